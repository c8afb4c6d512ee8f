// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace mailhorizon::base {

/// A finite double with `digits` significant digits ("%.9g"); never "-0"; others as "null".
[[nodiscard]] std::string format_number(double value, int digits = 9);
/// 48210 as "48,210".
[[nodiscard]] std::string group_digits(std::uint64_t value);
/// A share as "65 %"; "under 1 %" and "over 99 %" where rounding would claim none or all.
[[nodiscard]] std::string percent_text(double share);
/// The whole text as a decimal number, or nothing.
[[nodiscard]] std::optional<double> parse_number(std::string_view text) noexcept;
[[nodiscard]] std::optional<std::uint64_t> parse_count(std::string_view text) noexcept;

}  // namespace mailhorizon::base

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>

namespace mailhorizon::message {

/// 1 to 12 for an English month, short or in full, in any case; 0 is none.
[[nodiscard]] int month_number(std::string_view name) noexcept;

/// The offset from UTC in minutes of a zone's name, if it is one that means one zone.
[[nodiscard]] std::optional<int> zone_by_name(std::string_view name) noexcept;

}  // namespace mailhorizon::message

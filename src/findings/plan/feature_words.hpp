// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "mailhorizon/findings/streams/stream.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace mailhorizon::findings {

/// What a feature of a stream says, with its counts: "41 of 96 opening messages ask something".
[[nodiscard]] std::string feature_sentence(const Stream& stream, double StreamFeatures::* feature);

/// What a feature counts, for "12 fewer of its 96 threads ...".
enum class Counted : std::uint8_t { nothing, threads, asks, readers };
[[nodiscard]] Counted counted_by(double StreamFeatures::* feature) noexcept;
/// "opened with an ask"; empty for what nobody can count one by one.
[[nodiscard]] std::string_view feature_deed(double StreamFeatures::* feature) noexcept;

/// Asks whose end can be judged.
[[nodiscard]] std::size_t ask_count(const Stream& stream) noexcept;

}  // namespace mailhorizon::findings

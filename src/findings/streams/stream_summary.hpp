// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "mailhorizon/findings/streams/stream.hpp"

#include <cstdint>
#include <span>

namespace mailhorizon::findings {

/// The features of `stream` over the threads at `positions` of `by_thread` (with repetitions, as
/// resampling gives them). What belongs to the stream as a whole is taken from `stream.features`.
/// Sums run in the order given. O(positions).
[[nodiscard]] StreamFeatures summarise(const Stream& stream,
                                       std::span<const std::uint32_t> positions);

/// `audience` of a median, and back.
[[nodiscard]] double audience_feature(double readers) noexcept;
[[nodiscard]] double audience_readers(double feature) noexcept;

}  // namespace mailhorizon::findings

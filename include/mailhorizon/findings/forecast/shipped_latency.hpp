// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "mailhorizon/findings/asks/episode.hpp"

#include <cstddef>
#include <span>

namespace mailhorizon::findings {

/// The shipped latency of answers, P(later than t | ever answered); see docs/method.md for its
/// source.
[[nodiscard]] double shipped_latency(Style style, double hours) noexcept;

/// How many points the shipped latency of list mail has from a quarter of an hour on.
inline constexpr std::size_t list_latency_points = 15;

/// The latency of list mail with `later` at those points. O(points).
[[nodiscard]] double list_latency(std::span<const double, list_latency_points> later,
                                  double hours) noexcept;

}  // namespace mailhorizon::findings

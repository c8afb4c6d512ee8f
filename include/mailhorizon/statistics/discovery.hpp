// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

namespace mailhorizon::statistics {

/// Of the findings of a test over many groups at most this share is expected to be false.
inline constexpr double false_discovery_rate = 0.10;

/// P(a standard normal is `z` or more).
[[nodiscard]] double upper_tail(double z) noexcept;

/// The largest of `chances` that stands at a false discovery rate (Benjamini and Hochberg 1995):
/// what is at most that passes. Below 0 if nothing does. O(n log n).
[[nodiscard]] double largest_passing(std::vector<double> chances, double rate);

/// "p = 0.012".
[[nodiscard]] std::string p_text(double p);

}  // namespace mailhorizon::statistics

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <span>
#include <vector>

namespace mailhorizon::statistics {

/// The rank of each value, from 0 for the smallest; of equal ones the earlier is the smaller.
/// O(n log n).
[[nodiscard]] std::vector<double> ranks_of(std::span<const double> values);

/// Spearman's rank correlation of two rankings of the same things without ties, in [-1, 1]; 0 of
/// fewer than two. O(n).
[[nodiscard]] double rank_correlation(std::span<const double> one, std::span<const double> other);

}  // namespace mailhorizon::statistics

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <algorithm>
#include <cmath>
#include <cstddef>
#include <span>

namespace mailhorizon::statistics {

/// The smallest of `sorted` that a share `q` of them does not exceed; 0 of none. O(1).
[[nodiscard]] inline double quantile(std::span<const double> sorted, double q) {
    if (sorted.empty()) {
        return 0.0;
    }
    const double rank = std::ceil(q * static_cast<double>(sorted.size()));
    return sorted[static_cast<std::size_t>(std::max(rank, 1.0)) - 1];
}

}  // namespace mailhorizon::statistics

// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/statistics/triangle.hpp"

#include <cmath>

namespace mailhorizon::statistics {

double quantile(const Triangle& triangle, double p) noexcept {
    const double width = triangle.high - triangle.low;
    if (!(width > 0.0)) {
        return triangle.mode;
    }
    const double rise = triangle.mode - triangle.low;
    if (p * width < rise) {
        return triangle.low + std::sqrt(p * width * rise);
    }
    return triangle.high - std::sqrt((1.0 - p) * width * (triangle.high - triangle.mode));
}

}  // namespace mailhorizon::statistics

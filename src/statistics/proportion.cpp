// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/statistics/proportion.hpp"

#include <cmath>

namespace mailhorizon::statistics {

double wilson_upper(double hits, double n, double z) noexcept {
    const double p = hits / n;
    const double centre = p + z * z / (2.0 * n);
    const double spread = z * std::sqrt(p * (1.0 - p) / n + z * z / (4.0 * n * n));
    return (centre + spread) / (1.0 + z * z / n);
}

}  // namespace mailhorizon::statistics

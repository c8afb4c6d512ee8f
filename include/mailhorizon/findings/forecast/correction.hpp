// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>

namespace mailhorizon::findings {

/// How a forecast is set right by what the archive's own past says of it.
struct Correction {
    bool waiting_alone = false;  ///< Kaplan-Meier did better than the model and takes its place
    double shift = 0.0;          ///< the logit of P(never) becomes shift + slope * logit
    double slope = 1.0;
    std::size_t blocks = 0;       ///< of the past, in which totals were compared; 0: too few
    double overdispersion = 0.0;  ///< how much wider than Poisson-binomial they scattered, if any

    [[nodiscard]] bool recalibrates() const noexcept { return shift != 0.0 || slope != 1.0; }
};

}  // namespace mailhorizon::findings

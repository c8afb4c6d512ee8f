// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/model/text_features.hpp"

#include <cmath>

namespace mailhorizon::model {

double ask_probability(const TextCounts& counts) noexcept {
    const double logit = -1.85 + 2.29 * std::log1p(counts.questions) +
                         1.67 * std::log1p(counts.inversions) + 1.99 * std::log1p(counts.requests) +
                         0.93 * std::log1p(counts.imperatives) + 0.12 * std::log1p(counts.words);
    return 1.0 / (1.0 + std::exp(-logit));
}

}  // namespace mailhorizon::model

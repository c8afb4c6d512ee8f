// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/model/text_features.hpp"

#include "mailhorizon/base/hash.hpp"
#include "mailhorizon/base/text.hpp"
#include "mailhorizon/base/unicode.hpp"

#include <cmath>
#include <string>

namespace mailhorizon::model {

std::uint32_t author_hash(std::string_view name) {
    std::string words;
    for (const char c : base::trim(name)) {
        const bool space = base::is_space(c);
        if (!space || words.back() != ' ') {
            words += space ? ' ' : c;
        }
    }
    if (words.empty()) {
        return 0;
    }
    const auto hash = static_cast<std::uint32_t>(base::stable_hash(base::fold_case(words)));
    return hash == 0 ? 1 : hash;
}

double ask_probability(const TextCounts& counts) noexcept {
    const double logit = -1.85 + 2.29 * std::log1p(counts.questions) +
                         1.67 * std::log1p(counts.inversions) + 1.99 * std::log1p(counts.requests) +
                         0.93 * std::log1p(counts.imperatives) + 0.12 * std::log1p(counts.words);
    return 1.0 / (1.0 + std::exp(-logit));
}

}  // namespace mailhorizon::model

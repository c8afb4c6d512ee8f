// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mailhorizon/findings/black_hole.hpp"

#include <cstddef>
#include <span>
#include <vector>

namespace mailhorizon::findings {

/// Asks that are asked again: at least 3, in different threads, by at least 2 persons, over more
/// than a week.
struct RepeatedQuestion {
    std::vector<std::size_t> episodes;  ///< positions in the episodes given, by message
    std::size_t askers = 0;

    [[nodiscard]] double strength() const {
        return 1.0 - 1.0 / static_cast<double>(episodes.size());
    }
};

struct RepeatedQuestions {
    std::vector<RepeatedQuestion> clusters;  ///< by first message
    std::size_t asks = 0;                    ///< compared: the first ask of each thread
    double threshold = 0.0;                  ///< cosine from which two asks are alike
};

/// BH7. Asks are sets of terms, weighted by rarity; each is compared with the newest 20 that share
/// two of its 8 rarest terms, within 24 months. What one sender sends under one subject more than 5
/// times is a template and left out. O(asks * terms), and a sort.
[[nodiscard]] RepeatedQuestions find_repeated_questions(const Ground& ground,
                                                        std::span<const Episode> episodes,
                                                        const Policy& policy);

void add_repeated_questions(const Ground& ground,
                            std::span<const Episode> episodes,
                            const Policy& policy,
                            std::vector<BlackHole>& found);

}  // namespace mailhorizon::findings

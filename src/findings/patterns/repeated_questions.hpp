// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "mailhorizon/findings/asks/ask_policy.hpp"
#include "mailhorizon/findings/patterns/patterns.hpp"

#include <span>
#include <vector>

namespace mailhorizon::findings {

/// BH7. Asks are sets of terms, weighted by rarity; each is compared with the newest 20 that share
/// two of its 8 rarest terms, within 24 months. What one sender sends under one subject more than 5
/// times is a template and left out, and what asks for an approval that is handed on is no
/// question: `families` hold it. O(asks * terms), and a sort.
[[nodiscard]] RepeatedQuestions find_repeated_questions(const Ground& ground,
                                                        std::span<const Episode> episodes,
                                                        std::span<const ApprovalFamily> families,
                                                        const AskPolicy& policy);

}  // namespace mailhorizon::findings

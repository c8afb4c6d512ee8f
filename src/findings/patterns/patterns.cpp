// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/findings/patterns/patterns.hpp"

#include "findings/patterns/approvals.hpp"
#include "findings/patterns/attachment_rounds.hpp"
#include "findings/patterns/repeated_questions.hpp"

#include "mailhorizon/findings/asks/ask_policy.hpp"

#include <utility>
#include <vector>

namespace mailhorizon::findings {

Patterns find_patterns(const Ground& ground,
                       std::span<const Episode> episodes,
                       const AskPolicy& policy) {
    std::vector<ApprovalFamily> families = find_approval_families(ground);
    RepeatedQuestions questions = find_repeated_questions(ground, episodes, families, policy);
    return {.questions = std::move(questions),
            .rounds = find_attachment_rounds(ground),
            .families = std::move(families)};
}

}  // namespace mailhorizon::findings

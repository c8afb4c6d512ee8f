// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/findings/patterns/patterns.hpp"

#include "findings/patterns/approvals.hpp"
#include "findings/patterns/attachment_rounds.hpp"
#include "findings/patterns/repeated_questions.hpp"

#include "mailhorizon/findings/asks/ask_policy.hpp"

namespace mailhorizon::findings {

Patterns find_patterns(const Ground& ground,
                       std::span<const Episode> episodes,
                       const AskPolicy& policy) {
    return {.questions = find_repeated_questions(ground, episodes, policy),
            .rounds = find_attachment_rounds(ground),
            .families = find_approval_families(ground)};
}

}  // namespace mailhorizon::findings

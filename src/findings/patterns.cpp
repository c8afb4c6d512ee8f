// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/findings/patterns.hpp"

#include "findings/approvals.hpp"
#include "findings/attachment_rounds.hpp"
#include "findings/repeated_questions.hpp"

namespace mailhorizon::findings {

Patterns find_patterns(const Ground& ground,
                       std::span<const Episode> episodes,
                       const Policy& policy) {
    return {.questions = find_repeated_questions(ground, episodes, policy),
            .rounds = find_attachment_rounds(ground),
            .families = find_approval_families(ground)};
}

}  // namespace mailhorizon::findings

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "mailhorizon/findings/holes/black_hole.hpp"
#include "mailhorizon/findings/holes/kinds.hpp"

#include <vector>

namespace mailhorizon::findings {

inline constexpr BlackHoleKind expert_bypass{13};

/// BH13: an ask to named persons of whom nobody answers, while somebody it was not sent to had
/// answered at least two asks of like terms (cosine of rare terms from 0.35) before it was sent and
/// was heard around then. On a list everybody is asked, so there is none.
///
/// A possibility, told without a name: the answers are the evidence. Strength is the ask's score
/// times the mean cosine. Each such ask is compared with at most the newest 20 earlier asks for
/// each of its 8 rarest terms. O(asks * terms + recipients).
void find_expert_bypasses(const Scene& scene, std::vector<BlackHole>& found);

}  // namespace mailhorizon::findings

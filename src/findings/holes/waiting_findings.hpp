// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "mailhorizon/findings/holes/black_hole.hpp"
#include "mailhorizon/findings/holes/kinds.hpp"

#include <vector>

namespace mailhorizon::findings {

inline constexpr BlackHoleKind unanswered_ask{1};
inline constexpr BlackHoleKind stalled_discussion{2};
inline constexpr BlackHoleKind orphaned_branch{3};

/// BH1: asks that stand as black holes. O(messages + owed answers log owed answers).
void find_unanswered_asks(const Scene& scene, std::vector<BlackHole>& found);

/// BH2: threads of three messages and two authors or more whose last message asks, silent
/// longer than 97.5 % of the gaps of the thread and of the archive. O(messages log messages).
void find_stalled_discussions(const Scene& scene, std::vector<BlackHole>& found);

/// BH3: asks inside a thread that nobody took up while the thread went on elsewhere.
/// O(messages + asks log messages).
void find_orphaned_branches(const Scene& scene, std::vector<BlackHole>& found);

}  // namespace mailhorizon::findings

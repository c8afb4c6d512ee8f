// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "mailhorizon/findings/holes/black_hole.hpp"
#include "mailhorizon/findings/holes/kinds.hpp"

#include <vector>

namespace mailhorizon::findings {

inline constexpr BlackHoleKind approval_chain{11};

/// BH11: subject forms whose threads are handed on for approval (patterns/approvals).
/// O(threads of these).
void find_approval_chains(const Scene& scene, std::vector<BlackHole>& found);

}  // namespace mailhorizon::findings

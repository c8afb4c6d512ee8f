// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "mailhorizon/findings/holes/black_hole.hpp"
#include "mailhorizon/findings/holes/kinds.hpp"

#include <vector>

namespace mailhorizon::findings {

inline constexpr BlackHoleKind approval_chain{11};

void find_approval_chains(const Scene& scene, std::vector<BlackHole>& found);

}  // namespace mailhorizon::findings

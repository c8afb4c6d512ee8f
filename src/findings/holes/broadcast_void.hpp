// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "mailhorizon/findings/holes/black_hole.hpp"
#include "mailhorizon/findings/holes/kinds.hpp"

#include <vector>

namespace mailhorizon::findings {

inline constexpr BlackHoleKind broadcast_void{4};

/// BH4: a list, or one sender's mail to one audience of ten or more, most of which asks nothing and
/// is answered at less than a tenth of the archive's rate. Audiences are told apart by the smallest
/// hash among them, so that a joiner does not make another audience. O(recipients + n log n).
void find_broadcast_voids(const Scene& scene, std::vector<BlackHole>& found);

}  // namespace mailhorizon::findings

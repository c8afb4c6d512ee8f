// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "mailhorizon/findings/holes/black_hole.hpp"
#include "mailhorizon/findings/holes/kinds.hpp"

#include <vector>

namespace mailhorizon::findings {

inline constexpr BlackHoleKind not_observable{14};

/// BH14: at least 3 asks to people of one domain whose answers these archives could not show.
/// Strength is 0: it is told, never scored. O(asks + recipients of those not observable, and a
/// sort).
void find_not_observable(const Scene& scene, std::vector<BlackHole>& found);

}  // namespace mailhorizon::findings

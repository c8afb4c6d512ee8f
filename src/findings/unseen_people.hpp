// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mailhorizon/findings/black_hole.hpp"

#include <span>
#include <vector>

namespace mailhorizon::findings {

/// BH14: at least 3 asks to people of one domain whose answers these archives could not show.
/// Strength is 0: it is told, never scored. O(asks + recipients of those not observable, and a
/// sort).
void add_unseen_people(const Ground& ground,
                       std::span<const Episode> episodes,
                       const Policy& policy,
                       std::vector<BlackHole>& found);

}  // namespace mailhorizon::findings

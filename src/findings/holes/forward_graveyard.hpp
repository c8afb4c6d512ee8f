// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "mailhorizon/findings/holes/black_hole.hpp"
#include "mailhorizon/findings/holes/kinds.hpp"

#include <vector>

namespace mailhorizon::findings {

inline constexpr BlackHoleKind forward_graveyard{12};

/// BH12: at least 5 bare forwards within a year, from one sender to the same people or within one
/// thread in a chain of three hops or more, of which at least 80 % found no reply. Only forwards to
/// somebody else (a mailbox elsewhere named like the sender's is the sender's) who was heard within
/// `policy.asks.observable_days` count, and none that says "FYI". Strength is the share without a
/// reply. O(n log n) of forwards and their recipients.
void find_forward_graveyards(const Scene& scene, std::vector<BlackHole>& found);

}  // namespace mailhorizon::findings

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "mailhorizon/findings/asks/ground.hpp"
#include "mailhorizon/findings/holes/black_hole.hpp"

#include <vector>

namespace mailhorizon::findings {

/// A finding about `messages` (the anchor first, at most 50 kept) with its id and threads.
[[nodiscard]] BlackHole make_finding(const Ground& ground,
                                     BlackHoleKind kind,
                                     double strength,
                                     std::vector<model::MessageIndex> messages);

}  // namespace mailhorizon::findings

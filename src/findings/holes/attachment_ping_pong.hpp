// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "mailhorizon/findings/holes/black_hole.hpp"
#include "mailhorizon/findings/holes/kinds.hpp"

#include <vector>

namespace mailhorizon::findings {

inline constexpr BlackHoleKind attachment_ping_pong{10};

/// BH10: files that went to and fro (patterns/attachment_rounds). O(messages of these).
void find_attachment_ping_pongs(const Scene& scene, std::vector<BlackHole>& found);

}  // namespace mailhorizon::findings

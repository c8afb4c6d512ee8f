// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "mailhorizon/findings/holes/black_hole.hpp"
#include "mailhorizon/findings/holes/kinds.hpp"

#include <vector>

namespace mailhorizon::findings {

inline constexpr BlackHoleKind single_point{9};

/// BH9: streams whose answers come from one person: 60 % of 20 answers or more, or half as many
/// asks answered, or fewer, while that person writes nothing for a week (docs/method.md, "Single
/// points of answers"). A risk of the stream; the person is not named. O(messages log
/// messages + recipients log messages).
void find_single_points(const Scene& scene, std::vector<BlackHole>& found);

}  // namespace mailhorizon::findings

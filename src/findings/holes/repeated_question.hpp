// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "mailhorizon/findings/holes/black_hole.hpp"
#include "mailhorizon/findings/holes/kinds.hpp"

#include <vector>

namespace mailhorizon::findings {

inline constexpr BlackHoleKind repeated_question{7};

/// BH7: clusters of like asks by several people (patterns/repeated_questions). O(asks).
void tell_repeated_questions(const Scene& scene, std::vector<BlackHole>& found);

}  // namespace mailhorizon::findings

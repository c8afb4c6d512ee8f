// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "mailhorizon/findings/holes/black_hole.hpp"
#include "mailhorizon/findings/holes/kinds.hpp"

#include <vector>

namespace mailhorizon::findings {

inline constexpr BlackHoleKind reply_all_sprawl{5};
inline constexpr BlackHoleKind cc_growth{6};

/// BH5: threads that are mostly answered to all, while most readers never write
/// (patterns/audience). O(messages + recipients).
void find_reply_all_sprawls(const Scene& scene, std::vector<BlackHole>& found);

/// BH6: threads whose recipients grow by people who never write. O(messages + recipients).
void find_cc_growths(const Scene& scene, std::vector<BlackHole>& found);

}  // namespace mailhorizon::findings

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "mailhorizon/findings/holes/black_hole.hpp"
#include "mailhorizon/findings/holes/kinds.hpp"

#include <vector>

namespace mailhorizon::findings {

inline constexpr BlackHoleKind lapsed_promise{15};

/// BH15: somebody answered an ask with a promise of mail ("I'll send it by Friday", "will get back
/// to you"), and nothing followed.
///
/// Kept is a promise after which, in the thread, its author or somebody else but the asker wrote,
/// or the asker called the matter settled; or after which its author wrote to the asker (or to the
/// list) elsewhere within 30 days, with a file or with three terms of promise or ask. One that
/// cannot be seen to be kept (its author wrote nothing at all later on) is no finding. Lapsed is
/// one silent for longer than tau .90 of its style, than nine in ten of the kept ones, and than
/// three days, counted from the day it was due, if one was named. Strength: ask x P(not kept any
/// more), by Kaplan-Meier over all promises. O(promises log messages); looks at 60 later messages
/// each, in the thread and of its author.
void find_lapsed_promises(const Scene& scene, std::vector<BlackHole>& found);

}  // namespace mailhorizon::findings

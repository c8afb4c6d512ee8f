// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "mailhorizon/findings/holes/black_hole.hpp"
#include "mailhorizon/findings/holes/kinds.hpp"

#include <vector>

namespace mailhorizon::findings {

inline constexpr BlackHoleKind sink_kind{8};

/// BH8: mailboxes and lists of which more asks stay unanswered than such asks do elsewhere in the
/// archive (docs/method.md, "Sinks"). Only asks with the mailbox in To count (of a list that no
/// mail names, all mail on it), if an answer would have been seen and the whole horizon has passed.
/// O(messages log messages + recipients).
void find_sinks(const Scene& scene, std::vector<BlackHole>& found);

}  // namespace mailhorizon::findings

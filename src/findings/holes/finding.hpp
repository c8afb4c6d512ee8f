// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "mailhorizon/findings/asks/ground.hpp"
#include "mailhorizon/findings/holes/black_hole.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace mailhorizon::findings {

/// What a finding is called by whoever keeps it, from its kind and first message, and where two of
/// one kind begin with one message, from what the second is `about`. O(size).
[[nodiscard]] std::string finding_id(const Ground& ground,
                                     BlackHoleKind kind,
                                     model::MessageIndex anchor,
                                     std::string_view about = {});

/// A finding about `messages` (the anchor first, at most 50 kept) with its id and threads.
[[nodiscard]] BlackHole make_finding(const Ground& ground,
                                     BlackHoleKind kind,
                                     double strength,
                                     std::vector<model::MessageIndex> messages);

}  // namespace mailhorizon::findings

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mailhorizon/findings/black_hole.hpp"
#include "mailhorizon/findings/stream.hpp"

#include <span>
#include <vector>

namespace mailhorizon::findings {

/// BH9: streams whose answers come from one person: 60 % of 20 answers or more, or fewer than half
/// as many asks answered while that person writes nothing for a week (docs/method.md, "Single
/// points of answers"). A risk of the stream; the person is not named. Sorted as
/// `find_black_holes` does. O(messages log messages + recipients log messages).
[[nodiscard]] std::vector<BlackHole> find_single_points(const Ground& ground,
                                                        std::span<const Stream> streams,
                                                        std::span<const Episode> episodes,
                                                        const Policy& policy = {});

}  // namespace mailhorizon::findings

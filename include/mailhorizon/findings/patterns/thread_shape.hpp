// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "mailhorizon/findings/asks/episode.hpp"
#include "mailhorizon/findings/patterns/patterns.hpp"

#include <span>
#include <vector>

namespace mailhorizon::findings {

/// How much of each pattern one thread shows, every number in [0, 1]; 0 where the pattern is
/// absent.
struct ThreadShape {
    double sprawl = 0.0;       ///< BH5, reply-all sprawl
    double cc_growth = 0.0;    ///< BH6
    double attachments = 0.0;  ///< BH10, attachment ping-pong
    double approval = 0.0;     ///< BH11: the share of its subject family that hands approvals on
    double forward = 0.0;   ///< BH12: share of its messages that forward with hardly a word of own
    bool repeated = false;  ///< BH7: one of its asks is asked in other threads too
};

/// The shape of every thread, by ThreadIndex. O(n log n).
[[nodiscard]] std::vector<ThreadShape> thread_shapes(const Ground& ground,
                                                     std::span<const Episode> episodes,
                                                     const Patterns& patterns);

}  // namespace mailhorizon::findings

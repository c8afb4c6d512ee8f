// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "mailhorizon/statistics/chance.hpp"

#include <cstdint>

namespace mailhorizon::findings {

/// What counts as an ask, how long its answer is waited for, and where it would be seen;
/// docs/method.md explains each.
struct AskPolicy {
    double ask_threshold = 0.5;         ///< P(asks) from which a message counts as an ask
    double list_horizon_hours = 720.0;  ///< H: no answer by then is none
    double direct_horizon_hours = 336.0;
    std::int64_t observable_days =
        180;                   ///< mail from a recipient within these days: an answer would be seen
    double list_share = 0.60;  ///< share of list mail from which a mixed thread counts as list
    std::uint64_t seed = statistics::default_seed;  ///< of samples and resamples
};

}  // namespace mailhorizon::findings

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "mailhorizon/findings/asks/episode.hpp"
#include "mailhorizon/findings/forecast/forecast_policy.hpp"

#include <span>

namespace mailhorizon::findings {

/// How many black holes a set of episodes is expected to hold, with its 90 % interval.
struct ExpectedCount {
    double expected = 0.0;
    double low = 0.0;
    double high = 0.0;
};

/// Sum of scores over the unanswered asks among `episodes` (black-hole, at-risk, open);
/// Poisson-binomial variance widened by `policy.overdispersion`, interval clamped to [0, n]. O(n).
[[nodiscard]] ExpectedCount expected_count(std::span<const Episode> episodes,
                                           const ForecastPolicy& policy = {});

}  // namespace mailhorizon::findings

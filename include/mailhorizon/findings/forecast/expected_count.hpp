// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "mailhorizon/findings/asks/episode.hpp"
#include "mailhorizon/findings/forecast/forecast_policy.hpp"

#include <span>

namespace mailhorizon::findings {

/// How many of the asks still open are expected to stay without an answer, with its 90 % interval.
struct ExpectedCount {
    double expected = 0.0;
    double low = 0.0;
    double high = 0.0;
};

/// Sum of scores over the asks among `episodes` that are too young to say; of older ones it is
/// known (`unanswered_count`). Poisson-binomial variance widened by `policy.overdispersion`,
/// interval clamped to [0, n]. O(n).
[[nodiscard]] ExpectedCount expected_count(std::span<const Episode> episodes,
                                           const ForecastPolicy& policy = {});

}  // namespace mailhorizon::findings

// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/findings/forecast/expected_count.hpp"

#include "mailhorizon/findings/forecast/forecast_policy.hpp"

#include <algorithm>
#include <cmath>

namespace mailhorizon::findings {
namespace {

bool is_young_ask(const Episode& episode, const ForecastPolicy& policy) {
    return episode.ask >= policy.asks.ask_threshold && episode.state == EpisodeState::too_young &&
           !episode.matter.exists();
}

}  // namespace

ExpectedCount expected_count(std::span<const Episode> episodes, const ForecastPolicy& policy) {
    double expected = 0.0;
    double variance = 0.0;
    double asks = 0.0;
    for (const Episode& episode : episodes) {
        if (is_young_ask(episode, policy)) {
            expected += episode.score;
            variance += episode.score * (1.0 - episode.score);
            asks += 1.0;
        }
    }
    const double margin = policy.interval_z * policy.overdispersion * std::sqrt(variance);
    return {.expected = expected,
            .low = std::max(0.0, expected - margin),
            .high = std::min(asks, expected + margin)};
}

}  // namespace mailhorizon::findings

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "mailhorizon/findings/forecast/evaluation.hpp"
#include "mailhorizon/findings/forecast/forecast_policy.hpp"
#include "mailhorizon/statistics/chance.hpp"

#include <string>
#include <vector>

namespace mailhorizon::findings {

/// Keeps `limit` of `items` in their order (0: all), each as likely as any other.
template <class Item>
void sample(std::vector<Item>& items, std::size_t limit, std::uint64_t seed) {
    if (limit == 0 || items.size() <= limit) {
        return;
    }
    statistics::Chance chance(seed);
    std::size_t kept = 0;
    for (std::size_t i = 0; i < items.size() && kept < limit; ++i) {
        if (chance.below(items.size() - i) < limit - kept) {
            items[kept++] = items[i];
        }
    }
    items.resize(kept);
}

/// Judges every method on `trials`, or on a sample of `settings.max_forecasts` of them.
/// O(bootstrap * trials).
[[nodiscard]] TaskResult judge_trials(std::string task,
                                      std::vector<Trial> trials,
                                      const EvaluationSettings& settings,
                                      const ForecastPolicy& policy);

}  // namespace mailhorizon::findings

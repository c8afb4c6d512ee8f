// SPDX-License-Identifier: GPL-3.0-or-later
#include "findings/forecast/trials.hpp"

#include "findings/forecast/skill.hpp"

#include "mailhorizon/findings/forecast/forecast_policy.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace mailhorizon::findings {

namespace {

/// What came, with roots numbered without gaps.
Trials outcomes_of(const std::vector<Trial>& trials) {
    std::vector<std::uint32_t> asked;
    for (const Trial& trial : trials) {
        asked.push_back(trial.root);
    }
    std::ranges::sort(asked);
    const auto repeated = std::ranges::unique(asked);
    asked.erase(repeated.begin(), repeated.end());
    Trials outcomes;
    outcomes.roots = asked.size();
    for (const Trial& trial : trials) {
        const auto place = std::ranges::lower_bound(asked, trial.root) - asked.begin();
        outcomes.root.push_back(static_cast<std::uint32_t>(place));
        outcomes.never.push_back(trial.never ? 1U : 0U);
    }
    return outcomes;
}

}  // namespace

TaskResult judge_trials(std::string task,
                        std::vector<Trial> trials,
                        const EvaluationSettings& settings,
                        const ForecastPolicy& policy) {
    sample(trials, settings.max_forecasts, policy.asks.seed);
    const Trials outcomes = outcomes_of(trials);
    TaskResult result;
    result.task = std::move(task);
    result.n = trials.size();
    result.roots = outcomes.roots;
    result.base_rate = base_rate(outcomes);
    std::array<Areas, method_names.size()> areas;
    std::array<std::vector<double>, method_names.size()> scores;
    for (std::size_t method = 0; method < method_names.size(); ++method) {
        for (const Trial& trial : trials) {
            scores[method].push_back(trial.chances[method]);
        }
        result.methods.push_back(judge_method(std::string(method_names[method]),
                                              scores[method],
                                              outcomes,
                                              settings.bootstrap,
                                              policy.asks.seed,
                                              areas[method]));
    }
    result.over_kaplan_meier = gain_over(result.methods[0], areas[0], result.methods[1], areas[1]);
    add_brier_interval(result.over_kaplan_meier,
                       scores[0],
                       scores[1],
                       outcomes,
                       settings.bootstrap,
                       policy.asks.seed);
    result.trials = std::move(trials);
    return result;
}

std::vector<TaskResult> pool(std::span<const Evaluation* const> archives,
                             const EvaluationSettings& settings,
                             const ForecastPolicy& policy) {
    std::vector<TaskResult> pooled;
    for (const std::string_view task : {"open", "send"}) {
        std::vector<Trial> trials;
        std::uint32_t roots = 0;
        for (const Evaluation* archive : archives) {
            const auto own = std::ranges::find(archive->tasks, task, &TaskResult::task);
            if (own == archive->tasks.end()) {
                continue;
            }
            const std::uint32_t before = roots;
            for (Trial trial : own->trials) {
                trial.root += before;
                roots = std::max(roots, trial.root + 1);
                trials.push_back(trial);
            }
        }
        if (!trials.empty()) {
            pooled.push_back(judge_trials(std::string(task), std::move(trials), settings, policy));
        }
    }
    return pooled;
}

}  // namespace mailhorizon::findings

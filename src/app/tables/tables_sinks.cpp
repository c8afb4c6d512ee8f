// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tables/rows.hpp"

#include "mailhorizon/app/tables/tables.hpp"
#include "mailhorizon/findings/forecast/forecast_policy.hpp"
#include "mailhorizon/findings/holes/sink.hpp"

namespace mailhorizon::app {

report::Table sink_trials_table(const Analysis& analysis) {
    constexpr std::size_t permutations = 200;
    report::Table table{.key = "sink_trials",
                        .title = "Sinks found, and found where there are none",
                        .empty = "Nothing was asked.",
                        .columns = {{"tested", "Tested"},
                                    {"widening", "Widening", report::Shown::always, 1},
                                    {"asks", "Asks"},
                                    {"groups", "Groups"},
                                    {"passing", "Passing"},
                                    {"halves_agree", "Halves agree"},
                                    {"alternates_agree", "Alternates agree"},
                                    {"found", "Found"},
                                    {"permutations", "Permutations"},
                                    {"permuted_passing", "Passing there"},
                                    {"permuted_found", "Found there"},
                                    {"permutations_with", "Permutations with any"}},
                        .rows = {}};
    for (const findings::SinkScope scope :
         {findings::SinkScope::shared, findings::SinkScope::everybody}) {
        for (const double widening : {analysis.policy.overdispersion, 1.0}) {
            findings::ForecastPolicy policy = analysis.policy;
            policy.overdispersion = widening;
            const findings::SinkTrial trial = findings::try_sinks(analysis.ground(),
                                                                  analysis.episodes,
                                                                  analysis.features,
                                                                  scope,
                                                                  permutations,
                                                                  policy);
            const bool shared = scope == findings::SinkScope::shared;
            table.rows.push_back({text(shared ? "shared mailboxes and lists" : "every mailbox"),
                                  widening,
                                  count(trial.asks),
                                  count(trial.tested),
                                  count(trial.passing),
                                  count(trial.halves_agree),
                                  count(trial.alternates_agree),
                                  count(trial.found),
                                  count(trial.permutations),
                                  count(trial.permuted_passing),
                                  count(trial.permuted_found),
                                  count(trial.permutations_with)});
        }
    }
    return table;
}

}  // namespace mailhorizon::app

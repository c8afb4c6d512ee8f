// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tables/columns.hpp"
#include "app/tables/rows.hpp"

#include "mailhorizon/app/tables/tables.hpp"
#include "mailhorizon/findings/forecast/forecast_policy.hpp"
#include "mailhorizon/findings/holes/sinks.hpp"

namespace mailhorizon::app {

namespace {

/// One trial, with what was tried.
struct TrialLine {
    findings::SinkScope scope;
    double widening;
    const findings::SinkTrial& trial;
};

ColumnsOf<TrialLine> sink_trials_columns() {
    return {{{"tested", "Tested"},
             [](const auto& line) {
                 return text(line.scope == findings::SinkScope::shared
                                 ? "shared mailboxes and lists"
                                 : "every mailbox");
             }},
            {{"widening", "Widening", report::Shown::always, 1},
             [](const auto& line) { return line.widening; }},
            {{"asks", "Asks"}, [](const auto& line) { return count(line.trial.asks); }},
            {{"groups", "Groups"}, [](const auto& line) { return count(line.trial.tested); }},
            {{"passing", "Passing"}, [](const auto& line) { return count(line.trial.passing); }},
            {{"halves_agree", "Halves agree"},
             [](const auto& line) { return count(line.trial.halves_agree); }},
            {{"alternates_agree", "Alternates agree"},
             [](const auto& line) { return count(line.trial.alternates_agree); }},
            {{"found", "Found"}, [](const auto& line) { return count(line.trial.found); }},
            {{"permutations", "Permutations"},
             [](const auto& line) { return count(line.trial.permutations); }},
            {{"permuted_passing", "Passing there"},
             [](const auto& line) { return count(line.trial.permuted_passing); }},
            {{"permuted_found", "Found there"},
             [](const auto& line) { return count(line.trial.permuted_found); }},
            {{"permutations_with", "Permutations with any"},
             [](const auto& line) { return count(line.trial.permutations_with); }}};
}

}  // namespace

report::Table sink_trials_table(const Analysis& analysis) {
    constexpr std::size_t permutations = 200;
    const ColumnsOf<TrialLine> columns = sink_trials_columns();
    report::Table table{.key = "sink_trials",
                        .title = "Sinks found, and found where there are none",
                        .empty = "Nothing was asked.",
                        .columns = heads(columns),
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
            add_row(
                table, columns, TrialLine{.scope = scope, .widening = widening, .trial = trial});
        }
    }
    return table;
}

}  // namespace mailhorizon::app

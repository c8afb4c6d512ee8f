// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/rows.hpp"

#include "mailhorizon/app/tables.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace mailhorizon::app {

using findings::MethodResult;
using findings::TaskResult;
using report::Numbers;
using report::Shown;
using report::Table;

namespace {

struct Baseline {
    std::string_view method;  ///< as the evaluation names it
    std::string_view field;   ///< of the machine contract
    std::string_view title;   ///< for people
};
constexpr std::array<Baseline, 4> baselines{{{"kaplan-meier", "kaplan_meier", "Kaplan-Meier"},
                                             {"10x", "ten_times_mean", "silent 10 x the mean"},
                                             {"7-days", "seven_days", "silent for 7 days"},
                                             {"30-days", "thirty_days", "silent for 30 days"}}};

Numbers skill_numbers(const findings::Skill& skill) {
    return {{"auc", skill.auc},
            {"auc_low", skill.auc_low},
            {"auc_high", skill.auc_high},
            {"brier", skill.brier},
            {"brier_skill", skill.brier_skill},
            {"ece", skill.ece}};
}

report::Value baseline(const TaskResult& task, std::string_view name) {
    const auto found = std::ranges::find(task.methods, name, &MethodResult::method);
    return found == task.methods.end() ? report::Value{} : skill_numbers(found->skill);
}

std::vector<Numbers> calibration_of(const MethodResult& method) {
    std::vector<Numbers> rows;
    for (const findings::CalibrationRow& row : method.calibration) {
        rows.push_back({{"predicted", row.predicted},
                        {"observed", row.observed},
                        {"n", static_cast<double>(row.n)}});
    }
    return rows;
}

std::vector<report::Column> evaluation_columns() {
    std::vector<report::Column> columns{{"archive", "Archive"},
                                        {"task", "Task"},
                                        {"n", "Forecasts"},
                                        {"roots", "Roots", Shown::never},
                                        {"base_rate", "Base rate", Shown::always, 3},
                                        {"auc", "AUC", Shown::always, 3},
                                        {"auc_low", "Low", Shown::always, 3},
                                        {"auc_high", "High", Shown::always, 3},
                                        {"brier", "Brier", Shown::always, 4},
                                        {"brier_skill", "Skill", Shown::always, 3},
                                        {"ece", "ECE", Shown::always, 4}};
    for (const Baseline& one : baselines) {
        columns.push_back({std::string(one.field), std::string(one.title), Shown::variant});
    }
    columns.push_back({"gain", "Gain over Kaplan-Meier", Shown::variant});
    columns.push_back({"calibration", "Calibration", Shown::never});
    return columns;
}

}  // namespace

ArchiveEvaluation evaluate_archive(std::string name, const Analysis& analysis) {
    return {.archive = std::move(name),
            .evaluation = findings::evaluate(
                analysis.ground(), analysis.episodes, analysis.features, {}, analysis.policy)};
}

Table evaluation_table(const std::vector<ArchiveEvaluation>& evaluations) {
    Table table{.key = "evaluation",
                .title = "Forecasts judged by the archive's own future",
                .empty = "Too few threads to judge forecasts: 100 roots are needed.",
                .columns = evaluation_columns(),
                .rows = {}};
    for (const ArchiveEvaluation& one : evaluations) {
        for (const TaskResult& task : one.evaluation.tasks) {
            const MethodResult& ours = task.methods.front();
            std::vector<report::Value> row{text(one.archive),
                                           text(task.task),
                                           count(task.n),
                                           count(task.roots),
                                           task.base_rate,
                                           ours.skill.auc,
                                           ours.skill.auc_low,
                                           ours.skill.auc_high,
                                           ours.skill.brier,
                                           ours.skill.brier_skill,
                                           ours.skill.ece};
            for (const Baseline& other : baselines) {
                row.push_back(baseline(task, other.method));
            }
            const findings::Gain& gain = task.over_kaplan_meier;
            row.emplace_back(Numbers{{"auc", gain.auc},
                                     {"auc_low", gain.auc_low},
                                     {"auc_high", gain.auc_high},
                                     {"brier", gain.brier}});
            row.emplace_back(calibration_of(ours));
            table.rows.push_back(std::move(row));
        }
    }
    return table;
}

}  // namespace mailhorizon::app

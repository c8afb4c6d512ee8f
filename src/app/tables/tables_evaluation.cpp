// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tables/rows.hpp"

#include "mailhorizon/app/tables/tables.hpp"
#include "mailhorizon/findings/forecast/correction.hpp"

#include <fmt/format.h>

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
                                             {"10x", "ten_times_mean", "10 x mean"},
                                             {"7-days", "seven_days", "after 7 days"},
                                             {"30-days", "thirty_days", "after 30 days"}}};
constexpr std::string_view pooled_name = "pooled";

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

Numbers task_numbers(const TaskResult& task) {
    Numbers numbers{{"n", static_cast<double>(task.n)},
                    {"roots", static_cast<double>(task.roots)},
                    {"base_rate", task.base_rate}};
    const Numbers skill = skill_numbers(task.methods.front().skill);
    numbers.insert(numbers.end(), skill.begin(), skill.end());
    numbers.emplace_back("kaplan_meier_auc", task.methods[1].skill.auc);
    numbers.emplace_back("gain_auc", task.over_kaplan_meier.auc);
    numbers.emplace_back("gain_low", task.over_kaplan_meier.auc_low);
    numbers.emplace_back("gain_high", task.over_kaplan_meier.auc_high);
    return numbers;
}

const TaskResult* find_task(const std::vector<TaskResult>& tasks, std::string_view name) {
    const auto found = std::ranges::find(tasks, name, &TaskResult::task);
    return found == tasks.end() ? nullptr : &*found;
}

/// The plain mean over archives, each counting once however large it is.
report::Value mean_over(const std::vector<ArchiveEvaluation>& evaluations, std::string_view task) {
    Numbers mean;
    double archives = 0.0;
    for (const ArchiveEvaluation& one : evaluations) {
        const TaskResult* own = find_task(one.evaluation.tasks, task);
        if (own == nullptr) {
            continue;
        }
        const findings::Skill& skill = own->methods.front().skill;
        const Numbers numbers{{"base_rate", own->base_rate},
                              {"auc", skill.auc},
                              {"brier", skill.brier},
                              {"brier_skill", skill.brier_skill},
                              {"ece", skill.ece}};
        mean.resize(numbers.size());
        for (std::size_t i = 0; i < numbers.size(); ++i) {
            mean[i].first = numbers[i].first;
            mean[i].second += numbers[i].second;
        }
        archives += 1.0;
    }
    for (auto& [name, value] : mean) {
        value /= archives;
    }
    return mean.empty() ? report::Value{} : report::Value(std::move(mean));
}

}  // namespace

Numbers correction_numbers(const findings::Correction& correction) {
    return {{"waiting_alone", correction.waiting_alone ? 1.0 : 0.0},
            {"shift", correction.shift},
            {"slope", correction.slope},
            {"blocks", static_cast<double>(correction.blocks)},
            {"overdispersion", correction.overdispersion}};
}

namespace {

std::vector<report::Column> evaluation_columns() {
    std::vector<report::Column> columns{{"archive", "Archive", Shown::never},
                                        {"name", "Archive"},
                                        {"task", "Task"},
                                        {"n", "Forecasts"},
                                        {"roots", "Roots", Shown::never},
                                        {"base_rate", "Never", Shown::always, 3},
                                        {"auc", "AUC", Shown::always, 3},
                                        {"auc_low", "Low", Shown::always, 3},
                                        {"auc_high", "High", Shown::always, 3},
                                        {"brier", "Brier", Shown::always, 4},
                                        {"brier_skill", "Skill", Shown::always, 3},
                                        {"ece", "ECE", Shown::always, 3}};
    for (const Baseline& one : baselines) {
        columns.push_back({std::string(one.field), std::string(one.title), Shown::variant});
    }
    columns.push_back({"gain", "our gain", Shown::variant});
    columns.push_back({"headers_only", "headers only", Shown::variant});
    columns.push_back({"by_subject", "by Re: alone", Shown::variant});
    columns.push_back({"archive_mean", "archive mean", Shown::variant});
    columns.push_back({"calibration", "Calibration", Shown::never});
    columns.push_back({"correction", "Correction", Shown::never});
    return columns;
}

/// "lists/dev.mbox.gz" as people call it: "dev".
std::string_view short_name(std::string_view path) {
    while (path.ends_with('/')) {
        path.remove_suffix(1);
    }
    path.remove_prefix(path.find_last_of('/') + 1);
    constexpr std::array<std::string_view, 9> endings{
        ".mbox", ".mbx", ".txt", ".gz", ".xz", ".bz2", ".zst", ".tar", ".zip"};
    for (auto ending = endings.begin(); ending != endings.end();) {
        if (path.size() > ending->size() && path.ends_with(*ending)) {
            path.remove_suffix(ending->size());
            ending = endings.begin();
            continue;
        }
        ++ending;
    }
    return path;
}

std::vector<report::Value> row_of(std::string_view archive,
                                  const TaskResult& task,
                                  const TaskResult* headers_only,
                                  const TaskResult* by_subject,
                                  report::Value archive_mean) {
    const MethodResult& ours = task.methods.front();
    std::vector<report::Value> row{text(archive),
                                   text(short_name(archive)),
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
                             {"brier", gain.brier},
                             {"brier_low", gain.brier_low},
                             {"brier_high", gain.brier_high}});
    for (const TaskResult* other : {headers_only, by_subject}) {
        const bool tells = other != nullptr && other->base_rate > 0.0 && other->base_rate < 1.0;
        row.push_back(tells ? report::Value(task_numbers(*other)) : report::Value{});
    }
    row.push_back(std::move(archive_mean));
    row.emplace_back(calibration_of(ours));
    row.emplace_back();
    return row;
}

using Part = findings::Evaluation ArchiveEvaluation::*;

std::vector<TaskResult> pool(const std::vector<ArchiveEvaluation>& evaluations, Part part) {
    std::vector<const findings::Evaluation*> parts;
    for (const ArchiveEvaluation& one : evaluations) {
        parts.push_back(&(one.*part));
    }
    return findings::pool(parts);
}

/// All archives as one, if there are several.
void add_pooled(const std::vector<ArchiveEvaluation>& evaluations, Table& table) {
    const auto judged = std::ranges::count_if(
        evaluations, [](const ArchiveEvaluation& one) { return !one.evaluation.tasks.empty(); });
    if (judged < 2) {
        return;
    }
    const std::vector<TaskResult> headers_only =
        pool(evaluations, &ArchiveEvaluation::headers_only);
    const std::vector<TaskResult> by_subject = pool(evaluations, &ArchiveEvaluation::by_subject);
    for (const TaskResult& task : pool(evaluations, &ArchiveEvaluation::evaluation)) {
        table.rows.push_back(row_of(pooled_name,
                                    task,
                                    find_task(headers_only, task.task),
                                    find_task(by_subject, task.task),
                                    mean_over(evaluations, task.task)));
    }
}

}  // namespace

ArchiveEvaluation evaluate_archive(std::string path, const Analysis& analysis) {
    ArchiveEvaluation result;
    result.archive = std::move(path);
    const auto judge = [&analysis](const findings::Ground& ground,
                                   std::span<const findings::Episode> episodes,
                                   const findings::AskFeatures& features,
                                   findings::EvaluationSettings settings = {}) {
        settings.list_prior = analysis.list_prior;
        return findings::evaluate(ground, episodes, features, settings, analysis.policy);
    };
    result.evaluation = judge(analysis.ground(), analysis.episodes, analysis.features);
    result.by_subject =
        judge(analysis.ground(), analysis.episodes, analysis.features, {.by_subject = true});
    const threads::Forest forest = threads::link_threads(analysis.corpus, {.headers_only = true});
    const findings::Ground ground{
        analysis.corpus, analysis.people, forest, analysis.voices, analysis.clock};
    const std::vector<findings::Episode> episodes =
        findings::find_episodes(ground, analysis.policy.asks);
    result.headers_only = judge(ground, episodes, findings::ask_features(ground, episodes));
    return result;
}

Table evaluation_table(const std::vector<ArchiveEvaluation>& evaluations) {
    Table table{.key = "evaluation",
                .title = "Forecasts judged by the archive's own future",
                .empty = fmt::format("Too few threads to judge forecasts: {} roots are needed.",
                                     findings::EvaluationSettings{}.minimum_roots),
                .columns = evaluation_columns(),
                .rows = {}};
    for (const ArchiveEvaluation& one : evaluations) {
        for (const TaskResult& task : one.evaluation.tasks) {
            table.rows.push_back(row_of(one.archive,
                                        task,
                                        find_task(one.headers_only.tasks, task.task),
                                        find_task(one.by_subject.tasks, task.task),
                                        {}));
            if (task.task == "open") {
                table.rows.back().back() = correction_numbers(one.evaluation.correction);
            }
        }
    }
    add_pooled(evaluations, table);
    return table;
}

}  // namespace mailhorizon::app

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "mailhorizon/findings/asks/episode.hpp"
#include "mailhorizon/findings/forecast/ask_features.hpp"
#include "mailhorizon/findings/forecast/correction.hpp"
#include "mailhorizon/findings/forecast/forecast.hpp"
#include "mailhorizon/findings/forecast/forecast_policy.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace mailhorizon::findings {

/// How well probabilities told what came.
struct Skill {
    double auc = 0.5, auc_low = 0.0,
           auc_high = 1.0;  ///< 90 % interval, bootstrap clustered by root
    double brier = 0.0;
    double brier_skill = 0.0;  ///< against the base rate
    double ece = 0.0;          ///< 10 equal-count bins
};

struct CalibrationRow {
    double predicted = 0.0;
    double observed = 0.0;
    std::size_t n = 0;
};

/// One forecasting method on one task.
struct MethodResult {
    std::string method;  ///< one of `method_names`
    Skill skill;
    std::vector<CalibrationRow> calibration;
};

/// Every method of forecasting, ours first.
inline constexpr std::array<std::string_view, 5> method_names{
    "mailhorizon", "kaplan-meier", "10x", "7-days", "30-days"};

/// One forecast: for which root, what each method said in the order of `method_names`, what came.
struct Trial {
    std::uint32_t root = 0;
    bool never = false;
    std::array<double, method_names.size()> chances{};
};

/// How much better our forecast did than plain Kaplan-Meier, on the same questions.
struct Gain {
    double auc = 0.0;
    double auc_low = -1.0, auc_high = 1.0;  ///< 90 % interval, over the same resampled roots
    double brier = 0.0;                     ///< by how much our Brier score is smaller
    double brier_low = -1.0, brier_high = 1.0;
};

/// A task: "open" (weekly ticks, unanswered roots younger than 30 days: no reply in the next H) or
/// "send" (at send time: no reply within H), rolling origins at the 40 ... 90 % quantiles of root
/// times.
struct TaskResult {
    std::string task;
    std::size_t n = 0;      ///< forecasts
    std::size_t roots = 0;  ///< distinct
    double base_rate = 0.0;
    std::vector<MethodResult> methods;  ///< ours first
    Gain over_kaplan_meier;
    std::vector<Trial> trials;  ///< what all this was reckoned from, in order of time
};

struct EvaluationSettings {
    std::size_t roots_per_origin = 0;  ///< 0: all; else a seeded sample
    std::size_t max_forecasts = 0;     ///< 0: all
    std::size_t bootstrap = 200;
    std::size_t minimum_roots = 100;  ///< fewer: no tasks
    /// Direct mail alone, and what came told without threads: a later "Re:" of the same subject, by
    /// somebody it was sent to, back to its author, within 30 days. What was learnt stays the same.
    bool by_subject = false;
    ListPrior list_prior{};  ///< of the forecasts judged; empty: as shipped
};

struct Evaluation {
    std::vector<TaskResult> tasks;  ///< "open", then "send"; empty if there are too few roots
    std::size_t roots = 0;
    Correction correction;  ///< what follows from "open" for the forecast of today
    std::string sentence;   ///< one plain sentence to read aloud
};

/// Judges the forecast of this program on the archive's own future: at each origin only what was
/// visible then is used. O(origins * n log n + bootstrap * forecasts).
[[nodiscard]] Evaluation evaluate(const Ground& ground,
                                  std::span<const Episode> episodes,
                                  const AskFeatures& features,
                                  const EvaluationSettings& settings = {},
                                  const ForecastPolicy& policy = {});

/// What the forecasts of "open" say of those of today (Platt 1999 for the recalibration):
/// Kaplan-Meier alone, where its Brier score was surely smaller; else another slope and shift of
/// the logits, where stated chances were off by more than 0.05 and 200 messages, 50 of either
/// outcome, say so; and how much wider totals scattered than their Poisson-binomial variance, where
/// the past holds ten blocks to compare. O(trials).
[[nodiscard]] Correction correction_of(const TaskResult& open);

/// The tasks of several archives judged as one: every forecast counts once, roots are resampled
/// over all of them. Tasks that an archive lacks are pooled without it. O(bootstrap * forecasts).
[[nodiscard]] std::vector<TaskResult> pool(std::span<const Evaluation* const> archives,
                                           const EvaluationSettings& settings = {},
                                           const ForecastPolicy& policy = {});

}  // namespace mailhorizon::findings

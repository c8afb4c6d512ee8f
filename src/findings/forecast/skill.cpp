// SPDX-License-Identifier: GPL-3.0-or-later
#include "findings/forecast/skill.hpp"

#include "mailhorizon/findings/forecast/forecast_policy.hpp"
#include "mailhorizon/statistics/chance.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>
#include <tuple>
#include <utility>

namespace mailhorizon::findings {

namespace {

/// How skill is measured.
struct Rule {
    /// Of equal size, for calibration.
    static constexpr std::size_t bins = 10;
};

/// Trials in order of one method's score, with where equal scores end.
struct Ranking {
    std::vector<std::uint32_t> order;
    std::vector<std::uint32_t> root;
    std::vector<std::uint8_t> never;
    std::vector<std::uint8_t> ends_tie;

    Ranking(const std::vector<double>& scores, const Trials& trials) : order(scores.size()) {
        std::iota(order.begin(), order.end(), 0U);
        std::ranges::sort(order, {}, [&](std::uint32_t i) { return std::tuple(scores[i], i); });
        for (std::size_t rank = 0; rank < order.size(); ++rank) {
            root.push_back(trials.root[order[rank]]);
            never.push_back(trials.never[order[rank]]);
            const bool last = rank + 1 == order.size();
            ends_tie.push_back(last || scores[order[rank]] != scores[order[rank + 1]] ? 1U : 0U);
        }
    }
};

/// Area under the ROC curve with every root counted `weight` times; ties count half. Nothing
/// without both outcomes.
std::optional<double> area(const Ranking& ranking, const std::vector<std::uint32_t>& weight) {
    double won = 0.0;
    double never = 0.0;
    double answered = 0.0;
    double tied_never = 0.0;
    double tied_answered = 0.0;
    for (std::size_t rank = 0; rank < ranking.root.size(); ++rank) {
        const double times = weight[ranking.root[rank]];
        (ranking.never[rank] != 0 ? tied_never : tied_answered) += times;
        if (ranking.ends_tie[rank] != 0) {
            won += tied_never * (answered + 0.5 * tied_answered);
            never += std::exchange(tied_never, 0.0);
            answered += std::exchange(tied_answered, 0.0);
        }
    }
    if (never <= 0.0 || answered <= 0.0) {
        return std::nullopt;
    }
    return won / (never * answered);
}

/// What is left of values, at least one, without a tail on either side.
std::pair<double, double> middle(std::vector<double> values) {
    std::ranges::sort(values);
    const auto last = static_cast<double>(values.size() - 1);
    return {
        values[static_cast<std::size_t>(std::floor(ForecastPolicy::interval_tail * last))],
        values[static_cast<std::size_t>(std::ceil((1.0 - ForecastPolicy::interval_tail) * last))]};
}

void add_area(Skill& skill,
              const Ranking& ranking,
              std::size_t roots,
              std::size_t bootstrap,
              std::uint64_t seed,
              Areas& all) {
    const auto whole = area(ranking, std::vector<std::uint32_t>(roots, 1));
    if (!whole) {
        return;
    }
    skill.auc = *whole;
    statistics::Chance chance(seed);
    std::vector<double> areas;
    std::vector<std::uint32_t> weight(roots);
    for (std::size_t sample = 0; sample < bootstrap; ++sample) {
        std::ranges::fill(weight, 0U);
        for (std::size_t draw = 0; draw < roots; ++draw) {
            ++weight[chance.below(roots)];
        }
        all.push_back(area(ranking, weight));
        if (all.back()) {
            areas.push_back(*all.back());
        }
    }
    if (!areas.empty()) {
        std::tie(skill.auc_low, skill.auc_high) = middle(std::move(areas));
    }
}

std::vector<CalibrationRow> calibrate(const Ranking& ranking, const std::vector<double>& scores) {
    std::vector<CalibrationRow> rows;
    const std::size_t all = ranking.order.size();
    for (std::size_t bin = 0; bin < Rule::bins; ++bin) {
        const std::size_t begin = bin * all / Rule::bins;
        const std::size_t end = (bin + 1) * all / Rule::bins;
        if (begin == end) {
            continue;
        }
        CalibrationRow row{.n = end - begin};
        for (std::size_t rank = begin; rank < end; ++rank) {
            row.predicted += scores[ranking.order[rank]];
            row.observed += ranking.never[rank];
        }
        row.predicted /= static_cast<double>(row.n);
        row.observed /= static_cast<double>(row.n);
        rows.push_back(row);
    }
    return rows;
}

double brier(const std::vector<double>& scores, const Trials& trials) {
    double sum = 0.0;
    for (std::size_t i = 0; i < scores.size(); ++i) {
        const double miss = scores[i] - trials.never[i];
        sum += miss * miss;
    }
    return sum / static_cast<double>(scores.size());
}

}  // namespace

double base_rate(const Trials& trials) noexcept {
    if (trials.never.empty()) {
        return 0.0;
    }
    const auto never = std::ranges::count(trials.never, 1U);
    return static_cast<double>(never) / static_cast<double>(trials.never.size());
}

Gain gain_over(const MethodResult& ours,
               const Areas& our_areas,
               const MethodResult& other,
               const Areas& other_areas) {
    Gain gain{.auc = ours.skill.auc - other.skill.auc,
              .brier = other.skill.brier - ours.skill.brier};
    std::vector<double> differences;
    for (std::size_t i = 0; i < std::min(our_areas.size(), other_areas.size()); ++i) {
        if (our_areas[i] && other_areas[i]) {
            differences.push_back(*our_areas[i] - *other_areas[i]);
        }
    }
    if (!differences.empty()) {
        std::tie(gain.auc_low, gain.auc_high) = middle(std::move(differences));
    }
    return gain;
}

void add_brier_interval(Gain& gain,
                        const std::vector<double>& ours,
                        const std::vector<double>& other,
                        const Trials& trials,
                        std::size_t bootstrap,
                        std::uint64_t seed) {
    std::vector<double> gained(trials.roots, 0.0);
    std::vector<double> count(trials.roots, 0.0);
    for (std::size_t i = 0; i < trials.root.size(); ++i) {
        const double never = trials.never[i];
        const double miss = ours[i] - never;
        const double other_miss = other[i] - never;
        gained[trials.root[i]] += other_miss * other_miss - miss * miss;
        count[trials.root[i]] += 1.0;
    }
    statistics::Chance chance(seed);
    std::vector<double> means;
    for (std::size_t sample = 0; sample < bootstrap; ++sample) {
        double sum = 0.0;
        double drawn = 0.0;
        for (std::size_t draw = 0; draw < trials.roots; ++draw) {
            const std::size_t root = chance.below(trials.roots);
            sum += gained[root];
            drawn += count[root];
        }
        if (drawn > 0.0) {
            means.push_back(sum / drawn);
        }
    }
    if (!means.empty()) {
        std::tie(gain.brier_low, gain.brier_high) = middle(std::move(means));
    }
}

MethodResult judge_method(std::string method,
                          const std::vector<double>& scores,
                          const Trials& trials,
                          std::size_t bootstrap,
                          std::uint64_t seed,
                          Areas& areas) {
    MethodResult result;
    result.method = std::move(method);
    if (scores.empty()) {
        return result;
    }
    const Ranking ranking(scores, trials);
    add_area(result.skill, ranking, trials.roots, bootstrap, seed, areas);
    result.calibration = calibrate(ranking, scores);
    for (const CalibrationRow& row : result.calibration) {
        result.skill.ece += std::abs(row.predicted - row.observed) * static_cast<double>(row.n) /
                            static_cast<double>(scores.size());
    }
    const double base = base_rate(trials);
    const double reference = base * (1.0 - base);
    result.skill.brier = brier(scores, trials);
    result.skill.brier_skill = reference > 0.0 ? 1.0 - result.skill.brier / reference : 0.0;
    return result;
}

}  // namespace mailhorizon::findings

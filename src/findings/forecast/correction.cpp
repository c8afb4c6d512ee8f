// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/findings/forecast/correction.hpp"

#include "mailhorizon/findings/forecast/evaluation.hpp"
#include "mailhorizon/statistics/ridge.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

namespace mailhorizon::findings {

namespace {

/// When the past of an archive sets its chances right.
struct Rule {
    /// Calibration error (ECE) beyond which they are set right.
    static constexpr double most_error = 0.05;
    /// Roots that say so,
    static constexpr std::size_t enough_roots = 200;
    /// and roots with the rarer outcome: fewer fit noise.
    static constexpr std::size_t enough_rarer = 50;
    /// Of the slope about 1: the shape of the forecast is rarely wrong;
    static constexpr double slope_sd = 0.25;
    /// and of the shift about 0, which may be anything.
    static constexpr double shift_sd = 10.0;
    /// Of Newton's.
    static constexpr std::size_t most_steps = 25;
    /// Chances nearer to 0 or 1 are taken as this near, to have log-odds.
    static constexpr double sure = 1e-6;
    /// Blocks of the past; fewer say nothing of scatter.
    static constexpr std::size_t fewest_blocks = 10;
    /// And at most so many: short blocks hide that whole months go one way.
    static constexpr std::size_t most_blocks = 24;
    /// Of one block's count, so that it is no coin toss.
    static constexpr double block_variance = 2.0;
};

double logit(double p) noexcept {
    const double inside = std::clamp(p, Rule::sure, 1.0 - Rule::sure);
    return std::log(inside / (1.0 - inside));
}

/// The first forecast on each root.
std::vector<const Trial*> first_trials(const TaskResult& open) {
    std::vector<const Trial*> firsts;
    std::vector<bool> seen;
    for (const Trial& trial : open.trials) {
        seen.resize(std::max<std::size_t>(seen.size(), trial.root + 1));
        if (!seen[trial.root]) {
            seen[trial.root] = true;
            firsts.push_back(&trial);
        }
    }
    return firsts;
}

bool needs_recalibration(const TaskResult& open, const std::vector<const Trial*>& firsts) {
    const auto never = static_cast<std::size_t>(
        std::ranges::count_if(firsts, [](const Trial* trial) { return trial->never; }));
    return open.methods.front().skill.ece > Rule::most_error &&
           firsts.size() >= Rule::enough_roots &&
           std::min(never, firsts.size() - never) >= Rule::enough_rarer;
}

void recalibrate(const TaskResult& open, Correction& correction) {
    statistics::Design design{.width = 2, .cells = {}, .weight = {}};
    std::vector<double> never;
    for (const Trial& trial : open.trials) {
        design.cells.push_back(1.0F);
        design.cells.push_back(static_cast<float>(logit(trial.chances.front())));
        design.weight.push_back(1.0);
        never.push_back(trial.never ? 1.0 : 0.0);
    }
    const statistics::Beliefs beliefs{.mean = {0.0, 1.0},
                                      .precision = {1.0 / (Rule::shift_sd * Rule::shift_sd),
                                                    1.0 / (Rule::slope_sd * Rule::slope_sd)}};
    std::vector<double> beta = beliefs.mean;
    statistics::fit_logistic(design, never, beliefs, Rule::most_steps, beta);
    if (beta[1] > 0.0) {
        correction.shift = beta[0];
        correction.slope = beta[1];
    }
}

/// Compares how many were never answered with how many were forecast, block by block of the past,
/// each block of about the same variance.
void measure_scatter(const std::vector<const Trial*>& firsts, Correction& correction) {
    std::vector<double> chances;
    double all = 0.0;
    for (const Trial* trial : firsts) {
        const double plain = trial->chances[correction.waiting_alone ? 1 : 0];
        chances.push_back(
            correction.recalibrates()
                ? statistics::logistic(correction.shift + correction.slope * logit(plain))
                : plain);
        all += chances.back() * (1.0 - chances.back());
    }
    const auto blocks =
        std::min(Rule::most_blocks, static_cast<std::size_t>(all / Rule::block_variance));
    if (blocks < Rule::fewest_blocks) {
        return;
    }
    const double share = all / static_cast<double>(blocks);
    double squares = 0.0;
    double before = 0.0;
    double variance = 0.0;
    double surplus = 0.0;
    std::size_t done = 0;
    for (std::size_t i = 0; i < firsts.size(); ++i) {
        variance += chances[i] * (1.0 - chances[i]);
        surplus += (firsts[i]->never ? 1.0 : 0.0) - chances[i];
        const bool last = i + 1 == firsts.size();
        if (done < blocks && variance > 0.0 &&
            (last || before + variance >= share * static_cast<double>(done + 1))) {
            squares += surplus * surplus / variance;
            before += variance;
            variance = surplus = 0.0;
            ++done;
        }
    }
    correction.blocks = done;
    correction.overdispersion = std::max(1.0, std::sqrt(squares / static_cast<double>(done)));
}

}  // namespace

Correction correction_of(const TaskResult& open) {
    Correction correction;
    if (open.trials.empty()) {
        return correction;
    }
    const std::vector<const Trial*> firsts = first_trials(open);
    if (open.over_kaplan_meier.brier_high < 0.0) {
        correction.waiting_alone = true;
    } else if (needs_recalibration(open, firsts)) {
        recalibrate(open, correction);
    }
    measure_scatter(firsts, correction);
    return correction;
}

}  // namespace mailhorizon::findings

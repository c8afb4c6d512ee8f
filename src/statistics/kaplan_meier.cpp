// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/statistics/kaplan_meier.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <tuple>

namespace mailhorizon::statistics {

namespace {

/// The last step at or before `hours`, or `times.size()` if there is none.
std::size_t step_at(const std::vector<double>& times, double hours) noexcept {
    const auto after = std::ranges::upper_bound(times, hours);
    if (after == times.begin()) {
        return times.size();
    }
    return static_cast<std::size_t>(std::distance(times.begin(), after)) - 1;
}

}  // namespace

KaplanMeier::KaplanMeier(std::vector<Wait> waits) {
    // At equal times answers come before silences: who falls silent at t was still at risk at t.
    std::ranges::sort(
        waits, {}, [](const Wait& wait) { return std::tuple(wait.hours, !wait.answered); });
    double survival = 1.0;
    double variance_sum = 0.0;
    for (std::size_t i = 0; i < waits.size();) {
        const double hours = waits[i].hours;
        const auto at_risk = static_cast<double>(waits.size() - i);
        std::size_t answered = 0;
        for (; i < waits.size() && waits[i].hours == hours; ++i) {
            answered += waits[i].answered ? 1U : 0U;
        }
        if (answered == 0) {
            continue;
        }
        const auto events = static_cast<double>(answered);
        survival *= 1.0 - events / at_risk;
        if (events < at_risk) {
            variance_sum += events / (at_risk * (at_risk - events));
        }
        answers_ += answered;
        times_.push_back(hours);
        survival_.push_back(survival);
        variance_sum_.push_back(variance_sum);
    }
}

double KaplanMeier::survival(double hours) const noexcept {
    const std::size_t step = step_at(times_, hours);
    return step < times_.size() ? survival_[step] : 1.0;
}

double KaplanMeier::standard_error(double hours) const noexcept {
    const std::size_t step = step_at(times_, hours);
    return step < times_.size() ? survival_[step] * std::sqrt(variance_sum_[step]) : 0.0;
}

KaplanMeier::Remaining KaplanMeier::remaining(double hours, double span) const noexcept {
    const double so_far = survival(hours);
    if (so_far <= 0.0) {
        return {};
    }
    const auto variance = [this](double time) {
        const std::size_t step = step_at(times_, time);
        return step < times_.size() ? variance_sum_[step] : 0.0;
    };
    return {.p = survival(hours + span) / so_far,
            .log_error = std::sqrt(std::max(0.0, variance(hours + span) - variance(hours)))};
}

}  // namespace mailhorizon::statistics

// SPDX-License-Identifier: GPL-3.0-or-later
#include "findings/forecast/hindsight.hpp"

#include "mailhorizon/base/time_units.hpp"
#include "mailhorizon/findings/forecast/forecast_policy.hpp"
#include "mailhorizon/statistics/kaplan_meier.hpp"

#include <algorithm>

namespace mailhorizon::findings {

namespace {

/// The plain rules that the forecast is measured against.
struct Rule {
    /// Hours of silence that stand for "never",
    static constexpr double week_hours = base::week_hours;
    /// or these.
    static constexpr double month_hours = 30.0 * base::day_hours;
};

statistics::Wait wait_until(const Root& root, double end) noexcept {
    const bool answered = root.replied <= end;
    return {.hours = (answered ? root.replied : end) - root.sent, .answered = answered};
}

std::vector<statistics::Wait> waits_until(const std::vector<Root>& roots, double origin) {
    std::vector<statistics::Wait> waits;
    waits.reserve(roots.size());
    for (const Root& root : roots) {
        waits.push_back(wait_until(root, origin));
    }
    return waits;
}

double mean_latency(const std::vector<Root>& roots, double origin) noexcept {
    double sum = 0.0;
    double answers = 0.0;
    for (const Root& root : roots) {
        if (root.replied <= origin) {
            sum += root.replied - root.sent;
            answers += 1.0;
        }
    }
    return answers > 0.0 ? sum / answers : std::numeric_limits<double>::infinity();
}

double rule(double age, double hours) noexcept {
    return age > hours ? 1.0 : 0.0;
}

}  // namespace

Hindsight::Hindsight(const std::vector<Root>& roots,
                     const AskFeatures& features,
                     double origin,
                     const ForecastPolicy& policy,
                     const ListPrior& list_prior)
    : pooled_(waits_until(roots, origin)),
      features_(features),
      mean_latency_(mean_latency(roots, origin)) {
    std::array<std::vector<Lesson>, 2> lessons;
    for (const Root& root : roots) {
        const double horizon = root.sent + learning_hours(root.style, policy);
        lessons[static_cast<std::size_t>(root.style)].push_back(
            {.wait = wait_until(root, std::min(origin, horizon)),
             .features = features.row(root.episode),
             .age_hours = origin - root.sent});
    }
    for (const Style style : {Style::list, Style::direct}) {
        silences_.push_back(fit_cure_model(lessons[static_cast<std::size_t>(style)],
                                           style,
                                           shipped_prior(style),
                                           policy,
                                           list_prior));
    }
}

MethodChances Hindsight::never(const Root& root, double age, double horizon) const {
    const CureModel& silence = silences_[static_cast<std::size_t>(root.style)];
    return {silence.never(features_.row(root.episode), age, 0.0).p,
            pooled_.remaining(age, horizon).p,
            rule(age, times_of_mean * mean_latency_),
            rule(age, Rule::week_hours),
            rule(age, Rule::month_hours)};
}

}  // namespace mailhorizon::findings

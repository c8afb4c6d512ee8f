// SPDX-License-Identifier: GPL-3.0-or-later
#include "findings/hindsight.hpp"

#include <algorithm>

namespace mailhorizon::findings {

namespace {

constexpr double times_of_mean = 10.0;
constexpr double week_hours = 7.0 * 24.0;
constexpr double month_hours = 30.0 * 24.0;

std::size_t kind_of(const Root& root) noexcept {
    return 2 * static_cast<std::size_t>(root.style) + (root.asks ? 1U : 0U);
}

Wait wait_until(const Root& root, double end) noexcept {
    const bool answered = root.replied <= end;
    return {.hours = (answered ? root.replied : end) - root.sent, .answered = answered};
}

std::vector<Wait> waits_until(const std::vector<Root>& roots, double origin) {
    std::vector<Wait> waits;
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

Hindsight::Hindsight(const std::vector<Root>& roots, double origin, const Policy& policy)
    : pooled_(waits_until(roots, origin)), mean_latency_(mean_latency(roots, origin)) {
    std::array<std::vector<Wait>, 4> waits;
    for (const Root& root : roots) {
        const double horizon = root.sent + horizon_hours(root.style, policy);
        waits[kind_of(root)].push_back(wait_until(root, std::min(origin, horizon)));
    }
    for (std::size_t kind = 0; kind < waits.size(); ++kind) {
        silences_.push_back(fit_silence(waits[kind], static_cast<Style>(kind / 2), policy));
    }
}

Scores Hindsight::never(const Root& root, double age, double horizon) const {
    const Silence& silence = silences_[kind_of(root)];
    const double so_far = pooled_.survival(age);
    return {never_answered(silence.incidence, silence.latency, age, 0.0).p,
            so_far > 0.0 ? pooled_.survival(age + horizon) / so_far : 1.0,
            rule(age, times_of_mean * mean_latency_),
            rule(age, week_hours),
            rule(age, month_hours)};
}

}  // namespace mailhorizon::findings

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mailhorizon/findings/forecast.hpp"
#include "mailhorizon/findings/policy.hpp"

#include <span>
#include <vector>

namespace mailhorizon::findings {

/// P(ever answered) of an ask, on the logit scale with its standard error.
struct Incidence {
    double logit = 0.0;
    double standard_error = 0.0;

    [[nodiscard]] double probability() const noexcept;
    /// The probability `z` standard errors away.
    [[nodiscard]] double probability_at(double z) const noexcept;
};

/// What all asks of one kind have in common: 1 - S(horizon), drawn towards the shipped reply rate
/// of its style (the most probable logit, its prior normal), so that five asks are not taken for a
/// law. O(waits).
[[nodiscard]] Incidence estimate_incidence(const KaplanMeier& curve,
                                           std::span<const Wait> waits,
                                           Style style,
                                           double horizon_hours);

/// How late the answers come that come at all: the archive's own curve, blended with the shipped.
class Latency {
public:
    Latency(KaplanMeier curve, Style style, const Policy& policy);

    /// P(later than `hours` | answered within the horizon). Never rises; 0 from the horizon on.
    [[nodiscard]] double later_than(double hours) const noexcept;
    /// The smallest silence in hours after which that is at most `probability`.
    [[nodiscard]] double reaches(double probability) const noexcept;

private:
    KaplanMeier curve_;
    Style style_;
    double horizon_;
    double pseudo_replies_;
    double silent_at_horizon_;
};

/// A probability with its interval.
struct Doubtful {
    double p = 0.0;
    double low = 0.0;
    double high = 0.0;
};

/// P(never answered | silent for `age_hours`), with an interval `z` standard errors wide.
[[nodiscard]] Doubtful never_answered(const Incidence& incidence,
                                      const Latency& latency,
                                      double age_hours,
                                      double z) noexcept;

/// tau: the smallest silence in hours from which P(never answered) is at least `quantile`.
[[nodiscard]] double silence_threshold(const Incidence& incidence,
                                       const Latency& latency,
                                       double quantile) noexcept;

/// One kind of ask: how likely an answer is, and how late it comes.
struct Silence {
    Incidence incidence;
    Latency latency;
};

[[nodiscard]] Silence fit_silence(const std::vector<Wait>& waits,
                                  Style style,
                                  const Policy& policy);

[[nodiscard]] constexpr double horizon_hours(Style style, const Policy& policy) noexcept {
    return style == Style::list ? policy.list_horizon_hours : policy.direct_horizon_hours;
}

}  // namespace mailhorizon::findings

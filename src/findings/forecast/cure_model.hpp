// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "findings/forecast/kind_latency.hpp"
#include "findings/forecast/shipped_prior.hpp"

#include "mailhorizon/findings/forecast/forecast.hpp"
#include "mailhorizon/findings/forecast/forecast_policy.hpp"
#include "mailhorizon/statistics/kaplan_meier.hpp"
#include "mailhorizon/statistics/ridge.hpp"

#include <span>
#include <vector>

namespace mailhorizon::findings {

/// One ask to learn from: how it waited and what it looked like.
struct Lesson {
    statistics::Wait wait;
    AskFeatures::Row features{};
    double age_hours = 0.0;  ///< since it was sent: manners change, so the newest count most
};

/// From `hours` on, the share of the answerable that is still not answered.
struct LatencyStep {
    double hours = 0.0;
    double later = 1.0;
};

/// How late the answers come that come at all: the archive's own curve, blended with the shipped.
class Latency {
public:
    /// `steps` in order of hours, never rising; `replies` is what they count against the shipped
    /// curve.
    Latency(std::vector<LatencyStep> steps,
            double replies,
            Style style,
            const ForecastPolicy& policy,
            const ListPrior& list_prior);

    /// P(later than `hours` | ever answered). Never rises; 0 from `learning_hours` on.
    [[nodiscard]] double later_than(double hours) const noexcept;
    /// The smallest silence in hours after which that is at most `probability`.
    [[nodiscard]] double reaches(double probability) const noexcept;

private:
    [[nodiscard]] double believed(double hours) const noexcept;

    std::vector<LatencyStep> steps_;
    double replies_;
    Style style_;
    double horizon_;
    double pseudo_replies_;
    std::vector<double> in_place_of_shipped_;  ///< `list_latency_points`, or empty
};

/// P(ever answered) of an ask, on the logit scale with its standard error.
struct Incidence {
    double logit = 0.0;
    double standard_error = 0.0;
};

/// A probability with its interval.
struct Doubtful {
    double p = 0.0;
    double low = 0.0;
    double high = 0.0;
};

/// What one style of mail taught: who is answered, and how late.
///
/// A mixture cure model (Farewell 1982; Sy and Taylor 2000): an ask is answerable with a
/// probability pi that is logistic in its features, and the answerable wait by one curve of no
/// given shape. Coefficients are the most probable under the shipped prior.
class CureModel {
public:
    CureModel(Prior prior,
              std::vector<double> beta,
              statistics::Cholesky information,
              Latency latency,
              Style style,
              const KindSpeeds& speeds);

    [[nodiscard]] Incidence incidence(const AskFeatures::Row& features) const;
    /// P(never answered | silent for `age_hours`), with an interval `z` standard errors wide.
    [[nodiscard]] Doubtful never(const AskFeatures::Row& features,
                                 double age_hours,
                                 double z) const;
    [[nodiscard]] const Latency& latency() const noexcept { return latency_; }
    [[nodiscard]] const std::vector<double>& coefficients() const noexcept { return beta_; }

private:
    Prior prior_;
    std::vector<double> beta_;  ///< the intercept first
    statistics::Cholesky information_;
    Latency latency_;
    Style style_;
    KindSpeeds speeds_;  ///< how late answers come by what is asked
};

/// Learns by expectation and maximisation; a lesson two years older than the newest counts half.
/// Above 200,000 lessons from every k-th answered and
/// every k-th silent one, weighted. O(lessons * features^2 + lessons log lessons).
[[nodiscard]] CureModel fit_cure_model(const std::vector<Lesson>& lessons,
                                       Style style,
                                       const Prior& prior,
                                       const ForecastPolicy& policy,
                                       const ListPrior& list_prior);

/// tau: the smallest silence in hours from which P(never answered) is at least `quantile`, for an
/// ask that is ever answered with probability `ever`.
[[nodiscard]] double silence_threshold(double ever,
                                       const Latency& latency,
                                       double quantile) noexcept;

/// How long answers are waited for when learning. Twice the horizon: an ask that is nearly as old
/// as the horizon still has all of it before it.
[[nodiscard]] constexpr double learning_hours(Style style, const ForecastPolicy& policy) noexcept {
    return 2.0 * horizon_hours(style, policy.asks);
}

}  // namespace mailhorizon::findings

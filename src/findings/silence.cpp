// SPDX-License-Identifier: GPL-3.0-or-later
#include "findings/silence.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace mailhorizon::findings {

namespace {

struct Point {
    double hours;
    double later;  ///< P(answer later than `hours` | ever answered)
};

/// Eleven public mailing lists, 6,727 roots.
constexpr std::array list_points{
    Point{1.0 / 60.0, 1.0},
    Point{0.25, .902},
    Point{0.5, .780},
    Point{1.0, .647},
    Point{2.0, .532},
    Point{4.0, .419},
    Point{8.0, .320},
    Point{16.0, .209},
    Point{24.0, .158},
    Point{48.0, .096},
    Point{72.0, .069},
    Point{96.0, .050},
    Point{120.0, .041},
    Point{168.0, .027},
    Point{336.0, .012},
    Point{720.0, 0.0},
};

/// Mail inside one company, 21,635 messages: quantiles.
constexpr std::array direct_points{
    Point{1.0 / 60.0, 1.0},
    Point{0.07, .90},
    Point{0.23, .75},
    Point{1.43, .50},
    Point{14.6, .25},
    Point{51.7, .10},
    Point{97.0, .05},
    Point{342.0, .01},
    Point{720.0, 0.0},
};

/// The shipped reply rate: normal on the logit scale. Lists differ by 0.7 when all that is known of
/// an ask is used; asks apart from the rest, which is all that is known here, differ by more.
struct Prior {
    double mean;
    double sd;
};
constexpr Prior list_prior{.mean = 0.205, .sd = 1.0};
constexpr Prior direct_prior{.mean = -2.66, .sd = 1.0};

constexpr int newton_steps = 40;

double logistic(double x) noexcept {
    return 1.0 / (1.0 + std::exp(-x));
}

double never(double ever, double later) noexcept {
    return (1.0 - ever) / (1.0 - ever + ever * later);
}

double interpolate(std::span<const Point> points, double hours) noexcept {
    const auto after = std::ranges::upper_bound(points, hours, {}, &Point::hours);
    if (after == points.begin()) {
        return 1.0;
    }
    if (after == points.end()) {
        return 0.0;
    }
    const Point& left = *(after - 1);
    const double share = std::log(hours / left.hours) / std::log(after->hours / left.hours);
    return left.later + share * (after->later - left.later);
}

/// How many asks have been watched long enough to count, when no spread tells it: one answered is
/// one, one silent for t is worth the share of answers that come within t.
double watched(std::span<const Wait> waits, Style style) {
    double sum = 0.0;
    for (const Wait& wait : waits) {
        sum += wait.answered ? 1.0 : 1.0 - shipped_latency(style, wait.hours);
    }
    return sum;
}

}  // namespace

double shipped_latency(Style style, double hours) noexcept {
    return style == Style::list ? interpolate(list_points, hours)
                                : interpolate(direct_points, hours);
}

double Incidence::probability() const noexcept {
    return logistic(logit);
}

double Incidence::probability_at(double z) const noexcept {
    return logistic(logit + z * standard_error);
}

Incidence estimate_incidence(const KaplanMeier& curve,
                             std::span<const Wait> waits,
                             Style style,
                             double horizon_hours) {
    const Prior prior = style == Style::list ? list_prior : direct_prior;
    const double ever = 1.0 - curve.survival(horizon_hours);
    const double error = curve.standard_error(horizon_hours);
    // As many asks seen to their end would give the same standard error.
    const double asks = error > 0.0 ? ever * (1.0 - ever) / (error * error) : watched(waits, style);
    const double prior_precision = 1.0 / (prior.sd * prior.sd);
    // The slope below never rises, so Newton's steps, kept short, end at the one maximum.
    double logit = prior.mean;
    double precision = prior_precision;
    for (int i = 0; i < newton_steps; ++i) {
        const double p = logistic(logit);
        const double slope = asks * (ever - p) - (logit - prior.mean) * prior_precision;
        precision = asks * p * (1.0 - p) + prior_precision;
        logit += std::clamp(slope / precision, -1.0, 1.0);
    }
    return {.logit = logit, .standard_error = 1.0 / std::sqrt(precision)};
}

Latency::Latency(KaplanMeier curve, Style style, const Policy& policy)
    : curve_(std::move(curve)),
      style_(style),
      horizon_(horizon_hours(style, policy)),
      pseudo_replies_(policy.latency_pseudo_replies),
      silent_at_horizon_(curve_.survival(horizon_)) {}

double Latency::later_than(double hours) const noexcept {
    if (hours >= horizon_) {
        return 0.0;
    }
    const auto replies = static_cast<double>(curve_.answers());
    const double weight = replies + pseudo_replies_;
    if (weight <= 0.0) {
        return shipped_latency(style_, hours);
    }
    const double answered = 1.0 - silent_at_horizon_;
    const double own =
        answered > 0.0
            ? std::clamp((curve_.survival(hours) - silent_at_horizon_) / answered, 0.0, 1.0)
            : 0.0;
    return (replies * own + pseudo_replies_ * shipped_latency(style_, hours)) / weight;
}

double Latency::reaches(double probability) const noexcept {
    if (later_than(0.0) <= probability) {
        return 0.0;
    }
    // Halving finds the step of a curve that never rises to the last bits of a double.
    double low = 0.0;
    double high = horizon_;
    for (int i = 0; i < 60; ++i) {
        const double middle = 0.5 * (low + high);
        (later_than(middle) <= probability ? high : low) = middle;
    }
    return high;
}

Doubtful never_answered(const Incidence& incidence,
                        const Latency& latency,
                        double age_hours,
                        double z) noexcept {
    const double later = latency.later_than(age_hours);
    return {.p = never(incidence.probability(), later),
            .low = never(incidence.probability_at(z), later),
            .high = never(incidence.probability_at(-z), later)};
}

double silence_threshold(const Incidence& incidence,
                         const Latency& latency,
                         double quantile) noexcept {
    const double ever = incidence.probability();
    return latency.reaches((1.0 - ever) * (1.0 - quantile) / (ever * quantile));
}

Silence fit_silence(const std::vector<Wait>& waits, Style style, const Policy& policy) {
    KaplanMeier curve(waits);
    const Incidence incidence =
        estimate_incidence(curve, waits, style, horizon_hours(style, policy));
    return {.incidence = incidence, .latency = Latency(std::move(curve), style, policy)};
}

}  // namespace mailhorizon::findings

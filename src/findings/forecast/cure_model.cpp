// SPDX-License-Identifier: GPL-3.0-or-later
#include "findings/forecast/cure_model.hpp"

#include "mailhorizon/base/time_units.hpp"
#include "mailhorizon/findings/forecast/forecast_policy.hpp"
#include "mailhorizon/findings/forecast/shipped_latency.hpp"
#include "mailhorizon/statistics/kaplan_meier.hpp"
#include "mailhorizon/statistics/ridge.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <tuple>
#include <utility>

namespace mailhorizon::findings {

namespace {

/// How the fit is found, and how far old mail counts.
struct Rule {
    /// Of expectation and maximisation;
    static constexpr std::size_t most_rounds = 30;
    /// with many lessons so many, which have settled more than enough by then.
    static constexpr std::size_t hasty_rounds = 6;
    /// Lessons from which that holds.
    static constexpr std::size_t many_lessons = 20'000;
    /// Of Newton's, towards shares that are only guessed;
    static constexpr std::size_t first_steps = 4;
    /// a round later on: uphill is enough (Dempster et al. 1977, GEM).
    static constexpr std::size_t later_steps = 1;
    /// Change of what any silent ask is thought to be, and of the intercept, that ends it.
    static constexpr double settled = 1e-3;
    /// Lessons of a style; of more every k-th is taken.
    static constexpr std::size_t most_lessons = 200'000;
    /// Of a slope that is left as it was shipped.
    static constexpr double fixed_sd = 1e-3;
    /// Hours after which a lesson counts half: people and habits change in two years.
    static constexpr double half_life_hours = 730.0 * base::day_hours;
};

double never_after(double logit, double later) noexcept {
    const double ever = statistics::logistic(logit);
    return (1.0 - ever) / (1.0 - ever + ever * later);
}

/// Every k-th of the answered and of the silent, so that at most about `most_lessons` are left, and
/// how many each stands for: fewer, the older it is. Lessons come in order of time, so every season
/// keeps its share.
struct Sample {
    std::vector<std::uint32_t> picked;
    std::vector<double> weight;
    double replies = 0.0;  ///< of all lessons, sampled or not

    explicit Sample(const std::vector<Lesson>& lessons) {
        const std::size_t stride = (lessons.size() + Rule::most_lessons - 1) / Rule::most_lessons;
        std::size_t seen[2] = {0, 0};
        std::size_t kept[2] = {0, 0};
        for (std::size_t i = 0; i < lessons.size(); ++i) {
            const std::size_t group = lessons[i].wait.answered ? 1 : 0;
            if (seen[group]++ % stride == 0) {
                picked.push_back(static_cast<std::uint32_t>(i));
                ++kept[group];
            }
        }
        double newest = std::numeric_limits<double>::infinity();
        for (const Lesson& lesson : lessons) {
            newest = std::min(newest, lesson.age_hours);
        }
        replies = static_cast<double>(seen[1]);
        for (const std::uint32_t i : picked) {
            const std::size_t group = lessons[i].wait.answered ? 1 : 0;
            const double fading =
                std::exp2((newest - lessons[i].age_hours) / Rule::half_life_hours);
            weight.push_back(fading * static_cast<double>(seen[group]) /
                             static_cast<double>(kept[group]));
        }
    }
};

/// The rounds of expectation and maximisation, and what they hold.
class Fit {
public:
    Fit(const std::vector<Lesson>& lessons,
        Style style,
        const Prior& prior,
        const ForecastPolicy& policy,
        const ListPrior& list_prior);

    [[nodiscard]] CureModel run();

private:
    [[nodiscard]] double intercept_precision(double off) const noexcept;
    void start_shares();
    [[nodiscard]] Latency fit_latency() const;
    /// Expectation: how probably each silent ask is answerable; returns the largest change.
    double update_shares(const Latency& latency);
    void update_speeds(const Latency& latency);
    [[nodiscard]] statistics::Cholesky observed_information() const;

    Style style_;
    Prior prior_;
    const ForecastPolicy& policy_;
    const ListPrior& list_prior_;
    statistics::Design design_;
    statistics::Beliefs beliefs_;
    std::vector<statistics::Wait> waits_;  ///< parallel to the design's rows
    std::vector<std::uint32_t> order_;     ///< rows by waiting time, answers first
    std::vector<double> answerable_;       ///< P(would ever be answered), by row
    std::vector<double> beta_;
    std::vector<RootKind> kind_;  ///< by row
    KindSpeeds speeds_;
    double replies_ = 0.0;
};

Fit::Fit(const std::vector<Lesson>& lessons,
         Style style,
         const Prior& prior,
         const ForecastPolicy& policy,
         const ListPrior& list_prior)
    : style_(style), prior_(prior), policy_(policy), list_prior_(list_prior) {
    const Sample sample(lessons);
    design_.width = prior.features.size() + 1;
    design_.weight = sample.weight;
    replies_ = sample.replies;
    design_.cells.reserve(sample.picked.size() * design_.width);
    for (const std::uint32_t i : sample.picked) {
        const AskFeatures::Row& features = lessons[i].features;
        design_.cells.push_back(1.0F);
        design_.cells.insert(design_.cells.end(),
                             features.begin(),
                             features.begin() + static_cast<std::ptrdiff_t>(design_.width - 1));
        waits_.push_back(lessons[i].wait);
        kind_.push_back(root_kind(features, style));
    }
    beliefs_.mean.push_back(prior.intercept);
    beliefs_.precision.push_back(intercept_precision(0.0));
    const bool too_few = replies_ < static_cast<double>(policy.fewest_replies);
    for (const FeaturePrior& feature : prior.features) {
        const double sd = too_few ? Rule::fixed_sd : feature.slope_sd;
        beliefs_.mean.push_back(feature.slope);
        beliefs_.precision.push_back(1.0 / (sd * sd));
    }
    if (style == Style::list && list_prior.size() >= beliefs_.mean.size()) {
        std::copy_n(list_prior.begin(), beliefs_.mean.size(), beliefs_.mean.begin());
    }
    beta_ = beliefs_.mean;
    order_.resize(waits_.size());
    std::iota(order_.begin(), order_.end(), 0U);
    std::ranges::sort(order_, {}, [&](std::uint32_t row) {
        return std::tuple(waits_[row].hours, !waits_[row].answered, row);
    });
}

/// Of the normal curve that falls as steeply as the prior does at `off` from its middle: a Cauchy
/// prior holds an archive that is surely unlike the others the less, the less it is like them.
double Fit::intercept_precision(double off) const noexcept {
    const double variance = prior_.intercept_sd * prior_.intercept_sd;
    return prior_.intercept_heavy_tailed ? 2.0 / (variance + off * off) : 1.0 / variance;
}

/// What the shipped model thinks of each silent ask.
void Fit::start_shares() {
    answerable_.assign(waits_.size(), 1.0);
    update_shares(Latency({}, 0.0, style_, policy_, list_prior_));
}

/// Kaplan-Meier over the answerable, each ask counted by how probably it is one.
Latency Fit::fit_latency() const {
    double at_risk = 0.0;
    for (std::size_t row = 0; row < waits_.size(); ++row) {
        at_risk += design_.weight[row] * answerable_[row];
    }
    std::vector<LatencyStep> steps;
    double later = 1.0;
    for (std::size_t i = 0; i < order_.size();) {
        const double hours = waits_[order_[i]].hours;
        double answered = 0.0;
        double leaving = 0.0;
        for (; i < order_.size() && waits_[order_[i]].hours == hours; ++i) {
            const std::uint32_t row = order_[i];
            const double counted = design_.weight[row] * answerable_[row];
            leaving += counted;
            answered += waits_[row].answered ? counted : 0.0;
        }
        if (answered > 0.0) {
            later *= std::max(0.0, 1.0 - answered / std::max(at_risk, answered));
            steps.push_back({.hours = hours, .later = later});
        }
        at_risk -= leaving;
    }
    if (!steps.empty()) {
        steps.back().later = 0.0;
    }
    return {std::move(steps), replies_, style_, policy_, list_prior_};
}

double Fit::update_shares(const Latency& latency) {
    double change = 0.0;
    for (std::size_t row = 0; row < waits_.size(); ++row) {
        if (waits_[row].answered) {
            continue;
        }
        const double logit = statistics::dot(design_.row(row), beta_);
        const double share =
            1.0 -
            never_after(logit, speeds_.later(kind_[row], latency.later_than(waits_[row].hours)));
        change = std::max(change, std::abs(share - answerable_[row]));
        answerable_[row] = share;
    }
    return change;
}

void Fit::update_speeds(const Latency& latency) {
    speeds_ = {};
    for (std::size_t row = 0; row < waits_.size(); ++row) {
        speeds_.add(kind_[row],
                    design_.weight[row] * answerable_[row],
                    waits_[row].answered,
                    latency.later_than(waits_[row].hours));
    }
}

/// What was seen tells less than if it were known which silent asks are answerable (Louis 1982).
statistics::Cholesky Fit::observed_information() const {
    std::vector<double> variance(waits_.size());
    for (std::size_t row = 0; row < waits_.size(); ++row) {
        const double ever = statistics::logistic(statistics::dot(design_.row(row), beta_));
        const double missing = answerable_[row] * (1.0 - answerable_[row]);
        variance[row] = design_.weight[row] * std::max(0.0, ever * (1.0 - ever) - missing);
    }
    return {statistics::information(design_, variance, beliefs_), design_.width};
}

CureModel Fit::run() {
    start_shares();
    Latency latency = fit_latency();
    const std::size_t rounds =
        waits_.size() < Rule::many_lessons ? Rule::most_rounds : Rule::hasty_rounds;
    for (std::size_t round = 0; round < rounds; ++round) {
        const double intercept = beta_.front();
        beliefs_.precision.front() = intercept_precision(intercept - beliefs_.mean.front());
        statistics::fit_logistic(design_,
                                 answerable_,
                                 beliefs_,
                                 round == 0 ? Rule::first_steps : Rule::later_steps,
                                 beta_);
        const double change = update_shares(latency);
        latency = fit_latency();
        update_speeds(latency);
        if (std::max(change, std::abs(beta_.front() - intercept)) < Rule::settled) {
            break;
        }
    }
    return {prior_, beta_, observed_information(), std::move(latency), style_, speeds_};
}

}  // namespace

Latency::Latency(std::vector<LatencyStep> steps,
                 double replies,
                 Style style,
                 const ForecastPolicy& policy,
                 const ListPrior& list_prior)
    : steps_(std::move(steps)),
      replies_(replies),
      style_(style),
      horizon_(learning_hours(style, policy)),
      pseudo_replies_(policy.latency_pseudo_replies) {
    const std::size_t others = shipped_prior(Style::list).features.size() + 1;
    if (style == Style::list && list_prior.size() == others + list_latency_points) {
        in_place_of_shipped_.assign(list_prior.begin() + static_cast<std::ptrdiff_t>(others),
                                    list_prior.end());
    }
}

double Latency::believed(double hours) const noexcept {
    if (in_place_of_shipped_.empty()) {
        return shipped_latency(style_, hours);
    }
    return list_latency(std::span<const double, list_latency_points>(in_place_of_shipped_.data(),
                                                                     list_latency_points),
                        hours);
}

double Latency::later_than(double hours) const noexcept {
    if (hours >= horizon_) {
        return 0.0;
    }
    const double weight = replies_ + pseudo_replies_;
    if (replies_ <= 0.0) {
        return believed(hours);
    }
    const auto after = std::ranges::upper_bound(steps_, hours, {}, &LatencyStep::hours);
    const double own = after == steps_.begin() ? 1.0 : (after - 1)->later;
    return (replies_ * own + pseudo_replies_ * believed(hours)) / weight;
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

CureModel::CureModel(Prior prior,
                     std::vector<double> beta,
                     statistics::Cholesky information,
                     Latency latency,
                     Style style,
                     const KindSpeeds& speeds)
    : prior_(prior),
      beta_(std::move(beta)),
      information_(std::move(information)),
      latency_(std::move(latency)),
      style_(style),
      speeds_(speeds) {}

Incidence CureModel::incidence(const AskFeatures::Row& features) const {
    std::array<double, AskFeatures::width + 1> z{};
    z[0] = 1.0;
    std::ranges::copy(features, z.begin() + 1);
    const std::span<const double> used(z.data(), beta_.size());
    return {.logit = std::inner_product(used.begin(), used.end(), beta_.begin(), 0.0),
            .standard_error = std::sqrt(information_.inverse_form(used))};
}

Doubtful CureModel::never(const AskFeatures::Row& features, double age_hours, double z) const {
    const Incidence ever = incidence(features);
    const double later = speeds_.later(root_kind(features, style_), latency_.later_than(age_hours));
    return {.p = never_after(ever.logit, later),
            .low = never_after(ever.logit + z * ever.standard_error, later),
            .high = never_after(ever.logit - z * ever.standard_error, later)};
}

CureModel fit_cure_model(const std::vector<Lesson>& lessons,
                         Style style,
                         const Prior& prior,
                         const ForecastPolicy& policy,
                         const ListPrior& list_prior) {
    return Fit(lessons, style, prior, policy, list_prior).run();
}

double silence_threshold(double ever, const Latency& latency, double quantile) noexcept {
    return latency.reaches((1.0 - ever) * (1.0 - quantile) / (ever * quantile));
}

}  // namespace mailhorizon::findings

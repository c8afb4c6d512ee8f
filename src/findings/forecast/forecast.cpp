// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/findings/forecast/forecast.hpp"

#include "findings/forecast/cure_model.hpp"

#include "mailhorizon/findings/forecast/correction.hpp"
#include "mailhorizon/findings/forecast/expected_count.hpp"
#include "mailhorizon/findings/forecast/forecast_policy.hpp"
#include "mailhorizon/statistics/kaplan_meier.hpp"
#include "mailhorizon/statistics/quantile.hpp"
#include "mailhorizon/statistics/ridge.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace mailhorizon::findings {

namespace {

/// What is said of an archive's silence.
struct Rule {
    /// Share of the asks that must be older than nearly all latencies: else most ends are not seen.
    static constexpr double long_follow_up_share = 0.30;
    /// Of the latencies, in that; and of P(never) in the last of the three thresholds told.
    static constexpr double nearly_all = 0.95;
    /// Of the latencies: the median told.
    static constexpr double half = 0.5;
    /// Hours, the 95th percentile of the shipped latencies, where an archive has none.
    static constexpr double shipped_p95_hours = 97.0;
};

constexpr std::size_t styles = 2;

std::size_t style_index(const Episode& episode) noexcept {
    return static_cast<std::size_t>(episode.style);
}

bool is_counted(const Episode& episode) noexcept {
    return !episode.excluded && episode.state != EpisodeState::not_observable;
}

bool is_waiting(const Episode& episode) noexcept {
    return is_counted(episode) && episode.state != EpisodeState::answered &&
           !is_ended_by_asker(episode.state);
}

statistics::Wait wait_of(const Episode& episode, double horizon) noexcept {
    if (episode.state == EpisodeState::answered) {
        const bool in_time = episode.latency_hours <= horizon;
        return {.hours = in_time ? episode.latency_hours : horizon, .answered = in_time};
    }
    const bool solved = is_ended_by_asker(episode.state);
    return {.hours = std::min(solved ? episode.resolution_hours : episode.age_hours, horizon)};
}

/// What one style's episodes taught, and how its asks waited.
struct Experience {
    std::vector<Lesson> lessons;
    std::vector<AskFeatures::Row> asks;
    std::vector<double> latencies;
    std::vector<double> ages;
};

std::array<Experience, styles> gather(std::span<const Episode> episodes,
                                      const AskFeatures& features,
                                      const ForecastPolicy& policy) {
    std::array<Experience, styles> all;
    for (std::size_t i = 0; i < episodes.size(); ++i) {
        const Episode& episode = episodes[i];
        if (!is_counted(episode)) {
            continue;
        }
        Experience& own = all[style_index(episode)];
        own.lessons.push_back({.wait = wait_of(episode, learning_hours(episode.style, policy)),
                               .features = features.row(i),
                               .age_hours = episode.age_hours});
        if (episode.ask < policy.asks.ask_threshold) {
            continue;
        }
        own.asks.push_back(features.row(i));
        own.ages.push_back(episode.age_hours);
        if (episode.state == EpisodeState::answered) {
            own.latencies.push_back(episode.latency_hours);
        }
    }
    return all;
}

/// The mean of pi over the asks, or of an average one where there are none.
double mean_incidence(const CureModel& silence, const std::vector<AskFeatures::Row>& asks) {
    if (asks.empty()) {
        return statistics::logistic(silence.incidence({}).logit);
    }
    double sum = 0.0;
    for (const AskFeatures::Row& ask : asks) {
        sum += statistics::logistic(silence.incidence(ask).logit);
    }
    return sum / static_cast<double>(asks.size());
}

Rung rung_of(const SilenceModel& model,
             const std::vector<Lesson>& lessons,
             const ForecastPolicy& policy) {
    if (model.episodes < policy.fewest_asks) {
        return Rung::too_few;
    }
    if (model.episodes >= policy.one_sided_asks && model.answers == 0) {
        return Rung::one_sided;
    }
    const auto replies =
        std::ranges::count_if(lessons, [](const Lesson& lesson) { return lesson.wait.answered; });
    return static_cast<std::size_t>(replies) < policy.fewest_replies ? Rung::shipped_slopes
                                                                     : Rung::fitted;
}

SilenceModel describe(const CureModel& silence, Experience own, const ForecastPolicy& policy) {
    SilenceModel model;
    model.episodes = own.asks.size();
    model.answers = own.latencies.size();
    model.rung = rung_of(model, own.lessons, policy);
    model.ever_answered = mean_incidence(silence, own.asks);
    const auto tau = [&](double quantile) {
        return silence_threshold(model.ever_answered, silence.latency(), quantile);
    };
    model.tau80 = tau(policy.young_quantile);
    model.tau90 = tau(policy.old_quantile);
    model.tau95 = tau(Rule::nearly_all);
    double p95 = Rule::shipped_p95_hours;
    if (!own.latencies.empty()) {
        double sum = 0.0;
        for (const double hours : own.latencies) {
            sum += hours;
        }
        model.mean_latency_hours = sum / static_cast<double>(own.latencies.size());
        std::ranges::sort(own.latencies);
        model.median_latency_hours = statistics::quantile(own.latencies, Rule::half);
        model.p90_latency_hours =
            statistics::quantile(own.latencies, ForecastPolicy::told_quantile);
        p95 = statistics::quantile(own.latencies, Rule::nearly_all);
    }
    const auto old = std::ranges::count_if(own.ages, [p95](double age) { return age > p95; });
    model.short_follow_up = static_cast<double>(old) <
                            Rule::long_follow_up_share * static_cast<double>(own.ages.size());
    return model;
}

double logit(double p) noexcept {
    constexpr double sure = 1e-9;
    const double inside = std::clamp(p, sure, 1.0 - sure);
    return std::log(inside / (1.0 - inside));
}

Doubtful corrected(const Doubtful& never, const Correction& correction) noexcept {
    if (!correction.recalibrates()) {
        return never;
    }
    const auto move = [&](double p) {
        return statistics::logistic(correction.shift + correction.slope * logit(p));
    };
    return {.p = move(never.p), .low = move(never.low), .high = move(never.high)};
}

/// How all asks waited, of either style, whatever they looked like.
statistics::KaplanMeier plain_waits(std::span<const Episode> episodes) {
    std::vector<statistics::Wait> waits;
    for (const Episode& episode : episodes) {
        if (is_counted(episode)) {
            waits.push_back(wait_of(episode, std::numeric_limits<double>::infinity()));
        }
    }
    return statistics::KaplanMeier(std::move(waits));
}

Doubtful by_waiting_alone(const statistics::KaplanMeier& waits,
                          double age,
                          double horizon,
                          double z) {
    const statistics::KaplanMeier::Remaining left = waits.remaining(age, horizon);
    const double factor = std::exp(z * left.log_error);
    return {.p = left.p, .low = left.p / factor, .high = std::min(1.0, left.p * factor)};
}

/// Fills what a waiting episode may expect, and its rung of the ladder.
void judge_one(Episode& episode,
               const Doubtful& never,
               const SilenceModel& model,
               const ForecastPolicy& policy) {
    episode.p_never = never.p;
    episode.low = never.low;
    episode.high = never.high;
    episode.score = std::max(episode.ask, episode.again_ask) * never.p;
    if (episode.age_hours < model.tau80) {
        episode.state = EpisodeState::too_young;
    } else if (episode.score >= policy.black_hole_score && episode.age_hours >= model.tau90 &&
               never.low >= policy.black_hole_low) {
        episode.state = EpisodeState::black_hole;
    } else {
        episode.state =
            episode.score >= policy.at_risk_score ? EpisodeState::at_risk : EpisodeState::open;
    }
}

}  // namespace

struct FittedForecast::Styles {
    std::vector<CureModel> silences;
    std::array<SilenceModel, styles> asks;
};

FittedForecast::FittedForecast(std::span<const Episode> episodes,
                               const AskFeatures& features,
                               const ForecastPolicy& policy,
                               const ListPrior& list_prior)
    : styles_(std::make_unique<Styles>()) {
    std::array<Experience, styles> experience = gather(episodes, features, policy);
    for (const Style style : {Style::list, Style::direct}) {
        const auto index = static_cast<std::size_t>(style);
        styles_->silences.push_back(fit_cure_model(
            experience[index].lessons, style, shipped_prior(style), policy, list_prior));
        styles_->asks[index] =
            describe(styles_->silences[index], std::move(experience[index]), policy);
    }
}

FittedForecast::~FittedForecast() = default;
FittedForecast::FittedForecast(FittedForecast&& other) noexcept = default;
FittedForecast& FittedForecast::operator=(FittedForecast&& other) noexcept = default;

Forecast FittedForecast::judge(std::span<Episode> episodes,
                               const AskFeatures& features,
                               const Correction& correction,
                               const ForecastPolicy& policy) const {
    Forecast result{.asks = styles_->asks};
    statistics::KaplanMeier waits({});
    if (correction.waiting_alone) {
        waits = plain_waits(episodes);
        for (SilenceModel& model : result.asks) {
            model.rung = model.rung == Rung::fitted ? Rung::waiting_alone : model.rung;
        }
    }
    for (std::size_t i = 0; i < episodes.size(); ++i) {
        Episode& episode = episodes[i];
        episode.p_never = episode.low = episode.high = episode.score = 0.0;
        if (!is_waiting(episode)) {
            continue;
        }
        const std::size_t style = style_index(episode);
        const Doubtful never =
            correction.waiting_alone
                ? by_waiting_alone(waits,
                                   episode.age_hours,
                                   horizon_hours(episode.style, policy.asks),
                                   policy.interval_z)
                : corrected(styles_->silences[style].never(
                                features.row(i), episode.age_hours, policy.interval_z),
                            correction);
        judge_one(episode, never, result.asks[style], policy);
    }
    const ExpectedCount total = expected_count(episodes, policy);
    result.expected = total.expected;
    result.low = total.low;
    result.high = total.high;
    return result;
}

Forecast forecast(std::span<Episode> episodes, const ForecastPolicy& policy) {
    return forecast(episodes, AskFeatures{}, policy);
}

Forecast forecast(std::span<Episode> episodes,
                  const AskFeatures& features,
                  const ForecastPolicy& policy) {
    return FittedForecast(episodes, features, policy).judge(episodes, features, {}, policy);
}

}  // namespace mailhorizon::findings

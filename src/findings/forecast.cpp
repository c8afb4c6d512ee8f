// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/findings/forecast.hpp"

#include "findings/silence.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace mailhorizon::findings {

namespace {

constexpr double long_follow_up_share = 0.30;
constexpr double shipped_p95_hours = 97.0;
/// By style, and asks apart from the rest.
constexpr std::size_t kinds = 4;

std::size_t kind_of(const Episode& episode, const Policy& policy) noexcept {
    return 2 * static_cast<std::size_t>(episode.style) +
           (episode.ask >= policy.ask_threshold ? 0U : 1U);
}

Style style_of(std::size_t kind) noexcept {
    return static_cast<Style>(kind / 2);
}

bool is_counted(const Episode& episode) noexcept {
    return !episode.excluded && episode.state != EpisodeState::not_observable;
}

bool is_waiting(const Episode& episode) noexcept {
    return is_counted(episode) && episode.state != EpisodeState::answered &&
           episode.state != EpisodeState::self_resolved;
}

Wait wait_of(const Episode& episode, double horizon) noexcept {
    if (episode.state == EpisodeState::answered) {
        const bool in_time = episode.latency_hours <= horizon;
        return {.hours = in_time ? episode.latency_hours : horizon, .answered = in_time};
    }
    const bool solved = episode.state == EpisodeState::self_resolved;
    return {.hours = std::min(solved ? episode.resolution_hours : episode.age_hours, horizon)};
}

/// The smallest value that a share `q` of all does not exceed; `sorted` is not empty.
double quantile(const std::vector<double>& sorted, double q) {
    const double rank = std::ceil(q * static_cast<double>(sorted.size()));
    return sorted[static_cast<std::size_t>(std::max(rank, 1.0)) - 1];
}

/// What one kind of episode waited for, and how old it is.
struct Waits {
    std::vector<Wait> waits;
    std::vector<double> latencies;
    std::vector<double> ages;
};

std::array<Waits, kinds> collect_waits(std::span<const Episode> episodes, const Policy& policy) {
    std::array<Waits, kinds> all;
    for (const Episode& episode : episodes) {
        if (!is_counted(episode)) {
            continue;
        }
        Waits& own = all[kind_of(episode, policy)];
        own.waits.push_back(wait_of(episode, horizon_hours(episode.style, policy)));
        own.ages.push_back(episode.age_hours);
        if (episode.state == EpisodeState::answered) {
            own.latencies.push_back(episode.latency_hours);
        }
    }
    return all;
}

SilenceModel describe(const Silence& silence, Waits waits, const Policy& policy) {
    SilenceModel model;
    model.episodes = waits.waits.size();
    model.answers = waits.latencies.size();
    model.ever_answered = silence.incidence.probability();
    model.tau80 = silence_threshold(silence.incidence, silence.latency, policy.young_quantile);
    model.tau90 = silence_threshold(silence.incidence, silence.latency, policy.old_quantile);
    model.tau95 = silence_threshold(silence.incidence, silence.latency, 0.95);
    double p95 = shipped_p95_hours;
    if (!waits.latencies.empty()) {
        double sum = 0.0;
        for (const double hours : waits.latencies) {
            sum += hours;
        }
        model.mean_latency_hours = sum / static_cast<double>(waits.latencies.size());
        std::ranges::sort(waits.latencies);
        model.median_latency_hours = quantile(waits.latencies, 0.5);
        model.p90_latency_hours = quantile(waits.latencies, 0.9);
        p95 = quantile(waits.latencies, 0.95);
    }
    const auto old = std::ranges::count_if(waits.ages, [p95](double age) { return age > p95; });
    model.short_follow_up =
        static_cast<double>(old) < long_follow_up_share * static_cast<double>(waits.ages.size());
    return model;
}

/// Fills what a waiting episode may expect, and its rung of the ladder.
void judge(Episode& episode,
           const Silence& silence,
           const SilenceModel& model,
           const Policy& policy) {
    const Doubtful never =
        never_answered(silence.incidence, silence.latency, episode.age_hours, policy.interval_z);
    episode.p_never = never.p;
    episode.low = never.low;
    episode.high = never.high;
    episode.score = episode.ask * never.p;
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

Forecast forecast(std::span<Episode> episodes, const Policy& policy) {
    std::array<Waits, kinds> waits = collect_waits(episodes, policy);
    std::vector<Silence> silences;
    std::array<SilenceModel, kinds> models;
    for (std::size_t kind = 0; kind < kinds; ++kind) {
        silences.push_back(fit_silence(waits[kind].waits, style_of(kind), policy));
        models[kind] = describe(silences[kind], std::move(waits[kind]), policy);
    }
    for (Episode& episode : episodes) {
        episode.p_never = episode.low = episode.high = episode.score = 0.0;
        if (is_waiting(episode)) {
            const std::size_t kind = kind_of(episode, policy);
            judge(episode, silences[kind], models[kind], policy);
        }
    }
    Forecast result;
    result.asks = {models[0], models[2]};
    const ExpectedCount total = expected_count(episodes, policy);
    result.expected = total.expected;
    result.low = total.low;
    result.high = total.high;
    return result;
}

}  // namespace mailhorizon::findings

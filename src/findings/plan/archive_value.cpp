// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/findings/plan/archive_value.hpp"

#include "findings/asks/authorship.hpp"

#include "mailhorizon/findings/forecast/forecast.hpp"
#include "mailhorizon/findings/forecast/forecast_policy.hpp"
#include "mailhorizon/findings/forecast/shipped_latency.hpp"

#include <algorithm>
#include <vector>

namespace mailhorizon::findings {

namespace {

constexpr double slow_share = 0.025;
constexpr double year_hours = 365.0 * 24.0;

/// The smallest latency that at most a share of 2.5 % of the answers exceed. `latencies` sorted.
double slow_bound(const std::vector<double>& latencies, Style style, const ForecastPolicy& policy) {
    const auto own = static_cast<double>(latencies.size());
    const auto later = [&](double hours) {
        const auto beyond = latencies.end() - std::ranges::upper_bound(latencies, hours);
        return (static_cast<double>(beyond) +
                policy.latency_pseudo_replies * shipped_latency(style, hours)) /
               (own + policy.latency_pseudo_replies);
    };
    double low = 0.0;
    double high =
        std::max(policy.asks.list_horizon_hours, latencies.empty() ? 0.0 : latencies.back());
    // Halving finds the step of a curve that never rises to the last bits of a double.
    for (int i = 0; i < 60; ++i) {
        const double middle = 0.5 * (low + high);
        (later(middle) <= slow_share ? high : low) = middle;
    }
    return high;
}

/// Adds what came late in one thread.
void add_revivals(const Ground& ground,
                  std::span<const model::MessageIndex> messages,
                  double slow_hours,
                  Revivals& revivals) {
    if (messages.size() < 2) {
        return;
    }
    ++revivals.of_threads;
    const model::MessageRow* before = nullptr;
    const std::size_t known = revivals.times;
    for (const model::MessageIndex message : messages) {
        const model::MessageRow& row = ground.corpus.message(message);
        if (!row.plausible || is_robot(ground, message)) {
            continue;
        }
        if (before != nullptr) {
            const double silence = ground.clock.hours_between(before->time, row.time);
            if (silence > slow_hours) {
                ++revivals.times;
                revivals.inferred += is_inferred(ground.forest.link[message.value()]) ? 1U : 0U;
                revivals.after_year += silence > year_hours ? 1U : 0U;
                revivals.longest_silence_hours = std::max(revivals.longest_silence_hours, silence);
            }
        }
        before = &row;
    }
    revivals.threads += revivals.times > known ? 1U : 0U;
}

}  // namespace

ArchiveValues archive_value(const Ground& ground,
                            std::span<const Episode> episodes,
                            const ForecastPolicy& policy) {
    ArchiveValues values;
    std::array<std::vector<double>, 2> latencies;
    for (const Episode& episode : episodes) {
        if (!episode.excluded && episode.ask >= policy.asks.ask_threshold &&
            episode.state == EpisodeState::answered) {
            latencies[static_cast<std::size_t>(episode.style)].push_back(episode.latency_hours);
        }
    }
    for (const Style style : {Style::list, Style::direct}) {
        ArchiveValue& value = values[static_cast<std::size_t>(style)];
        std::vector<double>& own = latencies[static_cast<std::size_t>(style)];
        std::ranges::sort(own);
        value.answers = own.size();
        value.slow_hours = slow_bound(own, style, policy);
        value.slow_answers =
            static_cast<std::size_t>(own.end() - std::ranges::upper_bound(own, value.slow_hours));
    }
    for (const Episode& episode : episodes) {
        if (episode.root) {
            ArchiveValue& value = values[static_cast<std::size_t>(episode.style)];
            add_revivals(ground,
                         ground.forest.messages(ground.forest.thread[episode.message.value()]),
                         value.slow_hours,
                         value.revivals);
        }
    }
    return values;
}

Revivals find_revivals(const Ground& ground,
                       std::span<const model::ThreadIndex> threads,
                       double slow_hours) {
    Revivals revivals;
    for (const model::ThreadIndex thread : threads) {
        add_revivals(ground, ground.forest.messages(thread), slow_hours, revivals);
    }
    return revivals;
}

}  // namespace mailhorizon::findings

// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/findings/archive_value.hpp"

#include "findings/voice.hpp"

#include "mailhorizon/findings/forecast.hpp"

#include <algorithm>
#include <vector>

namespace mailhorizon::findings {

namespace {

constexpr double slow_share = 0.025;
constexpr double year_hours = 365.0 * 24.0;

/// The smallest latency that at most a share of 2.5 % of the answers exceed. `latencies` sorted.
double slow_bound(const std::vector<double>& latencies, Style style, const Policy& policy) {
    const auto own = static_cast<double>(latencies.size());
    const auto later = [&](double hours) {
        const auto beyond = latencies.end() - std::ranges::upper_bound(latencies, hours);
        return (static_cast<double>(beyond) +
                policy.latency_pseudo_replies * shipped_latency(style, hours)) /
               (own + policy.latency_pseudo_replies);
    };
    double low = 0.0;
    double high = std::max(policy.list_horizon_hours, latencies.empty() ? 0.0 : latencies.back());
    // Halving finds the step of a curve that never rises to the last bits of a double.
    for (int i = 0; i < 60; ++i) {
        const double middle = 0.5 * (low + high);
        (later(middle) <= slow_share ? high : low) = middle;
    }
    return high;
}

/// What came late in the threads of one archive.
void add_revivals(const Ground& ground,
                  std::span<const model::MessageIndex> messages,
                  ArchiveValue& value) {
    const model::MessageRow* before = nullptr;
    const std::size_t known = value.revivals;
    for (const model::MessageIndex message : messages) {
        const model::MessageRow& row = ground.corpus.message(message);
        if (!row.plausible || is_robot(ground, message)) {
            continue;
        }
        if (before != nullptr) {
            const double silence = ground.clock.hours_between(before->time, row.time);
            if (silence > value.slow_hours) {
                ++value.revivals;
                value.inferred += is_inferred(ground.forest.link[message.value()]) ? 1U : 0U;
                value.after_year += silence > year_hours ? 1U : 0U;
                value.longest_silence_hours = std::max(value.longest_silence_hours, silence);
            }
        }
        before = &row;
    }
    value.revived_threads += value.revivals > known ? 1U : 0U;
}

}  // namespace

std::array<ArchiveValue, 2> archive_value(const Ground& ground,
                                          std::span<const Episode> episodes,
                                          const Policy& policy) {
    std::array<ArchiveValue, 2> values;
    std::array<std::vector<double>, 2> latencies;
    for (const Episode& episode : episodes) {
        if (!episode.excluded && episode.ask >= policy.ask_threshold &&
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
        const auto messages = ground.forest.messages(ground.forest.thread[episode.message.value()]);
        if (episode.root && messages.size() > 1) {
            ArchiveValue& value = values[static_cast<std::size_t>(episode.style)];
            ++value.threads;
            add_revivals(ground, messages, value);
        }
    }
    return values;
}

}  // namespace mailhorizon::findings

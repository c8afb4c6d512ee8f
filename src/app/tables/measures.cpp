// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/app/tables/measures.hpp"

#include "app/tables/rows.hpp"

#include "mailhorizon/findings/forecast/expected_count.hpp"

#include <algorithm>
#include <iterator>
#include <vector>

namespace mailhorizon::app {

using findings::EpisodeState;

namespace {

void count_ask(report::Totals& totals, EpisodeState state) {
    ++totals.asks;
    switch (state) {
        case EpisodeState::answered:
            ++totals.answered;
            return;
        case EpisodeState::self_resolved:
            ++totals.self_resolved;
            return;
        case EpisodeState::not_observable:
            ++totals.not_observable;
            return;
        case EpisodeState::too_young:
            ++totals.too_young;
            return;
        case EpisodeState::black_hole:
        case EpisodeState::at_risk:
        case EpisodeState::open:
            ++totals.unanswered;
            return;
    }
}

}  // namespace

std::string_view measure_name(Measure measure) noexcept {
    constexpr std::array<std::string_view, measure_count> names{"black_holes.expected",
                                                                "black_holes.low",
                                                                "black_holes.high",
                                                                "totals.asks",
                                                                "totals.answered",
                                                                "totals.unanswered",
                                                                "totals.too_young",
                                                                "totals.not_observable",
                                                                "totals.messages"};
    return names[static_cast<std::size_t>(measure)];
}

report::Totals totals_of(const Analysis& analysis, const AnalysisSettings& settings) {
    report::Totals totals;
    totals.people = analysis.people.persons.size();
    for (const model::MessageRow& message : analysis.corpus.messages()) {
        totals.messages += is_chosen(message, settings) ? 1U : 0U;
    }
    for (const threads::ThreadRow& thread : analysis.forest.threads) {
        totals.threads += is_chosen(analysis.corpus.message(thread.first), settings) ? 1U : 0U;
    }
    for (const findings::Episode& episode : analysis.episodes) {
        if (episode.ask >= analysis.policy.asks.ask_threshold &&
            is_chosen(analysis.corpus.message(episode.message), settings)) {
            count_ask(totals, episode.state);
        }
    }
    return totals;
}

findings::ExpectedCount expected_of(const Analysis& analysis, const AnalysisSettings& settings) {
    std::vector<findings::Episode> chosen;
    std::ranges::copy_if(
        analysis.episodes, std::back_inserter(chosen), [&](const findings::Episode& episode) {
            return is_chosen(analysis.corpus.message(episode.message), settings);
        });
    return findings::expected_count(chosen, analysis.policy);
}

Measures measures_of(const Analysis& analysis, const AnalysisSettings& settings) {
    const report::Totals totals = totals_of(analysis, settings);
    const findings::ExpectedCount count = expected_of(analysis, settings);
    return {count.expected,
            count.low,
            count.high,
            static_cast<double>(totals.asks),
            static_cast<double>(totals.answered),
            static_cast<double>(totals.unanswered),
            static_cast<double>(totals.too_young),
            static_cast<double>(totals.not_observable),
            static_cast<double>(totals.messages)};
}

}  // namespace mailhorizon::app

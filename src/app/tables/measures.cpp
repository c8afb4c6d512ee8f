// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/app/tables/measures.hpp"

#include "app/tables/rows.hpp"

#include "mailhorizon/app/tables/tables.hpp"
#include "mailhorizon/findings/forecast/unanswered_count.hpp"

#include <algorithm>
#include <iterator>
#include <vector>

namespace mailhorizon::app {

using findings::EpisodeState;
using findings::UnansweredCount;
using report::Totals;

namespace {

void count_ask(report::Totals& totals, EpisodeState state) {
    ++totals.asks;
    switch (state) {
        case EpisodeState::answered:
            ++totals.answered;
            return;
        case EpisodeState::self_resolved:
        case EpisodeState::settled:
            ++totals.self_resolved;
            return;
        case EpisodeState::repeated:  // counted with its matter
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

/// What measures are read from.
struct Counted {
    report::Totals totals;
    findings::UnansweredCount count;
};

struct MeasureRow {
    Measure measure;
    std::string_view name;
    double (*value_of)(const Counted& counted);
};

template <std::uint64_t Totals::* field>
double total(const Counted& counted) {
    return static_cast<double>(counted.totals.*field);
}
template <double UnansweredCount::* field>
double expected(const Counted& counted) {
    return counted.count.*field;
}

constexpr std::array measures{
    MeasureRow{Measure::expected, "black_holes.expected", expected<&UnansweredCount::expected>},
    MeasureRow{Measure::low, "black_holes.low", expected<&UnansweredCount::low>},
    MeasureRow{Measure::high, "black_holes.high", expected<&UnansweredCount::high>},
    MeasureRow{Measure::asks, "totals.asks", total<&Totals::asks>},
    MeasureRow{Measure::answered, "totals.answered", total<&Totals::answered>},
    MeasureRow{Measure::unanswered, "totals.unanswered", total<&Totals::unanswered>},
    MeasureRow{Measure::too_young, "totals.too_young", total<&Totals::too_young>},
    MeasureRow{Measure::not_observable, "totals.not_observable", total<&Totals::not_observable>},
    MeasureRow{Measure::messages, "totals.messages", total<&Totals::messages>}};
static_assert(measures.size() == measure_count &&
                  std::ranges::is_sorted(measures, {}, &MeasureRow::measure),
              "each measure has its row, in the order of Measure");

}  // namespace

std::string_view measure_name(Measure measure) noexcept {
    return measures[static_cast<std::size_t>(measure)].name;
}

report::Totals totals_of(const Analysis& analysis, const AnalysisSettings& settings) {
    report::Totals totals;
    totals.people = static_cast<std::uint64_t>(std::ranges::count_if(
        analysis.people.persons,
        [](const people::PersonRow& person) { return !voices::is_machine(person.kind); }));
    const MachineTotals machines = machine_totals(analysis, settings);
    totals.copies = machines.all_copies;
    totals.machine_messages = machines.messages;
    totals.machine_copies = machines.copies;
    for (const model::MessageRow& message : analysis.corpus.messages()) {
        totals.messages += is_chosen(message, settings) ? 1U : 0U;
    }
    for (const threads::ThreadRow& thread : analysis.forest.threads) {
        totals.threads += is_chosen(analysis.corpus.message(thread.first), settings) ? 1U : 0U;
    }
    for (const findings::Episode& episode : analysis.episodes) {
        if (episode.ask >= analysis.policy.asks.ask_threshold && !episode.matter.exists() &&
            is_chosen(analysis.corpus.message(episode.message), settings)) {
            count_ask(totals, episode.state);
        }
    }
    return totals;
}

findings::UnansweredCount unanswered_of(const Analysis& analysis,
                                        const AnalysisSettings& settings) {
    std::vector<findings::Episode> chosen;
    std::ranges::copy_if(
        analysis.episodes, std::back_inserter(chosen), [&](const findings::Episode& episode) {
            return is_chosen(analysis.corpus.message(episode.message), settings);
        });
    return findings::unanswered_count(analysis.ground(), chosen, analysis.policy);
}

Measures measures_of(const Analysis& analysis, const AnalysisSettings& settings) {
    const Counted counted{.totals = totals_of(analysis, settings),
                          .count = unanswered_of(analysis, settings)};
    Measures values{};
    std::ranges::transform(
        measures, values.begin(), [&](const MeasureRow& row) { return row.value_of(counted); });
    return values;
}

}  // namespace mailhorizon::app

// SPDX-License-Identifier: GPL-3.0-or-later
#include "findings/holes/waiting_loads.hpp"

#include "findings/asks/authorship.hpp"
#include "findings/asks/sightings.hpp"
#include "findings/forecast/cure_model.hpp"
#include "findings/holes/owing.hpp"

#include "mailhorizon/base/time_units.hpp"
#include "mailhorizon/findings/forecast/forecast_policy.hpp"

#include <algorithm>
#include <compare>
#include <cstddef>

namespace mailhorizon::findings {

namespace {

/// In this order within one second: what ended no longer waits, what begins does not wait yet.
enum class Turn : std::uint8_t { ends, is_read, begins };

struct Event {
    std::int64_t time = 0;
    Turn turn = Turn::begins;
    std::uint32_t person = 0;
    std::uint32_t entry = 0;  ///< of the ask that reads
    auto operator<=>(const Event&) const noexcept = default;
};

/// When an ask no longer waits.
std::int64_t end_of(const Ground& ground, const Episode& episode, const ForecastPolicy& policy) {
    const std::int64_t sent = ground.corpus.message(episode.message).time.seconds;
    const double horizon = horizon_hours(episode.style, policy.asks);
    const std::int64_t given_up =
        sent + static_cast<std::int64_t>(horizon * static_cast<double>(base::hour_seconds));
    const bool answered = episode.state == EpisodeState::answered;
    const model::MessageIndex end = answered ? episode.answer : episode.resolution;
    if (!end.exists()) {
        return given_up;
    }
    return std::clamp(ground.corpus.message(end).time.seconds, sent, given_up);
}

std::uint32_t count_copies(const model::MessageRow& row) {
    return static_cast<std::uint32_t>(
        std::ranges::count(row.recipients, model::RecipientRole::cc, &model::RecipientRow::role));
}

}  // namespace

WaitingLoads::WaitingLoads(const Ground& ground,
                           std::span<const Episode> episodes,
                           const ForecastPolicy& policy) {
    Owing owing(ground);
    const Sightings sightings(ground);
    std::vector<Event> events;
    for (const Episode& episode : episodes) {
        if (episode.excluded || episode.ask < policy.asks.ask_threshold) {
            continue;
        }
        const model::MessageRow& row = ground.corpus.message(episode.message);
        const bool read = episode.state == EpisodeState::black_hole;
        Debt debt{.copies = count_copies(row)};
        for (const model::PersonIndex person : owing.of(episode.message)) {
            const bool list = ground.people.person(person).kind == people::PersonKind::list;
            ++(list ? debt.lists : debt.mailboxes);
            if (list || !sightings.heard(
                            person, row.time, policy.asks.observable_days * base::day_seconds)) {
                continue;
            }
            ++debt.seen;
            const std::uint32_t mailbox = person.value();
            const auto entry = static_cast<std::uint32_t>(entries_.size());
            events.push_back({row.time.seconds, Turn::begins, mailbox, 0});
            events.push_back({end_of(ground, episode, policy), Turn::ends, mailbox, 0});
            if (read) {
                events.push_back({row.time.seconds, Turn::is_read, mailbox, entry});
            }
        }
        if (read) {
            entries_.push_back({.message = episode.message, .debt = debt});
        }
    }
    std::ranges::sort(events);
    std::vector<std::uint32_t> waiting(ground.people.persons.size());
    std::vector<std::uint32_t> reads(entries_.size());
    for (const Event& event : events) {
        std::uint32_t& load = waiting[event.person];
        if (event.turn != Turn::is_read) {
            load = event.turn == Turn::begins ? load + 1 : load - 1;
            continue;
        }
        Debt& debt = entries_[event.entry].debt;
        debt.least = reads[event.entry]++ == 0 ? load : std::min(debt.least, load);
        debt.most = std::max(debt.most, load);
    }
}

Debt WaitingLoads::of(model::MessageIndex message) const {
    const auto found = std::ranges::lower_bound(entries_, message, {}, &Entry::message);
    return found != entries_.end() && found->message == message ? found->debt : Debt{};
}

}  // namespace mailhorizon::findings

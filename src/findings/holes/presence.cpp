// SPDX-License-Identifier: GPL-3.0-or-later
#include "findings/holes/presence.hpp"

#include "findings/asks/authorship.hpp"

#include <algorithm>

namespace mailhorizon::findings {

Presence::Presence(const Ground& ground, std::span<const model::PersonIndex> persons)
    : marks_(persons.size()) {
    const auto messages = ground.corpus.messages();
    for (std::size_t i = 0; i < messages.size(); ++i) {
        const model::PersonIndex author = author_of(ground, model::MessageIndex(i));
        if (!messages[i].plausible || !author.exists()) {
            continue;
        }
        const auto found = std::ranges::lower_bound(persons, author);
        if (found != persons.end() && *found == author) {
            marks_[static_cast<std::size_t>(found - persons.begin())].push_back(
                {.time = messages[i].time.seconds, .thread = ground.forest.thread[i]});
        }
    }
    for (std::vector<Mark>& marks : marks_) {
        for (std::size_t i = marks.size(); i-- > 0;) {
            const bool same = i + 1 < marks.size() && marks[i + 1].thread == marks[i].thread;
            marks[i].next_elsewhere = same ? marks[i + 1].next_elsewhere : i + 1;
        }
    }
}

Presence::State Presence::after(std::size_t position,
                                std::int64_t time,
                                std::int64_t seconds,
                                model::ThreadIndex thread) const {
    const std::vector<Mark>& marks = marks_[position];
    if (marks.empty() || time < marks.front().time || time + seconds > marks.back().time) {
        return State::unknown;
    }
    auto next = static_cast<std::size_t>(std::ranges::upper_bound(marks, time, {}, &Mark::time) -
                                         marks.begin());
    if (next < marks.size() && marks[next].thread == thread) {
        next = marks[next].next_elsewhere;
    }
    return next < marks.size() && marks[next].time <= time + seconds ? State::here : State::away;
}

}  // namespace mailhorizon::findings

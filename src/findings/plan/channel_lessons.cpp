// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/findings/plan/channel_lessons.hpp"

#include "findings/plan/thread_signs.hpp"

#include <utility>

namespace mailhorizon::findings {

ChannelLessons channel_lessons(const Ground& ground,
                               std::span<const Episode> episodes,
                               const AskPolicy& policy) {
    const MailingLists lists(ground, policy.list_share);
    const Standings standings = find_standings(ground);
    ChannelLessons lessons;
    for (const SignTerm& term : sign_terms()) {
        lessons.names.push_back(term.name);
    }
    for (const ThreadSigns& signs : find_thread_signs(ground, episodes, lists, standings)) {
        const model::MessageRow& first = ground.corpus.message(signs.first);
        std::vector<double> values;
        values.reserve(lessons.names.size());
        for (const SignTerm& term : sign_terms()) {
            values.push_back(term.of(signs, first));
        }
        lessons.values.push_back(std::move(values));
        lessons.list.push_back(signs.list != no_list);
        lessons.machine.push_back(signs.by_machine);
    }
    return lessons;
}

}  // namespace mailhorizon::findings

// SPDX-License-Identifier: GPL-3.0-or-later
#include "findings/streams/stream_name.hpp"

#include "mailhorizon/findings/patterns/subject_family.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

namespace mailhorizon::findings {

namespace {

/// How streams are named.
struct Rule {
    /// People; the rest are counted.
    static constexpr std::size_t people_named = 2;
};

std::string person_name(const Ground& ground, model::PersonIndex index) {
    const people::PersonRow& person = ground.people.person(index);
    return person.name.empty() ? person.key : person.name;
}

std::string people_name(const Ground& ground, std::span<const model::PersonIndex> people) {
    std::string name;
    for (std::size_t i = 0; i < std::min(people.size(), Rule::people_named); ++i) {
        name += i == 0 ? "" : (people.size() == Rule::people_named ? " and " : ", ");
        name += person_name(ground, people[i]);
    }
    if (people.size() > Rule::people_named) {
        name += fmt::format(" and {} more", people.size() - Rule::people_named);
    }
    return name;
}

std::string family_name(const Ground& ground, model::ThreadIndex thread) {
    const model::MessageIndex first = ground.forest.threads[thread.value()].first;
    return fmt::format("\"{}\"", subject_form(ground.corpus.message(first).base_subject));
}

std::string open_name(const Ground& ground,
                      const StreamGroup& group,
                      const ThreadProfiles& profiles,
                      const Standings& standings,
                      const MailingLists& lists) {
    const GroupKey& key = group.key;
    switch (key.bond) {
        case Bond::list:
            return lists.name(key.who);
        case Bond::list_family:
            return fmt::format(
                "{}: {}", lists.name(key.who), family_name(ground, group.threads.front()));
        case Bond::announcer:
            return fmt::format("{}: announcements by {}",
                               lists.name(key.who),
                               person_name(ground, model::PersonIndex(key.kind)));
        case Bond::robot:
            return person_name(ground, model::PersonIndex(key.who));
        case Bond::party:
            return std::string(standings.parties[key.who]);
        case Bond::family:
            return family_name(ground, group.threads.front());
        case Bond::audience:
            break;
    }
    return people_name(ground, profiles.people_of(profiles.threads[key.who]));
}

}  // namespace

base::MailText stream_name(const Ground& ground,
                           const StreamGroup& group,
                           const ThreadProfiles& profiles,
                           const Standings& standings,
                           const MailingLists& lists) {
    std::string name = open_name(ground, group, profiles, standings, lists);
    if (group.key.confidential) {
        name += " (confidential)";
    }
    return base::MailText(std::move(name));
}

}  // namespace mailhorizon::findings

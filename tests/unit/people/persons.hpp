// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "support/corpora.hpp"

#include "mailhorizon/people/people.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace mailhorizon::testing {

/// Null if there is none.
[[nodiscard]] inline const people::PersonRow* find_person(const people::People& people,
                                                          std::string_view key) {
    const auto place = std::ranges::find(people.persons, key, &people::PersonRow::key);
    return place == people.persons.end() ? nullptr : &*place;
}

/// The key of who wrote a message, or "unknown".
[[nodiscard]] inline std::string author_key(const model::Corpus& corpus,
                                            const people::People& people,
                                            std::string_view id) {
    const model::PersonIndex author = people.author[find_message(corpus, id).value()];
    return author.exists() ? people.person(author).key : "unknown";
}

/// Adds `count` mails like `like`, an hour apart, with ids that begin with `id`.
inline void add_mails(std::vector<Mail>& mails, std::string_view id, int count, const Mail& like) {
    for (int number = 0; number < count; ++number) {
        Mail mail(std::string(id) + std::to_string(number));
        mail.facts().from = like.facts().from;
        mail.facts().recipients = like.facts().recipients;
        mail.facts().marks = like.facts().marks;
        mail.facts().list_address = like.facts().list_address;
        mails.push_back(mail.at(number));
    }
}

[[nodiscard]] inline people::PeopleSettings roster_of(std::vector<people::RosterRow> rows) {
    people::PeopleSettings settings;
    settings.roster = std::move(rows);
    return settings;
}

}  // namespace mailhorizon::testing

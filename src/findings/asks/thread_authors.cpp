// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/findings/asks/thread_authors.hpp"

#include "findings/asks/authorship.hpp"

#include <algorithm>
#include <cstddef>

namespace mailhorizon::findings {

namespace {

/// Somebody's other address in one thread, and who that is.
struct Alias {
    model::PersonIndex other;
    model::PersonIndex person;
};

/// In one thread; there are hardly ever more than one.
constexpr std::size_t most_aliases = 8;

model::PersonIndex resolved(const std::vector<Alias>& aliases, model::PersonIndex person) {
    const auto found = std::ranges::find(aliases, person, &Alias::other);
    return found == aliases.end() ? person : found->person;
}

bool is_human(const Ground& ground, model::PersonIndex person) {
    return person.exists() && ground.people.person(person).kind == people::PersonKind::human;
}

/// Whether `reply` comes from whoever wrote what it answers, at another address.
bool is_own_reply(const Ground& ground, model::MessageIndex reply) {
    const model::MessageIndex parent = ground.forest.parent[reply.value()];
    if (!parent.exists()) {
        return false;
    }
    const model::AddressIndex from = ground.corpus.message(reply).from;
    const model::AddressIndex above = ground.corpus.message(parent).from;
    const auto& name = ground.people.name_of_address;
    if (!from.exists() || !above.exists() || from == above ||
        name[from.value()] != name[above.value()]) {
        return false;
    }
    const model::PersonIndex one = ground.people.author[reply.value()];
    const model::PersonIndex other = ground.people.author[parent.value()];
    return one != other && is_human(ground, one) && is_human(ground, other) &&
           !reaches(ground, reply, other) && !reaches(ground, parent, one);
}

}  // namespace

std::vector<model::PersonIndex> thread_authors(const Ground& ground) {
    std::vector<model::PersonIndex> authors = ground.people.author;
    std::vector<Alias> aliases;
    for (std::size_t i = 0; i < ground.forest.threads.size(); ++i) {
        const auto messages = ground.forest.messages(model::ThreadIndex(i));
        aliases.clear();
        for (const model::MessageIndex message : messages) {
            if (aliases.size() < most_aliases && is_own_reply(ground, message)) {
                const model::MessageIndex parent = ground.forest.parent[message.value()];
                const model::PersonIndex other = resolved(aliases, authors[message.value()]);
                const model::PersonIndex person = resolved(aliases, authors[parent.value()]);
                if (other != person) {
                    aliases.push_back({.other = other, .person = person});
                }
            }
        }
        for (std::size_t at = 0; !aliases.empty() && at < messages.size(); ++at) {
            model::PersonIndex& author = authors[messages[at].value()];
            author = resolved(aliases, resolved(aliases, author));
        }
    }
    return authors;
}

}  // namespace mailhorizon::findings

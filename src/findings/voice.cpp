// SPDX-License-Identifier: GPL-3.0-or-later
#include "findings/voice.hpp"

namespace mailhorizon::findings {

bool is_robot(const Ground& ground, model::MessageIndex message) noexcept {
    const std::uint16_t marks = ground.corpus.message(message).marks;
    if ((marks & (model::auto_submitted | model::report)) != 0) {
        return true;
    }
    // Lists send with Precedence: bulk what humans wrote.
    if ((marks & model::bulk) != 0 && (marks & model::list_mail) == 0) {
        return true;
    }
    const model::PersonIndex person = ground.people.author[message.value()];
    return person.exists() && ground.people.person(person).kind == people::PersonKind::robot;
}

model::PersonIndex author_of(const Ground& ground, model::MessageIndex message) noexcept {
    const model::PersonIndex person = ground.people.author[message.value()];
    if (person.exists() && ground.people.person(person).kind == people::PersonKind::list) {
        return {};
    }
    return person;
}

bool resolves_own(const Ground& ground, model::MessageIndex message) noexcept {
    return ground.corpus.message(message).counts.solved > 0 && !author_of(ground, message).exists();
}

model::PersonIndex person_of(const Ground& ground, model::AddressIndex address) noexcept {
    return address.exists() ? ground.people.of_address[address.value()] : model::PersonIndex{};
}

bool is_inferred(threads::LinkClass link) noexcept {
    switch (link) {
        case threads::LinkClass::quote:
        case threads::LinkClass::subject:
        case threads::LinkClass::series:
        case threads::LinkClass::forward:
            return true;
        case threads::LinkClass::none:
        case threads::LinkClass::header:
        case threads::LinkClass::thread_index:
        case threads::LinkClass::gmail:
            return false;
    }
    return false;
}

}  // namespace mailhorizon::findings

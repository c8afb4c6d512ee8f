// SPDX-License-Identifier: GPL-3.0-or-later
#include "findings/holes/owing.hpp"

#include "findings/asks/authorship.hpp"

namespace mailhorizon::findings {

Owing::Owing(const Ground& ground) : ground_(ground), named_in_(ground.people.persons.size()) {}

const std::vector<model::PersonIndex>& Owing::of(model::MessageIndex message) {
    owing_.clear();
    const model::PersonIndex author = author_of(ground_, message);
    for (const model::RecipientRow& recipient : ground_.corpus.message(message).recipients) {
        const model::PersonIndex person = person_of(ground_, recipient.address);
        if (recipient.role != model::RecipientRole::to || !person.exists() || person == author ||
            named_in_[person.value()] == message) {
            continue;
        }
        named_in_[person.value()] = message;
        if (!voices::is_machine(ground_.people.person(person).kind)) {
            owing_.push_back(person);
        }
    }
    return owing_;
}

}  // namespace mailhorizon::findings

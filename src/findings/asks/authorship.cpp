// SPDX-License-Identifier: GPL-3.0-or-later
#include "findings/asks/authorship.hpp"

#include <algorithm>

namespace mailhorizon::findings {

bool is_robot(const Ground& ground, model::MessageIndex message) noexcept {
    return ground.voices.is_machine(message);
}

model::PersonIndex author_of(const Ground& ground, model::MessageIndex message) noexcept {
    const model::PersonIndex person = ground.people.author[message.value()];
    if (person.exists() && ground.people.person(person).kind == people::PersonKind::list) {
        return {};
    }
    return person;
}

bool resolves_own(const Ground& ground, model::MessageIndex message) noexcept {
    constexpr std::uint16_t most_words = 60;
    const model::TextCounts& counts = ground.corpus.message(message).counts;
    return counts.solved > 0 && counts.words <= most_words && !author_of(ground, message).exists();
}

model::TextCounts own_counts(const Ground& ground, model::MessageIndex message) {
    const model::MessageRow& row = ground.corpus.message(message);
    model::TextCounts counts = row.counts;
    const bool in_subject = (row.text_marks & model::subject_question) != 0 &&
                            (row.text_marks & (model::subject_reply | model::subject_forward)) == 0;
    const model::MessageIndex parent = ground.forest.parent[message.value()];
    const bool inherited = in_subject && parent.exists() &&
                           ground.corpus.message(parent).base_subject == row.base_subject;
    if (inherited && counts.questions > 0) {
        --counts.questions;
    }
    return counts;
}

bool is_holding(const Ground& ground, model::MessageIndex message) noexcept {
    constexpr std::uint16_t most_words = 30;
    const model::MessageRow& row = ground.corpus.message(message);
    const model::TextCounts& counts = row.counts;
    const bool holds = counts.holding > 0 || counts.promises > 0;
    const bool asks = counts.questions > 0 || counts.inversions > 0 || counts.requests > 0;
    const bool gives = counts.code_lines > 0 || counts.urls > 0 || counts.solved > 0 ||
                       counts.approvals > 0 || (row.marks & model::has_attachment) != 0;
    return holds && !asks && !gives && counts.words <= most_words;
}

bool reaches(const Ground& ground,
             model::MessageIndex message,
             model::PersonIndex person) noexcept {
    return std::ranges::any_of(
        ground.corpus.message(message).recipients, [&](const model::RecipientRow& recipient) {
            return person.exists() && person_of(ground, recipient.address) == person;
        });
}

bool passes_on(const Ground& ground, model::MessageIndex message) noexcept {
    if (ground.forest.link[message.value()] == threads::LinkClass::forward) {
        return true;
    }
    const model::MessageIndex parent = ground.forest.parent[message.value()];
    const model::MessageRow& row = ground.corpus.message(message);
    const bool marked = (row.text_marks & model::subject_forward) != 0 &&
                        (row.text_marks & model::subject_reply) == 0;
    const bool own_subject =
        parent.exists() && (ground.corpus.message(parent).text_marks & model::subject_forward) != 0;
    return marked && !own_subject && parent.exists() && !row.recipients.empty() &&
           !reaches(ground, message, author_of(ground, parent));
}

bool is_bare_forward(const Ground& ground, model::MessageIndex message) {
    const model::MessageRow& row = ground.corpus.message(message);
    const bool forward = (row.text_marks & (model::subject_forward | model::forwarded_head)) != 0 ||
                         ground.forest.link[message.value()] == threads::LinkClass::forward;
    return forward && (row.text_marks & model::subject_reply) == 0 &&
           row.counts.words < bare_forward_words;
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

// SPDX-License-Identifier: GPL-3.0-or-later
#include "findings/patterns/audience.hpp"

#include "findings/asks/authorship.hpp"

#include "mailhorizon/base/number.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace mailhorizon::findings {

namespace {

/// When an audience is too wide, or grew too wide.
struct Rule {
    /// BH5: people written to.
    static constexpr std::size_t sprawl_recipients = 8;
    /// Share of the replies that go to all.
    static constexpr double reply_all_share = 0.7;
    /// Share of the people who never write.
    static constexpr double silent_share = 0.5;
    /// Copies from which it weighs fully.
    static constexpr double full_sprawl_copies = 200.0;
    /// People a reply must reach to go to all: to two is a talk.
    static constexpr std::size_t least_to_all = 3;
    /// Share of its parent's people that a reply to all keeps.
    static constexpr double parent_share = 0.7;
    /// BH6: people by which it grows, and who never write.
    static constexpr std::size_t growth_people = 5;
    /// Times the first audience that it grows to at least.
    static constexpr std::size_t growth_times = 2;
    /// Share of those added who never write.
    static constexpr double growth_silent_share = 0.8;
    /// Doublings from which it weighs fully: eight times as many.
    static constexpr double full_growth_doublings = 3.0;
};

double ratio(std::size_t part, std::size_t whole) noexcept {
    return whole > 0 ? static_cast<double>(part) / static_cast<double>(whole) : 0.0;
}

}  // namespace

AudienceMeter::AudienceMeter(const Ground& ground)
    : ground_(ground),
      wrote_(ground.people.persons.size()),
      received_(wrote_),
      named_(wrote_),
      at_first_(wrote_) {}

bool AudienceMeter::is_person(model::PersonIndex person) const {
    return person.exists() && voices::is_people(ground_.people.person(person).kind);
}

void AudienceMeter::collect(model::MessageIndex message) {
    ++message_mark_;
    people_.clear();
    for (const model::RecipientRow& recipient : ground_.corpus.message(message).recipients) {
        const model::PersonIndex person = person_of(ground_, recipient.address);
        if (is_person(person) &&
            std::exchange(named_[person.value()], message_mark_) != message_mark_) {
            people_.push_back(person);
        }
    }
}

bool AudienceMeter::answers_all(model::MessageIndex message) const {
    const model::MessageIndex parent = ground_.forest.parent[message.value()];
    const model::MessageRow& above = ground_.corpus.message(parent);
    // A short list of recipients cannot hold most of a long one: no need to read that.
    if (people_.size() < Rule::least_to_all || 2 * people_.size() < above.recipients.size()) {
        return false;
    }
    const model::PersonIndex self = author_of(ground_, message);
    std::size_t asked = 0;
    std::size_t kept = 0;
    const auto look_at = [&](model::PersonIndex person) {
        if (is_person(person) && person != self) {
            ++asked;
            kept += named_[person.value()] == message_mark_ ? 1U : 0U;
        }
    };
    look_at(author_of(ground_, parent));
    for (const model::RecipientRow& recipient : above.recipients) {
        look_at(person_of(ground_, recipient.address));
    }
    return asked >= Rule::least_to_all && ratio(kept, asked) >= Rule::parent_share;
}

bool AudienceMeter::carries_on(model::MessageIndex message) const {
    const threads::LinkClass link = ground_.forest.link[message.value()];
    return link != threads::LinkClass::series && link != threads::LinkClass::subject;
}

void AudienceMeter::add_message(Audience& audience, model::MessageIndex message) {
    collect(message);
    audience.copies += people_.size();
    for (const model::PersonIndex person : people_) {
        if (std::exchange(received_[person.value()], thread_mark_) != thread_mark_) {
            ++audience.recipients;
            audience.silent += wrote_[person.value()] != thread_mark_ ? 1U : 0U;
        }
    }
    if (people_.size() > audience.widest && carries_on(message)) {
        audience.widest = people_.size();
        audience.widest_message = message;
    }
    if (ground_.forest.parent[message.value()].exists()) {
        ++audience.replies;
        audience.replies_to_all += answers_all(message) ? 1U : 0U;
    }
}

void AudienceMeter::add_widest(Audience& audience, model::MessageIndex first) {
    collect(first);
    // What begins with a reply began elsewhere, before an audience nobody knows.
    const bool begins = (ground_.corpus.message(first).text_marks & model::subject_reply) == 0;
    audience.first = begins ? people_.size() : 0;
    for (const model::PersonIndex person : people_) {
        at_first_[person.value()] = thread_mark_;
    }
    if (const model::PersonIndex author = author_of(ground_, first); author.exists()) {
        at_first_[author.value()] = thread_mark_;
    }
    if (!audience.widest_message.exists()) {
        return;
    }
    collect(audience.widest_message);
    for (const model::PersonIndex person : people_) {
        if (at_first_[person.value()] != thread_mark_) {
            ++audience.added;
            audience.added_silent += wrote_[person.value()] != thread_mark_ ? 1U : 0U;
        }
    }
}

Audience AudienceMeter::measure(model::ThreadIndex thread) {
    ++thread_mark_;
    const auto messages = ground_.forest.messages(thread);
    for (const model::MessageIndex message : messages) {
        if (const model::PersonIndex author = author_of(ground_, message); author.exists()) {
            wrote_[author.value()] = thread_mark_;
        }
    }
    Audience audience;
    for (const model::MessageIndex message : messages) {
        add_message(audience, message);
    }
    add_widest(audience, messages.front());
    return audience;
}

double sprawl_strength(const Audience& audience, std::size_t messages) noexcept {
    if (messages < sprawl_messages || audience.recipients < Rule::sprawl_recipients ||
        ratio(audience.replies_to_all, audience.replies) < Rule::reply_all_share ||
        ratio(audience.silent, audience.recipients) < Rule::silent_share) {
        return 0.0;
    }
    return ratio(audience.silent, audience.recipients) *
           std::min(1.0, static_cast<double>(audience.copies) / Rule::full_sprawl_copies);
}

double growth_strength(const Audience& audience, std::size_t messages) noexcept {
    if (messages < growth_messages || audience.first == 0 ||
        audience.widest < Rule::growth_times * audience.first ||
        audience.widest < audience.first + Rule::growth_people ||
        audience.added_silent < Rule::growth_people ||
        ratio(audience.added_silent, audience.added) < Rule::growth_silent_share) {
        return 0.0;
    }
    return std::min(
        1.0, std::log2(ratio(audience.widest, audience.first)) / Rule::full_growth_doublings);
}

}  // namespace mailhorizon::findings

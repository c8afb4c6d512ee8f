// SPDX-License-Identifier: GPL-3.0-or-later
#include "findings/asks/later_subjects.hpp"

#include "findings/asks/authorship.hpp"

#include "mailhorizon/base/hash.hpp"
#include "mailhorizon/base/time_units.hpp"
#include "mailhorizon/base/unicode.hpp"

#include <algorithm>
#include <cstddef>

namespace mailhorizon::findings {

namespace {

struct Rule {
    /// Bytes: a shorter subject says nothing.
    static constexpr std::size_t shortest_subject = 6;
    /// Threads under one subject: more have it by custom ("Daily report").
    static constexpr std::size_t most_openings = 4;
    /// Later mails of a subject: bounds the work.
    static constexpr std::ptrdiff_t mails_looked_at = 20;
    /// Addresses in To: what is for more is an announcement.
    static constexpr std::size_t most_meant = 4;
    static constexpr std::int64_t longest_seconds = 30 * base::day_seconds;
};

/// Whether `message` is for `person`: in To, among a few.
bool is_for(const Ground& ground, model::MessageIndex message, model::PersonIndex person) {
    std::size_t meant = 0;
    bool found = false;
    for (const model::RecipientRow& recipient : ground.corpus.message(message).recipients) {
        if (recipient.role == model::RecipientRole::to) {
            ++meant;
            found = found || person_of(ground, recipient.address) == person;
        }
    }
    return found && person.exists() && meant <= Rule::most_meant;
}

}  // namespace

LaterSubjects::LaterSubjects(const Ground& ground)
    : ground_(ground), subject_(ground.corpus.messages().size()) {
    std::vector<Entry> openings;
    for (std::size_t i = 0; i < subject_.size(); ++i) {
        const model::MessageRow& row = ground.corpus.messages()[i];
        if (row.base_subject.size() < Rule::shortest_subject || !row.plausible) {
            continue;
        }
        subject_[i] = base::stable_hash(base::fold_case(row.base_subject));
        entries_.push_back({.subject = subject_[i], .message = model::MessageIndex(i)});
        if (!ground.forest.parent[i].exists()) {
            openings.push_back(entries_.back());
        }
    }
    std::ranges::sort(entries_);
    std::ranges::sort(openings);
    for (std::uint64_t& subject : subject_) {
        const auto opened = std::ranges::equal_range(openings, subject, {}, &Entry::subject);
        subject = opened.size() > Rule::most_openings ? 0 : subject;
    }
}

bool LaterSubjects::answers(model::MessageIndex later, model::MessageIndex message) const {
    const model::PersonIndex asker = author_of(ground_, message);
    const model::PersonIndex author = author_of(ground_, later);
    constexpr unsigned passed_on = model::subject_forward | model::forwarded_head;
    return author.exists() && author != asker && !ground_.forest.parent[later.value()].exists() &&
           (ground_.corpus.message(later).text_marks & passed_on) == 0 &&
           !is_robot(ground_, later) && !is_holding(ground_, later) &&
           is_for(ground_, message, author) && is_for(ground_, later, asker);
}

model::MessageIndex LaterSubjects::answer_to(model::MessageIndex message) const {
    const std::uint64_t subject = subject_[message.value()];
    if (subject == 0) {
        return {};
    }
    auto next = std::ranges::upper_bound(entries_, Entry{.subject = subject, .message = message});
    const auto end = next + std::min(entries_.end() - next, Rule::mails_looked_at);
    const std::int64_t sent = ground_.corpus.message(message).time.seconds;
    for (; next != end && next->subject == subject; ++next) {
        if (ground_.corpus.message(next->message).time.seconds - sent > Rule::longest_seconds) {
            return {};
        }
        if (answers(next->message, message)) {
            return next->message;
        }
    }
    return {};
}

}  // namespace mailhorizon::findings

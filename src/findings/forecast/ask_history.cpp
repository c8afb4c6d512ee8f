// SPDX-License-Identifier: GPL-3.0-or-later
#include "findings/forecast/ask_history.hpp"

#include "findings/asks/authorship.hpp"

#include "mailhorizon/base/time_units.hpp"

#include <algorithm>

namespace mailhorizon::findings {

namespace {

/// How far back a history looks.
struct Rule {
    /// Seconds after which a root without an answer counts as unanswered.
    static constexpr std::int64_t old_seconds = 14 * base::day_seconds;
    /// Seconds of the recent traffic: a week, so that every weekday is in it.
    static constexpr std::int64_t window_seconds = 7 * base::day_seconds;
    /// Seconds in which mail to somebody counts as load.
    static constexpr std::int64_t load_seconds = base::day_seconds;
    /// Seconds within which the same subject is sent again.
    static constexpr std::int64_t repeat_seconds = 60 * base::day_seconds;
    /// Asks that the shipped rate counts for beside the archive's own.
    static constexpr double rate_strength = 5.0;
};

constexpr Record nobody{};

constexpr std::uint64_t key_of(model::PersonIndex from, model::PersonIndex to) noexcept {
    return (std::uint64_t{from.value()} << 32U) | to.value();
}

}  // namespace

AskHistory::AskHistory(const Ground& ground, std::span<const Episode> episodes)
    : ground_(ground), episodes_(episodes), records_(ground.people.persons.size()) {
    collect_outcomes();
}

void AskHistory::collect_outcomes() {
    for (std::size_t i = 0; i < episodes_.size(); ++i) {
        const Episode& episode = episodes_[i];
        if (!episode.root || episode.excluded || episode.state == EpisodeState::not_observable) {
            continue;
        }
        const std::int64_t sent = ground_.corpus.message(episode.message).time.seconds;
        const std::int64_t old = sent + Rule::old_seconds;
        const auto position = static_cast<std::uint32_t>(i);
        if (!episode.answer.exists()) {
            outcomes_.push_back({.seen = old, .episode = position, .counted = true});
            continue;
        }
        const std::int64_t answered =
            std::max(sent, ground_.corpus.message(episode.answer).time.seconds);
        outcomes_.push_back(
            {.seen = answered, .episode = position, .counted = answered < old, .answered = true});
        if (answered >= old) {
            outcomes_.push_back({.seen = old, .episode = position, .counted = true});
        }
    }
    std::ranges::sort(outcomes_);
}

void AskHistory::advance(model::MessageIndex message) {
    const std::int64_t now = ground_.corpus.message(message).time.seconds;
    // Messages of the same second are not seen yet: nobody knows which of them came first.
    while (next_message_ < message.value() &&
           ground_.corpus.message(model::MessageIndex(next_message_)).time.seconds < now) {
        see(model::MessageIndex(next_message_++));
    }
    while (next_outcome_ < outcomes_.size() && outcomes_[next_outcome_].seen < now) {
        see(outcomes_[next_outcome_++]);
    }
    forget(now);
}

bool AskHistory::is_reply(model::MessageIndex message) const {
    return ground_.forest.parent[message.value()].exists() ||
           !ground_.corpus.message(message).references.empty();
}

void AskHistory::see(model::MessageIndex message) {
    const model::MessageRow& row = ground_.corpus.message(message);
    if (!row.plausible) {
        return;
    }
    const bool reply = is_reply(message);
    ++messages7_;
    replies7_ += reply ? 1U : 0U;
    const model::PersonIndex author = author_of(ground_, message);
    if (author.exists()) {
        Record& record = records_[author.value()];
        ++record.messages;
        record.replies += reply ? 1U : 0U;
        authors7_ += record.recent++ == 0 ? 1U : 0U;
    }
    const model::MessageIndex parent = ground_.forest.parent[message.value()];
    if (parent.exists()) {
        const model::PersonIndex above = author_of(ground_, parent);
        if (above.exists() && is_another(above, author)) {
            ++records_[above.value()].received;
        }
    } else {
        begun_[row.base_subject] = row.time.seconds;
    }
    count_inbox(message, true);
    if (!author.exists()) {
        return;
    }
    for (const model::RecipientRow& recipient : row.recipients) {
        const model::PersonIndex person = person_of(ground_, recipient.address);
        if (person.exists()) {
            ++ties_[key_of(author, person)].messages;
        }
    }
}

void AskHistory::see(const Outcome& outcome) {
    const Episode& episode = episodes_[outcome.episode];
    const std::uint32_t counted = outcome.counted ? 1 : 0;
    const std::uint32_t answered = outcome.answered ? 1 : 0;
    const auto style = static_cast<std::size_t>(episode.style);
    asked_[style] += counted;
    answered_[style] += answered;
    const model::PersonIndex asker = author_of(ground_, episode.message);
    if (!asker.exists()) {
        return;
    }
    records_[asker.value()].asked += counted;
    records_[asker.value()].answered += answered;
    if (episode.style == Style::list) {
        return;
    }
    const model::PersonIndex answerer =
        outcome.answered ? author_of(ground_, episode.answer) : model::PersonIndex{};
    for (const model::RecipientRow& recipient :
         ground_.corpus.message(episode.message).recipients) {
        const model::PersonIndex person = person_of(ground_, recipient.address);
        if (!person.exists()) {
            continue;
        }
        const std::uint32_t paid = person == answerer ? 1 : 0;
        records_[person.value()].owed += counted;
        records_[person.value()].paid += paid;
        Tie& tie = ties_[key_of(asker, person)];
        tie.owed += counted;
        tie.paid += paid;
    }
}

void AskHistory::forget(std::int64_t now) {
    const auto forget_before = [this](std::size_t& oldest, std::int64_t begin, auto forget_one) {
        for (; oldest < next_message_; ++oldest) {
            const model::MessageIndex message(oldest);
            const model::MessageRow& row = ground_.corpus.message(message);
            if (row.plausible && row.time.seconds >= begin) {
                return;
            }
            if (row.plausible) {
                forget_one(message);
            }
        }
    };
    forget_before(oldest7_, now - Rule::window_seconds, [this](model::MessageIndex message) {
        --messages7_;
        replies7_ -= is_reply(message) ? 1U : 0U;
        const model::PersonIndex author = author_of(ground_, message);
        if (author.exists()) {
            authors7_ -= --records_[author.value()].recent == 0 ? 1U : 0U;
        }
    });
    forget_before(oldest24_, now - Rule::load_seconds, [this](model::MessageIndex message) {
        count_inbox(message, false);
    });
}

void AskHistory::count_inbox(model::MessageIndex message, bool arrived) {
    for (const model::RecipientRow& recipient : ground_.corpus.message(message).recipients) {
        const model::PersonIndex person = person_of(ground_, recipient.address);
        if (person.exists()) {
            std::uint32_t& inbox = records_[person.value()].inbox24;
            inbox = arrived ? inbox + 1 : inbox - 1;
        }
    }
}

const Record& AskHistory::of(model::PersonIndex person) const noexcept {
    return person.exists() ? records_[person.value()] : nobody;
}

Tie AskHistory::between(model::PersonIndex from, model::PersonIndex to) const {
    const auto found = ties_.find(key_of(from, to));
    return found == ties_.end() ? Tie{} : found->second;
}

double AskHistory::rate(Style style, double guess) const noexcept {
    const auto index = static_cast<std::size_t>(style);
    return (static_cast<double>(answered_[index]) + Rule::rate_strength * guess) /
           (static_cast<double>(asked_[index]) + Rule::rate_strength);
}

bool AskHistory::is_repeated(std::string_view base_subject, base::Instant now) const {
    const auto found = begun_.find(base_subject);
    return found != begun_.end() && now.seconds - found->second <= Rule::repeat_seconds;
}

}  // namespace mailhorizon::findings

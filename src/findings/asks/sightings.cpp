// SPDX-License-Identifier: GPL-3.0-or-later
#include "findings/asks/sightings.hpp"

#include "findings/asks/authorship.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace mailhorizon::findings {

namespace {

/// When a mailbox is a list archive.
struct Rule {
    /// Messages: a smaller one says too little and is judged with all the others.
    static constexpr std::size_t least_messages = 20;
    /// Share of its mail that names no recipient, above which it is one (pipermail keeps none).
    static constexpr double bare_share = 0.5;
};

/// The one who wrote a message, and the list that passed it on.
std::array<model::PersonIndex, 2> heard_in(const Ground& ground, model::MessageIndex message) {
    return {ground.people.author[message.value()],
            person_of(ground, ground.corpus.message(message).list)};
}

struct StyleCount {
    std::size_t messages = 0;
    std::size_t list_mail = 0;
    std::size_t bare = 0;  ///< without any recipient

    void add(const model::MessageRow& row) {
        ++messages;
        list_mail += (row.marks & model::list_mail) != 0 || row.list.exists() ? 1U : 0U;
        bare += row.recipients.empty() ? 1U : 0U;
    }

    [[nodiscard]] Style style(double list_share) const {
        const auto all = static_cast<double>(messages);
        const bool list = static_cast<double>(list_mail) >= list_share * all ||
                          static_cast<double>(bare) > Rule::bare_share * all;
        return messages > 0 && list ? Style::list : Style::direct;
    }
};

}  // namespace

Sightings::Sightings(const Ground& ground) : begin_(ground.people.persons.size() + 1) {
    const auto messages = ground.corpus.messages();
    for (std::size_t i = 0; i < messages.size(); ++i) {
        for (const model::PersonIndex person : heard_in(ground, model::MessageIndex(i))) {
            if (messages[i].plausible && person.exists()) {
                ++begin_[person.value() + 1];
            }
        }
    }
    for (std::size_t i = 1; i < begin_.size(); ++i) {
        begin_[i] += begin_[i - 1];
    }
    times_.resize(begin_.back());
    std::vector<std::uint32_t> next(begin_.begin(), begin_.end() - 1);
    for (std::size_t i = 0; i < messages.size(); ++i) {
        for (const model::PersonIndex person : heard_in(ground, model::MessageIndex(i))) {
            if (messages[i].plausible && person.exists()) {
                times_[next[person.value()]++] = messages[i].time.seconds;
            }
        }
    }
}

bool Sightings::heard(model::PersonIndex person, base::Instant time, std::int64_t seconds) const {
    const auto begin = times_.begin() + begin_[person.value()];
    const auto end = times_.begin() + begin_[person.value() + 1];
    const auto first = std::lower_bound(begin, end, time.seconds - seconds);
    return first != end && *first <= time.seconds + seconds;
}

ArchiveStyles::ArchiveStyles(const Ground& ground, double list_share) {
    std::vector<StyleCount> counts(ground.corpus.archives().size());
    StyleCount whole;
    for (const model::MessageRow& row : ground.corpus.messages()) {
        whole.add(row);
        if (row.archive.value() < counts.size()) {
            counts[row.archive.value()].add(row);
        }
    }
    whole_ = whole.style(list_share);
    by_archive_.reserve(counts.size());
    for (const StyleCount& count : counts) {
        by_archive_.push_back(count.messages < Rule::least_messages ? whole_
                                                                    : count.style(list_share));
    }
}

Style ArchiveStyles::of(const model::MessageRow& row) const {
    if ((row.marks & model::list_mail) != 0 || row.list.exists()) {
        return Style::list;
    }
    return row.archive.value() < by_archive_.size() ? by_archive_[row.archive.value()] : whole_;
}

}  // namespace mailhorizon::findings

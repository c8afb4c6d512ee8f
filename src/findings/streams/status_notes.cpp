// SPDX-License-Identifier: GPL-3.0-or-later
#include "findings/streams/status_notes.hpp"

#include "findings/asks/authorship.hpp"

#include "mailhorizon/base/hash.hpp"
#include "mailhorizon/base/time_units.hpp"

#include <algorithm>
#include <tuple>
#include <vector>

namespace mailhorizon::findings {

namespace {

/// What is a status note, and what a habit of them.
struct Rule {
    /// Words at most.
    static constexpr std::uint16_t status_words = 40;
    /// Recipients off the lists: a note to one or two is mail.
    static constexpr std::size_t status_recipients = 3;
    /// Notes without words of a status of one author to the same people that are a habit,
    static constexpr std::size_t habit_notes = 5;
    /// half of them no further apart, in seconds: a monthly report is one.
    static constexpr std::int64_t habit_seconds = 31 * base::day_seconds;
};

/// One brief note, and to which list or people its author sent it.
struct Note {
    std::uint32_t author = 0;
    std::uint64_t place = 0;
    std::int64_t seconds = 0;
    std::uint32_t thread = 0;
    auto operator<=>(const Note&) const noexcept = default;
};

std::uint64_t place_of(const Ground& ground,
                       const ThreadProfiles& profiles,
                       const ThreadProfile& thread) {
    if (thread.list != no_list) {
        return thread.list;
    }
    // Told apart from every list by the bit.
    constexpr std::uint64_t people_bit = std::uint64_t{1} << 63U;
    std::uint64_t hash = 0;
    for (const model::PersonIndex person : profiles.people_of(thread)) {
        hash = base::stable_hash(ground.people.person(person).key, hash);
    }
    return hash | people_bit;
}

std::vector<Note> brief_notes(const Ground& ground, const ThreadProfiles& profiles) {
    std::vector<Note> notes;
    for (std::size_t i = 0; i < profiles.threads.size(); ++i) {
        const ThreadProfile& thread = profiles.threads[i];
        const model::MessageRow& row = ground.corpus.message(ground.forest.threads[i].first);
        if (thread.brief && thread.author.exists() && !thread.by_robot && row.plausible) {
            notes.push_back({.author = thread.author.value(),
                             .place = place_of(ground, profiles, thread),
                             .seconds = row.time.seconds,
                             .thread = static_cast<std::uint32_t>(i)});
        }
    }
    std::ranges::sort(notes);
    return notes;
}

/// Sent often enough, by the middle of the gaps.
bool is_habit(std::span<const Note> notes) {
    if (notes.size() < Rule::habit_notes) {
        return false;
    }
    std::vector<std::int64_t> gaps;
    for (std::size_t i = 1; i < notes.size(); ++i) {
        gaps.push_back(notes[i].seconds - notes[i - 1].seconds);
    }
    const auto middle = gaps.begin() + static_cast<std::ptrdiff_t>((gaps.size() - 1) / 2);
    std::ranges::nth_element(gaps, middle);
    return *middle <= Rule::habit_seconds;
}

}  // namespace

bool is_status_note(const Ground& ground, model::MessageIndex message, bool list) {
    const model::MessageRow& row = ground.corpus.message(message);
    if (row.counts.statuses == 0 || row.counts.words > Rule::status_words ||
        (!list && row.recipients.size() < Rule::status_recipients)) {
        return false;
    }
    const model::PersonIndex author = author_of(ground, message);
    return std::ranges::none_of(ground.forest.replies(message), [&](model::MessageIndex reply) {
        return !is_robot(ground, reply) && is_another(author, author_of(ground, reply));
    });
}

bool is_brief_note(const Ground& ground, std::span<const model::MessageIndex> messages, bool list) {
    if (messages.size() != 1) {
        return false;
    }
    const model::MessageRow& row = ground.corpus.message(messages.front());
    constexpr std::uint16_t of_another_kind = model::subject_announcement | model::subject_reply |
                                              model::subject_forward | model::forwarded_head |
                                              model::patch | model::encrypted_body;
    return row.counts.words > 0 && row.counts.words <= Rule::status_words && row.counts.urls == 0 &&
           row.counts.announcements == 0 && row.attachments.empty() && row.references.empty() &&
           (row.text_marks & of_another_kind) == 0 &&
           (list || row.recipients.size() >= Rule::status_recipients);
}

void mark_status_habits(const Ground& ground, ThreadProfiles& profiles) {
    const std::vector<Note> notes = brief_notes(ground, profiles);
    for (auto begin = notes.begin(); begin != notes.end();) {
        const auto end = std::find_if(begin, notes.end(), [&](const Note& note) {
            return std::tie(note.author, note.place) != std::tie(begin->author, begin->place);
        });
        if (is_habit(std::span(begin, end))) {
            for (auto note = begin; note != end; ++note) {
                profiles.threads[note->thread].features.status = 1.0F;
            }
        }
        begin = end;
    }
}

}  // namespace mailhorizon::findings

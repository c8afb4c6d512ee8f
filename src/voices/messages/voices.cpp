// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/voices/messages/voices.hpp"

#include "voices/messages/chain_letters.hpp"

#include "mailhorizon/voices/addresses/address_kinds.hpp"
#include "mailhorizon/voices/addresses/sender_habits.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdlib>

namespace mailhorizon::voices {
namespace {

using model::MessageIndex;

constexpr float least_machine = 0.4F;
constexpr float least_announcement = 0.4F;
constexpr float mostly = 0.5F;

// Mailers answer at once; clocks of two hosts differ by minutes. Who is asked, goes to the mail,
// and writes whole sentences about where he is takes longer, and has not answered either.
constexpr std::int64_t note_seconds = 300;
constexpr std::uint16_t least_note_words = 8;
constexpr std::uint16_t most_note_words = 80;

Voice voice_of(AddressKind machine) noexcept {
    switch (machine) {
        case AddressKind::bulk:
            return Voice::bulk;
        case AddressKind::spam:
            return Voice::spam;
        default:
            return Voice::robot;
    }
}

/// A meeting's time and place, as a calendar writes them, and hardly a word beside.
bool is_bare_invitation(const model::MessageRow& row) noexcept {
    constexpr std::uint16_t few_words = 40;
    return (row.text_marks & model::invitation) != 0 && row.counts.words <= few_words;
}

/// Judges one message after the other. Borrows all.
class Judge {
public:
    Judge(const model::Corpus& corpus, const people::People& people, const threads::Forest& forest)
        : corpus_(corpus),
          people_(people),
          forest_(forest),
          addresses_(people.addresses),
          letters_(corpus),
          addressed_(is_addressed(corpus)) {}

    [[nodiscard]] Voice judge(MessageIndex message) const {
        const model::MessageRow& row = corpus_.message(message);
        const model::PersonIndex author = people_.author[message.value()];
        const bool passed_on = is_passed_on(row, author) && (row.marks & model::report) == 0;
        if (((is_automatic(row) || is_bare_invitation(row)) && !passed_on) ||
            is_absence_note(row, message)) {
            return Voice::robot;
        }
        const AddressKind kind = author.exists() ? people_.person(author).kind : AddressKind::human;
        if (is_machine(kind)) {
            return voice_of(kind);
        }
        if (kind == AddressKind::announcer) {
            return Voice::announcement;
        }
        if (speaks_for_itself(row, author)) {
            return Voice::person;
        }
        return letters_.holds(row) ? Voice::bulk : by_odds(row, message);
    }

private:
    /// Written by a person, sent by a program: forges and trackers pass on what was said there, and
    /// mark it as theirs.
    [[nodiscard]] bool is_passed_on(const model::MessageRow& row, model::PersonIndex author) const {
        if (!author.exists() || !row.from.exists()) {
            return false;
        }
        const model::PersonIndex sender = people_.of_address[row.from.value()];
        return sender != author && people_.person(author).kind == AddressKind::human &&
               is_machine(people_.person(sender).kind);
    }

    /// Words on where somebody is and nothing else, to one who wrote to him a moment ago.
    [[nodiscard]] bool is_absence_note(const model::MessageRow& row, MessageIndex message) const {
        const MessageIndex parent = forest_.parent[message.value()];
        // The subject is that of the mail answered, with its question mark.
        const std::uint16_t told_again = (row.text_marks & model::subject_question) != 0 ? 1 : 0;
        if (!parent.exists() || row.counts.statuses == 0 || row.counts.questions > told_again ||
            row.counts.words < least_note_words || row.counts.words > most_note_words ||
            row.list.exists() || row.recipients.size() != 1) {
            return false;
        }
        const model::MessageRow& answered = corpus_.message(parent);
        const std::int64_t haste = row.time.seconds - answered.time.seconds;
        return row.timed && answered.timed && std::abs(haste) <= note_seconds &&
               answered.from == row.recipients.front().address && answered.from != row.from;
    }

    /// What is known to be a person's, whatever it looks like.
    [[nodiscard]] bool speaks_for_itself(const model::MessageRow& row,
                                         model::PersonIndex author) const {
        const bool patch =
            (row.text_marks & model::patch) != 0 && (row.list.exists() || row.recipients.empty());
        if (patch || !row.from.exists()) {
            return true;
        }
        const std::size_t from = row.from.value();
        return addresses_.told[from] || (addresses_.by_name[from] && author.exists());
    }

    [[nodiscard]] Voice by_odds(const model::MessageRow& row, MessageIndex message) const {
        const MessageOdds odds = addresses_.odds[message.value()];
        const SenderHabits& habits = addresses_.habits[row.from.value()];
        const model::TextCounts& counts = row.counts;
        const bool told =
            counts.marketing + counts.automatic + counts.spam > 0 ||
            (addressed_ && row.list.exists() && is_unaddressed(row)) ||
            (counts.urls > 0 && habits.foreign && habits.written_to == 0 && habits.listed < mostly);
        if (looks_like_machine(habits, odds) ||
            (told && odds.machine >= least_machine && odds.machine > odds.announcement)) {
            return voice_of(machine_kind(habits));
        }
        return odds.announcement >= least_announcement ? Voice::announcement : Voice::person;
    }

    const model::Corpus& corpus_;
    const people::People& people_;
    const threads::Forest& forest_;
    const AddressKinds& addresses_;
    ChainLetters letters_;
    bool addressed_;
};

}  // namespace

std::string_view voice_name(Voice voice) noexcept {
    constexpr std::array<std::string_view, 5> names{
        "person", "announcement", "bulk", "robot", "spam"};
    return names[static_cast<std::size_t>(voice)];
}

Voices find_voices(const model::Corpus& corpus,
                   const people::People& people,
                   const threads::Forest& forest) {
    const Judge judge(corpus, people, forest);
    Voices voices;
    const std::size_t count = corpus.messages().size();
    voices.voice.reserve(count);
    voices.machine.reserve(count);
    voices.announcement.reserve(count);
    for (std::size_t i = 0; i < count; ++i) {
        const Voice voice = judge.judge(MessageIndex(i));
        const MessageOdds odds = people.addresses.odds[i];
        // A verdict by headers, kind or floor is certain; what the odds say stands otherwise.
        const bool machine = is_machine(voice);
        voices.voice.push_back(voice);
        voices.machine.push_back(machine ? std::max(odds.machine, least_machine)
                                         : std::min(odds.machine, least_machine));
        voices.announcement.push_back(voice == Voice::announcement
                                          ? std::max(odds.announcement, least_announcement)
                                          : odds.announcement);
    }
    return voices;
}

}  // namespace mailhorizon::voices

// SPDX-License-Identifier: GPL-3.0-or-later
#include "findings/plan/thread_signs.hpp"

#include "findings/asks/authorship.hpp"
#include "findings/plan/party_guard.hpp"
#include "findings/plan/subject_words.hpp"
#include "findings/streams/status_notes.hpp"

#include "mailhorizon/base/text.hpp"
#include "mailhorizon/base/time_units.hpp"
#include "mailhorizon/findings/patterns/subject_family.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>

namespace mailhorizon::findings {

namespace {

using Messages = std::span<const model::MessageIndex>;

/// Seconds to an answer that a chat would have brought as well.
constexpr std::int64_t quick_seconds = 15 * base::minute_seconds;

bool marked(const model::MessageRow& row, unsigned mark) {
    return (row.text_marks & mark) != 0;
}

/// "[PATCH v2]", "[RFC]": a change sent for review, with or without its diff.
bool is_patch(std::string_view subject) {
    const std::size_t open = subject.find('[');
    if (open == std::string_view::npos) {
        return false;
    }
    const std::string_view tag = subject.substr(open, subject.find(']', open) - open);
    return base::find_ignoring_case(tag, "patch") != std::string_view::npos ||
           base::find_ignoring_case(tag, "rfc") != std::string_view::npos;
}

/// "Foo 1.2.3 released", "v0.4": a dot between digits.
bool names_version(std::string_view subject) {
    for (std::size_t i = 0; i + 2 < subject.size(); ++i) {
        if (base::is_digit(subject[i]) && subject[i + 1] == '.' && base::is_digit(subject[i + 2])) {
            return true;
        }
    }
    return false;
}

void settle(std::vector<model::PersonIndex>& people) {
    std::ranges::sort(people);
    people.erase(std::ranges::unique(people).begin(), people.end());
}

/// Reads the signs of the threads of a corpus, one after the other.
class SignReader {
public:
    SignReader(const Ground& ground,
               std::span<const Episode> episodes,
               const MailingLists& lists,
               const Standings& standings)
        : ground_(ground),
          lists_(lists),
          standings_(standings),
          guard_(ground),
          asks_(ground.forest.threads.size(), 0.0) {
        for (const model::ArchiveRow& archive : ground.corpus.archives()) {
            entries_.push_back(
                has_words(folder_words(archive.path), language::WordList::entry_folder));
        }
        for (const Episode& episode : episodes) {
            const auto thread = ground.forest.thread[episode.message.value()];
            if (episode.message == ground.forest.threads[thread.value()].first) {
                asks_[thread.value()] = episode.ask;
            }
        }
    }

    [[nodiscard]] ThreadSigns read(model::ThreadIndex thread) const {
        const Messages messages = ground_.forest.messages(thread);
        ThreadSigns signs;
        signs.first = ground_.forest.threads[thread.value()].first;
        signs.list = lists_.of(messages);
        signs.messages = static_cast<std::uint32_t>(messages.size());
        signs.ask = asks_[thread.value()];
        signs.legal = guard_.share(messages);
        signs.guarded = !standings_.community && guard_.keeps(messages);
        signs.status = is_status_note(ground_, signs.first, signs.list != no_list);
        read_voice(signs);
        read_subject(signs);
        read_people(messages, signs);
        read_answers(messages, signs);
        return signs;
    }

private:
    void read_voice(ThreadSigns& signs) const {
        const model::MessageRow& row = ground_.corpus.message(signs.first);
        const std::size_t first = signs.first.value();
        signs.machine = static_cast<double>(ground_.voices.machine[first]);
        signs.announcement = static_cast<double>(ground_.voices.announcement[first]);
        signs.by_machine = ground_.voices.is_machine(signs.first);
        signs.by_announcer = ground_.voices.of(signs.first) == voices::Voice::announcement;
        if (row.from.exists()) {
            const auto& habits = ground_.people.addresses.habits[row.from.value()];
            signs.opener_mails = habits.mails;
            signs.opener_replies = static_cast<double>(habits.replies);
        }
        for (const model::RecipientRow& recipient : row.recipients) {
            const auto& habits = ground_.people.addresses.habits[recipient.address.value()];
            signs.to_team = signs.to_team || habits.hands_on;
            signs.copied += recipient.role == model::RecipientRole::to ? 0U : 1U;
        }
        signs.recipients = static_cast<std::uint32_t>(row.recipients.size());
    }

    void read_subject(ThreadSigns& signs) const {
        const model::MessageRow& row = ground_.corpus.message(signs.first);
        signs.patch = is_patch(row.subject);
        signs.version = names_version(row.base_subject);
        signs.release = marked(row, model::subject_announcement);
        signs.reply = marked(row, model::subject_reply) || !row.references.empty();
        signs.forward = marked(row, model::subject_forward | model::forwarded_head);
        signs.entry = entries_[row.archive.value()];
        const std::string form = subject_form(row.base_subject);
        signs.workflow_word = has_words(form, language::WordList::workflow_subject);
        signs.draft_word = has_words(form, language::WordList::draft_subject);
        signs.report_word = has_words(form, language::WordList::report_subject);
        signs.private_word = has_words(form, language::WordList::private_subject);
    }

    void read_people(Messages messages, ThreadSigns& signs) const {
        std::vector<model::PersonIndex> people;
        const auto add = [&](model::PersonIndex person) {
            if (person.exists()) {
                people.push_back(person);
            }
        };
        for (const model::MessageIndex message : messages) {
            const model::MessageRow& row = ground_.corpus.message(message);
            add(author_of(ground_, message));
            for (const model::RecipientRow& recipient : row.recipients) {
                add(person_of(ground_, recipient.address));
            }
            signs.approvals += row.counts.approvals;
            signs.notices += row.counts.notices;
        }
        settle(people);
        const auto outside = std::ranges::count_if(
            people, [&](model::PersonIndex person) { return standings_.of(person).outside; });
        const auto customers = std::ranges::count_if(people, [&](model::PersonIndex person) {
            return standings_.of(person).side == people::Side::customer;
        });
        signs.audience = static_cast<std::uint32_t>(people.size());
        signs.outside = people.empty()
                            ? 0.0
                            : static_cast<double>(outside) / static_cast<double>(people.size());
        signs.customers = customers > 0 && customers == outside;
        const model::PersonIndex opener = author_of(ground_, signs.first);
        signs.outside_sender = opener.exists() && standings_.of(opener).outside;
        signs.to_self = signs.recipients > 0 && opener.exists() && people.size() == 1 &&
                        people.front() == opener;
    }

    void read_answers(Messages messages, ThreadSigns& signs) const {
        const model::PersonIndex opener = author_of(ground_, signs.first);
        std::vector<model::PersonIndex> others;
        for (const model::MessageIndex message : messages) {
            const model::PersonIndex author = author_of(ground_, message);
            if (message == signs.first || is_robot(ground_, message) ||
                !is_another(opener, author)) {
                continue;
            }
            others.push_back(author);
            signs.quick += is_quick(message) ? 1U : 0U;
        }
        signs.answers = static_cast<std::uint32_t>(others.size());
        settle(others);
        signs.answerers = static_cast<std::uint32_t>(others.size());
    }

    [[nodiscard]] bool is_quick(model::MessageIndex message) const {
        const model::MessageIndex parent = ground_.forest.parent[message.value()];
        if (!parent.exists()) {
            return false;
        }
        const model::MessageRow& row = ground_.corpus.message(message);
        const model::MessageRow& before = ground_.corpus.message(parent);
        const std::int64_t wait = row.time.seconds - before.time.seconds;
        return row.plausible && before.plausible && wait >= 0 && wait <= quick_seconds;
    }

    const Ground& ground_;
    const MailingLists& lists_;
    const Standings& standings_;
    PartyGuard guard_;
    std::vector<double> asks_;   ///< by ThreadIndex
    std::vector<bool> entries_;  ///< by archive: a folder of a calendar
};

}  // namespace

std::vector<ThreadSigns> find_thread_signs(const Ground& ground,
                                           std::span<const Episode> episodes,
                                           const MailingLists& lists,
                                           const Standings& standings) {
    const SignReader reader(ground, episodes, lists, standings);
    std::vector<ThreadSigns> signs;
    signs.reserve(ground.forest.threads.size());
    for (std::size_t i = 0; i < ground.forest.threads.size(); ++i) {
        signs.push_back(reader.read(model::ThreadIndex(i)));
    }
    compare_threads(ground, signs);
    return signs;
}

}  // namespace mailhorizon::findings

// SPDX-License-Identifier: GPL-3.0-or-later
#include "findings/streams/thread_profile.hpp"

#include "findings/asks/authorship.hpp"
#include "findings/streams/status_notes.hpp"
#include "findings/streams/thread_features.hpp"

#include "mailhorizon/base/hash.hpp"
#include "mailhorizon/base/text.hpp"
#include "mailhorizon/findings/asks/ask_policy.hpp"
#include "mailhorizon/findings/patterns/subject_family.hpp"
#include "mailhorizon/findings/patterns/thread_shape.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

namespace mailhorizon::findings {

namespace {

/// One word says too little ("lunch", "question") unless a number marks it as a form.
bool says_something(std::string_view form) {
    const auto words = std::ranges::count(form, ' ') + 1;
    const bool numbered = form.find('#') != std::string_view::npos;
    return (words > 1 || numbered) && std::ranges::any_of(form, [](char c) {
               return base::is_alpha(c) || static_cast<unsigned char>(c) > 0x7f;
           });
}

/// Every version of a patch has the subject of the last one: a review, and no form.
bool is_patch(const model::MessageRow& row) {
    const std::string_view subject = row.subject;
    const std::size_t tag = base::find_ignoring_case(subject, "[patch");
    const std::size_t request = base::find_ignoring_case(subject, "[rfc");
    return (row.text_marks & model::patch) != 0 || tag != std::string_view::npos ||
           request != std::string_view::npos;
}

/// Sets the subject family of a thread, and whether a number or a date tells its threads apart.
void add_family(const model::MessageRow& root, ThreadProfile& thread) {
    const std::string form = subject_form(root.base_subject);
    if (says_something(form) && !is_patch(root)) {
        thread.family = base::stable_hash(form);
        thread.numbered = form.find('#') != std::string::npos;
    }
}

/// Adds authors and recipients of a thread to `people`; returns how many distinct recipients.
std::size_t collect_people(const Ground& ground,
                           const Standings& standings,
                           std::span<const model::MessageIndex> messages,
                           std::vector<model::PersonIndex>& people) {
    const std::size_t begin = people.size();
    const auto counts = [&](model::PersonIndex person) {
        return person.exists() && standings.of(person).counts;
    };
    const auto settle = [&] {
        const auto first = people.begin() + static_cast<std::ptrdiff_t>(begin);
        std::sort(first, people.end());
        people.erase(std::unique(first, people.end()), people.end());
    };
    for (const model::MessageIndex message : messages) {
        for (const model::RecipientRow& recipient : ground.corpus.message(message).recipients) {
            const model::PersonIndex person = person_of(ground, recipient.address);
            if (recipient.role != model::RecipientRole::bcc && counts(person)) {
                people.push_back(person);
            }
        }
    }
    settle();
    const std::size_t recipients = people.size() - begin;
    for (const model::MessageIndex message : messages) {
        const model::PersonIndex author = author_of(ground, message);
        if (counts(author)) {
            people.push_back(author);
        }
    }
    settle();
    return recipients;
}

/// The one outside party among `people`, if somebody inside takes part too. A person at a freemail
/// provider counts only where no other outsider does.
std::uint32_t one_party(std::span<const model::PersonIndex> people, const Standings& standings) {
    bool inside = false;
    std::uint32_t domain = no_domain;
    std::uint32_t mailbox = no_domain;
    bool domains = false;  // more than one
    bool mailboxes = false;
    for (const model::PersonIndex person : people) {
        const Standing& standing = standings.of(person);
        inside = inside || !standing.outside;
        if (standing.party == no_domain) {
            continue;
        }
        std::uint32_t& party = standing.freemail ? mailbox : domain;
        bool& several = standing.freemail ? mailboxes : domains;
        several = several || (party != no_domain && party != standing.party);
        party = standing.party;
    }
    if (!inside || domains || (domain == no_domain && mailboxes)) {
        return no_domain;
    }
    return domain != no_domain ? domain : mailbox;
}

/// Subject forms of five or more threads, as `templ` of each of these.
void mark_templates(std::vector<ThreadProfile>& threads) {
    std::vector<std::pair<std::uint64_t, std::uint32_t>> families;
    for (std::size_t i = 0; i < threads.size(); ++i) {
        if (threads[i].family != 0) {
            families.emplace_back(threads[i].family, static_cast<std::uint32_t>(i));
        }
    }
    std::ranges::sort(families);
    for (std::size_t begin = 0; begin < families.size();) {
        std::size_t end = begin + 1;
        while (end < families.size() && families[end].first == families[begin].first) {
            ++end;
        }
        for (std::size_t i = begin; end - begin >= family_threads && i < end; ++i) {
            threads[families[i].second].features.templated = 1.0F;
        }
        begin = end;
    }
}

}  // namespace

bool is_judged_ask(const Episode& episode, const AskPolicy& policy) noexcept {
    return !episode.excluded && episode.ask >= policy.ask_threshold &&
           episode.state != EpisodeState::too_young &&
           episode.state != EpisodeState::not_observable;
}

AskTally tally_asks(std::span<const Episode> episodes, const AskPolicy& policy) {
    AskTally tally;
    for (const Episode& episode : episodes) {
        if (is_judged_ask(episode, policy)) {
            tally.score += is_ended_by_asker(episode.state) ? 0.0 : episode.score;
            ++tally.asks;
        }
    }
    return tally;
}

ThreadProfiles profile_threads(const Ground& ground,
                               std::span<const Episode> episodes,
                               const Patterns& patterns,
                               const Standings& standings,
                               const MailingLists& lists,
                               const AskPolicy& policy) {
    const std::vector<ThreadShape> shapes = thread_shapes(ground, episodes, patterns);
    const std::vector<ThreadAsks> asks = tally_threads(ground, episodes, lists, policy);
    ThreadProfiles profiles;
    profiles.threads.reserve(ground.forest.threads.size());
    for (std::size_t i = 0; i < ground.forest.threads.size(); ++i) {
        const model::ThreadIndex index(i);
        const auto messages = ground.forest.messages(index);
        const model::MessageIndex first = ground.forest.threads[i].first;
        ThreadProfile thread;
        thread.begin = static_cast<std::uint32_t>(profiles.people.size());
        thread.list = lists.of(messages);
        thread.author = author_of(ground, first);
        add_family(ground.corpus.message(first), thread);
        thread.by_robot = is_robot(ground, first);
        std::size_t readers = collect_people(ground, standings, messages, profiles.people);
        thread.end = static_cast<std::uint32_t>(profiles.people.size());
        const bool on_list = thread.list != no_list;
        thread.features = thread_features(ground, index, asks[i], shapes[i], on_list);
        const auto people = profiles.people_of(thread);
        add_sides(thread.features, people, standings);
        if (on_list) {
            readers =
                std::max<std::size_t>({readers, lists.writers(thread.list), least_list_readers});
        }
        thread.features.readers =
            static_cast<std::uint16_t>(std::min<std::size_t>(readers, most_readers));
        thread.features.dyad = !on_list && people.size() <= 2 ? 1.0F : 0.0F;
        thread.party = one_party(people, standings);
        const bool asks_something = static_cast<double>(asks[i].root_ask) >= policy.ask_threshold;
        thread.one_sided = thread.features.broadcast > 0.0F && !asks_something;
        // A mean of small chances would count as asks where nobody asked anything.
        thread.features.ask = asks_something ? 1.0F : 0.0F;
        thread.brief = thread.one_sided && is_brief_note(ground, messages, on_list);
        profiles.threads.push_back(thread);
    }
    mark_templates(profiles.threads);
    mark_status_habits(ground, profiles);
    return profiles;
}

}  // namespace mailhorizon::findings

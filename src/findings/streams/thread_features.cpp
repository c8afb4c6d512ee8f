// SPDX-License-Identifier: GPL-3.0-or-later
#include "findings/streams/thread_features.hpp"

#include "findings/asks/authorship.hpp"
#include "findings/streams/confidentiality.hpp"
#include "findings/streams/status_notes.hpp"

#include "mailhorizon/base/time_units.hpp"
#include "mailhorizon/findings/asks/ask_policy.hpp"
#include "mailhorizon/findings/patterns/thread_shape.hpp"
#include "mailhorizon/statistics/ridge.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <vector>

namespace mailhorizon::findings {

namespace {

/// What makes a thread quick, long or shared.
struct Rule {
    /// Seconds to a reply that a chat would have brought as well.
    static constexpr std::int64_t quick_reply_seconds = 15 * base::minute_seconds;
    /// Messages to and fro; an ask and its answer are no exchange.
    static constexpr std::size_t least_turns = 3;
    /// Of log(1 + words), some 245 words: newsletters are longer, questions rarely.
    static constexpr double long_text = 5.5;
    /// Writers: two are a talk; each beyond them adds to `part`,
    static constexpr double few_posters = 2.0;
    /// up to so many more.
    static constexpr double more_posters = 8.0;
};

std::uint16_t saturate(std::size_t count) {
    return static_cast<std::uint16_t>(
        std::min<std::size_t>(count, std::numeric_limits<std::uint16_t>::max()));
}

std::size_t count_posters(const Ground& ground, std::span<const model::MessageIndex> messages) {
    std::vector<model::PersonIndex> authors;
    for (const model::MessageIndex message : messages) {
        const model::PersonIndex author = author_of(ground, message);
        if (author.exists()) {
            authors.push_back(author);
        }
    }
    std::ranges::sort(authors);
    return static_cast<std::size_t>(std::ranges::unique(authors).begin() - authors.begin());
}

/// Somebody but the first author, known or not, wrote into the thread.
bool is_joined(const Ground& ground, std::span<const model::MessageIndex> messages) {
    const model::PersonIndex first = author_of(ground, messages.front());
    return std::ranges::any_of(messages.subspan(1), [&](model::MessageIndex message) {
        return !is_robot(ground, message) && is_another(first, author_of(ground, message));
    });
}

/// The share of replies within a quarter of an hour, where three or more turns were exchanged.
double quick_share(const Ground& ground, std::span<const model::MessageIndex> messages) {
    std::size_t replies = 0;
    std::size_t quick = 0;
    for (const model::MessageIndex message : messages) {
        const model::MessageIndex parent = ground.forest.parent[message.value()];
        if (!parent.exists() || is_robot(ground, message) ||
            !is_another(author_of(ground, parent), author_of(ground, message))) {
            continue;
        }
        ++replies;
        const model::MessageRow& answer = ground.corpus.message(message);
        const model::MessageRow& asked = ground.corpus.message(parent);
        const std::int64_t wait = answer.time.seconds - asked.time.seconds;
        quick +=
            answer.plausible && asked.plausible && wait >= 0 && wait <= Rule::quick_reply_seconds
                ? 1U
                : 0U;
    }
    return replies + 1 < Rule::least_turns
               ? 0.0
               : static_cast<double>(quick) / static_cast<double>(replies);
}

bool is_sent_to(const Ground& ground, model::MessageIndex message, model::PersonIndex person) {
    return std::ranges::any_of(ground.corpus.message(message).recipients,
                               [&](const model::RecipientRow& recipient) {
                                   return recipient.role == model::RecipientRole::to &&
                                          person_of(ground, recipient.address) == person;
                               });
}

}  // namespace

std::vector<ThreadAsks> tally_threads(const Ground& ground,
                                      std::span<const Episode> episodes,
                                      const MailingLists& lists,
                                      const AskPolicy& policy) {
    std::vector<ThreadAsks> tallies(ground.forest.threads.size());
    for (const Episode& episode : episodes) {
        const model::ThreadIndex thread = ground.forest.thread[episode.message.value()];
        ThreadAsks& tally = tallies[thread.value()];
        if (episode.message == ground.forest.threads[thread.value()].first && !episode.excluded) {
            tally.root_ask = static_cast<float>(episode.ask);
        }
        if (!is_judged_ask(episode, policy)) {
            continue;
        }
        tally.asks = saturate(tally.asks + std::size_t{1});
        tally.score += static_cast<float>(is_ended_by_asker(episode.state) ? 0.0 : episode.score);
        // Everybody on a list is its audience: nobody who answers there came from beyond it.
        if (episode.answer.exists() && !episode.quoted_answer &&
            lists.of(episode.message) == no_list) {
            const model::PersonIndex helper = author_of(ground, episode.answer);
            const bool beyond = helper.exists() && !is_sent_to(ground, episode.message, helper);
            tally.answered = saturate(tally.answered + std::size_t{1});
            tally.beyond += beyond ? 1.0F : 0.0F;
        }
    }
    return tallies;
}

double announcement_rule(const model::MessageRow& row, double ask) {
    const auto has = [](bool fact) { return fact ? 1.0 : 0.0; };
    const model::TextCounts& counts = row.counts;
    return statistics::logistic(
        1.5 * has((row.text_marks & model::subject_announcement) != 0) +
        0.8 * has(counts.announcements > 0) + 0.5 * has(counts.urls > 0) +
        0.4 * has(std::log1p(static_cast<double>(counts.words)) > Rule::long_text) -
        1.2 * has(counts.questions > 0) - 0.8 * ask -
        0.8 * has((row.text_marks & model::subject_question) != 0) -
        0.6 * has(counts.thanks_ahead > 0) - 0.3 * has(counts.errors > 0) - 0.5);
}

ThreadFeatures thread_features(const Ground& ground,
                               model::ThreadIndex thread,
                               const ThreadAsks& asks,
                               const ThreadShape& shape,
                               bool list) {
    const auto messages = ground.forest.messages(thread);
    const model::MessageRow& root =
        ground.corpus.message(ground.forest.threads[thread.value()].first);
    ThreadFeatures features{.ask = asks.root_ask,
                            .repeated = shape.repeated ? 1.0F : 0.0F,
                            .sprawl = static_cast<float>(shape.sprawl),
                            .cc_growth = static_cast<float>(shape.cc_growth),
                            .attachments = static_cast<float>(shape.attachments),
                            .approval = static_cast<float>(shape.approval),
                            .forward = static_cast<float>(shape.forward),
                            .asks = asks.asks,
                            .answered = asks.answered};
    features.unanswered = asks.asks > 0 ? asks.score / static_cast<float>(asks.asks) : 0.0F;
    features.beyond = asks.answered > 0 ? asks.beyond / static_cast<float>(asks.answered) : 0.0F;
    const bool patch = (root.text_marks & model::patch) != 0;
    if (!patch && !is_joined(ground, messages)) {
        features.broadcast =
            static_cast<float>(announcement_rule(root, static_cast<double>(asks.root_ask)));
    }
    features.posters = saturate(count_posters(ground, messages));
    const double more =
        (static_cast<double>(features.posters) - Rule::few_posters) / Rule::more_posters;
    features.many_writers = static_cast<float>(std::clamp(more, 0.0, 1.0));
    features.turn = static_cast<float>(quick_share(ground, messages));
    const auto notes = std::ranges::count_if(messages, [&](model::MessageIndex message) {
        return is_status_note(ground, message, list);
    });
    features.status = static_cast<float>(notes) / static_cast<float>(messages.size());
    features.confidential = static_cast<float>(thread_confidentiality(ground, thread));
    return features;
}

void add_sides(ThreadFeatures& features,
               std::span<const model::PersonIndex> people,
               const Standings& standings) {
    if (people.empty()) {
        return;
    }
    const float one = 1.0F / static_cast<float>(people.size());
    for (const model::PersonIndex person : people) {
        const Standing& standing = standings.of(person);
        if (!standing.outside) {
            continue;
        }
        const bool partner = standing.side == people::Side::partner;
        const bool customer = standing.side == people::Side::customer;
        features.outside += one;
        features.partner += partner ? one : 0.0F;
        features.freemail += standing.freemail ? one : 0.0F;
        features.customer += customer || (!partner && !standing.freemail) ? one : 0.0F;
    }
}

}  // namespace mailhorizon::findings

// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/findings/asks/episode.hpp"

#include "findings/asks/answers.hpp"
#include "findings/asks/authorship.hpp"
#include "findings/asks/sightings.hpp"

#include "mailhorizon/base/time_units.hpp"
#include "mailhorizon/findings/asks/ask_policy.hpp"
#include "mailhorizon/findings/asks/ask_terms.hpp"

#include <algorithm>
#include <optional>
#include <tuple>

namespace mailhorizon::findings {

namespace {

/// What thanks say.
struct Rule {
    /// Words: whoever thanks at greater length says something else as well.
    static constexpr std::uint16_t few_words = 25;
};

/// What an asker says in a thread on how the matter stands.
struct Word {
    model::ThreadIndex thread;
    model::PersonIndex author;
    model::MessageIndex message;
    auto operator<=>(const Word&) const noexcept = default;
};

/// A reply of thanks in a few words that asks nothing: whoever still waited for an answer would not
/// write so.
bool is_content(const model::MessageRow& row) {
    const model::TextCounts& counts = row.counts;
    const bool asks = counts.questions > 0 || counts.inversions > 0 || counts.requests > 0 ||
                      counts.imperatives > 0 || counts.nudges > 0 || counts.thanks_ahead > 0;
    return counts.thanks > 0 && !asks && counts.words <= Rule::few_words &&
           (row.text_marks & model::subject_reply) != 0 && (row.marks & model::has_attachment) == 0;
}

/// "Solved it"; between named persons, who have one matter at a time, thanks say so as well.
bool settles(const Ground& ground, model::MessageIndex message, Style style) {
    const model::MessageRow& row = ground.corpus.message(message);
    return row.counts.solved > 0 ||
           (style == Style::direct && author_of(ground, message).exists() && is_content(row));
}

bool nudges(const Ground& ground, model::MessageIndex message, Style /*style*/) {
    return ground.corpus.message(message).counts.nudges > 0;
}

/// The messages of humans that `says` is true of, by thread, author and time.
template <class Says>
std::vector<Word> find_words(const Ground& ground, const ArchiveStyles& styles, Says says) {
    std::vector<Word> found;
    const auto messages = ground.corpus.messages();
    for (std::size_t i = 0; i < messages.size(); ++i) {
        const model::MessageIndex message(i);
        if (says(ground, message, styles.of(messages[i])) && messages[i].plausible &&
            !is_robot(ground, message)) {
            found.push_back({ground.forest.thread[i], author_of(ground, message), message});
        }
    }
    std::ranges::sort(found);
    return found;
}

double ask_of(const Ground& ground, model::MessageIndex message, Style style) {
    const model::MessageRow& row = ground.corpus.message(message);
    constexpr unsigned asks_nothing = model::encrypted_body | model::invitation;
    const bool silent = (row.text_marks & asks_nothing) != 0 || is_robot(ground, message);
    return silent ? 0.0 : ask_probability(ground, message, style);
}

/// Makes one episode after the other; holds what they are looked up in.
class EpisodeFinder {
public:
    EpisodeFinder(const Ground& ground, const AskPolicy& policy)
        : ground_(ground),
          policy_(policy),
          answers_(ground, AnswerRule::answers),
          replies_(ground, AnswerRule::any_reply),
          sightings_(ground),
          styles_(ground, policy.list_share),
          settled_(find_words(ground, styles_, settles)),
          nudges_(find_words(ground, styles_, nudges)),
          counted_for_(ground.people.persons.size()) {}

    std::optional<Episode> look_at(model::MessageIndex message);

private:
    void find_answer(Episode& episode) const;
    void find_reply(Episode& episode) const;
    void find_held(Episode& episode) const;
    void count_nudges(Episode& episode) const;
    void find_resolution(Episode& episode) const;
    void judge(Episode& episode) const;
    [[nodiscard]] std::uint32_t persons_asked(model::MessageIndex message);
    [[nodiscard]] bool is_observable(const model::MessageRow& row, model::PersonIndex asker) const;

    const Ground& ground_;
    const AskPolicy& policy_;
    Answers answers_;
    Answers replies_;
    Sightings sightings_;
    ArchiveStyles styles_;
    std::vector<Word> settled_;
    std::vector<Word> nudges_;
    std::vector<model::MessageIndex> counted_for_;  ///< by person: the last message that named them
};

std::optional<Episode> EpisodeFinder::look_at(model::MessageIndex message) {
    const model::MessageRow& row = ground_.corpus.message(message);
    const model::ThreadIndex thread = ground_.forest.thread[message.value()];
    const bool root = ground_.forest.threads[thread.value()].first == message;
    const Style style = styles_.of(row);
    const double ask = ask_of(ground_, message, style);
    if (!root && ask < policy_.ask_threshold) {
        return std::nullopt;
    }
    Episode episode;
    episode.message = message;
    episode.root = root;
    episode.excluded = !row.plausible || is_robot(ground_, message);
    episode.style = style;
    episode.ask = ask;
    episode.asked = persons_asked(message);
    if (row.plausible) {
        const double age = ground_.clock.hours_between(row.time, ground_.corpus.as_of());
        episode.age_hours = std::max(age, 0.0);
    }
    find_reply(episode);
    find_answer(episode);
    find_resolution(episode);
    judge(episode);
    find_held(episode);
    count_nudges(episode);
    return episode;
}

void EpisodeFinder::find_reply(Episode& episode) const {
    const bool plausible = ground_.corpus.message(episode.message).plausible;
    Voice reply = replies_.below(episode.message);
    const bool beside = !reply.message.exists() && episode.root;
    if (beside) {
        reply = replies_.beside(episode.message);
    }
    if (!reply.message.exists() || reply.untimed || !plausible) {
        return;
    }
    const auto latency = latency_between(ground_, episode.message, reply.message);
    if (latency && (!beside || *latency <= policy_.list_horizon_hours)) {
        episode.reply = reply.message;
        episode.reply_hours = *latency;
    }
}

void EpisodeFinder::find_answer(Episode& episode) const {
    Voice answer = answers_.below(episode.message);
    const bool beside = !answer.message.exists() && episode.root;
    bool elsewhere = false;
    if (beside) {
        answer = answers_.beside(episode.message);
    }
    if (!answer.message.exists()) {
        answer = answers_.elsewhere(episode.message);
        elsewhere = answer.message.exists();
    }
    if (!answer.message.exists()) {
        return;
    }
    if (answer.untimed || !ground_.corpus.message(episode.message).plausible) {
        // It is answered, but nobody knows when.
        episode.excluded = true;
        episode.answer = answer.message;
        episode.inferred_answer = answer.inferred;
        episode.possible_answer = answer.by_subject;
        episode.forwarded_answer = answer.forwarded;
        return;
    }
    const std::optional<double> latency = latency_between(ground_, episode.message, answer.message);
    if (!latency || (beside && *latency > policy_.list_horizon_hours)) {
        return;
    }
    episode.answer = answer.message;
    episode.inferred_answer = answer.inferred;
    episode.possible_answer = answer.by_subject;
    episode.forwarded_answer = answer.forwarded;
    episode.elsewhere_answer = elsewhere;
    episode.latency_hours = *latency;
}

/// "I will get back to you": not answered yet, and the clock starts again.
void EpisodeFinder::find_held(Episode& episode) const {
    const model::MessageRow& row = ground_.corpus.message(episode.message);
    if (episode.answer.exists() || episode.resolution.exists() || !row.plausible) {
        return;
    }
    episode.held = answers_.held(episode.message);
    if (episode.held.exists()) {
        const base::Instant since = std::max(row.time, ground_.corpus.message(episode.held).time);
        const double age = ground_.clock.hours_between(since, ground_.corpus.as_of());
        episode.age_hours = std::max(age, 0.0);
    }
}

void EpisodeFinder::count_nudges(Episode& episode) const {
    const model::PersonIndex asker = author_of(ground_, episode.message);
    if (!asker.exists()) {
        return;
    }
    const model::ThreadIndex thread = ground_.forest.thread[episode.message.value()];
    const model::MessageIndex end = episode.answer.exists()
                                        ? episode.answer
                                        : model::MessageIndex(ground_.corpus.messages().size());
    const auto first = std::ranges::upper_bound(nudges_, Word{thread, asker, episode.message});
    const auto last = std::ranges::lower_bound(nudges_, Word{thread, asker, end});
    episode.nudges = static_cast<std::uint32_t>(std::max<std::ptrdiff_t>(last - first, 0));
}

void EpisodeFinder::find_resolution(Episode& episode) const {
    const model::MessageIndex message = episode.message;
    const model::PersonIndex asker = author_of(ground_, message);
    if (!ground_.corpus.message(message).plausible) {
        return;
    }
    // What nobody is known to have written, and says its matter is settled, is the asker's.
    for (const model::PersonIndex author : {asker, model::PersonIndex{}}) {
        const Word own{ground_.forest.thread[message.value()], author, message};
        const auto next = std::ranges::upper_bound(settled_, own);
        const bool found =
            next != settled_.end() && next->thread == own.thread && next->author == author;
        if (found && (!episode.resolution.exists() || next->message < episode.resolution)) {
            episode.resolution = next->message;
            // Both are plausible and in order of time, so a latency exists.
            episode.resolution_hours =
                latency_between(ground_, message, next->message).value_or(0.0);
        }
    }
}

void EpisodeFinder::judge(Episode& episode) const {
    const bool solved = episode.resolution.exists();
    if (episode.answer.exists() && (!solved || episode.answer < episode.resolution)) {
        episode.state = EpisodeState::answered;
        return;
    }
    if (solved) {
        episode.state = EpisodeState::self_resolved;
        return;
    }
    const model::MessageRow& row = ground_.corpus.message(episode.message);
    const bool seen =
        episode.style == Style::list || is_observable(row, author_of(ground_, episode.message));
    if (episode.excluded || !seen) {
        episode.state = EpisodeState::not_observable;
    }
}

std::uint32_t EpisodeFinder::persons_asked(model::MessageIndex message) {
    std::uint32_t persons = 0;
    for (const model::RecipientRow& recipient : ground_.corpus.message(message).recipients) {
        const model::PersonIndex person = person_of(ground_, recipient.address);
        if (recipient.role == model::RecipientRole::bcc || !person.exists() ||
            counted_for_[person.value()] == message) {
            continue;
        }
        counted_for_[person.value()] = message;
        ++persons;
    }
    return persons;
}

/// Would an answer be seen: was one of those asked (To, else Cc, else Bcc) ever heard about then?
bool EpisodeFinder::is_observable(const model::MessageRow& row, model::PersonIndex asker) const {
    auto role = model::RecipientRole::bcc;
    for (const model::RecipientRow& recipient : row.recipients) {
        role = std::min(role, recipient.role);
    }
    return std::ranges::any_of(row.recipients, [&](const model::RecipientRow& recipient) {
        const model::PersonIndex person = person_of(ground_, recipient.address);
        return recipient.role == role && person.exists() && person != asker &&
               sightings_.heard(person, row.time, policy_.observable_days * base::day_seconds);
    });
}

}  // namespace

std::string_view style_name(Style style) noexcept {
    return style == Style::list ? "list" : "direct";
}

std::vector<Style> message_styles(const Ground& ground, const AskPolicy& policy) {
    const ArchiveStyles styles(ground, policy.list_share);
    const auto messages = ground.corpus.messages();
    std::vector<Style> found(messages.size());
    std::ranges::transform(
        messages, found.begin(), [&](const model::MessageRow& row) { return styles.of(row); });
    return found;
}

std::vector<Episode> find_episodes(const Ground& ground, const AskPolicy& policy) {
    EpisodeFinder finder(ground, policy);
    std::vector<Episode> episodes;
    for (std::size_t i = 0; i < ground.corpus.messages().size(); ++i) {
        if (const auto episode = finder.look_at(model::MessageIndex(i))) {
            episodes.push_back(*episode);
        }
    }
    return episodes;
}

}  // namespace mailhorizon::findings

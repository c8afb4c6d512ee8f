// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/findings/asks/episode.hpp"

#include "findings/asks/answers.hpp"
#include "findings/asks/authorship.hpp"
#include "findings/asks/descent.hpp"
#include "findings/asks/later_subjects.hpp"
#include "findings/asks/matters.hpp"
#include "findings/asks/sightings.hpp"
#include "findings/asks/versions.hpp"

#include "mailhorizon/base/time_units.hpp"
#include "mailhorizon/findings/asks/ask_policy.hpp"
#include "mailhorizon/findings/asks/ask_terms.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <span>
#include <tuple>

namespace mailhorizon::findings {

namespace {

/// What the asker's own mail says of the matter.
struct Rule {
    /// Words: whoever thanks at greater length says something else as well.
    static constexpr std::uint16_t few_words = 25;
    /// Own mails that say it is settled, of which one must stand below the ask: bounds the work.
    static constexpr std::ptrdiff_t words_looked_at = 50;
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

/// A diff or a part of a series: its log tells what was wrong and is fixed, of the code.
bool is_work(const Ground& ground, model::MessageIndex message) {
    return (ground.corpus.message(message).text_marks & model::patch) != 0 ||
           ground.forest.link[message.value()] == threads::LinkClass::series;
}

/// "Solved it"; between named persons, who have one matter at a time, thanks say so as well.
bool settles(const Ground& ground, model::MessageIndex message, Style style) {
    const model::MessageRow& row = ground.corpus.message(message);
    if (is_work(ground, message)) {
        return false;
    }
    return (author_of(ground, message).exists() ? row.counts.solved > 0
                                                : resolves_own(ground, message)) ||
           (style == Style::direct && author_of(ground, message).exists() && is_content(row));
}

/// Comes back for an answer in so many words.
bool nudges(const Ground& ground, model::MessageIndex message) {
    const model::MessageRow& row = ground.corpus.message(message);
    return row.counts.nudges > 0 && row.plausible && !is_robot(ground, message) &&
           !is_work(ground, message);
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

/// Whether an answer has a term of the ask, or a line of it, its own or quoted.
bool shares_words(const Ground& ground, model::MessageIndex ask, model::MessageIndex answer) {
    const model::MessageRow& asked = ground.corpus.message(ask);
    const model::MessageRow& said = ground.corpus.message(answer);
    const auto meet = [](std::span<const std::uint32_t> some,
                         std::span<const std::uint32_t> others) {
        return std::ranges::find_first_of(some, others) != some.end();
    };
    return meet(asked.terms, said.terms) || meet(asked.own_lines, said.quoted_lines) ||
           meet(asked.own_lines, said.own_lines);
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
          descent_(ground.forest),
          versions_(ground),
          later_subjects_(ground),
          settled_(find_words(ground, styles_, settles)),
          counted_for_(ground.people.persons.size()) {}

    /// One for every message that asks, comes back for an answer, or is a root: by itself.
    std::optional<Episode> look_at(model::MessageIndex message);
    /// What can be said when it is known whose matter it belongs to.
    void finish(Episode& episode) const;

private:
    void find_answer(Episode& episode) const;
    [[nodiscard]] Voice find_elsewhere(Episode& episode) const;
    void find_reply(Episode& episode) const;
    void restart_clock(Episode& episode) const;
    void find_resolution(Episode& episode) const;
    void judge(Episode& episode) const;
    [[nodiscard]] model::MessageIndex settled_by(model::PersonIndex author,
                                                 model::MessageIndex message) const;
    [[nodiscard]] std::uint32_t persons_asked(model::MessageIndex message);
    [[nodiscard]] bool is_observable(const model::MessageRow& row, model::PersonIndex asker) const;

    const Ground& ground_;
    const AskPolicy& policy_;
    Answers answers_;
    Answers replies_;
    Sightings sightings_;
    ArchiveStyles styles_;
    Descent descent_;
    Versions versions_;
    LaterSubjects later_subjects_;
    std::vector<Word> settled_;
    std::vector<model::MessageIndex> counted_for_;  ///< by person: the last message that named them
};

std::optional<Episode> EpisodeFinder::look_at(model::MessageIndex message) {
    const model::MessageRow& row = ground_.corpus.message(message);
    const model::ThreadIndex thread = ground_.forest.thread[message.value()];
    const bool root = ground_.forest.threads[thread.value()].first == message;
    const Style style = styles_.of(row);
    const double ask = ask_of(ground_, message, style);
    if (!root && ask < policy_.ask_threshold && !nudges(ground_, message)) {
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
    episode.held = row.plausible ? answers_.held(message) : model::MessageIndex{};
    return episode;
}

void EpisodeFinder::finish(Episode& episode) const {
    judge(episode);
    restart_clock(episode);
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

/// Where nothing stands below: elsewhere in its thread, quoted by the asker, or under its subject.
Voice EpisodeFinder::find_elsewhere(Episode& episode) const {
    Voice answer = answers_.elsewhere(episode.message);
    if (!answer.message.exists()) {
        answer = answers_.quoted(episode.message);
        episode.quoted_answer = answer.message.exists();
    }
    if (!answer.message.exists()) {
        answer.message = later_subjects_.answer_to(episode.message);
        answer.author =
            answer.message.exists() ? author_of(ground_, answer.message) : model::PersonIndex{};
        answer.inferred = answer.by_subject = answer.message.exists();
    }
    episode.elsewhere_answer = answer.message.exists();
    return answer;
}

void EpisodeFinder::find_answer(Episode& episode) const {
    Voice answer = answers_.below(episode.message);
    const bool beside = !answer.message.exists() && episode.root;
    if (beside) {
        answer = answers_.beside(episode.message);
    }
    if (!answer.message.exists()) {
        answer = find_elsewhere(episode);
    }
    if (!answer.message.exists()) {
        return;
    }
    const bool untimed = answer.untimed || !ground_.corpus.message(episode.message).plausible;
    const std::optional<double> latency = latency_between(ground_, episode.message, answer.message);
    if (!untimed && (!latency || (beside && *latency > policy_.list_horizon_hours))) {
        return;
    }
    episode.answer = answer.message;
    episode.inferred_answer = answer.inferred;
    episode.possible_answer =
        answer.by_subject || (answer.inferred && !episode.quoted_answer &&
                              !shares_words(ground_, episode.message, answer.message));
    episode.forwarded_answer = answer.forwarded;
    // Where that is unknown it is answered, but nobody knows when.
    episode.excluded = episode.excluded || untimed;
    episode.latency_hours = untimed ? 0.0 : *latency;
}

/// "I will get back to you": not answered yet, and the clock starts again.
void EpisodeFinder::restart_clock(Episode& episode) const {
    if (episode.answer.exists() || episode.resolution.exists()) {
        episode.held = {};
    }
    if (episode.held.exists()) {
        const base::Instant since = std::max(ground_.corpus.message(episode.message).time,
                                             ground_.corpus.message(episode.held).time);
        const double age = ground_.clock.hours_between(since, ground_.corpus.as_of());
        episode.age_hours = std::max(age, 0.0);
    }
}

/// The first mail below `message` in which `author` says that it is settled, or none.
model::MessageIndex EpisodeFinder::settled_by(model::PersonIndex author,
                                              model::MessageIndex message) const {
    const Word own{ground_.forest.thread[message.value()], author, message};
    auto next = std::ranges::upper_bound(settled_, own);
    const auto end = next + std::min(settled_.end() - next, Rule::words_looked_at);
    for (; next != end && next->thread == own.thread && next->author == author; ++next) {
        if (descent_.is_below(next->message, message)) {
            return next->message;
        }
    }
    return {};
}

void EpisodeFinder::find_resolution(Episode& episode) const {
    const model::MessageIndex message = episode.message;
    if (!ground_.corpus.message(message).plausible) {
        return;
    }
    // What nobody is known to have written, and says its matter is settled, is the asker's.
    for (const model::PersonIndex author : {author_of(ground_, message), model::PersonIndex{}}) {
        const model::MessageIndex settled = settled_by(author, message);
        if (settled.exists() && (!episode.resolution.exists() || settled < episode.resolution)) {
            episode.resolution = settled;
            // Both are plausible and in order of time, so a latency exists.
            episode.resolution_hours = latency_between(ground_, message, settled).value_or(0.0);
        }
    }
    const model::MessageIndex next = versions_.next(message);
    if (next.exists() && (!episode.resolution.exists() || next < episode.resolution)) {
        episode.superseded = true;
        episode.resolution = next;
        episode.resolution_hours = latency_between(ground_, message, next).value_or(0.0);
    }
}

void EpisodeFinder::judge(Episode& episode) const {
    const bool solved = episode.resolution.exists();
    if (episode.answer.exists() && (!solved || episode.answer < episode.resolution)) {
        episode.state = EpisodeState::answered;
        return;
    }
    if (solved) {
        episode.state = episode.superseded ? EpisodeState::settled : EpisodeState::self_resolved;
        return;
    }
    if (episode.matter.exists()) {
        episode.state = EpisodeState::repeated;
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
    std::vector<bool> comes_back;
    for (std::size_t i = 0; i < ground.corpus.messages().size(); ++i) {
        if (const auto episode = finder.look_at(model::MessageIndex(i))) {
            episodes.push_back(*episode);
            comes_back.push_back(nudges(ground, episode->message));
        }
    }
    join_matters(ground, policy.ask_threshold, comes_back, episodes);
    std::erase_if(episodes, [&](const Episode& episode) {
        return !episode.root && episode.ask < policy.ask_threshold;
    });
    for (Episode& episode : episodes) {
        finder.finish(episode);
    }
    return episodes;
}

}  // namespace mailhorizon::findings

// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/findings/episode.hpp"

#include "findings/answers.hpp"
#include "findings/sightings.hpp"
#include "findings/voice.hpp"

#include <algorithm>
#include <optional>
#include <tuple>

namespace mailhorizon::findings {

namespace {

constexpr std::int64_t day_seconds = 24 * 3600;

/// A message in which its author calls the matter settled.
struct Resolution {
    model::ThreadIndex thread;
    model::PersonIndex author;
    model::MessageIndex message;
    auto operator<=>(const Resolution&) const noexcept = default;
};

std::vector<Resolution> find_resolutions(const Ground& ground) {
    std::vector<Resolution> found;
    const auto messages = ground.corpus.messages();
    for (std::size_t i = 0; i < messages.size(); ++i) {
        const model::MessageIndex message(i);
        const model::PersonIndex author = author_of(ground, message);
        if (messages[i].counts.solved > 0 && messages[i].plausible && !is_robot(ground, message)) {
            found.push_back({ground.forest.thread[i], author, message});
        }
    }
    std::ranges::sort(found);
    return found;
}

double ask_of(const Ground& ground, model::MessageIndex message) {
    const model::MessageRow& row = ground.corpus.message(message);
    if ((row.text_marks & model::encrypted_body) != 0 || is_robot(ground, message)) {
        return 0.0;
    }
    model::TextCounts counts = row.counts;
    if ((row.text_marks & model::limited_language) != 0) {
        // No word list speaks this language: what was heard but for question marks is chance.
        counts.inversions = 0;
        counts.requests = 0;
        counts.imperatives = 0;
    }
    // The subject of a reply or a forward is somebody else's question.
    constexpr auto borrowed = model::subject_reply | model::subject_forward;
    if ((row.text_marks & model::subject_question) != 0 && (row.text_marks & borrowed) == 0 &&
        counts.questions < UINT16_MAX) {
        ++counts.questions;
    }
    return model::ask_probability(counts);
}

/// Makes one episode after the other; holds what they are looked up in.
class EpisodeFinder {
public:
    EpisodeFinder(const Ground& ground, const Policy& policy)
        : ground_(ground),
          policy_(policy),
          answers_(ground),
          sightings_(ground),
          styles_(ground, policy.list_share),
          resolutions_(find_resolutions(ground)),
          counted_for_(ground.people.persons.size()) {}

    std::optional<Episode> look_at(model::MessageIndex message);

private:
    void find_answer(Episode& episode) const;
    void find_resolution(Episode& episode) const;
    void judge(Episode& episode) const;
    [[nodiscard]] std::uint32_t persons_asked(model::MessageIndex message);
    [[nodiscard]] bool is_observable(const model::MessageRow& row, model::PersonIndex asker) const;

    const Ground& ground_;
    const Policy& policy_;
    Answers answers_;
    Sightings sightings_;
    ArchiveStyles styles_;
    std::vector<Resolution> resolutions_;
    std::vector<model::MessageIndex> counted_for_;  ///< by person: the last message that named them
};

std::optional<Episode> EpisodeFinder::look_at(model::MessageIndex message) {
    const model::MessageRow& row = ground_.corpus.message(message);
    const model::ThreadIndex thread = ground_.forest.thread[message.value()];
    const bool root = ground_.forest.threads[thread.value()].first == message;
    const double ask = ask_of(ground_, message);
    if (!root && ask < policy_.ask_threshold) {
        return std::nullopt;
    }
    Episode episode;
    episode.message = message;
    episode.root = root;
    episode.excluded = !row.plausible || is_robot(ground_, message);
    episode.style = styles_.of(row);
    episode.ask = ask;
    episode.asked = persons_asked(message);
    if (row.plausible) {
        const double age = ground_.clock.hours_between(row.time, ground_.corpus.as_of());
        episode.age_hours = std::max(age, 0.0);
    }
    find_answer(episode);
    find_resolution(episode);
    judge(episode);
    return episode;
}

void EpisodeFinder::find_answer(Episode& episode) const {
    Voice answer = answers_.below(episode.message);
    const bool beside = !answer.message.exists() && episode.root;
    if (beside) {
        answer = answers_.beside(episode.message);
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
        return;
    }
    const std::optional<double> latency = latency_between(ground_, episode.message, answer.message);
    if (!latency || (beside && *latency > policy_.list_horizon_hours)) {
        return;
    }
    episode.answer = answer.message;
    episode.inferred_answer = answer.inferred;
    episode.possible_answer = answer.by_subject;
    episode.latency_hours = *latency;
}

void EpisodeFinder::find_resolution(Episode& episode) const {
    const model::MessageIndex message = episode.message;
    const model::PersonIndex asker = author_of(ground_, message);
    if (!ground_.corpus.message(message).plausible) {
        return;
    }
    // What nobody is known to have written, and says its matter is settled, is the asker's.
    for (const model::PersonIndex author : {asker, model::PersonIndex{}}) {
        const Resolution own{ground_.forest.thread[message.value()], author, message};
        const auto next = std::ranges::upper_bound(resolutions_, own);
        const bool found =
            next != resolutions_.end() && next->thread == own.thread && next->author == author;
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
               sightings_.heard(person, row.time, policy_.observable_days * day_seconds);
    });
}

}  // namespace

std::string_view state_name(EpisodeState state) noexcept {
    switch (state) {
        case EpisodeState::answered:
            return "answered";
        case EpisodeState::self_resolved:
            return "self-resolved";
        case EpisodeState::not_observable:
            return "not-observable";
        case EpisodeState::too_young:
            return "too-young";
        case EpisodeState::black_hole:
            return "black-hole";
        case EpisodeState::at_risk:
            return "at-risk";
        case EpisodeState::open:
            return "open";
    }
    return "open";
}

std::string_view style_name(Style style) noexcept {
    return style == Style::list ? "list" : "direct";
}

std::vector<Episode> find_episodes(const Ground& ground, const Policy& policy) {
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

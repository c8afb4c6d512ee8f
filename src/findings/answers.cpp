// SPDX-License-Identifier: GPL-3.0-or-later
#include "findings/answers.hpp"

#include "findings/voice.hpp"

#include <cstdint>
#include <tuple>

namespace mailhorizon::findings {

namespace {

constexpr std::int64_t clock_doubt_seconds = 24 * 3600;
constexpr double least_latency_hours = 1.0 / 60.0;

/// Untimed messages stand last in the corpus, implausible ones anywhere.
bool is_earlier(const Voice& one, const Voice& other) noexcept {
    return std::tuple(one.untimed, one.message) < std::tuple(other.untimed, other.message);
}

/// A forward asks somebody else; a reply dated long before its parent cannot be one.
bool is_broken(const Ground& ground, model::MessageIndex child, model::MessageIndex parent) {
    if (ground.forest.link[child.value()] == threads::LinkClass::forward) {
        return true;
    }
    return ground.corpus.message(child).plausible && ground.corpus.message(parent).plausible &&
           !latency_between(ground, parent, child);
}

}  // namespace

std::optional<double> latency_between(const Ground& ground,
                                      model::MessageIndex ask,
                                      model::MessageIndex answer) noexcept {
    const base::Instant asked = ground.corpus.message(ask).time;
    const base::Instant answered = ground.corpus.message(answer).time;
    if (answered.seconds - asked.seconds < -clock_doubt_seconds) {
        return std::nullopt;
    }
    const double hours = ground.clock.hours_between(asked, answered);
    return hours <= 0.0 ? least_latency_hours : hours;
}

void Answers::Pair::add(const Voice& voice) {
    if (!voice.message.exists()) {
        return;
    }
    if (!first.message.exists() || is_earlier(voice, first)) {
        // What was first is earlier than what was second, if it is by another at all.
        if (first.message.exists() && is_another(voice.author, first.author)) {
            second = first;
        }
        first = voice;
        return;
    }
    const bool room = !second.message.exists() || is_earlier(voice, second);
    if (room && is_another(first.author, voice.author)) {
        second = voice;
    }
}

Voice Answers::Pair::by_another(model::PersonIndex asker) const {
    return !first.message.exists() || is_another(asker, first.author) ? first : second;
}

Answers::Answers(const Ground& ground) : ground_(ground), pairs_(ground.corpus.messages().size()) {
    const std::size_t count = pairs_.size();
    std::vector<std::uint32_t> unheard(count);
    std::vector<model::MessageIndex> ready;
    for (std::size_t i = 0; i < count; ++i) {
        unheard[i] =
            static_cast<std::uint32_t>(ground.forest.replies(model::MessageIndex(i)).size());
        if (unheard[i] == 0) {
            ready.emplace_back(i);
        }
    }
    // Leaves first: a message is ready when all that hangs under it has been carried up.
    while (!ready.empty()) {
        const model::MessageIndex child = ready.back();
        ready.pop_back();
        const model::MessageIndex parent = ground.forest.parent[child.value()];
        if (!parent.exists()) {
            continue;
        }
        carry_up(child, parent);
        if (--unheard[parent.value()] == 0) {
            ready.push_back(parent);
        }
    }
}

Voice Answers::voice_of(model::MessageIndex message) const {
    if (is_robot(ground_, message) || resolves_own(ground_, message)) {
        return {};
    }
    return {.message = message,
            .author = author_of(ground_, message),
            .inferred = false,
            .by_subject = false,
            .untimed = !ground_.corpus.message(message).plausible};
}

void Answers::carry_up(model::MessageIndex child, model::MessageIndex parent) {
    if (is_broken(ground_, child, parent)) {
        return;
    }
    const threads::LinkClass link = ground_.forest.link[child.value()];
    const bool inferred = is_inferred(link);
    const Pair& below = pairs_[child.value()];
    Pair& above = pairs_[parent.value()];
    for (Voice voice : {voice_of(child), below.first, below.second}) {
        voice.inferred = voice.inferred || inferred;
        voice.by_subject = voice.by_subject || link == threads::LinkClass::subject;
        above.add(voice);
    }
}

Voice Answers::below(model::MessageIndex message) const {
    return pairs_[message.value()].by_another(author_of(ground_, message));
}

Voice Answers::beside(model::MessageIndex message) const {
    Pair others;
    const model::ThreadIndex thread = ground_.forest.thread[message.value()];
    for (const model::MessageIndex branch : ground_.forest.messages(thread)) {
        if (branch == message || ground_.forest.parent[branch.value()].exists()) {
            continue;
        }
        others.add(voice_of(branch));
        others.add(pairs_[branch.value()].first);
        others.add(pairs_[branch.value()].second);
    }
    Voice answer = others.by_another(author_of(ground_, message));
    answer.inferred = answer.message.exists();
    return answer;
}

}  // namespace mailhorizon::findings

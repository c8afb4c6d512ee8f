// SPDX-License-Identifier: GPL-3.0-or-later
#include "findings/asks/answers.hpp"

#include "findings/asks/authorship.hpp"
#include "findings/asks/leaves_first.hpp"

#include "mailhorizon/base/time_units.hpp"

#include <algorithm>
#include <bitset>
#include <cstdint>
#include <tuple>

namespace mailhorizon::findings {

namespace {

/// What an answer elsewhere must show, and how far clocks may err.
struct Rule {
    /// Later messages of the thread: bounds the work.
    static constexpr std::ptrdiff_t messages_looked_at = 50;
    /// Quoted lines: one may be a greeting that many write. A long line counts for all.
    static constexpr std::size_t enough_lines = 2;
    /// Seconds an answer may be dated before its ask: wrong time zones explain no more.
    static constexpr std::int64_t clock_doubt_seconds = base::day_seconds;
    /// Hours that such an answer counts as taking: a minute.
    static constexpr double least_latency_hours = 1.0 / 60.0;
};

/// Untimed messages stand last in the corpus, implausible ones anywhere.
bool is_earlier(const Voice& one, const Voice& other) noexcept {
    return std::tuple(one.untimed, one.message) < std::tuple(other.untimed, other.message);
}

/// A reply dated long before its parent cannot be one.
bool is_broken(const Ground& ground, model::MessageIndex child, model::MessageIndex parent) {
    return ground.corpus.message(child).plausible && ground.corpus.message(parent).plausible &&
           !latency_between(ground, parent, child);
}

}  // namespace

/// The lines of one message, asked for those of many others: that a line is not there, one bit
/// tells of nearly all.
class Answers::LineSet {
public:
    explicit LineSet(std::span<const std::uint32_t> lines) : lines_(lines) {
        for (const std::uint32_t line : lines) {
            seen_.set(place(line));
        }
    }
    [[nodiscard]] bool holds(std::uint32_t line) const noexcept {
        return seen_[place(line)] && std::ranges::find(lines_, line) != lines_.end();
    }

private:
    static constexpr std::size_t bits = 2'048;
    /// The lowest bit of a line says that it is long.
    static constexpr std::size_t place(std::uint32_t line) noexcept { return line / 2 % bits; }

    std::span<const std::uint32_t> lines_;
    std::bitset<bits> seen_;
};

std::optional<double> latency_between(const Ground& ground,
                                      model::MessageIndex ask,
                                      model::MessageIndex answer) noexcept {
    const base::Instant asked = ground.corpus.message(ask).time;
    const base::Instant answered = ground.corpus.message(answer).time;
    if (answered.seconds - asked.seconds < -Rule::clock_doubt_seconds) {
        return std::nullopt;
    }
    const double hours = ground.clock.hours_between(asked, answered);
    return hours <= 0.0 ? Rule::least_latency_hours : hours;
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

Answers::Answers(const Ground& ground, AnswerRule rule)
    : ground_(ground),
      rule_(rule),
      pairs_(ground.corpus.messages().size()),
      held_(rule == AnswerRule::answers ? pairs_.size() : 0) {
    carry_leaves_first(
        ground.forest,
        [this](model::MessageIndex child, model::MessageIndex parent) { carry_up(child, parent); });
}

Voice Answers::voice_of(model::MessageIndex message) const {
    if (is_robot(ground_, message) || resolves_own(ground_, message) ||
        (rule_ == AnswerRule::answers && is_holding(ground_, message))) {
        return {};
    }
    return {.message = message,
            .author = author_of(ground_, message),
            .inferred = false,
            .by_subject = false,
            .forwarded = false,
            .untimed = !ground_.corpus.message(message).plausible};
}

void Answers::carry_up(model::MessageIndex child, model::MessageIndex parent) {
    if (is_broken(ground_, child, parent)) {
        return;
    }
    const threads::LinkClass link = ground_.forest.link[child.value()];
    const bool all = rule_ == AnswerRule::any_reply;
    const bool handed_on = all ? link == threads::LinkClass::forward : passes_on(ground_, child);
    if (all && handed_on) {
        return;
    }
    const bool inferred = is_inferred(link);
    const Pair& below = pairs_[child.value()];
    Pair& above = pairs_[parent.value()];
    const model::PersonIndex asker = author_of(ground_, parent);
    for (Voice voice : {voice_of(child), below.first, below.second}) {
        if (!voice.message.exists()) {
            continue;
        }
        if (handed_on) {
            // Whoever it was handed to answers if the asker gets to read it.
            const bool other = is_another(author_of(ground_, child), voice.author);
            if (!other || !reaches(ground_, voice.message, asker)) {
                continue;
            }
            voice.forwarded = true;
        }
        voice.inferred = voice.inferred || inferred;
        voice.by_subject = voice.by_subject || link == threads::LinkClass::subject;
        above.add(voice);
    }
    if (!all && !handed_on) {
        carry_held(child, parent);
    }
}

void Answers::carry_held(model::MessageIndex child, model::MessageIndex parent) {
    if (is_holding(ground_, child) && ground_.corpus.message(child).plausible &&
        !is_robot(ground_, child)) {
        hold(held_[parent.value()], child);
    }
    hold(held_[parent.value()], held_[child.value()].last);
    hold(held_[parent.value()], held_[child.value()].other);
}

void Answers::hold(Held& held, model::MessageIndex message) const {
    if (!message.exists()) {
        return;
    }
    const model::PersonIndex author = author_of(ground_, message);
    const bool of_last = held.last.exists() && !is_another(author_of(ground_, held.last), author);
    if (!held.last.exists() || held.last < message) {
        held.other = of_last ? held.other : held.last;
        held.last = message;
    } else if (!of_last && (!held.other.exists() || held.other < message)) {
        held.other = message;
    }
}

model::MessageIndex Answers::held(model::MessageIndex message) const {
    if (held_.empty()) {
        return {};
    }
    const Held& held = held_[message.value()];
    const bool by_another = !held.last.exists() ||
                            is_another(author_of(ground_, message), author_of(ground_, held.last));
    return by_another ? held.last : held.other;
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

/// Whether `later` answers what the asker wrote beside or over `message`: under its parent, that
/// one's parent, or a reply to its parent.
bool Answers::is_beside(model::MessageIndex later, model::MessageIndex message) const {
    const model::MessageIndex answered = ground_.forest.parent[later.value()];
    const model::PersonIndex asker = author_of(ground_, message);
    const model::MessageIndex parent = ground_.forest.parent[message.value()];
    if (!asker.exists() || !answered.exists() || !parent.exists() ||
        author_of(ground_, answered) != asker) {
        return false;
    }
    return answered == parent || answered == ground_.forest.parent[parent.value()] ||
           ground_.forest.parent[answered.value()] == parent;
}

bool Answers::means(model::MessageIndex later,
                    model::MessageIndex message,
                    const LineSet& own) const {
    if (is_beside(later, message)) {
        return true;
    }
    const model::MessageRow& row = ground_.corpus.message(later);
    std::size_t quoted = 0;
    for (const std::uint32_t line : row.quoted_lines.first(row.direct_quotes)) {
        if (own.holds(line)) {
            quoted += (line & model::long_line) != 0 ? Rule::enough_lines : 1;
        }
    }
    return quoted >= Rule::enough_lines;
}

Voice Answers::elsewhere(model::MessageIndex message) const {
    const auto messages = ground_.forest.messages(ground_.forest.thread[message.value()]);
    const LineSet own(ground_.corpus.message(message).own_lines);
    auto next = std::ranges::upper_bound(messages, message);
    const auto end = next + std::min(messages.end() - next, Rule::messages_looked_at);
    for (; next != end; ++next) {
        Voice voice = voice_of(*next);
        if (voice.message.exists() && !voice.untimed && !passes_on(ground_, *next) &&
            is_another(author_of(ground_, message), voice.author) && means(*next, message, own)) {
            voice.inferred = true;
            return voice;
        }
    }
    return {};
}

/// Whether `later`, a reply to a mail that is missing, quotes lines that none of `seen` wrote.
bool Answers::quotes_unseen(model::MessageIndex later,
                            std::span<const model::MessageIndex> seen) const {
    const model::MessageRow& row = ground_.corpus.message(later);
    if (row.references.empty() || ground_.corpus.message_of(row.references.back()).exists() ||
        (row.text_marks & (model::subject_forward | model::forwarded_head)) != 0) {
        return false;
    }
    std::size_t unseen = 0;
    for (const std::uint32_t line : row.quoted_lines.first(row.direct_quotes)) {
        const bool known = std::ranges::any_of(seen, [&](model::MessageIndex message) {
            const model::MessageRow& other = ground_.corpus.message(message);
            return std::ranges::find(other.own_lines, line) != other.own_lines.end() ||
                   std::ranges::find(other.quoted_lines, line) != other.quoted_lines.end();
        });
        unseen += known ? 0 : (line & model::long_line) != 0 ? Rule::enough_lines : 1;
    }
    return unseen >= Rule::enough_lines;
}

Voice Answers::quoted(model::MessageIndex message) const {
    const model::PersonIndex asker = author_of(ground_, message);
    const auto messages = ground_.forest.messages(ground_.forest.thread[message.value()]);
    const auto own = std::ranges::lower_bound(messages, message);
    const auto first = own - std::min(own - messages.begin(), Rule::messages_looked_at);
    const auto end = own + std::min(messages.end() - own, Rule::messages_looked_at);
    for (auto next = own; asker.exists() && next != end; ++next) {
        const model::MessageRow& row = ground_.corpus.message(*next);
        if (*next != message && row.plausible && author_of(ground_, *next) == asker &&
            !is_robot(ground_, *next) && ground_.forest.parent[next->value()] == message &&
            quotes_unseen(*next, std::span(first, next))) {
            return {.message = *next,
                    .author = asker,
                    .inferred = true,
                    .by_subject = false,
                    .forwarded = false,
                    .untimed = false};
        }
    }
    return {};
}

}  // namespace mailhorizon::findings

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "mailhorizon/findings/asks/ground.hpp"
#include "mailhorizon/model/ids.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace mailhorizon::findings {

/// A message that may answer what stands above it.
struct Voice {
    model::MessageIndex message;  ///< none: nobody spoke
    model::PersonIndex author;    ///< none: unknown
    bool inferred = false;        ///< a link on the way here has no header behind it
    bool by_subject = false;      ///< such a link rests on the subject alone
    bool forwarded = false;       ///< by somebody the message was forwarded to
    bool untimed = false;         ///< without a plausible time: an answer, but nobody knows when
};

/// What counts as an answer.
enum class AnswerRule : std::uint8_t {
    any_reply,  ///< whatever somebody else writes below, unless a link says that it is a forward
    answers  ///< holding replies and forwards do not; what those forwarded to tell the asker does
};

/// Who answered whom first, for every message of a corpus at once.
///
/// Of each subtree the two earliest voices by different authors are kept, which is all that an
/// author above can be answered by. Built in O(messages + recipients of forwards), without
/// recursion; 40 bytes a message.
class Answers {
public:
    Answers(const Ground& ground, AnswerRule rule);

    /// The first message below `message` that somebody else wrote.
    [[nodiscard]] Voice below(model::MessageIndex message) const;

    /// The same in the other branches of its thread, for a message whose own parent is not in the
    /// archive. O(messages of the thread).
    [[nodiscard]] Voice beside(model::MessageIndex message) const;

    /// The first message later in the thread of `message`, not below it, by somebody else who means
    /// it: quotes two of its lines (or a long one), or answers that person's own message beside
    /// or over `message`, up to the second above. Looks at the next 50. O(lines of those).
    [[nodiscard]] Voice elsewhere(model::MessageIndex message) const;

    /// The asker's own later mail of the thread that quotes an answer no mail here holds: it refers
    /// last to a mail that is missing, and quotes two lines (or a long one) that neither it nor an
    /// earlier one of the thread wrote, nor itself. Looks at the next 50. O(lines of those).
    [[nodiscard]] Voice quoted(model::MessageIndex message) const;

    /// The last holding reply below `message` that somebody else wrote; none under `any_reply`.
    [[nodiscard]] model::MessageIndex held(model::MessageIndex message) const;

private:
    /// The earliest voice, and the earliest by anybody else.
    struct Pair {
        Voice first;
        Voice second;

        void add(const Voice& voice);
        [[nodiscard]] Voice by_another(model::PersonIndex asker) const;
    };

    /// The last holding reply, and the last by anybody else.
    struct Held {
        model::MessageIndex last;
        model::MessageIndex other;
    };

    class LineSet;

    [[nodiscard]] Voice voice_of(model::MessageIndex message) const;
    [[nodiscard]] bool is_beside(model::MessageIndex later, model::MessageIndex message) const;
    [[nodiscard]] bool quotes_unseen(model::MessageIndex later,
                                     std::span<const model::MessageIndex> seen) const;
    [[nodiscard]] bool means(model::MessageIndex later,
                             model::MessageIndex message,
                             const LineSet& own) const;
    void carry_up(model::MessageIndex child, model::MessageIndex parent);
    void carry_held(model::MessageIndex child, model::MessageIndex parent);
    void hold(Held& held, model::MessageIndex message) const;

    const Ground& ground_;
    AnswerRule rule_;
    std::vector<Pair> pairs_;
    std::vector<Held> held_;
};

/// Hours from `ask` to `answer`, both timed; nothing if the answer is dated more than a day before
/// it. Clocks disagree: an answer dated up to a day earlier counts as given within a minute.
[[nodiscard]] std::optional<double> latency_between(const Ground& ground,
                                                    model::MessageIndex ask,
                                                    model::MessageIndex answer) noexcept;

}  // namespace mailhorizon::findings

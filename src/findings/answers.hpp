// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mailhorizon/findings/ground.hpp"
#include "mailhorizon/model/ids.hpp"

#include <optional>
#include <vector>

namespace mailhorizon::findings {

/// A message that may answer what stands above it.
struct Voice {
    model::MessageIndex message;  ///< none: nobody spoke
    model::PersonIndex author;    ///< none: unknown
    bool inferred = false;        ///< a link on the way here has no header behind it
    bool by_subject = false;      ///< such a link rests on the subject alone
    bool untimed = false;         ///< without a plausible time: an answer, but nobody knows when
};

/// Who answered whom first, for every message of a corpus at once.
///
/// Of each subtree the two earliest voices by different authors are kept, which is all that an
/// author above can be answered by. Built in O(messages), without recursion; 24 bytes a message.
class Answers {
public:
    explicit Answers(const Ground& ground);

    /// The first message below `message` that somebody else wrote.
    [[nodiscard]] Voice below(model::MessageIndex message) const;

    /// The same in the other branches of its thread, for a message whose own parent is not in the
    /// archive. O(messages of the thread).
    [[nodiscard]] Voice beside(model::MessageIndex message) const;

private:
    /// The earliest voice, and the earliest by anybody else.
    struct Pair {
        Voice first;
        Voice second;

        void add(const Voice& voice);
        [[nodiscard]] Voice by_another(model::PersonIndex asker) const;
    };

    [[nodiscard]] Voice voice_of(model::MessageIndex message) const;
    void carry_up(model::MessageIndex child, model::MessageIndex parent);

    const Ground& ground_;
    std::vector<Pair> pairs_;
};

/// Hours from `ask` to `answer`, both timed; nothing if the answer is dated more than a day before
/// it. Clocks disagree: an answer dated up to a day earlier counts as given within a minute.
[[nodiscard]] std::optional<double> latency_between(const Ground& ground,
                                                    model::MessageIndex ask,
                                                    model::MessageIndex answer) noexcept;

}  // namespace mailhorizon::findings

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "findings/plan/guard.hpp"
#include "findings/plan/scoring.hpp"

#include "mailhorizon/findings/plan/move.hpp"

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace mailhorizon::findings {

/// Winners by less than this are no winners.
inline constexpr double least_margin = 0.5;

/// Answers given by people the ask was not sent to.
struct Helpers {
    double beyond = 0.0;
    double answered = 0.0;
};
[[nodiscard]] Helpers count_helpers(const Stream& stream) noexcept;

/// What the threads of a stream say.
struct Tally {
    std::size_t threads = 0;              ///< judged; 0 if none was
    std::size_t moving = 0;               ///< that leave e-mail
    std::size_t most = 0;                 ///< of the function that most say, filter included
    Function function = Function::email;  ///< that one
    Measured measured;                    ///< how often such verdicts were right
    [[nodiscard]] bool decides() const { return most > 0 && 2 * most >= threads; }
};
[[nodiscard]] Tally tally_of(const Stream& stream, std::span<const ThreadVerdict> threads);

/// All that was found about one stream before it is put into words.
struct Judgement {
    FunctionScores scores{};
    Ranking ranking;
    Guard guard = Guard::none;
    NetworkChoice network;
    Tally tally;
    MoveVerdict verdict = MoveVerdict::stay;
    Function candidate = Function::email;  ///< what could come instead of e-mail
    Effect effect = Effect::stay;          ///< of the candidate, if it came
    Savings savings;                       ///< of the candidate
    const Channel* channel = nullptr;      ///< for the candidate
    bool unproven = false;                 ///< it would move if the saving were enough
    double readers_needed = 0.0;           ///< by so many times more readers it would be; 0: not
    double slow_hours = 0.0;               ///< silence from which a thread is old mail
    Revivals revivals;                     ///< of its threads; what a move must not lose
    std::vector<std::string> staying;      ///< why it stays although something else scores higher
    [[nodiscard]] bool stays() const { return verdict != MoveVerdict::move; }
};

/// The evidence of a move: contributions, guard, network, effect, reasons to stay, what would
/// change the answer, the reckoning, what old mail was good for, and the question to an owner.
[[nodiscard]] std::vector<base::MailText> move_evidence(const Stream& stream,
                                                        const Judgement& judgement,
                                                        const CostConstants& costs);

}  // namespace mailhorizon::findings

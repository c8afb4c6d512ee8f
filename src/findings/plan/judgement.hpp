// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "findings/plan/guard.hpp"
#include "findings/plan/scoring.hpp"

#include "mailhorizon/findings/plan/move.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace mailhorizon::findings {

/// Winners by less than this are no winners.
inline constexpr double least_margin = 0.5;
/// Confidence levels.
inline constexpr double medium_confidence = 0.7;
inline constexpr double high_confidence = 0.9;

/// Answers given by people the ask was not sent to.
struct Helpers {
    double beyond = 0.0;
    double answered = 0.0;
};
[[nodiscard]] Helpers count_helpers(const Stream& stream) noexcept;

/// All that was found about one stream before it is put into words.
struct Judgement {
    FunctionScores scores{};
    Ranking ranking;
    Guard guard = Guard::none;
    NetworkChoice network;
    double support = 0.0;
    Function candidate = Function::email;  ///< what could come instead of e-mail
    Effect effect = Effect::stay;          ///< of the candidate, if it came
    Savings savings;                       ///< of the candidate
    const Channel* channel = nullptr;      ///< for the candidate
    bool unproven = false;                 ///< it would move if the saving were sure
    double readers_needed = 0.0;           ///< by so many times more readers it would be; 0: not
    double slow_hours = 0.0;               ///< silence from which a thread is old mail
    Revivals revivals;                     ///< of its threads; what a move must not lose
    std::vector<std::string> staying;      ///< why it stays although something else scores higher
    [[nodiscard]] bool stays() const {
        return ranking.winner == Function::email || !staying.empty();
    }
};

/// Which level a support and a number of threads give.
[[nodiscard]] Confidence confidence_of(double support, std::size_t threads) noexcept;

/// The evidence of a move: contributions, guard, network, effect, reasons to stay, what would
/// change the answer, the reckoning, what old mail was good for, and the question to an owner.
[[nodiscard]] std::vector<base::MailText> move_evidence(const Stream& stream,
                                                        const Judgement& judgement,
                                                        const CostConstants& costs);

}  // namespace mailhorizon::findings

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "mailhorizon/findings/asks/ask_policy.hpp"
#include "mailhorizon/findings/asks/episode.hpp"
#include "mailhorizon/findings/asks/ground.hpp"
#include "mailhorizon/findings/plan/channel.hpp"
#include "mailhorizon/findings/plan/functions.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace mailhorizon::findings {

/// Which function talk like one thread has, and how often such a verdict was right where it was
/// read.
struct ThreadVerdict {
    Function function = Function::email;  ///< the best guess, said or not
    bool said = false;                    ///< e-mail is never said: it is what is left
    bool guarded = false;                 ///< its party must not leave e-mail
    Network network = Network::email;     ///< where it would go, if it is said
    std::string_view reason;              ///< the rule that decided
    Measured measured;                    ///< verdicts of this kind that were read
};

/// True for what leaves e-mail: said, and no machine's mail.
[[nodiscard]] constexpr bool moves(const ThreadVerdict& verdict) noexcept {
    return verdict.said && verdict.function != Function::filter &&
           verdict.function != Function::email;
}

/// What one sign weighs in the models of functions; the row "1" is for their intercepts.
struct ChannelWeight {
    std::string name;
    double feed = 0.0;
    double group = 0.0;
    double workflow = 0.0;
    double filter = 0.0;
};

/// By ThreadIndex. Machines first: their mail is no conversation. Talk on lists is told by
/// `list_rules`, other mail by a model of what was read (`scripts/train-channels`), of which only
/// what was right often enough is said. A thread of two people never moves, a feed takes five
/// threads of one form or sender, and what the guard keeps does not move. `weights`, if any, are
/// those of another fit than the shipped one. O(n log n).
[[nodiscard]] std::vector<ThreadVerdict> judge_threads(const Ground& ground,
                                                       std::span<const Episode> episodes,
                                                       const AskPolicy& policy = {},
                                                       std::span<const ChannelWeight> weights = {});

/// "right in 19 of 24", or "not measured" below ten.
[[nodiscard]] std::string measured_text(const Measured& measured);

}  // namespace mailhorizon::findings

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "mailhorizon/base/mail_text.hpp"
#include "mailhorizon/findings/plan/archive_value.hpp"
#include "mailhorizon/findings/plan/channel.hpp"
#include "mailhorizon/findings/plan/functions.hpp"
#include "mailhorizon/findings/plan/plan_policy.hpp"
#include "mailhorizon/findings/plan/savings.hpp"
#include "mailhorizon/findings/plan/thread_verdict.hpp"
#include "mailhorizon/findings/streams/stream.hpp"
#include "mailhorizon/findings/streams/stream_policy.hpp"

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace mailhorizon::findings {

/// What is said of a stream.
enum class MoveVerdict : std::uint8_t {
    move,
    fits_does_not_pay,  ///< saves nothing, or takes too long to pay for setting up
    filter,             ///< no conversation
    stay,
    ended,  ///< its last mail is too old
    mixed   ///< its threads do not agree, or too few such verdicts were right: not said
};
/// "move", "fits-does-not-pay" ...
[[nodiscard]] std::string_view verdict_name(MoveVerdict verdict) noexcept;

/// "This stream should go to that channel"; staying in e-mail is a move too.
struct Move {
    std::size_t stream = 0;  ///< position in the streams given
    Network network = Network::email;
    Function function = Function::email;  ///< the best guess, also where it is not said
    Function runner_up = Function::email;
    std::string channel;           ///< product of the catalogue, "e-mail", or "no fitting channel"
    Effect effect = Effect::stay;  ///< of a move; all else changes nothing
    MoveVerdict verdict = MoveVerdict::stay;
    Measured measured;                            ///< how often verdicts like it were right
    std::array<double, function_count> scores{};  ///< log-odds by Function
    Savings savings;                              ///< of a move, and of what fits but does not pay
    std::string guard;  ///< "none", "no-extranet", "closed-only": what confidentiality forbids
    std::vector<base::MailText>
        evidence;  ///< the largest contributions as sentences, what would change the answer
};

struct Plan {
    std::vector<Move> moves;   ///< those that go, then the others; each by expected saving
                               ///< (p50, largest first), then stream id
    Savings savings;           ///< of all that go, summed draw by draw
    bool all_adjunct = false;  ///< moves exist, and none redesigns work
    std::uint64_t seed = 0;
    std::vector<Sensitivity> sensitivity;  ///< which constants decide about `savings`
};

struct PlanSettings {
    std::vector<Channel> channels;  ///< empty: the built-in catalogue
    bool allow_public = false;
    double payback_months = 24.0;  ///< setting up has to pay within
    CostConstants costs;
    std::size_t jobs = 1;  ///< threads streams are judged on; no result depends on it
};

/// What the threads of a stream say is where it goes: the function that `threads` (by ThreadIndex)
/// say of at least half of them. Guards what is confidential, picks network and channel, and prices
/// the move by Monte Carlo. O(threads + streams * draws).
///
/// Where the threads do not agree the stream is "mixed", and the best score (log-odds by the rows
/// of `functions()`) is told as a guess; without `threads` the scores decide. It stays in e-mail
/// all the same when no network or product may hold it, has ended when its last mail is older than
/// `max(90 days, 4 * usual gap)` at as-of, and does not pay where the saving is not above 0 or
/// setting up takes more than `settings.payback_months` of it. Confidentiality from 0.5 leaves
/// e-mail and the closed group, from 0.2 on nothing beyond the employee network, and nothing public
/// from 0.05 on.
///
/// What old mail was good for is told where `values` know from which silence on mail is old.
[[nodiscard]] Plan plan_moves(const Ground& ground,
                              std::span<const Stream> streams,
                              std::span<const ThreadVerdict> threads,
                              const ArchiveValues& values,
                              const PlanSettings& settings = {},
                              const PlanPolicy& policy = {},
                              const StreamPolicy& stream_policy = {});

}  // namespace mailhorizon::findings

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "mailhorizon/base/mail_text.hpp"
#include "mailhorizon/findings/plan/archive_value.hpp"
#include "mailhorizon/findings/plan/channel.hpp"
#include "mailhorizon/findings/plan/functions.hpp"
#include "mailhorizon/findings/plan/plan_policy.hpp"
#include "mailhorizon/findings/plan/savings.hpp"
#include "mailhorizon/findings/streams/stream.hpp"
#include "mailhorizon/findings/streams/stream_policy.hpp"

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace mailhorizon::findings {

enum class Confidence : std::uint8_t { low, medium, high };
[[nodiscard]] std::string_view confidence_name(Confidence confidence) noexcept;

/// "This stream should go to that channel"; staying in e-mail is a move too.
struct Move {
    std::size_t stream = 0;  ///< position in the streams given
    Network network = Network::email;
    Function function = Function::email;
    Function runner_up = Function::email;
    std::string channel;  ///< product of the catalogue, "e-mail", or "no fitting channel"
    Effect effect = Effect::stay;
    Confidence confidence = Confidence::low;
    double support = 0.0;                         ///< share of resamples with the same winner
    std::array<double, function_count> scores{};  ///< log-odds by Function
    Savings savings;    ///< of the winner, or of the runner-up if it stays
    std::string guard;  ///< "none", "no-extranet", "closed-only": what confidentiality forbids
    std::vector<base::MailText>
        evidence;  ///< the largest contributions as sentences, what would change the answer
};

struct Plan {
    std::vector<Move> moves;   ///< those that go, then those that stay; each by expected saving
                               ///< (p50, largest first), then stream id
    Savings savings;           ///< of all moves that do not stay, summed draw by draw
    bool all_adjunct = false;  ///< moves exist, and none redesigns work
    std::uint64_t seed = 0;
    std::vector<Sensitivity> sensitivity;  ///< which constants decide about `savings`
};

struct PlanSettings {
    std::vector<Channel> channels;  ///< empty: the built-in catalogue
    bool allow_public = false;
    CostConstants costs;
    std::size_t jobs = 1;  ///< threads streams are judged on; no result depends on it
};

/// Scores functions (log-odds by the rows of `functions()`), guards what is confidential, picks
/// network and channel, and prices the move by Monte Carlo. O(streams * (samples * min(threads,
/// 1000) + draws)).
///
/// The highest score wins. It stays in e-mail all the same when the margin over the next is below
/// 0.5, when support * min(1, threads / 5) is below 0.7, when no network or product may hold it, or
/// when an adjunct's saving has a 10th percentile that is not above 0 (a redesign is not made for
/// the time it saves). Confidentiality from 0.5 leaves e-mail and the closed group, from 0.2 on
/// nothing beyond the employee network, and nothing public from 0.05 on.
///
/// What old mail was good for is told where `values` know from which silence on mail is old.
[[nodiscard]] Plan plan_moves(const Ground& ground,
                              std::span<const Stream> streams,
                              const ArchiveValues& values,
                              const PlanSettings& settings = {},
                              const PlanPolicy& policy = {},
                              const StreamPolicy& stream_policy = {});

}  // namespace mailhorizon::findings

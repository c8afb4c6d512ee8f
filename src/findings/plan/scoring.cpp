// SPDX-License-Identifier: GPL-3.0-or-later
#include "findings/plan/scoring.hpp"

#include "findings/streams/stream_summary.hpp"

#include "mailhorizon/base/hash.hpp"
#include "mailhorizon/statistics/chance.hpp"

#include <algorithm>
#include <optional>
#include <vector>

namespace mailhorizon::findings {

namespace {

using F = StreamFeatures;

// Hand-set, on one scale of log-odds; e-mail is the zero point.
constexpr FunctionScores intercepts{-1.0, -1.2, -1.0, -1.4, -1.5, -1.6, -1.6, -1.8, 0.0};

constexpr std::array terms{
    Term{Function::qa, &F::ask, 1.6},
    Term{Function::qa, &F::bh, 1.2},
    Term{Function::qa, &F::rep, 2.0},
    Term{Function::qa, &F::aud, 0.8},
    Term{Function::qa, &F::open, 0.6},
    Term{Function::qa, &F::dyad, -1.5},
    Term{Function::qa, &F::turn, -0.8},
    Term{Function::qa, &F::party, -2.5},

    Term{Function::feed, &F::bcast, 2.4},
    Term{Function::feed, &F::aud, 1.0},
    Term{Function::feed, &F::ask, -1.2},
    Term{Function::feed, &F::part, -0.8},

    Term{Function::group, &F::part, 1.2},
    Term{Function::group, &F::turn, 1.4},
    Term{Function::group, &F::sprawl, 1.0},
    Term{Function::group, &F::cc, 0.5},
    Term{Function::group, &F::bcast, -1.2},
    Term{Function::group, &F::dyad, -1.0},

    Term{Function::status, &F::status, 3.0},
    Term{Function::status, &F::aud, 0.6},
    Term{Function::status, &F::ask, -1.2},
    Term{Function::status, &F::part, -0.8},

    Term{Function::document, &F::att, 2.6},
    Term{Function::document, &F::part, 0.8},
    Term{Function::document, &F::fwd, 0.6},

    Term{Function::workflow, &F::appr, 3.0},
    Term{Function::workflow, &F::templ, 0.8},
    Term{Function::workflow, &F::bh, 0.5},

    Term{Function::customer_record, &F::account, 3.2},
    Term{Function::customer_record, &F::cust, 1.2},
    Term{Function::customer_record, &F::oneoff, -0.8},
    Term{Function::customer_record, &F::bcast, -0.8},

    Term{Function::live_talk, &F::turn, 3.6},
    Term{Function::live_talk, &F::part, -0.8},
    Term{Function::live_talk, &F::aud, -0.6},

    Term{Function::email, &F::dyad, 1.5},
    Term{Function::email, &F::conf, 2.5},
    Term{Function::email, &F::oneoff, 0.8},
    Term{Function::email, &F::stranger, 0.8},
    Term{Function::email, &F::bh, -0.6},
    Term{Function::email, &F::sprawl, -0.6},
};

constexpr std::size_t most_resampled = 1000;

/// E-mail first, so that it wins where nothing is better.
constexpr std::array by_precedence{Function::email,
                                   Function::qa,
                                   Function::feed,
                                   Function::group,
                                   Function::status,
                                   Function::document,
                                   Function::workflow,
                                   Function::customer_record,
                                   Function::live_talk};
static_assert(by_precedence.size() == function_count);

}  // namespace

std::span<const Term> score_terms() noexcept {
    return terms;
}

FunctionScores score(const StreamFeatures& features) noexcept {
    FunctionScores scores = intercepts;
    for (const Term& term : terms) {
        scores[static_cast<std::size_t>(term.function)] += term.weight * features.*(term.feature);
    }
    return scores;
}

Ranking rank(const FunctionScores& scores, const Allowed& allowed) noexcept {
    const auto value = [&](Function function) {
        return scores[static_cast<std::size_t>(function)];
    };
    std::optional<Function> best;
    std::optional<Function> second;
    for (const Function function : by_precedence) {
        if (!allowed[static_cast<std::size_t>(function)]) {
            continue;
        }
        if (!best || value(function) > value(*best)) {
            second = best;
            best = function;
        } else if (!second || value(function) > value(*second)) {
            second = function;
        }
    }
    const Function winner = best.value_or(Function::email);
    const Function runner_up = second.value_or(winner);
    return {.winner = winner, .runner_up = runner_up, .margin = value(winner) - value(runner_up)};
}

double support_of(const Stream& stream,
                  Function winner,
                  const Allowed& allowed,
                  std::size_t samples,
                  std::uint64_t seed) {
    const std::size_t threads = stream.by_thread.size();
    if (threads == 0 || samples == 0) {
        return 0.0;
    }
    statistics::Chance chance(base::stable_hash(stream.id, seed));
    std::vector<std::uint32_t> positions(std::min(threads, most_resampled));
    std::size_t same = 0;
    for (std::size_t sample = 0; sample < samples; ++sample) {
        std::ranges::generate(positions, [&] { return chance.below(threads); });
        same += rank(score(summarise(stream, positions)), allowed).winner == winner ? 1U : 0U;
    }
    return static_cast<double>(same) / static_cast<double>(samples);
}

}  // namespace mailhorizon::findings

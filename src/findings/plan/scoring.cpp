// SPDX-License-Identifier: GPL-3.0-or-later
#include "findings/plan/scoring.hpp"

#include "findings/streams/stream_summary.hpp"

#include "mailhorizon/base/hash.hpp"
#include "mailhorizon/findings/plan/functions.hpp"
#include "mailhorizon/statistics/chance.hpp"

#include <algorithm>
#include <optional>
#include <vector>

namespace mailhorizon::findings {

namespace {

constexpr std::size_t most_resampled = 1000;

static_assert(static_cast<std::size_t>(Function::email) == function_count - 1);
/// E-mail, the last, comes first, so that it wins where nothing is better.
Function by_precedence(std::size_t place) noexcept {
    return static_cast<Function>((place + function_count - 1) % function_count);
}

}  // namespace

FunctionScores score(const StreamFeatures& features) noexcept {
    FunctionScores scores{};
    std::ranges::transform(functions(), scores.begin(), [&](const FunctionRow& row) {
        double sum = row.intercept;
        for (const Term& term : row.terms) {
            sum += term.weight * features.*(term.feature);
        }
        return sum;
    });
    return scores;
}

Ranking rank(const FunctionScores& scores, const Allowed& allowed) noexcept {
    const auto value = [&](Function function) {
        return scores[static_cast<std::size_t>(function)];
    };
    std::optional<Function> best;
    std::optional<Function> second;
    for (std::size_t place = 0; place < function_count; ++place) {
        const Function function = by_precedence(place);
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

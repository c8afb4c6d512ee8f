// SPDX-License-Identifier: GPL-3.0-or-later
#include "findings/plan/scoring.hpp"

#include "mailhorizon/findings/plan/functions.hpp"

#include <algorithm>
#include <optional>

namespace mailhorizon::findings {

namespace {

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

}  // namespace mailhorizon::findings

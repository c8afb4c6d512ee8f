// SPDX-License-Identifier: GPL-3.0-or-later
// Prints the tables that documents repeat, a row a line, cells by tabs; the first cell says which:
// kind (code, title, rule, strength), function (name, score, low, mode and high of the share
// removed), measured (function, on lists, off lists, the surest of these), state (name, meaning),
// problem (name, meaning).
#include "mailhorizon/base/problem_kinds.hpp"
#include "mailhorizon/findings/asks/states.hpp"
#include "mailhorizon/findings/holes/kinds.hpp"
#include "mailhorizon/findings/plan/functions.hpp"
#include "mailhorizon/findings/plan/thread_verdict.hpp"

#include <fmt/format.h>

#include <cmath>
#include <cstdio>
#include <string>

namespace {

using namespace mailhorizon;

/// "-1.0 + 1.6 ask - 2.5 party", as docs/method.md writes a score.
std::string score_of(const findings::FunctionRow& row) {
    std::string score = fmt::format("{:.1f}", row.intercept);
    for (const findings::Term& term : row.terms) {
        score += fmt::format(" {} {:.1f} {}",
                             term.weight < 0.0 ? '-' : '+',
                             std::abs(term.weight),
                             findings::feature_name(term.feature));
    }
    return score;
}

}  // namespace

int main() {
    for (const findings::KindRow& row : findings::kinds()) {
        fmt::print("kind\t{}\t{}\t{}\t{}\t{}\n",
                   findings::kind_code(row.kind),
                   row.title,
                   row.rule,
                   row.strength,
                   findings::read_text(row.right));
    }
    for (const findings::FunctionRow& row : findings::functions()) {
        fmt::print("measured\t{}\t{}\t{}\t{}\n",
                   row.name,
                   findings::measured_text(row.on_lists),
                   findings::measured_text(row.off_lists),
                   findings::measured_text(row.off_lists_sure));
        if (row.terms.empty()) {
            continue;
        }
        fmt::print("function\t{}\t{}\t{}\t{}\t{}\n",
                   row.name,
                   score_of(row),
                   row.removed.low,
                   row.removed.mode,
                   row.removed.high);
    }
    for (const findings::StateRow& row : findings::states()) {
        fmt::print("state\t{}\t{}\n", row.name, row.meaning);
    }
    for (const base::ProblemRow& row : base::problem_kinds()) {
        fmt::print("problem\t{}\t{}\n", row.name, row.meaning);
    }
    return 0;
}

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "mailhorizon/findings/plan/channel.hpp"
#include "mailhorizon/findings/streams/stream.hpp"

#include <array>
#include <cstddef>
#include <cstdint>

namespace mailhorizon::findings {

/// Log-odds by Function.
using FunctionScores = std::array<double, function_count>;
/// Which functions may win.
using Allowed = std::array<bool, function_count>;

/// Intercepts and terms of `functions()`, summed in their order. O(terms).
[[nodiscard]] FunctionScores score(const StreamFeatures& features) noexcept;

/// The two best of the allowed functions; equal scores favour e-mail, then the first in order.
struct Ranking {
    Function winner = Function::email;
    Function runner_up = Function::email;
    double margin = 0.0;
};
[[nodiscard]] Ranking rank(const FunctionScores& scores, const Allowed& allowed) noexcept;

}  // namespace mailhorizon::findings

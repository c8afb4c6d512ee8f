// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "mailhorizon/base/problem.hpp"

#include <span>
#include <string_view>

namespace mailhorizon::base {

/// One kind of problem: all that is said of it.
struct ProblemRow {
    ProblemKind kind;
    std::string_view name;     ///< in the machine contract: lower case with hyphens
    std::string_view meaning;  ///< what was odd, and what was done
};

/// The one list of kinds of problem, in the order of `ProblemKind`. docs/formats.md is checked
/// against it.
[[nodiscard]] std::span<const ProblemRow> problem_kinds() noexcept;

}  // namespace mailhorizon::base

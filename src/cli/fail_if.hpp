// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "cli/command.hpp"

#include "mailhorizon/app/tables/measures.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace mailhorizon::cli {

/// "black_holes.expected > 40".
struct Condition {
    enum class Relation : std::uint8_t { less, at_most, greater, at_least };

    app::Measure measure = app::Measure::expected;
    Relation relation = Relation::greater;
    double bound = 0.0;

    [[nodiscard]] bool holds(double value) const noexcept;
};

/// The condition of --fail-if, if there is one. Throws `Error` (usage) naming the measures there
/// are.
[[nodiscard]] std::optional<Condition> fail_condition(const Invocation& invocation);

/// `findings` if the condition is there and holds; prints a note then.
[[nodiscard]] ExitCode judge(const std::optional<Condition>& condition,
                             const app::Measures& measures);

}  // namespace mailhorizon::cli

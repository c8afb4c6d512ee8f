// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/fail_if.hpp"

#include "cli/diagnostics.hpp"

#include "mailhorizon/base/error.hpp"
#include "mailhorizon/base/number.hpp"
#include "mailhorizon/base/text.hpp"

#include <fmt/format.h>

#include <array>
#include <string_view>
#include <utility>

namespace mailhorizon::cli {
namespace {

using base::Error;
using base::ErrorKind;
using Relation = Condition::Relation;

/// Longer signs first, so that ">=" is not read as ">".
constexpr std::array<std::pair<std::string_view, Relation>, 4> relations{
    {{">=", Relation::at_least},
     {"<=", Relation::at_most},
     {">", Relation::greater},
     {"<", Relation::less}}};

Error bad_condition(std::string_view written, std::string reason) {
    std::string names;
    for (std::size_t i = 0; i < app::measure_count; ++i) {
        names += fmt::format(
            "{}{}", i == 0 ? "" : ", ", app::measure_name(static_cast<app::Measure>(i)));
    }
    return Error(ErrorKind::usage, fmt::format("cannot read '{}' as a condition", written))
        .because(std::move(reason))
        .hint(fmt::format("write it like 'black_holes.expected > 40'; measures: {}", names));
}

std::optional<app::Measure> measure_named(std::string_view name) {
    for (std::size_t i = 0; i < app::measure_count; ++i) {
        if (app::measure_name(static_cast<app::Measure>(i)) == name) {
            return static_cast<app::Measure>(i);
        }
    }
    return std::nullopt;
}

Condition parse_condition(std::string_view written) {
    for (const auto& [sign, relation] : relations) {
        const std::size_t at = written.find(sign);
        if (at == std::string_view::npos) {
            continue;
        }
        const auto measure = measure_named(base::trim(written.substr(0, at)));
        const auto bound = base::parse_number(base::trim(written.substr(at + sign.size())));
        if (!measure) {
            throw bad_condition(written, "there is no measure of that name");
        }
        if (!bound) {
            throw bad_condition(written, fmt::format("after '{}' must stand a number", sign));
        }
        return {.measure = *measure, .relation = relation, .bound = *bound};
    }
    throw bad_condition(written, "it holds none of >, >=, <, <=");
}

}  // namespace

bool Condition::holds(double value) const noexcept {
    switch (relation) {
        case Relation::less:
            return value < bound;
        case Relation::at_most:
            return value <= bound;
        case Relation::greater:
            return value > bound;
        case Relation::at_least:
            return value >= bound;
    }
    return false;
}

std::optional<Condition> fail_condition(const Invocation& invocation) {
    const auto written = invocation.value("fail-if");
    return written ? std::optional(parse_condition(*written)) : std::nullopt;
}

ExitCode judge(const std::optional<Condition>& condition, const app::Measures& measures) {
    if (!condition) {
        return ExitCode::ok;
    }
    const double value = measures[static_cast<std::size_t>(condition->measure)];
    if (!condition->holds(value)) {
        return ExitCode::ok;
    }
    print_note(fmt::format("the condition of --fail-if holds: {} is {}",
                           app::measure_name(condition->measure),
                           base::format_number(value)));
    return ExitCode::findings;
}

}  // namespace mailhorizon::cli

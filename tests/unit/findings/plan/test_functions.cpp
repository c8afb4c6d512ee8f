// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/findings/plan/functions.hpp"
#include "mailhorizon/findings/plan/thread_verdict.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstddef>
#include <set>
#include <string_view>

namespace mailhorizon::findings {

TEST_CASE("findings/functions: every function has a row, with all that is said of it") {
    std::set<std::string_view> names;
    std::size_t place = 0;
    for (const FunctionRow& row : functions()) {
        CAPTURE(row.name);
        CHECK(static_cast<std::size_t>(row.function) == place++);
        CHECK(&row_of(row.function) == &row);
        CHECK(names.insert(row.name).second);
        CHECK(row.terms.empty() == (row.function == Function::filter));
        CHECK((row.held_by != nullptr && row.effect != nullptr));
        CHECK(row.owner_question.ends_with('?'));
        CHECK(row.removed.low <= row.removed.mode);
        CHECK(row.removed.mode <= row.removed.high);
        CHECK(std::ranges::all_of(
            row.terms, [](const Term& term) { return !feature_name(term.feature).empty(); }));
    }
    CHECK(place == function_count);
}

TEST_CASE("findings/functions: the built-in catalogue has what each function lives on") {
    for (const FunctionRow& row : functions()) {
        CAPTURE(row.name);
        CHECK(std::ranges::any_of(default_channels(), [&](const Channel& channel) {
            return channel.function == row.function && row.held_by(channel);
        }));
    }
}

TEST_CASE("findings/functions: only e-mail and filter change nothing, and are never moved to") {
    for (const FunctionRow& row : functions()) {
        CAPTURE(row.name);
        const bool stays = row.effect(Stream{}) == Effect::stay;
        CHECK(stays == (row.function >= Function::filter));
        CHECK((row.removed.high > 0.0) == !stays);
    }
}

TEST_CASE("findings/functions: only what was right often enough where it was read is said") {
    CHECK_FALSE(is_sayable({}));
    CHECK_FALSE(is_sayable({.right = 1, .of = 2}));
    CHECK(is_sayable({.right = 19, .of = 24}));
    CHECK_FALSE(is_sayable({.right = 13, .of = 24}));
    CHECK(measured_text({.right = 19, .of = 24}) == "right in 19 of 24");
    CHECK(measured_text({.right = 9, .of = 9}) == "not measured");
}

}  // namespace mailhorizon::findings

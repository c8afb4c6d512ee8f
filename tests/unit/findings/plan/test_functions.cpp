// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/findings/plan/functions.hpp"

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
        CHECK_FALSE(row.terms.empty());
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

TEST_CASE("findings/functions: only e-mail changes nothing, and it is never moved to") {
    for (const FunctionRow& row : functions()) {
        CAPTURE(row.name);
        const bool stays = row.effect(Stream{}) == Effect::stay;
        CHECK(stays == (row.function == Function::email));
        CHECK((row.removed.high > 0.0) == !stays);
    }
}

}  // namespace mailhorizon::findings

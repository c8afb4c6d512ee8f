// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/base/problem.hpp"
#include "mailhorizon/base/problem_kinds.hpp"

#include <doctest/doctest.h>

#include <cstddef>
#include <set>
#include <string>

using mailhorizon::base::problem_name;
using mailhorizon::base::ProblemKind;

TEST_CASE("base/problem: each kind has its own name, in lower case with hyphens") {
    std::set<std::string> names;
    constexpr auto count = static_cast<std::size_t>(ProblemKind::count_);
    for (std::size_t kind = 0; kind < count; ++kind) {
        const std::string name(problem_name(static_cast<ProblemKind>(kind)));
        CAPTURE(name);
        CHECK(!name.empty());
        CHECK(name.find_first_not_of("abcdefghijklmnopqrstuvwxyz-") == std::string::npos);
        names.insert(name);
    }
    CHECK(names.size() == count);
    CHECK(problem_name(ProblemKind::no_header) == "no-header");
    CHECK(problem_name(ProblemKind::too_many_references) == "too-many-references");
    CHECK(problem_name(ProblemKind::after_as_of) == "after-as-of");
    CHECK(problem_name(ProblemKind::missing_blank_line) == "missing-blank-line");
    CHECK(problem_name(ProblemKind::encrypted) == "encrypted");
}

TEST_CASE("base/problem: each kind has a row with its name and what was odd") {
    std::size_t place = 0;
    for (const mailhorizon::base::ProblemRow& row : mailhorizon::base::problem_kinds()) {
        CAPTURE(row.name);
        CHECK(static_cast<std::size_t>(row.kind) == place++);
        CHECK(problem_name(row.kind) == row.name);
        CHECK_FALSE(row.meaning.empty());
        CHECK_FALSE(row.meaning.ends_with('.'));
    }
    CHECK(place == static_cast<std::size_t>(ProblemKind::count_));
}

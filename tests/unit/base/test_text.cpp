// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/base/text.hpp"

#include <doctest/doctest.h>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

using namespace mailhorizon::base;

TEST_CASE("base/text: white space is trimmed at its side only") {
    CHECK(trim(" \t\r\n\v\f a b \t\r\n\v\f ") == "a b");
    CHECK(trim_left("  a  ") == "a  ");
    CHECK(trim_right("  a  ") == "  a");
    CHECK(trim(" \n ").empty());
    CHECK(trim("").empty());
    CHECK(trim("\xc2\xa0") == "\xc2\xa0");
}

TEST_CASE("base/text: case is that of ASCII alone") {
    CHECK(to_lower("Grüße AZaz@[") == "grüße azaz@[");
    CHECK(equal_ignoring_case("ReferenCES", "rEFERences"));
    CHECK(!equal_ignoring_case("a", "ab"));
    CHECK(!equal_ignoring_case("@", "`"));
    CHECK(starts_with_ignoring_case("RE: x", "re:"));
    CHECK(!starts_with_ignoring_case("RE", "re:"));
    CHECK(starts_with_ignoring_case("x", ""));
}

TEST_CASE("base/text: a needle is found at and after a position") {
    constexpr std::size_t npos = std::string_view::npos;
    CHECK(find_ignoring_case("On Monday, Ada WROTE:", "wrote") == 15);
    CHECK(find_ignoring_case("aXax", "ax", 1) == 2);
    CHECK(find_ignoring_case("ax", "ax", 1) == npos);
    CHECK(find_ignoring_case("ax", "", 2) == 2);
    CHECK(find_ignoring_case("ax", "", 3) == npos);
    CHECK(find_ignoring_case("ax", "axx") == npos);
    CHECK(find_ignoring_case("", "a") == npos);
}

TEST_CASE("base/text: lines end by LF or CRLF, the last one also without") {
    const auto lines_of = [](std::string_view text) {
        std::vector<std::string> lines;
        while (const auto line = take_line(text)) {
            lines.emplace_back(*line);
        }
        return lines;
    };
    using Lines = std::vector<std::string>;
    CHECK(lines_of("").empty());
    CHECK(lines_of("a") == Lines{"a"});
    CHECK(lines_of("a\n") == Lines{"a"});
    CHECK(lines_of("a\r\n\r\nb\n\nc\r") == Lines{"a", "", "b", "", "c\r"});
    CHECK(lines_of("\n") == Lines{""});
    CHECK(lines_of("a\r\r\n") == Lines{"a\r"});
}

TEST_CASE("base/text: edit distance") {
    struct Row {
        std::string_view a;
        std::string_view b;
        std::size_t distance;
    };
    for (const Row& row : {Row{"", "", 0},
                           Row{"", "abc", 3},
                           Row{"report", "report", 0},
                           Row{"reprot", "report", 2},
                           Row{"thread", "threads", 1},
                           Row{"kitten", "sitting", 3}}) {
        CAPTURE(row.a);
        CHECK(edit_distance(row.a, row.b) == row.distance);
        CHECK(edit_distance(row.b, row.a) == row.distance);
    }
}

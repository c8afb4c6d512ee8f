// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/base/number.hpp"

#include <doctest/doctest.h>

#include <cstdint>
#include <limits>
#include <optional>
#include <string_view>

using mailhorizon::base::format_number;
using mailhorizon::base::group_digits;
using mailhorizon::base::parse_count;
using mailhorizon::base::parse_number;
using mailhorizon::base::percent_text;

TEST_CASE("base/number: doubles have nine significant digits and no minus zero") {
    struct Row {
        double value;
        std::string_view text;
    };
    for (const Row& row : {Row{0.0, "0"},
                           Row{-0.0, "0"},
                           Row{1.0, "1"},
                           Row{-2.5, "-2.5"},
                           Row{1.0 / 3.0, "0.333333333"},
                           Row{123456789.0, "123456789"},
                           Row{1234567891.0, "1.23456789e+09"},
                           Row{1e-5, "1e-05"},
                           Row{0.0001, "0.0001"},
                           Row{std::numeric_limits<double>::infinity(), "null"},
                           Row{-std::numeric_limits<double>::infinity(), "null"},
                           Row{std::numeric_limits<double>::quiet_NaN(), "null"}}) {
        CAPTURE(row.text);
        CHECK(format_number(row.value) == row.text);
    }
    CHECK(format_number(1.0 / 3.0, 12) == "0.333333333333");
    CHECK(format_number(1.0 / 3.0, 0) == "0.3");
    CHECK(format_number(0.1, 99) == "0.10000000000000001");
}

TEST_CASE("base/number: digits are grouped by three") {
    CHECK(group_digits(0) == "0");
    CHECK(group_digits(999) == "999");
    CHECK(group_digits(1'000) == "1,000");
    CHECK(group_digits(48'210) == "48,210");
    CHECK(group_digits(std::numeric_limits<std::uint64_t>::max()) == "18,446,744,073,709,551,615");
}

TEST_CASE("base/number: a share is rounded, but never to none or all") {
    CHECK(percent_text(0.0) == "0 %");
    CHECK(percent_text(-0.1) == "0 %");
    CHECK(percent_text(0.004) == "under 1 %");
    CHECK(percent_text(0.01) == "1 %");
    CHECK(percent_text(0.655) == "66 %");
    CHECK(percent_text(0.996) == "over 99 %");
    CHECK(percent_text(1.0) == "100 %");
    CHECK(percent_text(1.234) == "123 %");
}

TEST_CASE("base/number: a number is the whole text") {
    CHECK(parse_number("12.5") == 12.5);
    CHECK(parse_number("-1e3") == -1000.0);
    CHECK(parse_number(".5") == 0.5);
    for (const std::string_view text :
         {"", " 1", "1 ", "1,5", "0x10", "+1", "inf", "nan", "1e999", "-", "one"}) {
        CAPTURE(text);
        CHECK(parse_number(text) == std::nullopt);
    }
}

TEST_CASE("base/number: a count has digits only and fits in 64 bits") {
    CHECK(parse_count("0") == 0U);
    CHECK(parse_count("18446744073709551615") == std::numeric_limits<std::uint64_t>::max());
    for (const std::string_view text :
         {"", "-1", "+1", " 1", "1.0", "1e3", "18446744073709551616"}) {
        CAPTURE(text);
        CHECK(parse_count(text) == std::nullopt);
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/base/instant.hpp"

#include <doctest/doctest.h>

#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <limits>
#include <optional>
#include <string_view>

using mailhorizon::base::civil_from_days;
using mailhorizon::base::CivilDay;
using mailhorizon::base::days_from_civil;
using mailhorizon::base::Instant;
using mailhorizon::base::parse_iso;
using mailhorizon::base::parse_iso_start;
using mailhorizon::base::to_iso;
using mailhorizon::base::to_iso_day;
using mailhorizon::base::weekday_from_days;

TEST_CASE("base/instant: known days") {
    struct Row {
        CivilDay day;
        std::int64_t days;
        int weekday;
    };
    for (const Row& row : {Row{{1970, 1, 1}, 0, 3},
                           Row{{1969, 12, 31}, -1, 2},
                           Row{{2000, 2, 29}, 11'016, 1},
                           Row{{2000, 3, 1}, 11'017, 2},
                           Row{{1900, 3, 1}, -25'508, 3},
                           Row{{2026, 3, 4}, 20'516, 2},
                           Row{{1, 1, 1}, -719'162, 0},
                           Row{{0, 1, 1}, -719'528, 5},
                           Row{{9999, 12, 31}, 2'932'896, 4}}) {
        CAPTURE(row.days);
        CHECK(days_from_civil(row.day) == row.days);
        CHECK(weekday_from_days(row.days) == row.weekday);
    }
}

TEST_CASE("base/instant: each day from year -1000 to 10000 follows the one before") {
    CivilDay last = civil_from_days(days_from_civil({.year = -1000, .month = 1, .day = 1}) - 1);
    bool follows = true;
    const std::int64_t end = days_from_civil({.year = 10'000, .month = 1, .day = 1});
    for (std::int64_t day = days_from_civil({.year = -1000, .month = 1, .day = 1}); day < end;
         ++day) {
        const CivilDay civil = civil_from_days(day);
        const bool next_day =
            civil.year == last.year && civil.month == last.month && civil.day == last.day + 1;
        const bool next_month = civil.year == last.year && civil.month == last.month + 1 &&
                                civil.day == 1 && last.day >= 28;
        const bool next_year = civil.year == last.year + 1 && civil.month == 1 && civil.day == 1 &&
                               last.month == 12 && last.day == 31;
        follows = follows && (next_day || next_month || next_year) && days_from_civil(civil) == day;
        last = civil;
    }
    CHECK(follows);
}

TEST_CASE("base/instant: the first and the last of each month from year -4800 to 9999") {
    constexpr std::array lengths{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    std::int64_t first = -2'472'692;  // -4800-01-01: sixteen eras before 1600-01-01, day -135,140
    bool same = true;
    for (std::int64_t year = -4'800; year <= 9'999; ++year) {
        const bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        for (int month = 1; month <= 12; ++month) {
            const int length =
                lengths[static_cast<std::size_t>(month - 1)] + (month == 2 && leap ? 1 : 0);
            const CivilDay begin = civil_from_days(first);
            const CivilDay end = civil_from_days(first + length - 1);
            same = same && begin.year == year && begin.month == month && begin.day == 1 &&
                   end.year == year && end.month == month && end.day == length &&
                   days_from_civil(begin) == first && days_from_civil(end) == first + length - 1;
            first += length;
        }
    }
    CHECK(same);
    CHECK(first == 2'932'897);  // 10000-01-01
}

TEST_CASE("base/instant: each 400 years the calendar begins anew") {
    constexpr std::int64_t days_an_era = 146'097;
    for (const std::int64_t eras : {-2'000'000'000LL, -82LL, -1LL, 1LL, 82LL, 2'000'000'000LL}) {
        CAPTURE(eras);
        for (const std::int64_t day : {-1LL, 0LL, 11'016LL, 20'516LL}) {
            const CivilDay here = civil_from_days(day);
            const CivilDay there = civil_from_days(day + eras * days_an_era);
            CHECK(there.year == here.year + eras * 400);
            CHECK(there.month == here.month);
            CHECK(there.day == here.day);
            CHECK(days_from_civil(there) == day + eras * days_an_era);
            CHECK(weekday_from_days(day + eras * days_an_era) == weekday_from_days(day));
        }
    }
}

TEST_CASE("base/instant: days and months out of range carry over") {
    CHECK(days_from_civil({2024, 2, 30}) == days_from_civil({2024, 3, 1}));
    CHECK(days_from_civil({2024, 13, 1}) == days_from_civil({2025, 1, 1}));
    CHECK(days_from_civil({2024, 0, 1}) == days_from_civil({2023, 12, 1}));
    CHECK(days_from_civil({2024, -11, 1}) == days_from_civil({2023, 1, 1}));
    CHECK(days_from_civil({2024, 1, 0}) == days_from_civil({2023, 12, 31}));
}

TEST_CASE("base/instant: the ends of 64 bits are survived") {
    constexpr std::int64_t least = std::numeric_limits<std::int64_t>::min();
    constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max();
    CHECK(civil_from_days(most).year > 0);
    CHECK(civil_from_days(least).year < 0);
    CHECK(days_from_civil({.year = most}) > 0);
    CHECK(days_from_civil({.year = least}) < 0);
    CHECK(weekday_from_days(least) >= 0);
    CHECK(to_iso({most}) == "9999-12-31T23:59:59Z");
    CHECK(to_iso({least}) == "0000-01-01T00:00:00Z");
    CHECK(to_iso_day({most}) == "9999-12-31");
}

TEST_CASE("base/instant: texts are read, and what was read is written back") {
    struct Row {
        std::string_view text;
        std::int64_t seconds;
    };
    for (const Row& row : {Row{"1970-01-01T00:00:00Z", 0},
                           Row{"1969-12-31T23:59:59Z", -1},
                           Row{"2026-03-04T05:06:07Z", 1'772'600'767},
                           Row{"2024-02-29T12:00:00Z", 1'709'208'000},
                           Row{"0000-01-01T00:00:00Z", -62'167'219'200},
                           Row{"9999-12-31T23:59:59Z", 253'402'300'799}}) {
        CAPTURE(row.text);
        CHECK(parse_iso(row.text) == Instant{row.seconds});
        CHECK(parse_iso_start(row.text) == Instant{row.seconds});
        CHECK(to_iso({row.seconds}) == row.text);
    }
}

TEST_CASE("base/instant: zones, and days without a time") {
    CHECK(parse_iso("2026-03-04T05:06:07") == parse_iso("2026-03-04T05:06:07Z"));
    CHECK(parse_iso("2026-03-04T05:06:07+02:30") == parse_iso("2026-03-04T02:36:07Z"));
    CHECK(parse_iso("2026-03-04T05:06:07-08:00") == parse_iso("2026-03-04T13:06:07Z"));
    CHECK(parse_iso("2026-03-04") == parse_iso("2026-03-04T23:59:59Z"));
    CHECK(parse_iso_start("2026-03-04") == parse_iso("2026-03-04T00:00:00Z"));
}

TEST_CASE("base/instant: nothing else is a date") {
    for (const std::string_view text : {"",
                                        "2026",
                                        "2026-03",
                                        "2026-3-4",
                                        "26-03-04",
                                        "2026-13-01",
                                        "2026-00-01",
                                        "2026-01-00",
                                        "2026-02-29",
                                        "2100-02-29",
                                        "2026-04-31",
                                        "2026-03-04 ",
                                        " 2026-03-04",
                                        "2026-03-04T",
                                        "2026-03-04T05",
                                        "2026-03-04T05:06",
                                        "2026-03-04 05:06:07",
                                        "2026-03-04T24:00:00Z",
                                        "2026-03-04T05:60:00Z",
                                        "2026-03-04T05:06:60Z",
                                        "2026-03-04T05:06:07z",
                                        "2026-03-04T05:06:07ZZ",
                                        "2026-03-04T05:06:07+0200",
                                        "2026-03-04T05:06:07+24:00",
                                        "2026-03-04T05:06:07+02:60",
                                        "2026-03-04T05:06:07.5Z",
                                        "+026-03-04",
                                        "-2026-03-04",
                                        "today"}) {
        CAPTURE(text);
        CHECK(parse_iso(text) == std::nullopt);
        CHECK(parse_iso_start(text) == std::nullopt);
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/model.hpp"

#include "mailhorizon/findings/asks/clock.hpp"

#include <doctest/doctest.h>

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

using namespace mailhorizon;
using findings::Clock;
using findings::ClockKind;

namespace {

constexpr double stretch = 168.0 / 50.0;
constexpr int berlin = 60;

double hours(const Clock& clock, std::string_view from, std::string_view to) {
    return clock.hours_between(*base::parse_iso(from), *base::parse_iso(to));
}

}  // namespace

TEST_CASE("findings/clock: all hours count by the wall clock") {
    const Clock wall;
    CHECK(hours(wall, "2026-03-06T16:30:00Z", "2026-03-09T07:30:00Z") == doctest::Approx(63.0));
    CHECK(hours(wall, "2026-03-06T16:30:00Z", "2026-03-06T15:30:00Z") == doctest::Approx(-1.0));
    CHECK(wall.told().empty());
}

TEST_CASE("findings/clock: nights and weekends go by at once in business hours") {
    const Clock business(ClockKind::business, berlin);
    // Friday half past five to Monday half past eight, local time.
    CHECK(hours(business, "2026-03-06T16:30:00Z", "2026-03-09T07:30:00Z") ==
          doctest::Approx(1.0 * stretch));
    CHECK(hours(business, "2026-03-07T00:00:00Z", "2026-03-08T22:00:00Z") == 0.0);
    CHECK(hours(business, "2026-03-04T17:00:00Z", "2026-03-05T07:00:00Z") == 0.0);
    CHECK(hours(business, "2026-03-04T07:00:00Z", "2026-03-04T17:00:00Z") ==
          doctest::Approx(10.0 * stretch));
    CHECK(business.told() == "Monday to Friday, 8 to 18 o'clock at UTC+01:00");
}

TEST_CASE("findings/clock: a week has 168 hours by either clock, before 1970 too") {
    const Clock business(ClockKind::business, -berlin);
    for (const std::string_view from :
         {"2026-03-04T12:34:56Z", "2026-03-08T12:34:56Z", "1969-06-01T01:00:00Z"}) {
        const base::Instant begin = *base::parse_iso(from);
        constexpr std::int64_t week = 7 * 86'400;
        CHECK(business.hours_between(begin, {begin.seconds + week}) == doctest::Approx(168.0));
    }
}

TEST_CASE("findings/clock: it never runs backwards") {
    const Clock business(ClockKind::business, 5 * berlin + 30);
    double before = business.hours({-1'000'000});
    for (std::int64_t seconds = -1'000'000; seconds < 1'000'000; seconds += 1'234) {
        const double now = business.hours({seconds});
        REQUIRE(now >= before);
        before = now;
    }
}

TEST_CASE("findings/clock: the working day is where most of the mail was written") {
    std::vector<test::Mail> mails;
    for (const std::int16_t zone : std::array<std::int16_t, 6>{-300, 60, 60, -300, 60, 0}) {
        const std::string number = std::to_string(mails.size());
        mails.push_back(test::Mail(number + "@x")
                            .from("ada@x.example")
                            .date("2026-03-0" + std::to_string(mails.size() + 1), zone));
    }
    const model::Corpus corpus = test::build(mails);
    CHECK(findings::clock_of(corpus, ClockKind::business).told().ends_with("UTC+01:00"));
    CHECK(findings::clock_of(corpus, ClockKind::wall).kind() == ClockKind::wall);
    CHECK(findings::clock_of(test::build(std::vector<test::Mail>{}), ClockKind::business)
              .told()
              .ends_with("+00:00"));
}

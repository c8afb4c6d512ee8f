// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/findings/plan/savings.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <vector>

namespace mailhorizon::findings {

namespace {

constexpr std::size_t draws = 4000;
constexpr std::uint64_t seed = 7;

Traffic newsletter() {
    Traffic traffic;
    traffic.months = 12.0;
    traffic.messages = 120;
    traffic.words = 120 * 300;
    traffic.to_copies = 120 * 60;
    traffic.to_words = traffic.to_copies * 300;
    traffic.people = 61;
    return traffic;
}

bool nowhere_less(const std::vector<double>& more, const std::vector<double>& less) {
    return std::ranges::equal(more, less, [](double a, double b) { return a >= b; });
}

bool is_two_digits(double value) {
    for (double scale = 1e-6; scale < 1e9; scale *= 10.0) {
        const double scaled = value / scale;
        if (std::abs(scaled) < 100.0 && std::abs(scaled - std::round(scaled)) < 1e-6) {
            return true;
        }
    }
    return false;
}

}  // namespace

TEST_CASE("findings/savings: no mail costs nothing and saves nothing, whatever the channel") {
    const CostModel model({}, draws, seed);
    for (std::size_t i = 0; i < function_count; ++i) {
        CAPTURE(i);
        const std::vector<double> saving = model.saving({}, static_cast<Function>(i));
        REQUIRE(saving.size() == draws);
        CHECK(std::ranges::all_of(saving, [](double hours) { return hours == 0.0; }));
    }
    const std::vector<double> cost = model.cost_now({});
    CHECK(std::ranges::all_of(cost, [](double hours) { return hours == 0.0; }));
}

TEST_CASE("findings/savings: more mail never costs less, in any draw") {
    const CostModel model({}, draws, seed);
    const std::vector<double> base = model.cost_now(newsletter());
    struct Row {
        const char* what;
        Traffic traffic;
    };
    std::vector<Row> rows(6, {"", newsletter()});
    rows[0].what = "a To copy of an empty mail";
    rows[0].traffic.to_copies += 1;
    rows[1].what = "a Cc copy of a short mail";
    rows[1].traffic.cc_copies += 1;
    rows[1].traffic.cc_words += 3;
    rows[2].what = "a thousand Cc copies of a long mail";
    rows[2].traffic.cc_copies += 1000;
    rows[2].traffic.cc_words += 1'000'000;
    rows[3].what = "words written";
    rows[3].traffic.words += 1;
    rows[4].what = "a list message";
    rows[4].traffic.list_messages += 1;
    rows[4].traffic.list_words += 10;
    rows[5].what = "longer copies";
    rows[5].traffic.to_words += 10'000;
    for (const Row& row : rows) {
        CAPTURE(row.what);
        CHECK(nowhere_less(model.cost_now(row.traffic), base));
    }
}

TEST_CASE("findings/savings: the same mail in half the time costs twice as much a month") {
    const CostModel model({}, draws, seed);
    Traffic quick = newsletter();
    quick.months /= 2.0;
    const std::vector<double> slow_cost = model.cost_now(newsletter());
    const std::vector<double> quick_cost = model.cost_now(quick);
    for (std::size_t i = 0; i < draws; i += 97) {
        CHECK(quick_cost[i] == doctest::Approx(2.0 * slow_cost[i]));
    }
}

TEST_CASE("findings/savings: nothing saves more than the mail costs") {
    const CostModel model({}, draws, seed);
    Traffic asked = newsletter();
    asked.repeated = 1.0;
    const std::vector<double> cost = model.cost_now(asked);
    for (std::size_t i = 0; i < function_count; ++i) {
        CAPTURE(i);
        CHECK(nowhere_less(cost, model.saving(asked, static_cast<Function>(i))));
    }
}

TEST_CASE("findings/savings: a Q&A place saves nothing where no question was asked before") {
    const CostModel model({}, draws, seed);
    Traffic asked = newsletter();
    CHECK(interval(model.saving(asked, Function::qa)).p90 <= 0.0);
    asked.repeated = 0.5;
    CHECK(interval(model.saving(asked, Function::qa)).p50 >
          interval(model.saving(newsletter(), Function::qa)).p50);
}

TEST_CASE("findings/savings: intervals are nested and widen with the constants") {
    const CostModel model({}, draws, seed);
    CostConstants exact;
    exact.adoption = {.35, .35, .35};
    exact.read_seconds = {76, 76, 76};
    exact.owner_hours = {4, 4, 4};
    const CostModel narrow(exact, draws, seed);
    for (const Function function : {Function::feed, Function::group, Function::document}) {
        CAPTURE(function_name(function));
        const Savings wide = interval(model.saving(newsletter(), function));
        const Savings tight = interval(narrow.saving(newsletter(), function));
        CHECK(wide.p10 <= wide.p50);
        CHECK(wide.p50 <= wide.p90);
        CHECK(tight.p90 - tight.p10 < wide.p90 - wide.p10);
    }
}

TEST_CASE("findings/savings: constants known exactly leave no doubt") {
    CostConstants exact;
    for (Triangle* triangle : {&exact.read_seconds,
                               &exact.open_seconds,
                               &exact.read_speed,
                               &exact.write_speed,
                               &exact.to_read,
                               &exact.cc_read,
                               &exact.interrupt_seconds,
                               &exact.interrupt_share,
                               &exact.adoption,
                               &exact.new_posts,
                               &exact.glance_seconds,
                               &exact.post_opened,
                               &exact.owner_hours,
                               &exact.setup_hours,
                               &exact.channel_posts,
                               &exact.list_readers}) {
        *triangle = {triangle->mode, triangle->mode, triangle->mode};
    }
    for (Triangle& triangle : exact.removed) {
        triangle = {triangle.mode, triangle.mode, triangle.mode};
    }
    const CostModel model(exact, 100, seed);
    const Savings savings = interval(model.saving(newsletter(), Function::feed));
    CHECK(savings.p10 == savings.p50);
    CHECK(savings.p50 == savings.p90);
    // Of 7,200 To copies in 12 months 90 % are read in 76 s and a quarter interrupts for 64 s;
    // 0.8 * 0.35 of them go away. Against it stand 26.88 posts to 61 people, 40 % of whom look for
    // 10 s, and the part of a full channel's 200 posts a month that they take of its owner's 4 h.
    const double saved = 0.28 * 7200.0 * (0.9 * 76.0 + 0.25 * 64.0) / 3600.0;
    const double posts = 120.0 * 0.28 * 0.8;
    const double glances = posts * 61.0 * 0.4 * 10.0 / 3600.0;
    const double expected = (saved - glances) / 12.0 - 4.0 * posts / 12.0 / 200.0;
    CHECK(model.saving(newsletter(), Function::feed).front() == doctest::Approx(expected));
    CHECK(savings.p50 == doctest::Approx(expected).epsilon(0.05));
}

TEST_CASE("findings/savings: percentiles are rounded to two significant digits") {
    struct Row {
        double value;
        double rounded;
    };
    for (const Row& row : {Row{0.0, 0.0},
                           Row{1.234, 1.2},
                           Row{-0.04567, -0.046},
                           Row{98765.0, 99000.0},
                           Row{9.96, 10.0},
                           Row{0.000123, 0.00012}}) {
        CAPTURE(row.value);
        const Savings savings = interval({row.value, row.value, row.value});
        CHECK(savings.p10 == doctest::Approx(row.rounded));
        CHECK(savings.p90 == doctest::Approx(row.rounded));
        CHECK(is_two_digits(savings.p50));
    }
    CHECK(interval({}).p50 == 0.0);
    CHECK(interval({1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11}).p10 == 2.0);
    CHECK(interval({11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1}).p50 == 6.0);
}

TEST_CASE("findings/savings: one seed gives one result, draws of streams add up") {
    const CostModel one({}, draws, seed);
    const CostModel again({}, draws, seed);
    const CostModel other({}, draws, seed + 1);
    CHECK(one.cost_now(newsletter()) == again.cost_now(newsletter()));
    CHECK(one.cost_now(newsletter()) != other.cost_now(newsletter()));
    Traffic twice = newsletter();
    twice.messages *= 2;
    twice.words *= 2;
    twice.to_copies *= 2;
    twice.to_words *= 2;
    const std::vector<double> single = one.cost_now(newsletter());
    const std::vector<double> both = one.cost_now(twice);
    for (std::size_t i = 0; i < draws; i += 101) {
        CHECK(both[i] == doctest::Approx(2.0 * single[i]));
    }
}

TEST_CASE("findings/savings: adoption decides about a newsletter more than any speed of reading") {
    const CostModel model({}, draws, seed);
    const std::vector<double> saving = model.saving(newsletter(), Function::feed);
    const std::vector<Sensitivity> order = model.sensitivity(saving);
    REQUIRE(order.size() == 16 + function_count);
    CHECK(order.front().constant == "adoption");
    CHECK(order.front().correlation > 0.4);
    for (std::size_t i = 1; i < order.size(); ++i) {
        CHECK(std::abs(order[i].correlation) <= std::abs(order[i - 1].correlation));
    }
    CHECK(model.sensitivity({}).empty());
}

}  // namespace mailhorizon::findings

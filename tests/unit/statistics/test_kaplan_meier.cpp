// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/statistics/kaplan_meier.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <initializer_list>

namespace mailhorizon::statistics {

TEST_CASE("statistics/kaplan_meier: Kaplan-Meier and Greenwood agree with a table made by hand") {
    // Six waits: answered at 1, 3, 3; silent until 2, 3, 5.
    const KaplanMeier curve(
        {{5.0, false}, {3.0, true}, {1.0, true}, {3.0, false}, {2.0, false}, {3.0, true}});
    struct Row {
        double hours;
        double survival;
        double variance_sum;
    };
    for (const Row& row : {Row{0.0, 1.0, 0.0},
                           Row{0.99, 1.0, 0.0},
                           Row{1.0, 5.0 / 6.0, 1.0 / 30.0},
                           Row{2.5, 5.0 / 6.0, 1.0 / 30.0},
                           // Four are at risk at 3, the silent one among them.
                           Row{3.0, 5.0 / 12.0, 1.0 / 30.0 + 2.0 / 8.0},
                           Row{1e9, 5.0 / 12.0, 1.0 / 30.0 + 2.0 / 8.0}}) {
        CAPTURE(row.hours);
        CHECK(curve.survival(row.hours) == doctest::Approx(row.survival));
        CHECK(curve.standard_error(row.hours) ==
              doctest::Approx(row.survival * std::sqrt(row.variance_sum)));
    }
    CHECK(curve.answers() == 3);
}

/// Fifteen waits, with ties of answers and of answers with silences.
KaplanMeier fifteen() {
    return KaplanMeier({{15.0, false},
                        {1.0, true},
                        {2.0, false},
                        {2.5, true},
                        {3.0, true},
                        {3.0, false},
                        {4.0, true},
                        {4.0, true},
                        {4.0, false},
                        {6.0, true},
                        {7.5, false},
                        {8.0, true},
                        {8.0, true},
                        {10.0, false},
                        {12.0, true}});
}

TEST_CASE("statistics/kaplan_meier: survival and Greenwood's error agree with survfit") {
    // R: summary(survfit(Surv(hours, answered) ~ 1), times = hours, extend = TRUE), $surv and
    // $std.err
    struct Row {
        double hours;
        double survival;
        double error;
    };
    for (const Row& row : {Row{0.5, 1.0, 0.0},
                           Row{1.0, 0.9333333333, 0.0644061189},
                           Row{2.0, 0.9333333333, 0.0644061189},
                           Row{2.5, 0.8615384615, 0.0910632753},
                           Row{3.0, 0.7897435897, 0.1081340927},
                           Row{4.0, 0.6317948718, 0.1321462352},
                           Row{6.0, 0.5415384615, 0.1407556728},
                           Row{8.0, 0.3249230769, 0.1456332546},
                           Row{12.0, 0.1624615385, 0.1360115324},
                           Row{20.0, 0.1624615385, 0.1360115324}}) {
        CAPTURE(row.hours);
        CHECK(fifteen().survival(row.hours) == doctest::Approx(row.survival).epsilon(1e-9));
        CHECK(fifteen().standard_error(row.hours) == doctest::Approx(row.error).epsilon(1e-9));
    }
    CHECK(fifteen().answers() == 9);
}

TEST_CASE("statistics/kaplan_meier: what remains agrees with survfit from a later start") {
    // R: survfit(Surv(hours, answered) ~ 1, start.time = 3.5), $surv and $std.err / $surv
    struct Row {
        double until;
        double p;
        double log_error;
    };
    for (const Row& row : {Row{4.0, 0.8, 0.1581138830},
                           Row{8.0, 0.4114285714, 0.4267819785},
                           Row{12.0, 0.2057142857, 0.8259194011}}) {
        CAPTURE(row.until);
        const auto remaining = fifteen().remaining(3.5, row.until - 3.5);
        CHECK(remaining.p == doctest::Approx(row.p).epsilon(1e-9));
        CHECK(remaining.log_error == doctest::Approx(row.log_error).epsilon(1e-9));
    }
    const auto nothing_left = KaplanMeier({{1.0, true}}).remaining(2.0, 1.0);
    CHECK(nothing_left.p == 1.0);
    CHECK(nothing_left.log_error == 0.0);
}

TEST_CASE("statistics/kaplan_meier: the edges of Kaplan-Meier are finite") {
    CHECK(KaplanMeier({}).survival(10.0) == 1.0);
    CHECK(KaplanMeier({}).standard_error(10.0) == 0.0);
    const KaplanMeier all({{1.0, true}, {2.0, true}});
    CHECK(all.survival(2.0) == 0.0);
    CHECK(all.standard_error(2.0) == 0.0);
}

}  // namespace mailhorizon::statistics

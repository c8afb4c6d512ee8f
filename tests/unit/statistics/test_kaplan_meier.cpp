// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/statistics/kaplan_meier.hpp"

#include <doctest/doctest.h>

#include <cmath>

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

TEST_CASE("statistics/kaplan_meier: the edges of Kaplan-Meier are finite") {
    CHECK(KaplanMeier({}).survival(10.0) == 1.0);
    CHECK(KaplanMeier({}).standard_error(10.0) == 0.0);
    const KaplanMeier all({{1.0, true}, {2.0, true}});
    CHECK(all.survival(2.0) == 0.0);
    CHECK(all.standard_error(2.0) == 0.0);
}

}  // namespace mailhorizon::statistics

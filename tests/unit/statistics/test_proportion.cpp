// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/statistics/proportion.hpp"

#include <doctest/doctest.h>

#include <initializer_list>

namespace mailhorizon::statistics {

TEST_CASE("statistics/proportion: the upper end agrees with prop.test without correction") {
    // R: prop.test(hits, n, correct = FALSE, conf.level = 1 - 2 * pnorm(-z))$conf.int[2]
    struct Row {
        double hits;
        double n;
        double z;
        double upper;
    };
    for (const Row& row : {Row{0.0, 10.0, 1.64, 0.211953095448},
                           Row{1.0, 10.0, 1.96, 0.404156385498},
                           Row{3.0, 7.0, 1.64, 0.709876560398},
                           Row{50.0, 200.0, 2.58, 0.336181974630},
                           Row{10.0, 10.0, 1.96, 1.0},
                           Row{2.5, 8.0, 1.0, 0.489235724449}}) {
        CAPTURE(row.hits);
        CAPTURE(row.n);
        CHECK(wilson_upper(row.hits, row.n, row.z) == doctest::Approx(row.upper).epsilon(1e-11));
    }
}

TEST_CASE("statistics/proportion: no width is the share itself") {
    CHECK(wilson_upper(3.0, 12.0, 0.0) == doctest::Approx(0.25));
}

}  // namespace mailhorizon::statistics

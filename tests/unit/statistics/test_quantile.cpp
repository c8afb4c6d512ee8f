// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/statistics/quantile.hpp"

#include <doctest/doctest.h>

#include <array>
#include <initializer_list>

namespace mailhorizon::statistics {

TEST_CASE("statistics/quantile: quantiles agree with R's of type 1") {
    // R: quantile(c(7.5, 15, 20, 35, 40, 50, 61), q, type = 1)
    constexpr std::array sorted{7.5, 15.0, 20.0, 35.0, 40.0, 50.0, 61.0};
    struct Row {
        double q;
        double value;
    };
    for (const Row& row : {Row{0.0, 7.5},
                           Row{0.1, 7.5},
                           Row{0.25, 15.0},
                           Row{0.3, 20.0},
                           Row{0.5, 35.0},
                           Row{0.6, 40.0},
                           Row{0.75, 50.0},
                           Row{0.9, 61.0},
                           Row{1.0, 61.0}}) {
        CAPTURE(row.q);
        CHECK(quantile(sorted, row.q) == row.value);
    }
}

TEST_CASE("statistics/quantile: one value is all quantiles, none is 0") {
    constexpr std::array one{4.0};
    CHECK(quantile(one, 0.0) == 4.0);
    CHECK(quantile(one, 1.0) == 4.0);
    CHECK(quantile({}, 0.5) == 0.0);
}

}  // namespace mailhorizon::statistics

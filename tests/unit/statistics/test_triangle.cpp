// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/statistics/triangle.hpp"

#include <doctest/doctest.h>

#include <array>
#include <cstddef>
#include <initializer_list>

namespace mailhorizon::statistics {

TEST_CASE("statistics/triangle: quantiles agree with triang.ppf") {
    // SciPy: triang.ppf(p, (mode - low) / (high - low), low, high - low)
    constexpr static std::array shares{0.0, 0.05, 0.25, 0.5, 0.575, 0.9, 1.0};
    struct Row {
        Triangle triangle;
        std::array<double, shares.size()> values;
    };
    for (const Row& row : {Row{{30, 76, 110},
                               {30.0,
                                43.56465996625054,
                                60.331501776206196,
                                72.89522117905443,
                                76.0,
                                93.50757749752935,
                                110.0}},
                           Row{{0.6, 0.9, 1.0},
                               {0.6,
                                0.6774596669241484,
                                0.7732050807568878,
                                0.8449489742783178,
                                0.862678510731274,
                                0.9367544467966324,
                                1.0}},
                           Row{{0.0, 0.0, 2.0},
                               {0.0,
                                0.05064113103820733,
                                0.2679491924311228,
                                0.5857864376269049,
                                0.6961595189594703,
                                1.3675444679663242,
                                2.0}},
                           Row{{1.0, 3.0, 3.0},
                               {1.0,
                                1.4472135954999579,
                                2.0,
                                2.414213562373095,
                                2.51657508881031,
                                2.8973665961010275,
                                3.0}}}) {
        CAPTURE(row.triangle.low);
        for (std::size_t i = 0; i < shares.size(); ++i) {
            CAPTURE(shares[i]);
            CHECK(quantile(row.triangle, shares[i]) ==
                  doctest::Approx(row.values[i]).epsilon(1e-12));
        }
    }
}

TEST_CASE("statistics/triangle: a constant known exactly is its own quantile") {
    CHECK(quantile(Triangle{5, 5, 5}, 0.0) == 5.0);
    CHECK(quantile(Triangle{5, 5, 5}, 0.7) == 5.0);
}

}  // namespace mailhorizon::statistics

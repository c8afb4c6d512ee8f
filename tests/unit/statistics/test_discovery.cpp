// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/statistics/discovery.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <initializer_list>
#include <limits>
#include <vector>

namespace mailhorizon::statistics {

TEST_CASE("statistics/discovery: the upper tail agrees with pnorm") {
    // R: sprintf("%.15e", pnorm(z, lower.tail = FALSE))
    struct Row {
        double z;
        double tail;
    };
    for (const Row& row : {Row{-8.0, 9.999999999999993e-01},
                           Row{-3.0, 9.986501019683699e-01},
                           Row{-1.0, 8.413447460685429e-01},
                           Row{0.0, 0.5},
                           Row{0.5, 3.085375387259869e-01},
                           Row{1.0, 1.586552539314570e-01},
                           Row{1.6448536269514722, 5.000000000000004e-02},
                           Row{2.5758293035489004, 5.000000000000004e-03},
                           Row{5.0, 2.866515718791939e-07},
                           Row{8.0, 6.220960574271785e-16},
                           Row{20.0, 2.753624118606234e-89}}) {
        CAPTURE(row.z);
        CHECK(upper_tail(row.z) / row.tail == doctest::Approx(1.0).epsilon(1e-13));
    }
    constexpr double infinite = std::numeric_limits<double>::infinity();
    CHECK(upper_tail(infinite) == 0.0);
    CHECK(upper_tail(-infinite) == 1.0);
    CHECK(std::isnan(upper_tail(std::numeric_limits<double>::quiet_NaN())));
}

TEST_CASE("statistics/discovery: what passes agrees with p.adjust") {
    // R: max(c(-1, p[p.adjust(p, "BH") <= rate]))
    const std::vector<double> p{0.942, 0.001, 0.008, 0.039, 0.041, 0.042, 0.06, 0.074, 0.205,
                                0.212, 0.216, 0.222, 0.251, 0.269, 0.275, 0.34, 0.341, 0.384,
                                0.569, 0.594, 0.696, 0.762, 0.94,  0.975, 0.986};
    struct Row {
        double rate;
        double largest;
    };
    for (const Row& row : {Row{0.01, -1.0},
                           Row{0.05, 0.001},
                           Row{0.10, 0.008},
                           Row{0.25, 0.06},
                           Row{0.30, 0.074},
                           Row{1.00, 0.986}}) {
        CAPTURE(row.rate);
        CHECK(largest_passing(p, row.rate) == row.largest);
    }
    CHECK(largest_passing({}, false_discovery_rate) < 0.0);
}

TEST_CASE("statistics/discovery: a chance is told in two digits, but not below 0.0001") {
    CHECK(p_text(0.01234) == "p = 0.012");
    CHECK(p_text(0.5) == "p = 0.5");
    CHECK(p_text(0.0001) == "p = 0.0001");
    CHECK(p_text(0.000099) == "p under 0.0001");
    CHECK(p_text(0.0) == "p under 0.0001");
}

}  // namespace mailhorizon::statistics

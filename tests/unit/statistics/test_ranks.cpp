// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/statistics/ranks.hpp"

#include <doctest/doctest.h>

#include <array>
#include <vector>

namespace mailhorizon::statistics {

constexpr std::array one{0.3, 2.5, -1.0, 7.0, 4.4, 10.0, 3.3, -20.0};
constexpr std::array other{1.2, 0.4, 0.1, 9.0, 6.0, 3.0, 8.0, -5.0};

TEST_CASE("statistics/ranks: ranks agree with rank") {
    // R: rank(one) - 1
    CHECK(ranks_of(one) == std::vector<double>{2, 3, 1, 6, 5, 7, 4, 0});
    // R: rank(c(2, 3, 3, 2, 1), ties.method = "first") - 1
    CHECK(ranks_of(std::array{2.0, 3.0, 3.0, 2.0, 1.0}) == std::vector<double>{1, 3, 4, 2, 0});
    CHECK(ranks_of({}).empty());
}

TEST_CASE("statistics/ranks: the correlation agrees with cor by Spearman") {
    // R: cor(one, other, method = "spearman")
    CHECK(rank_correlation(ranks_of(one), ranks_of(other)) ==
          doctest::Approx(0.809523809523810).epsilon(1e-14));
    CHECK(rank_correlation(ranks_of(one), ranks_of(one)) == 1.0);
    const std::array<double, 3> up{0, 1, 2};
    const std::array<double, 3> down{2, 1, 0};
    CHECK(rank_correlation(up, down) == -1.0);
    CHECK(rank_correlation(std::array{0.0}, std::array{0.0}) == 0.0);
    CHECK(rank_correlation({}, {}) == 0.0);
}

}  // namespace mailhorizon::statistics

// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/statistics/chance.hpp"

#include <doctest/doctest.h>

#include <array>
#include <cstddef>
#include <cstdint>

namespace mailhorizon::statistics {

TEST_CASE("statistics/chance: the bits are those of SplitMix64") {
    // The first row is the check published with many copies of the algorithm; the second was
    // reckoned by its three lines in Python's unbounded whole numbers.
    struct Row {
        std::uint64_t seed;
        std::array<std::uint64_t, 4> bits;
    };
    for (const Row& row : {Row{1'234'567,
                               {6'457'827'717'110'365'317U,
                                3'203'168'211'198'807'973U,
                                9'817'491'932'198'370'423U,
                                4'593'380'528'125'082'431U}},
                           Row{0,
                               {0xe220a8397b1dcdafU,
                                0x6e789e6aa1b965f4U,
                                0x06c45d188009454fU,
                                0xf88bb8a8724c81ecU}}}) {
        CAPTURE(row.seed);
        Chance chance(row.seed);
        for (const std::uint64_t bits : row.bits) {
            CHECK(chance.bits() == bits);
        }
    }
}

TEST_CASE("statistics/chance: shares and numbers below a count are the upper bits") {
    CHECK(Chance(0).share() ==
          static_cast<double>(0xe220a8397b1dcdafU >> 11U) / 9007199254740992.0);
    CHECK(Chance(0).below(1) == 0);
    CHECK(Chance(0).below(10) == 8);  // 0xe220a839 / 2^32 is 0.883
    CHECK(Chance(0).below(std::uint64_t{1} << 32U) == 0xe220a839U);
}

TEST_CASE("statistics/chance: all shares lie from 0 up to 1, evenly") {
    Chance chance(default_seed);
    constexpr std::size_t draws = 100'000;
    std::array<std::size_t, 10> tenths{};
    double sum = 0.0;
    for (std::size_t i = 0; i < draws; ++i) {
        const double share = chance.share();
        REQUIRE(share >= 0.0);
        REQUIRE(share < 1.0);
        sum += share;
        ++tenths[static_cast<std::size_t>(share * 10.0)];
    }
    CHECK(sum / draws == doctest::Approx(0.5).epsilon(0.01));
    // scipy.stats.chi2.ppf(0.999, 9) = 27.877
    double chi_squared = 0.0;
    for (const std::size_t count : tenths) {
        const double off = static_cast<double>(count) - draws / 10.0;
        chi_squared += off * off / (draws / 10.0);
    }
    CHECK(chi_squared < 27.877);
}

}  // namespace mailhorizon::statistics

// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/base/disjoint_sets.hpp"

#include <doctest/doctest.h>

#include <cstdint>
#include <utility>
#include <vector>

using mailhorizon::base::DisjointSets;

TEST_CASE("base/disjoint_sets: a set is named by its smallest number, in any order of joining") {
    const std::vector<std::pair<std::uint32_t, std::uint32_t>> joins{{4, 7}, {2, 7}, {5, 4}};
    for (const bool backwards : {false, true}) {
        CAPTURE(backwards);
        DisjointSets sets(8);
        for (std::size_t i = 0; i < joins.size(); ++i) {
            const auto& [a, b] = joins[backwards ? joins.size() - 1 - i : i];
            CHECK(sets.join(a, b));
        }
        for (const std::uint32_t item : {2U, 4U, 5U, 7U}) {
            CHECK(sets.find(item) == 2);
        }
        for (const std::uint32_t alone : {0U, 1U, 3U, 6U}) {
            CHECK(sets.find(alone) == alone);
        }
        CHECK_FALSE(sets.join(7, 5));
        CHECK_FALSE(sets.join(3, 3));
    }
}

TEST_CASE("base/disjoint_sets: a long chain ends in one set") {
    constexpr std::uint32_t count = 100'000;
    DisjointSets sets(count);
    CHECK(sets.size() == count);
    for (std::uint32_t item = count - 1; item > 0; --item) {
        CHECK(sets.join(item, item - 1));
    }
    CHECK(sets.find(count - 1) == 0);
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/dice.hpp"

#include "mailhorizon/base/radix_sort.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <vector>

using mailhorizon::base::radix_sort;
using mailhorizon::testing::Dice;

namespace {

/// Whole numbers of both signs, many of them equal.
std::vector<std::int64_t> drawn(std::size_t count, double width) {
    Dice dice(count + 1);
    std::vector<std::int64_t> numbers(count);
    for (std::int64_t& number : numbers) {
        number = static_cast<std::int64_t>((dice.share() - 0.5) * width);
    }
    return numbers;
}

struct Row {
    std::uint32_t key;
    std::uint32_t place;
    auto operator<=>(const Row&) const noexcept = default;
};

}  // namespace

TEST_CASE("base/radix_sort: numbers come in the order that comparing gives") {
    for (const std::size_t count : {0U, 1U, 2U, 100U, 20'000U}) {
        for (const double width : {1.0, 50.0, 1e6, 9e18}) {
            CAPTURE(count);
            CAPTURE(width);
            std::vector<std::int64_t> numbers = drawn(count, width);
            std::vector<std::int64_t> expected = numbers;
            std::ranges::sort(expected);
            radix_sort(numbers);
            CHECK(numbers == expected);
        }
    }
}

TEST_CASE("base/radix_sort: rows whose leading bits are equal come in their own order") {
    Dice dice(3);
    std::vector<Row> rows(20'000);
    for (std::uint32_t i = 0; i < rows.size(); ++i) {
        rows[i] = {.key = static_cast<std::uint32_t>(dice.share() * 300.0),
                   .place = static_cast<std::uint32_t>(rows.size()) - i};
    }
    std::vector<Row> expected = rows;
    std::ranges::sort(expected);
    radix_sort(rows, [](const Row& row) { return std::uint64_t{row.key}; });
    CHECK(rows == expected);
}

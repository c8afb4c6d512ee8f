// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <boost/sort/spreadsort/integer_sort.hpp>

#include <algorithm>
#include <functional>
#include <vector>

namespace mailhorizon::base {

/// Sorts whole numbers: a radix sort where there are many (spreadsort, Ross 2002), several times as
/// fast as comparing. O(n log n) at worst.
template <class Number>
void radix_sort(std::vector<Number>& numbers) {
    boost::sort::spreadsort::integer_sort(numbers.begin(), numbers.end());
}

/// Sorts rows by their own order, of which `leading` gives the first 64 bits or fewer, as a number.
template <class Row, class Leading>
void radix_sort(std::vector<Row>& rows, Leading leading) {
    boost::sort::spreadsort::integer_sort(
        rows.begin(),
        rows.end(),
        [leading](const Row& row, unsigned bits) { return leading(row) >> bits; },
        std::less<>());
    // Bits are all that was looked at where there were many rows.
    for (auto begin = rows.begin(), end = begin; begin != rows.end(); begin = end) {
        end = std::find_if(
            begin, rows.end(), [&](const Row& row) { return leading(row) != leading(*begin); });
        std::sort(begin, end);
    }
}

}  // namespace mailhorizon::base

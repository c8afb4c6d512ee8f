// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/statistics/ranks.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <utility>

namespace mailhorizon::statistics {

std::vector<double> ranks_of(std::span<const double> values) {
    std::vector<std::uint32_t> order(values.size());
    std::iota(order.begin(), order.end(), std::uint32_t{0});
    std::ranges::sort(order, [&](std::uint32_t a, std::uint32_t b) {
        return std::pair(values[a], a) < std::pair(values[b], b);
    });
    std::vector<double> ranks(values.size());
    for (std::size_t i = 0; i < order.size(); ++i) {
        ranks[order[i]] = static_cast<double>(i);
    }
    return ranks;
}

double rank_correlation(std::span<const double> one, std::span<const double> other) {
    const auto n = static_cast<double>(one.size());
    double distance = 0.0;
    for (std::size_t i = 0; i < one.size(); ++i) {
        distance += (one[i] - other[i]) * (one[i] - other[i]);
    }
    return n > 1.0 ? 1.0 - 6.0 * distance / (n * (n * n - 1.0)) : 0.0;
}

}  // namespace mailhorizon::statistics

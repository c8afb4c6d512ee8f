// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <utility>
#include <vector>

namespace mailhorizon::base {

/// Sets of the numbers below a size, each at first alone, joined one by one.
///
/// A set is named by its smallest number, whatever the order of joining, so results do not depend
/// on it. Path halving without ranks (Tarjan and van Leeuwen 1984): O(log size) a step, amortised;
/// 4 bytes a number.
class DisjointSets {
public:
    explicit DisjointSets(std::size_t size) : above_(size) {
        std::iota(above_.begin(), above_.end(), std::uint32_t{0});
    }

    [[nodiscard]] std::size_t size() const noexcept { return above_.size(); }

    /// The smallest number of the set `item` is in.
    [[nodiscard]] std::uint32_t find(std::uint32_t item) noexcept {
        while (above_[item] != item) {
            above_[item] = above_[above_[item]];
            item = above_[item];
        }
        return item;
    }

    /// Makes one set of two; false if they were one already.
    bool join(std::uint32_t a, std::uint32_t b) noexcept {
        a = find(a);
        b = find(b);
        if (a > b) {
            std::swap(a, b);
        }
        above_[b] = a;
        return a != b;
    }

private:
    std::vector<std::uint32_t> above_;
};

}  // namespace mailhorizon::base

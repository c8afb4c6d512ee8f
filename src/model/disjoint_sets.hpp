// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <numeric>
#include <utility>
#include <vector>

namespace mailhorizon::model {

/// Sets of numbers that are joined one by one; almost constant time each.
class DisjointSets {
public:
    explicit DisjointSets(std::size_t size) : parents_(size) {
        std::iota(parents_.begin(), parents_.end(), std::uint32_t{0});
    }

    /// The number that stands for the whole set: its smallest one.
    [[nodiscard]] std::uint32_t find(std::uint32_t item) noexcept {
        while (parents_[item] != item) {
            parents_[item] = parents_[parents_[item]];
            item = parents_[item];
        }
        return item;
    }
    void join(std::uint32_t a, std::uint32_t b) noexcept {
        a = find(a);
        b = find(b);
        if (a > b) {
            std::swap(a, b);
        }
        parents_[b] = a;
    }

private:
    std::vector<std::uint32_t> parents_;
};

}  // namespace mailhorizon::model

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <numeric>
#include <utility>
#include <vector>

namespace mailhorizon::threads {

/// Which nodes hang together (union-find by size, path halving). All steps O(alpha(n)) amortised.
class DisjointSets {
public:
    explicit DisjointSets(std::size_t count) : above_(count), size_(count, 1) {
        std::iota(above_.begin(), above_.end(), std::uint32_t{0});
    }

    [[nodiscard]] std::uint32_t find(std::uint32_t node) noexcept {
        while (above_[node] != node) {
            above_[node] = above_[above_[node]];
            node = above_[node];
        }
        return node;
    }

    /// Makes one set of two; false if they were one already.
    bool unite(std::uint32_t a, std::uint32_t b) noexcept {
        std::uint32_t larger = find(a);
        std::uint32_t smaller = find(b);
        if (larger == smaller) {
            return false;
        }
        if (size_[larger] < size_[smaller]) {
            std::swap(larger, smaller);
        }
        above_[smaller] = larger;
        size_[larger] += size_[smaller];
        return true;
    }

private:
    std::vector<std::uint32_t> above_;
    std::vector<std::uint32_t> size_;
};

}  // namespace mailhorizon::threads

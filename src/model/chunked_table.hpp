// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace mailhorizon::model {

/// A table that grows without ever holding itself twice, and can be given back from its front.
///
/// A chunk costs memory only as far as it is filled.
template <class T, std::size_t chunk_items = 4'096>
class ChunkedTable {
public:
    void push_back(T item) {
        if (size_ % chunk_items == 0) {
            chunks_.emplace_back().reserve(chunk_items);
        }
        chunks_.back().push_back(std::move(item));
        ++size_;
    }
    [[nodiscard]] std::size_t size() const noexcept { return size_; }
    [[nodiscard]] T& operator[](std::size_t index) noexcept {
        return chunks_[index / chunk_items][index % chunk_items];
    }
    [[nodiscard]] const T& operator[](std::size_t index) const noexcept {
        return chunks_[index / chunk_items][index % chunk_items];
    }

    /// Moves item `order[i]` to position i. `order` is a permutation; it is used up.
    void reorder(std::vector<std::uint32_t> order) {
        for (std::uint32_t begin = 0; begin < order.size(); ++begin) {
            if (order[begin] == begin) {
                continue;
            }
            T first = std::move((*this)[begin]);
            std::uint32_t hole = begin;
            while (order[hole] != begin) {
                const std::uint32_t source = std::exchange(order[hole], hole);
                (*this)[hole] = std::move((*this)[source]);
                hole = source;
            }
            order[hole] = hole;
            (*this)[hole] = std::move(first);
        }
    }

    /// Gives back the memory of what lies before `index`, in whole chunks; it must not be used
    /// again.
    void release_before(std::size_t index) {
        const std::size_t end = index / chunk_items;
        for (; released_ < end; ++released_) {
            chunks_[released_] = std::vector<T>();  // "= {}" would keep the memory
        }
    }

private:
    std::vector<std::vector<T>> chunks_;
    std::size_t size_ = 0;
    std::size_t released_ = 0;
};

}  // namespace mailhorizon::model

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <span>
#include <string_view>
#include <type_traits>
#include <vector>

namespace mailhorizon::model {

/// Keeps copies of runs of items at places that never move, also when the arena is moved.
template <class T>
class Arena {
    static_assert(std::is_trivially_copyable_v<T>);

public:
    /// O(size of `items`).
    [[nodiscard]] std::span<T> keep(std::span<const T> items) {
        if (items.size() > chunk_items / 4) {
            large_.emplace_back(items.begin(), items.end());
            return large_.back();
        }
        if (chunks_.empty() || chunks_.back().size() + items.size() > chunk_items) {
            chunks_.emplace_back().reserve(chunk_items);
        }
        std::vector<T>& chunk = chunks_.back();
        chunk.insert(chunk.end(), items.begin(), items.end());
        return std::span(chunk).last(items.size());
    }

private:
    static constexpr std::size_t chunk_bytes = std::size_t{1} << 20U;
    static constexpr std::size_t chunk_items = chunk_bytes / sizeof(T);

    std::vector<std::vector<T>> chunks_;  ///< each filled up to what was reserved
    std::vector<std::vector<T>> large_;   ///< runs with a chunk of their own
};

/// The text, kept.
inline std::string_view keep_text(Arena<char>& arena, std::string_view text) {
    const std::span<char> kept = arena.keep(text);
    return {kept.data(), kept.size()};
}

}  // namespace mailhorizon::model

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/arena.hpp"
#include "model/chunked_table.hpp"

#include "mailhorizon/base/borrow.hpp"

#include <cstddef>
#include <cstdint>
#include <map>
#include <string_view>
#include <vector>

namespace mailhorizon::model {

/// Gives each text a number, in order of first sight, and keeps it once.
///
/// A lookup probes a bounded number of slots; texts made to collide end up in a tree, so that the
/// worst mail costs O(log n) a text. Borrows the arena.
class Interner {
public:
    explicit Interner(Arena<char>& arena) : arena_(&arena) {}

    [[nodiscard]] std::uint32_t intern(std::string_view text);
    [[nodiscard]] std::string_view text(std::uint32_t number) const noexcept {
        return texts_[number];
    }
    [[nodiscard]] std::size_t size() const noexcept { return texts_.size(); }

    /// Gives back what only `intern` needs; it must not be called again.
    void forget_lookup();

private:
    struct Slot {
        std::uint32_t hash = 0;
        std::uint32_t number = none;
    };
    static constexpr std::uint32_t none = 0xffffffffU;
    static constexpr std::size_t first_slots = 256;
    static constexpr std::size_t probe_limit = 64;

    void grow();
    void place(Slot slot, std::string_view text);
    std::uint32_t add(std::string_view text);

    Arena<char>* arena_;
    ChunkedTable<std::string_view> texts_;
    std::vector<Slot> slots_;
    std::map<std::string_view, std::uint32_t> crowded_;  ///< found no slot in reach
};

}  // namespace mailhorizon::model

// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/interner.hpp"

#include "mailhorizon/base/check.hpp"
#include "mailhorizon/base/hash.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <string_view>
#include <utility>
#include <vector>

namespace mailhorizon::model {
namespace {

std::uint32_t short_hash(std::string_view text) noexcept {
    return static_cast<std::uint32_t>(base::stable_hash(text) >> 32U);
}

}  // namespace

std::uint32_t Interner::intern(std::string_view text) {
    if (slots_.size() < 2 * (texts_.size() + 1)) {
        grow();
    }
    const std::uint32_t hash = short_hash(text);
    const std::size_t mask = slots_.size() - 1;
    for (std::size_t step = 0; step < probe_limit; ++step) {
        Slot& slot = slots_[(hash + step) & mask];
        if (slot.number == none) {
            slot = {.hash = hash, .number = add(text)};
            return slot.number;
        }
        if (slot.hash == hash && texts_[slot.number] == text) {
            return slot.number;
        }
    }
    if (const auto found = crowded_.find(text); found != crowded_.end()) {
        return found->second;
    }
    const std::uint32_t number = add(text);
    crowded_.emplace(texts_[number], number);
    return number;
}

void Interner::forget_lookup() {
    slots_ = std::vector<Slot>();  // "= {}" would keep the memory
    crowded_.clear();
}

void Interner::grow() {
    const std::vector<Slot> old_slots =
        std::exchange(slots_, std::vector<Slot>(std::max(first_slots, 2 * slots_.size())));
    const auto old_crowded = std::exchange(crowded_, {});
    for (const Slot& slot : old_slots) {
        if (slot.number != none) {
            place(slot, texts_[slot.number]);
        }
    }
    for (const auto& [text, number] : old_crowded) {
        place({.hash = short_hash(text), .number = number}, text);
    }
}

void Interner::place(Slot slot, std::string_view text) {
    const std::size_t mask = slots_.size() - 1;
    for (std::size_t step = 0; step < probe_limit; ++step) {
        Slot& free = slots_[(slot.hash + step) & mask];
        if (free.number == none) {
            free = slot;
            return;
        }
    }
    crowded_.emplace(text, slot.number);
}

std::uint32_t Interner::add(std::string_view text) {
    MH_ASSERT(texts_.size() < none);
    texts_.push_back(keep_text(*arena_, text));
    return static_cast<std::uint32_t>(texts_.size() - 1);
}

}  // namespace mailhorizon::model

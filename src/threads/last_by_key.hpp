// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <bit>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <vector>

namespace mailhorizon::threads {

/// The last position seen for each key; keys are hashes, 0 is none. Open addressing in one block of
/// 16 bytes a place, at most half full.
class LastByKey {
public:
    static constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

    explicit LastByKey(std::size_t most_keys) : places_(std::bit_ceil(2 * most_keys + 2)) {}

    /// The position `key` had, which becomes `position`. O(1) expected.
    std::uint32_t exchange(std::uint64_t key, std::uint32_t position) {
        Place& place = places_[find_place(key)];
        const std::uint32_t before = place.key == key ? place.position : none;
        place = {.key = key, .position = position};
        return before;
    }
    [[nodiscard]] std::uint32_t find(std::uint64_t key) const {
        const Place& place = places_[find_place(key)];
        return place.key == key ? place.position : none;
    }

private:
    struct Place {
        std::uint64_t key = 0;
        std::uint32_t position = none;
    };

    [[nodiscard]] std::size_t find_place(std::uint64_t key) const {
        const std::size_t mask = places_.size() - 1;
        std::size_t at = key & mask;
        while (places_[at].key != 0 && places_[at].key != key) {
            at = (at + 1) & mask;
        }
        return at;
    }

    std::vector<Place> places_;
};

}  // namespace mailhorizon::threads

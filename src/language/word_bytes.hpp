// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>

namespace mailhorizon::language {

// Eight bytes of text at a time, as one number whose lowest byte comes first. All O(1).

inline constexpr std::uint64_t each_byte = 0x0101010101010101U;
inline constexpr std::uint64_t high_bits = each_byte * 0x80U;

/// The next bytes, at most eight; zero bytes beyond the end. `at` must not be beyond `end`.
[[nodiscard]] inline std::uint64_t load_eight(const char* at, const char* end) noexcept {
    const auto left = static_cast<std::size_t>(end - at);
    if constexpr (std::endian::native == std::endian::little) {
        if (left >= 8) [[likely]] {
            std::uint64_t eight = 0;
            std::memcpy(&eight, at, 8);
            return eight;
        }
        if (left >= 4) {
            std::uint32_t first = 0;
            std::uint32_t last = 0;
            std::memcpy(&first, at, 4);
            std::memcpy(&last, end - 4, 4);
            return first | std::uint64_t{last} << ((left - 4) * 8);
        }
    }
    std::uint64_t eight = 0;
    for (std::size_t i = 0; i < 8 && i < left; ++i) {
        eight |= std::uint64_t{static_cast<unsigned char>(at[i])} << (8 * i);
    }
    return eight;
}

/// Writes eight bytes; the reverse of `load_eight`.
inline void store_eight(char* to, std::uint64_t eight) noexcept {
    if constexpr (std::endian::native == std::endian::little) {
        std::memcpy(to, &eight, 8);
    } else {
        for (std::size_t i = 0; i < 8; ++i) {
            to[i] = static_cast<char>(eight >> (8 * i));
        }
    }
}

/// The highest bit of each byte that is an ASCII letter.
[[nodiscard]] constexpr std::uint64_t letter_bits(std::uint64_t eight) noexcept {
    const std::uint64_t folded = (eight & ~high_bits) | (each_byte * 0x20U);
    const std::uint64_t from_a = folded + each_byte * (0x80U - 'a');
    const std::uint64_t beyond_z = folded + each_byte * (0x7FU - 'z');
    return from_a & ~beyond_z & ~eight & high_bits;
}

/// The highest bit of each byte that is an ASCII digit.
[[nodiscard]] constexpr std::uint64_t digit_bits(std::uint64_t eight) noexcept {
    const std::uint64_t low = eight & ~high_bits;
    const std::uint64_t from_0 = low + each_byte * (0x80U - '0');
    const std::uint64_t beyond_9 = low + each_byte * (0x7FU - '9');
    return from_0 & ~beyond_9 & ~eight & high_bits;
}

/// How many bytes from the first on have their highest bit in `bits`: 0 to 8.
[[nodiscard]] constexpr std::size_t run_length(std::uint64_t bits) noexcept {
    return static_cast<std::size_t>(std::countr_zero(~bits & high_bits)) / 8;
}

/// The first `count` bytes, at most 8; the others zero.
[[nodiscard]] constexpr std::uint64_t first_bytes(std::uint64_t eight, std::size_t count) noexcept {
    return count >= 8 ? eight : eight & ((std::uint64_t{1} << (count * 8)) - 1);
}

/// One step of a stable hash over such numbers; start from any constant but 0.
[[nodiscard]] constexpr std::uint64_t mix(std::uint64_t hash, std::uint64_t eight) noexcept {
    hash = (hash ^ eight) * 0x9e3779b97f4a7c15U;
    return hash ^ (hash >> 29U);
}

}  // namespace mailhorizon::language

// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/base/hash.hpp"

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

namespace mailhorizon::base {
namespace {

constexpr std::uint64_t word_factor = 0xc2f8a6d3917b4e5dU;
constexpr std::uint64_t state_factor = 0x8e51d9b7c3a2f469U;
constexpr std::size_t word_size = 8;

constexpr std::uint64_t swap_bytes(std::uint64_t word) noexcept {
    constexpr std::uint64_t bytes = 0x00ff00ff00ff00ffU;
    constexpr std::uint64_t pairs = 0x0000ffff0000ffffU;
    word = ((word >> 8U) & bytes) | ((word & bytes) << 8U);
    word = ((word >> 16U) & pairs) | ((word & pairs) << 16U);
    return std::rotl(word, 32);
}

/// Up to eight bytes, the first one lowest on every machine.
std::uint64_t load_word(const char* bytes, std::size_t size) noexcept {
    std::uint64_t word = 0;
    std::memcpy(&word, bytes, size);
    return std::endian::native == std::endian::big ? swap_bytes(word) : word;
}

/// A multiplication carries upwards only, so each is followed by a step that brings bits down.
constexpr std::uint64_t absorb(std::uint64_t state, std::uint64_t word) noexcept {
    word *= word_factor;
    word ^= word >> 32U;
    return (std::rotl(state, 25) ^ word) * state_factor;
}

constexpr std::uint64_t settle(std::uint64_t state) noexcept {
    state ^= state >> 31U;
    state *= word_factor;
    state ^= state >> 29U;
    state *= state_factor;
    return state ^ (state >> 32U);
}

}  // namespace

std::uint64_t stable_hash(std::string_view bytes, std::uint64_t seed) noexcept {
    std::uint64_t state = absorb(seed, bytes.size());
    const char* at = bytes.data();
    std::size_t left = bytes.size();
    for (; left >= word_size; left -= word_size, at += word_size) {
        state = absorb(state, load_word(at, word_size));
    }
    if (left > 0) {
        state = absorb(state, load_word(at, left));
    }
    return settle(state);
}

std::string hash_digits(std::string_view bytes, unsigned digits) {
    constexpr std::string_view figures = "0123456789abcdef";
    constexpr unsigned most = 16;
    std::uint64_t rest = stable_hash(bytes);
    std::string text;
    for (unsigned written = 0; written < std::min(digits, most); ++written) {
        text += figures[rest >> 60U];
        rest <<= 4U;
    }
    return text;
}

}  // namespace mailhorizon::base

// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/base/secret_hash.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <random>

namespace mailhorizon::base {
namespace {

__extension__ using Wide = unsigned __int128;

constexpr std::uint64_t prime = (std::uint64_t{1} << 61U) - 1;
constexpr std::size_t word_bytes = 8;

std::uint64_t low_half(Wide sum) noexcept {
    return static_cast<std::uint64_t>(sum);
}

/// Any number modulo the prime: 2^61 is 1.
std::uint64_t reduce(Wide number) noexcept {
    const std::uint64_t once =
        (low_half(number) & prime) + (low_half(number >> 61U) & prime) + low_half(number >> 122U);
    const std::uint64_t twice = (once & prime) + (once >> 61U);
    return twice >= prime ? twice - prime : twice;
}

/// One step of Horner's rule.
std::uint64_t step(std::uint64_t sum, std::uint64_t point, std::uint64_t word) noexcept {
    return reduce(Wide{sum} * point + word);
}

std::uint64_t load(const char* at) noexcept {
    std::uint64_t word = 0;
    std::memcpy(&word, at, word_bytes);
    return word;
}

/// The sum of products of neighbours, each word with its key added. `words` is even.
Wide sum_products(const char* at, const std::uint64_t* key, std::size_t words) noexcept {
    Wide sum = 0;
    for (std::size_t i = 0; i < words; i += 2) {
        sum += Wide{load(at + i * word_bytes) + key[i]} *
               (load(at + (i + 1) * word_bytes) + key[i + 1]);
    }
    return sum;
}

}  // namespace

SecretHash::SecretHash() {
    std::random_device device;
    const auto draw = [&device] {
        return std::uint64_t{device()} << 32U | std::uint64_t{device()};
    };
    std::ranges::generate(key_, draw);
    first_point_ = draw() % prime;
    second_point_ = draw() % prime;
}

SecretHash::Digest SecretHash::operator()(std::string_view bytes,
                                          std::uint64_t kind) const noexcept {
    Digest digest;
    const auto take = [&](std::uint64_t word) {
        digest.first = step(digest.first, first_point_, word);
        digest.second = step(digest.second, second_point_, word);
    };
    take(bytes.size());
    take(kind);
    const auto take_block = [&](const char* at, std::size_t words) {
        const Wide sum = sum_products(at, key_.data(), words);
        // A word may be larger than the prime: its upper bits are a word of their own.
        take(low_half(sum) & prime);
        take(low_half(sum >> 61U) & prime);
        take(low_half(sum >> 122U));
    };
    constexpr std::size_t block_bytes = block_words * word_bytes;
    while (bytes.size() >= block_bytes) {
        take_block(bytes.data(), block_words);
        bytes.remove_prefix(block_bytes);
    }
    if (!bytes.empty()) {
        std::array<char, block_bytes> rest{};
        std::memcpy(rest.data(), bytes.data(), bytes.size());
        constexpr std::size_t pair_bytes = 2 * word_bytes;
        take_block(rest.data(), (bytes.size() + pair_bytes - 1) / pair_bytes * 2);
    }
    return digest;
}

}  // namespace mailhorizon::base

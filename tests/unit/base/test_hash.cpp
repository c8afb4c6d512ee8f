// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/base/hash.hpp"

#include <doctest/doctest.h>

#include <bit>
#include <cstddef>
#include <cstdint>
#include <set>
#include <string>
#include <vector>

using mailhorizon::base::hash_digits;
using mailhorizon::base::stable_hash;

TEST_CASE("base/hash: the values are fixed, since stores and finding ids keep them") {
    CHECK(stable_hash("") == 0x5d6f881e10a61f06U);
    CHECK(stable_hash("a") == 0x1d93eeed8735ce24U);
    CHECK(stable_hash("20260304050607.1234@lists.example") == 0xce529665a3b88268U);
    CHECK(hash_digits("20260304050607.1234@lists.example") == "ce529665a3b8");
}

TEST_CASE("base/hash: digits are the first ones of the hash, sixteen at most") {
    const std::string all = hash_digits("thread", 16);
    CHECK(all.size() == 16);
    CHECK(std::stoull(all, nullptr, 16) == stable_hash("thread"));
    CHECK(hash_digits("thread", 0).empty());
    CHECK(hash_digits("thread", 5) == all.substr(0, 5));
    CHECK(hash_digits("thread", 99) == all);
}

TEST_CASE("base/hash: every bit of the text and of the seed moves about half of the result") {
    std::string text = "the quick brown fox jumps";
    const std::uint64_t before = stable_hash(text);
    for (std::size_t bit = 0; bit < text.size() * 8; ++bit) {
        CAPTURE(bit);
        const auto mask = static_cast<char>(1U << (bit % 8));
        text[bit / 8] = static_cast<char>(text[bit / 8] ^ mask);
        const int changed = std::popcount(before ^ stable_hash(text));
        CHECK(changed >= 12);
        CHECK(changed <= 52);
        text[bit / 8] = static_cast<char>(text[bit / 8] ^ mask);
    }
    for (unsigned bit = 0; bit < 64; ++bit) {
        CHECK(std::popcount(stable_hash(text, 0) ^ stable_hash(text, std::uint64_t{1} << bit)) >=
              12);
    }
}

TEST_CASE("base/hash: lengths of zero bytes and short counters do not collide, not in 32 bits") {
    std::set<std::uint64_t> hashes;
    for (std::size_t size = 0; size <= 64; ++size) {
        hashes.insert(stable_hash(std::string(size, '\0')));
    }
    CHECK(hashes.size() == 65);
    constexpr int texts = 20'000;
    std::set<std::uint64_t> low;
    std::set<std::uint64_t> high;
    for (int i = 0; i < texts; ++i) {
        const std::uint64_t hash = stable_hash(std::to_string(i) + "@example.org");
        low.insert(hash & 0xffffffffU);
        high.insert(hash >> 32U);
    }
    CHECK(low.size() >= texts - 3);
    CHECK(high.size() >= texts - 3);
}

TEST_CASE("base/hash: a chain depends on the order and on where it is cut") {
    CHECK(stable_hash("b", stable_hash("a")) != stable_hash("a", stable_hash("b")));
    CHECK(stable_hash("b", stable_hash("a")) != stable_hash("ab"));
}

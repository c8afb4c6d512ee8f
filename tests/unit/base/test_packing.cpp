// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/base/packing.hpp"

#include <doctest/doctest.h>

#include <cstddef>
#include <random>
#include <string>
#include <string_view>

using namespace mailhorizon::base;

namespace {

std::string dense(std::string_view text, Lanes lanes = best_lanes()) {
    std::string out(text.size() + packing_slack, '#');
    out.resize(static_cast<std::size_t>(pack_dense(text, out.data(), lanes) - out.data()));
    return out;
}

std::string words(std::string_view line, Lanes lanes = best_lanes()) {
    std::string out(line.size() + packing_slack, '#');
    const PackedWords packed = pack_words(line, out.data(), lanes);
    out.resize(static_cast<std::size_t>(packed.end - out.data()));
    return out + "|" + std::to_string(packed.symbols);
}

/// Words, marks, blanks and any byte, in a mixture that lines of mail have.
std::string random_line(std::mt19937& chance) {
    constexpr std::string_view common = "abcXYZ019 ,.>=_@`[{ \t";
    std::string line(chance() % 70, ' ');
    for (char& c : line) {
        c = chance() % 4 == 0 ? static_cast<char>(chance() % 256)
                              : common[chance() % common.size()];
    }
    return line;
}

}  // namespace

TEST_CASE("base/packing: dense text has neither white space nor control characters") {
    CHECK(dense(" a\tb\r\nc\x01 ") == "abc");
    CHECK(dense("").empty());
    CHECK(dense(" \t ").empty());
    CHECK(dense("Gr\xc3\xbc\xc3\x9f\x65, alle zusammen!") ==
          "Gr\xc3\xbc\xc3\x9f\x65,allezusammen!");
    CHECK(dense("sixteen bytes it is, and one more") == "sixteenbytesitis,andonemore");
}

TEST_CASE("base/packing: words are in lower case with one space between") {
    CHECK(words("Hello,  World") == "hello world|0");
    CHECK(words("  (a) + [B] = c9  ") == "a b c9|6");
    CHECK(words("***") == "|3");
    CHECK(words("").starts_with("|0"));
    CHECK(words("\xc3\x84rger -- IM 3. OG") == "\xc3\x84rger im 3 og|0");
    CHECK(words("a word that ends where sixteen do") == "a word that ends where sixteen do|0");
}

TEST_CASE("base/packing: sixteen bytes at a time are packed as one at a time are") {
    std::mt19937 chance(20'261'124);
    for (int i = 0; i < 20'000; ++i) {
        const std::string line = random_line(chance);
        REQUIRE(dense(line, Lanes::sixteen) == dense(line, Lanes::one));
        REQUIRE(words(line, Lanes::sixteen) == words(line, Lanes::one));
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/utf8.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

namespace mailhorizon::base {
namespace {

/// What a first byte promises: how many bytes follow, and which second bytes keep the promise.
struct Lead {
    std::size_t following = 0;
    unsigned lowest = 0x80;
    unsigned highest = 0xbf;
    char32_t bits = 0;
};

constexpr Lead read_lead(unsigned byte) noexcept {
    if (byte < 0xc2 || byte > 0xf4) {
        return {};
    }
    if (byte < 0xe0) {
        return {.following = 1, .bits = byte & 0x1fU};
    }
    if (byte < 0xf0) {
        return {.following = 2,
                .lowest = byte == 0xe0 ? 0xa0U : 0x80U,
                .highest = byte == 0xed ? 0x9fU : 0xbfU,
                .bits = byte & 0x0fU};
    }
    return {.following = 3,
            .lowest = byte == 0xf0 ? 0x90U : 0x80U,
            .highest = byte == 0xf4 ? 0x8fU : 0xbfU,
            .bits = byte & 0x07U};
}

}  // namespace

CodePoint code_point_at(std::string_view text, std::size_t at) noexcept {
    const auto byte = [&](std::size_t i) { return unsigned{static_cast<unsigned char>(text[i])}; };
    const unsigned first = byte(at);
    if (first < 0x80) {
        return {.value = first, .size = 1, .valid = true};
    }
    Lead lead = read_lead(first);
    if (lead.following == 0) {
        return {};
    }
    for (std::size_t taken = 1; taken <= lead.following; ++taken) {
        if (at + taken >= text.size() || byte(at + taken) < lead.lowest ||
            byte(at + taken) > lead.highest) {
            return {.size = taken};
        }
        lead.bits = (lead.bits << 6U) | (byte(at + taken) & 0x3fU);
        lead.lowest = 0x80;
        lead.highest = 0xbf;
    }
    return {.value = lead.bits, .size = lead.following + 1, .valid = true};
}

std::size_t ascii_run(std::string_view text, std::size_t at) noexcept {
    constexpr std::uint64_t high_bits = 0x8080808080808080U;
    const std::size_t begin = at;
    for (; at + sizeof high_bits <= text.size(); at += sizeof high_bits) {
        std::uint64_t word = 0;
        std::memcpy(&word, text.data() + at, sizeof word);
        if ((word & high_bits) != 0) {
            break;
        }
    }
    while (at < text.size() && static_cast<unsigned char>(text[at]) < 0x80) {
        ++at;
    }
    return at - begin;
}

void append_utf8(std::string& text, char32_t value) {
    if (value > 0x10ffff || (value >= 0xd800 && value <= 0xdfff)) {
        value = replacement_character;
    }
    if (value < 0x80) {
        text += static_cast<char>(value);
        return;
    }
    const auto last_bits = [value](unsigned shift) {
        return static_cast<char>(0x80U | ((value >> shift) & 0x3fU));
    };
    if (value < 0x800) {
        const std::array bytes{static_cast<char>(0xc0U | (value >> 6U)), last_bits(0)};
        text.append(bytes.data(), bytes.size());
    } else if (value < 0x10000) {
        const std::array bytes{
            static_cast<char>(0xe0U | (value >> 12U)), last_bits(6), last_bits(0)};
        text.append(bytes.data(), bytes.size());
    } else {
        const std::array bytes{
            static_cast<char>(0xf0U | (value >> 18U)), last_bits(12), last_bits(6), last_bits(0)};
        text.append(bytes.data(), bytes.size());
    }
}

}  // namespace mailhorizon::base

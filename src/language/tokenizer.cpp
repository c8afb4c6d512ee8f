// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/tokenizer.hpp"

namespace mailhorizon::language {
namespace {

using Kind = Symbol::Kind;

Symbol read_latin_symbol(unsigned char second) noexcept {
    switch (second) {
        case 0xA0:  // no-break space
            return {.kind = Kind::blank, .size = 2};
        case 0xBB:  // right guillemet
            return {.kind = Kind::closer, .size = 2};
        case 0xBF:  // inverted question mark
        case 0xA1:
        case 0xAB:
            return {.kind = Kind::clause, .size = 2};
        default:
            return {.kind = Kind::other, .size = 2};
    }
}

Symbol read_general_punctuation(unsigned char third) noexcept {
    switch (third) {
        case 0x98:
        case 0x99:
            return {.kind = Kind::apostrophe, .size = 3};
        case 0x9C:
        case 0x9E:
        case 0x93:  // en dash
        case 0x94:  // em dash
        case 0xA2:  // bullet
            return {.kind = Kind::clause, .size = 3};
        case 0x9D:
            return {.kind = Kind::closer, .size = 3};
        case 0xA8:  // line separator
        case 0xA9:
        case 0xAF:
            return {.kind = Kind::blank, .size = 3};
        default:
            return {.kind = third <= 0x8A ? Kind::blank : Kind::other, .size = 3};
    }
}

Symbol read_wide_symbol(unsigned char lead, unsigned char second, unsigned char third) noexcept {
    if (lead == 0xE2) {
        return second == 0x80 ? read_general_punctuation(third)
                              : Symbol{.kind = Kind::other, .size = 3};
    }
    const bool full_stop = (lead == 0xE3 && second == 0x80 && third == 0x82) ||
                           (lead == 0xEF && second == 0xBC && third == 0x81);
    if (full_stop) {
        return {.kind = Kind::stop, .size = 3};
    }
    if (lead == 0xEF && second == 0xBC) {
        return {.kind = third == 0x9F ? Kind::question : Kind::clause, .size = 3};
    }
    if (lead == 0xE3 && second == 0x80) {
        return {.kind = third == 0x80 ? Kind::blank : Kind::clause, .size = 3};
    }
    const bool mark = lead == 0xEF && second == 0xBB && third == 0xBF;
    return {.kind = mark ? Kind::other : Kind::letter, .size = 3};
}

}  // namespace

Symbol read_symbol(std::string_view text) noexcept {
    const auto byte = [text](std::size_t at) { return static_cast<unsigned char>(text[at]); };
    const unsigned char lead = byte(0);
    if (text.size() < 2 || byte(1) < 0x80 || byte(1) >= 0xC0) {
        return {.kind = Kind::other, .size = 1};
    }
    if (lead == 0xC2) {
        return read_latin_symbol(byte(1));
    }
    if (lead == 0xCD) {
        return {.kind = byte(1) == 0xBE ? Kind::question : Kind::letter, .size = 2};
    }
    if (lead == 0xD8) {
        const bool clause = byte(1) == 0x8C || byte(1) == 0x9B;
        const Kind kind = clause ? Kind::clause : Kind::letter;
        return {.kind = byte(1) == 0x9F ? Kind::question : kind, .size = 2};
    }
    if (text.size() < 3 || byte(2) < 0x80 || byte(2) >= 0xC0) {
        return {.kind = Kind::other, .size = 1};
    }
    return read_wide_symbol(lead, byte(1), byte(2));
}

}  // namespace mailhorizon::language

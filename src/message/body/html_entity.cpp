// SPDX-License-Identifier: GPL-3.0-or-later
#include "message/body/html_entity.hpp"

#include "mailhorizon/base/text.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

namespace mailhorizon::message {
namespace {

struct Entity {
    std::string_view name;
    std::uint16_t value;
};

/// Sorted by name.
// clang-format off
constexpr std::array entities{
    Entity{"AElig", 0xc6}, Entity{"Aacute", 0xc1}, Entity{"Acirc", 0xc2}, Entity{"Agrave", 0xc0},
    Entity{"Aring", 0xc5}, Entity{"Atilde", 0xc3}, Entity{"Auml", 0xc4}, Entity{"Ccedil", 0xc7},
    Entity{"Dagger", 0x2021}, Entity{"Delta", 0x394}, Entity{"ETH", 0xd0},
    Entity{"Eacute", 0xc9}, Entity{"Ecirc", 0xca}, Entity{"Egrave", 0xc8}, Entity{"Euml", 0xcb},
    Entity{"Iacute", 0xcd}, Entity{"Icirc", 0xce}, Entity{"Igrave", 0xcc}, Entity{"Iuml", 0xcf},
    Entity{"Ntilde", 0xd1}, Entity{"OElig", 0x152}, Entity{"Oacute", 0xd3},
    Entity{"Ocirc", 0xd4}, Entity{"Ograve", 0xd2}, Entity{"Omega", 0x3a9},
    Entity{"Oslash", 0xd8}, Entity{"Otilde", 0xd5}, Entity{"Ouml", 0xd6},
    Entity{"Prime", 0x2033}, Entity{"Scaron", 0x160}, Entity{"Sigma", 0x3a3},
    Entity{"THORN", 0xde}, Entity{"Uacute", 0xda}, Entity{"Ucirc", 0xdb}, Entity{"Ugrave", 0xd9},
    Entity{"Uuml", 0xdc}, Entity{"Yacute", 0xdd}, Entity{"Yuml", 0x178}, Entity{"aacute", 0xe1},
    Entity{"acirc", 0xe2}, Entity{"acute", 0xb4}, Entity{"aelig", 0xe6}, Entity{"agrave", 0xe0},
    Entity{"alpha", 0x3b1}, Entity{"amp", 0x26}, Entity{"apos", 0x27}, Entity{"aring", 0xe5},
    Entity{"atilde", 0xe3}, Entity{"auml", 0xe4}, Entity{"bdquo", 0x201e}, Entity{"beta", 0x3b2},
    Entity{"brvbar", 0xa6}, Entity{"bull", 0x2022}, Entity{"ccedil", 0xe7},
    Entity{"cedil", 0xb8}, Entity{"cent", 0xa2}, Entity{"check", 0x2713}, Entity{"circ", 0x2c6},
    Entity{"copy", 0xa9}, Entity{"curren", 0xa4}, Entity{"dagger", 0x2020},
    Entity{"darr", 0x2193}, Entity{"deg", 0xb0}, Entity{"delta", 0x3b4}, Entity{"divide", 0xf7},
    Entity{"eacute", 0xe9}, Entity{"ecirc", 0xea}, Entity{"egrave", 0xe8},
    Entity{"emsp", 0x2003}, Entity{"ensp", 0x2002}, Entity{"epsilon", 0x3b5},
    Entity{"eth", 0xf0}, Entity{"euml", 0xeb}, Entity{"euro", 0x20ac}, Entity{"fnof", 0x192},
    Entity{"frac12", 0xbd}, Entity{"frac14", 0xbc}, Entity{"frac34", 0xbe},
    Entity{"gamma", 0x3b3}, Entity{"ge", 0x2265}, Entity{"gt", 0x3e}, Entity{"harr", 0x2194},
    Entity{"hearts", 0x2665}, Entity{"hellip", 0x2026}, Entity{"iacute", 0xed},
    Entity{"icirc", 0xee}, Entity{"iexcl", 0xa1}, Entity{"igrave", 0xec},
    Entity{"infin", 0x221e}, Entity{"iquest", 0xbf}, Entity{"iuml", 0xef},
    Entity{"lambda", 0x3bb}, Entity{"laquo", 0xab}, Entity{"larr", 0x2190},
    Entity{"ldquo", 0x201c}, Entity{"le", 0x2264}, Entity{"lrm", 0x200e},
    Entity{"lsaquo", 0x2039}, Entity{"lsquo", 0x2018}, Entity{"lt", 0x3c}, Entity{"macr", 0xaf},
    Entity{"mdash", 0x2014}, Entity{"micro", 0xb5}, Entity{"middot", 0xb7},
    Entity{"minus", 0x2212}, Entity{"mu", 0x3bc}, Entity{"nbsp", 0xa0}, Entity{"ndash", 0x2013},
    Entity{"ne", 0x2260}, Entity{"not", 0xac}, Entity{"ntilde", 0xf1}, Entity{"oacute", 0xf3},
    Entity{"ocirc", 0xf4}, Entity{"oelig", 0x153}, Entity{"ograve", 0xf2},
    Entity{"omega", 0x3c9}, Entity{"ordf", 0xaa}, Entity{"ordm", 0xba}, Entity{"oslash", 0xf8},
    Entity{"otilde", 0xf5}, Entity{"ouml", 0xf6}, Entity{"para", 0xb6}, Entity{"permil", 0x2030},
    Entity{"pi", 0x3c0}, Entity{"plusmn", 0xb1}, Entity{"pound", 0xa3}, Entity{"prime", 0x2032},
    Entity{"quot", 0x22}, Entity{"rArr", 0x21d2}, Entity{"raquo", 0xbb}, Entity{"rarr", 0x2192},
    Entity{"rdquo", 0x201d}, Entity{"reg", 0xae}, Entity{"rlm", 0x200f},
    Entity{"rsaquo", 0x203a}, Entity{"rsquo", 0x2019}, Entity{"sbquo", 0x201a},
    Entity{"scaron", 0x161}, Entity{"sect", 0xa7}, Entity{"shy", 0xad}, Entity{"sigma", 0x3c3},
    Entity{"spades", 0x2660}, Entity{"sup1", 0xb9}, Entity{"sup2", 0xb2}, Entity{"sup3", 0xb3},
    Entity{"szlig", 0xdf}, Entity{"thinsp", 0x2009}, Entity{"thorn", 0xfe},
    Entity{"tilde", 0x2dc}, Entity{"times", 0xd7}, Entity{"trade", 0x2122},
    Entity{"uacute", 0xfa}, Entity{"uarr", 0x2191}, Entity{"ucirc", 0xfb},
    Entity{"ugrave", 0xf9}, Entity{"uml", 0xa8}, Entity{"uuml", 0xfc}, Entity{"yacute", 0xfd},
    Entity{"yen", 0xa5}, Entity{"yuml", 0xff}, Entity{"zwj", 0x200d}, Entity{"zwnj", 0x200c},
};
// clang-format on

constexpr char32_t replacement_character = 0xfffd;
constexpr std::size_t longest = 32;  ///< of a reference, in bytes

/// Numbers 128 to 159 mean what they mean in windows-1252, as in HTML.
constexpr std::array<std::uint16_t, 32> windows_1252{
    0x20ac, 0xfffd, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160,
    0x2039, 0x0152, 0xfffd, 0x017d, 0xfffd, 0xfffd, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022,
    0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0xfffd, 0x017e, 0x0178};

void append_character(char32_t value, std::string& out) {
    if (value >= 0x80 && value < 0xa0) {
        value = windows_1252[value - 0x80];
    }
    if (value == 0xa0) {
        out += ' ';  // what may not be broken is white space all the same
        return;
    }
    if (value == 0 || value > 0x10ffff || (value >= 0xd800 && value < 0xe000)) {
        value = replacement_character;
    }
    const auto tail = [&out, value](unsigned shift) {
        out += static_cast<char>(0x80U | ((value >> shift) & 0x3fU));
    };
    if (value < 0x80) {
        out += static_cast<char>(value);
    } else if (value < 0x800) {
        out += static_cast<char>(0xc0U | (value >> 6U));
        tail(0);
    } else if (value < 0x10000) {
        out += static_cast<char>(0xe0U | (value >> 12U));
        tail(6);
        tail(0);
    } else {
        out += static_cast<char>(0xf0U | (value >> 18U));
        tail(12);
        tail(6);
        tail(0);
    }
}

/// "#8217" or "#x2019", without the semicolon; nothing else before `size` is reached.
bool append_number(std::string_view digits, std::string& out) {
    const bool hexadecimal = digits.starts_with('x') || digits.starts_with('X');
    digits.remove_prefix(hexadecimal ? 1 : 0);
    if (digits.empty()) {
        return false;
    }
    char32_t value = 0;
    constexpr char32_t too_large = 0x110000;
    for (const char c : digits) {
        const char lower = base::to_lower(c);
        const bool letter = hexadecimal && lower >= 'a' && lower <= 'f';
        if (!letter && !base::is_digit(c)) {
            return false;
        }
        const auto digit = static_cast<char32_t>(letter ? lower - 'a' + 10 : c - '0');
        value = std::min<char32_t>(value * (hexadecimal ? 16U : 10U) + digit, too_large);
    }
    append_character(value, out);
    return true;
}

}  // namespace

std::size_t append_entity(std::string_view text, std::string& out) {
    std::size_t end = 1;
    const std::size_t most = std::min(text.size(), longest);
    while (end < most && (base::is_alnum(text[end]) || (end == 1 && text[end] == '#'))) {
        ++end;
    }
    const std::string_view name = text.substr(1, end - 1);
    const bool closed = end < text.size() && text[end] == ';';
    const std::size_t size = end + (closed ? 1 : 0);
    if (name.starts_with('#')) {
        return append_number(name.substr(1), out) ? size : 0;
    }
    const auto* const entity = std::ranges::lower_bound(entities, name, {}, &Entity::name);
    if (entity == entities.end() || entity->name != name) {
        return 0;
    }
    const bool may_stay_open =
        name == "amp" || name == "lt" || name == "gt" || name == "quot" || name == "nbsp";
    if (!closed && !may_stay_open) {
        return 0;
    }
    append_character(entity->value, out);
    return size;
}

}  // namespace mailhorizon::message

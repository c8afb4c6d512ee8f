// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/base/bare_letter.hpp"

#include "base/utf8.hpp"

#include "mailhorizon/base/text.hpp"

#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <utility>

namespace mailhorizon::base {
namespace {

constexpr char32_t first_beyond_ascii = 0x80;

/// Letters with a stroke, ligatures and their like: Unicode takes none of them apart.
constexpr std::array<std::pair<char32_t, char>, 26> undivided{{
    {0xC6, 'A'},  {0xD0, 'D'},  {0xD8, 'O'},  {0xDE, 'T'},  {0xE6, 'a'},  {0xF0, 'd'},
    {0xF8, 'o'},  {0xFE, 't'},  {0x110, 'D'}, {0x111, 'd'}, {0x126, 'H'}, {0x127, 'h'},
    {0x131, 'i'}, {0x132, 'I'}, {0x133, 'i'}, {0x138, 'k'}, {0x140, 'l'}, {0x141, 'L'},
    {0x142, 'l'}, {0x149, 'n'}, {0x14A, 'N'}, {0x14B, 'n'}, {0x152, 'O'}, {0x153, 'o'},
    {0x166, 'T'}, {0x167, 't'},
}};

char undivided_letter(char32_t value) noexcept {
    const auto* const found =
        std::ranges::find(undivided, value, &std::pair<char32_t, char>::first);
    return found == undivided.end() ? '\0' : found->second;
}

/// The first of the parts Unicode takes a letter apart into, if that is an ASCII letter.
char bare(char32_t value) noexcept {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* const nfd = icu::Normalizer2::getNFDInstance(status);
    icu::UnicodeString parts;
    if (nfd == nullptr || nfd->getDecomposition(static_cast<UChar32>(value), parts) == 0) {
        return undivided_letter(value);
    }
    const char16_t first = parts.charAt(0);
    const bool ascii = first < first_beyond_ascii && is_alpha(static_cast<char>(first));
    return ascii ? static_cast<char>(first) : '\0';
}

}  // namespace

BareLetter bare_letter_at(std::string_view text, std::size_t at) noexcept {
    const CodePoint point = code_point_at(text, at);
    const bool marked = point.valid && point.value >= first_beyond_ascii;
    return {.letter = marked ? bare(point.value) : '\0', .size = point.size};
}

}  // namespace mailhorizon::base

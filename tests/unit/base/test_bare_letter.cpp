// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/base/bare_letter.hpp"

#include <doctest/doctest.h>

#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>

using mailhorizon::base::bare_letter_at;

TEST_CASE("base/bare_letter: letters of Latin lose their marks, all else stays") {
    struct Row {
        std::string_view text;
        char letter;
        std::size_t size;
    };
    for (const Row& row : {Row{"\u00fc", 'u', 2},
                           Row{"\u00dc", 'U', 2},
                           Row{"\u016f", 'u', 2},
                           Row{"\u017e", 'z', 2},
                           Row{"\u00f8", 'o', 2},
                           Row{"\u0142", 'l', 2},
                           Row{"\u00e6", 'a', 2},
                           Row{"\u0219", 's', 2},
                           Row{"\u1ec7", 'e', 3},
                           Row{"u", '\0', 1},
                           Row{"\u00f7", '\0', 2},
                           Row{"\u0439", '\0', 2},
                           Row{"\u03ac", '\0', 2},
                           Row{"\u4e2d", '\0', 3},
                           Row{"\xfc", '\0', 1}}) {
        CAPTURE(row.text);
        CHECK(bare_letter_at(row.text, 0).letter == row.letter);
        CHECK(bare_letter_at(row.text, 0).size == row.size);
    }
}

TEST_CASE("base/bare_letter: the small letters of Latin-1 and Latin Extended-A give one each") {
    // By hand, from U+00E0 on; a space where none is under the marks, and where a letter is no
    // small one.
    constexpr std::string_view bare =
        "aaaaaaaceeeeiiiidnooooo ouuuuyty a a a c c c c d d e e e e e g g g g h h i i i i"
        " i i j kk l l l l l n n nn n o o o o r r r s s s s t t t u u u u u u w y  z z z";
    for (std::size_t i = 0; i < bare.size(); ++i) {
        const std::size_t code = 0xE0 + i;
        const std::string_view text = std::string_view("\xc3\xc4\xc5").substr(code / 0x40 - 3, 1);
        const std::string letter{text.front(), static_cast<char>(0x80 + code % 0x40)};
        CAPTURE(code);
        if (bare[i] != ' ') {
            CHECK(bare_letter_at(letter, 0).letter == bare[i]);
        }
    }
}

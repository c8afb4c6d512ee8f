// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/base/unicode.hpp"

#include <doctest/doctest.h>

#include <cstddef>
#include <string>
#include <string_view>

using namespace mailhorizon::base;

TEST_CASE("base/unicode: ASCII is told at every position of a word") {
    for (std::size_t size = 0; size < 40; ++size) {
        std::string text(size, 'x');
        CHECK(is_ascii(text));
        for (char& c : text) {
            c = '\x80';
            CHECK(!is_ascii(text));
            CHECK(!is_utf8(text));
            c = 'x';
        }
    }
}

TEST_CASE("base/unicode: ill-formed parts become one U+FFFD each, as far as they went well") {
    struct Row {
        std::string_view text;
        std::string_view repaired;
    };
    for (const Row& row : {Row{"\x80", "\ufffd"},
                           Row{"\xc0\xaf", "\ufffd\ufffd"},
                           Row{"\xc1\xbf", "\ufffd\ufffd"},
                           Row{"\xe0\x80\x80", "\ufffd\ufffd\ufffd"},
                           Row{"\xe2\x82", "\ufffd"},
                           Row{"\xe2\x82z", "\ufffdz"},
                           Row{"\xed\xa0\x80", "\ufffd\ufffd\ufffd"},
                           Row{"\xf0\x80\x80\x80", "\ufffd\ufffd\ufffd\ufffd"},
                           Row{"\xf0\x9f\x98", "\ufffd"},
                           Row{"\xf4\x90\x80\x80", "\ufffd\ufffd\ufffd\ufffd"},
                           Row{"\xf5", "\ufffd"},
                           Row{"ok \xffok", "ok \ufffdok"}}) {
        CAPTURE(row.text);
        CHECK(!is_utf8(row.text));
        CHECK(repair_utf8(row.text) == row.repaired);
        CHECK(is_utf8(row.repaired));
        CHECK(repair_utf8(row.repaired) == row.repaired);
    }
}

TEST_CASE("base/unicode: the first and last character of each size are well-formed") {
    for (const std::string_view text : {"",
                                        "\x7f",
                                        "\xc2\x80",
                                        "\xdf\xbf",
                                        "\xe0\xa0\x80",
                                        "\xed\x9f\xbf",
                                        "\xee\x80\x80",
                                        "\xef\xbf\xbf",
                                        "\xf0\x90\x80\x80",
                                        "\xf4\x8f\xbf\xbf"}) {
        CAPTURE(text);
        CHECK(is_utf8(text));
        CHECK(repair_utf8(text) == text);
    }
}

TEST_CASE("base/unicode: columns on a terminal") {
    CHECK(display_width("") == 0);
    CHECK(display_width("abc") == 3);
    CHECK(display_width("日本") == 4);
    CHECK(display_width("ｱ") == 1);
    CHECK(display_width("Ａ") == 2);
    CHECK(display_width("e\u0301") == 1);
    CHECK(display_width("a\u200bb") == 2);
    CHECK(display_width("한") == 2);
    CHECK(display_width("\u1112\u1161\u11ab") == 2);
    CHECK(display_width("😀") == 2);
}

TEST_CASE("base/unicode: a text is cut to a width with an ellipsis inside it") {
    struct Row {
        std::string_view text;
        std::size_t columns;
        std::string_view fitted;
    };
    for (const Row& row : {Row{"abc", 3, "abc"},
                           Row{"abcd", 3, "ab…"},
                           Row{"abcd", 1, "…"},
                           Row{"abcd", 0, ""},
                           Row{"", 0, ""},
                           Row{"日本語", 6, "日本語"},
                           Row{"日本語", 5, "日本…"},
                           Row{"日本語", 4, "日…"},
                           Row{"日本語", 2, "…"},
                           Row{"日本語", 1, "…"},
                           Row{"e\u0301e\u0301e\u0301", 2, "e\u0301…"},
                           Row{"e\u0301", 1, "e\u0301"}}) {
        CAPTURE(row.text);
        CAPTURE(row.columns);
        CHECK(fit_width(row.text, row.columns) == row.fitted);
        CHECK(display_width(fit_width(row.text, row.columns)) <= row.columns);
    }
}

TEST_CASE("base/unicode: a domain is one however it is written") {
    CHECK(domain_to_unicode("xn--bcher-kva.example") == "bücher.example");
    CHECK(domain_to_unicode("BÜCHER.Example") == "bücher.example");
    CHECK(domain_to_unicode("b\u00fccher\u3002example") == "bücher.example");  // an ideographic dot
    CHECK(domain_to_unicode("straße.example") == "straße.example");
    CHECK(domain_to_unicode("Host_1.Example") == "host_1.example");
    CHECK(domain_to_unicode("xn--a.example") == "xn--a.example");
    CHECK(domain_to_unicode("xn--") == "xn--");
    CHECK(domain_to_unicode("").empty());
    const std::string twice = domain_to_unicode("xn--bcher-kva.example");
    CHECK(domain_to_unicode(twice) == twice);
}

TEST_CASE("base/unicode: case folding and composition") {
    CHECK(fold_case("Re: LUNCH") == "re: lunch");
    CHECK(fold_case("GRÜSSE") == fold_case("grüße"));
    CHECK(fold_case("É") == fold_case("e\u0301"));
    CHECK(fold_case("Σίσυφος") == fold_case("ΣΊΣΥΦΟΣ"));
    CHECK(fold_case("日本") == "日本");
    CHECK(is_utf8(fold_case("\xff\xfeX")));
    for (const std::string_view text : {"ŐŰ", "İ", "ǅ", "ᾳͅ", "ﬁ", "ẞ", "\u0345\u0301"}) {
        CAPTURE(text);
        CHECK(fold_case(fold_case(text)) == fold_case(text));
    }
}

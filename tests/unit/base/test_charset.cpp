// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/base/unicode.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

using mailhorizon::base::decode_charset;
using mailhorizon::base::is_utf8;

TEST_CASE("base/charset: bytes of a named charset become UTF-8") {
    using namespace std::string_view_literals;
    struct Row {
        std::string_view charset;
        std::string_view bytes;
        std::string_view text;
        bool known;
    };
    for (const Row& row : {Row{"us-ascii", "abc", "abc", true},
                           Row{"utf-8",
                               "Gr\xc3\xbc\xc3\x9f"
                               "e",
                               "Grüße",
                               true},
                           Row{"UTF8", "\xef\xbb\xbfx\xc3\xbc", "xü", true},
                           Row{"utf-8", "a\xff", "a\ufffd", false},
                           Row{"iso-8859-1", "\xe4\x80\x93", "ä€“", true},
                           Row{"latin1", "\xe4", "ä", true},
                           Row{"windows-1252", "\x81", "\ufffd", false},
                           Row{"cp1252", "\x99", "™", true},
                           Row{"\"iso-8859-1\"", "\xe4", "ä", true},
                           Row{" 'ISO_8859-1' ", "\xe4", "ä", true},
                           Row{"iso-8859-1; format=flowed", "\xe4", "ä", true},
                           Row{"iso-8859-15", "\xa4", "€", true},
                           Row{"iso-8859-2", "\xb1", "ą", true},
                           Row{"cp1251", "\xcf\xf0", "Пр", true},
                           Row{"windows1251", "\xcf\xf0", "Пр", true},
                           Row{"koi8-r", "\xf0\xd2", "Пр", true},
                           Row{"gb2312", "\xc4\xe3\xba\xc3", "你好", true},
                           Row{"gbk", "\x81\x40", "丂", true},
                           Row{"gb18030", "\x81\x30\x81\x30", "\xc2\x80", true},
                           Row{"big5", "\xa7\x41\xa6\x6e", "你好", true},
                           Row{"ks_c_5601-1987", "\xc7\xd1", "한", true},
                           Row{"euc-kr", "\xc7\xd1", "한", true},
                           Row{"shift_jis", "\x93\xfa\x96\x7b", "日本", true},
                           Row{"euc-jp", "\xc6\xfc\xcb\xdc", "日本", true},
                           Row{"iso-2022-jp", "\x1b$B\x46\x7c\x4b\x5c\x1b(B", "日本", true},
                           Row{"utf-7", "Hi +AOQ-", "Hi ä", true},
                           Row{"unicode-1-1-utf-7", "+AOQ-", "ä", true},
                           Row{"utf-16le", "\x3d\xd8\x00\xde"sv, "😀", true},
                           Row{"utf-16be", "\xd8\x3d\x00x"sv, "\ufffdx", false},
                           Row{"windows-874", "\xa1", "ก", true},
                           Row{"iso-8859-2", "\xff\x80", "˙\xc2\x80", true}}) {
        CAPTURE(row.charset);
        bool known = !row.known;
        CHECK(decode_charset(row.bytes, row.charset, &known) == row.text);
        CHECK(known == row.known);
        CHECK(decode_charset(row.bytes, row.charset) == row.text);
    }
}

TEST_CASE("base/charset: without a name that helps it is UTF-8 if it can be, else windows-1252") {
    for (const std::string_view charset : {"",
                                           "x-unknown",
                                           "unknown-8bit",
                                           "us-ascii",
                                           "\"\"",
                                           "no such charset",
                                           "../../etc/passwd",
                                           "utf-8,swaplfnl",
                                           "%s%n",
                                           "iso-8859-99"}) {
        CAPTURE(charset);
        bool known = false;
        CHECK(decode_charset("Gr\xc3\xbc\xc3\x9f", charset, &known) == "Grüß");
        CHECK(decode_charset("Gr\xfc\xdf", charset, &known) == "Grüß");
        CHECK(!known);
        CHECK(decode_charset("plain", charset, &known) == "plain");
        CHECK(known);
    }
    bool known = false;
    CHECK(decode_charset("\xc3\xbc", "", &known) == "ü");
    CHECK(known);
    CHECK(decode_charset("\xc3\xbc", "x-unknown", &known) == "ü");
    CHECK(!known);
}

TEST_CASE(
    "base/charset: without a name other scripts are detected, western text never given away") {
    struct Row {
        std::string_view charset;
        std::string_view bytes;
        std::string_view text;
    };
    for (const Row& row : {
             Row{"koi8-r", "\xf0\xd2\xc9\xd7\xc5\xd4", "Привет"},
             Row{"windows-1251", "\xcf\xf0\xe8\xe2\xe5\xf2", "Привет"},
             Row{"gb18030",
                 "\xc7\xeb\xb0\xd1\xcf\xc2\xd6\xdc\xbb\xe1\xd2\xe9\xb5\xc4\xd7\xca\xc1\xcf\xb7\xa2"
                 "\xb8\xf8"
                 "\xce\xd2\xa3\xac\xd0\xbb\xd0\xbb\xa1\xa3",
                 "请把下周会议的资料发给我，谢谢。"},
             Row{"windows-1252", "M\xfcller", "Müller"},
             Row{"windows-1252", "J\xfcrgen Schm\xfcrgen gr\xfc\xdft", "Jürgen Schmürgen grüßt"},
             Row{"windows-1252", "S\xe3o Paulo, n\xe3o, vers\xe3o", "São Paulo, não, versão"},
             Row{"windows-1252", "\x93Quote\x94 \x96 na\xefve caf\xe9", "“Quote” – naïve café"},
         }) {
        CAPTURE(row.charset);
        CHECK(decode_charset(row.bytes, row.charset) == row.text);
        CHECK(decode_charset(row.bytes, "") == row.text);
    }
}

TEST_CASE("base/charset: three bytes beyond ASCII are too few to detect anything") {
    CHECK(decode_charset("\xf0\xd2\xc9\xd7", "") == "Прив");
    CHECK(decode_charset("\xf0\xd2\xc9", "") == "ðÒÉ");
}

TEST_CASE("base/charset: malformed parts are replaced and told, whatever the charset") {
    struct Row {
        std::string_view charset;
        std::string_view bytes;
    };
    for (const Row& row : {Row{"euc-jp", "a\xff z"},
                           Row{"shift_jis", "a\x93"},
                           Row{"gb2312", "a\xc4"},
                           Row{"big5", "\xa1"},
                           Row{"iso-2022-jp", "\x1b$B\x80"},
                           Row{"iso-8859-7", "\xff"},
                           Row{"utf-16le", "abc"},
                           Row{"windows-1253", "\xff"}}) {
        CAPTURE(row.charset);
        bool known = true;
        const std::string text = decode_charset(row.bytes, row.charset, &known);
        CHECK(!known);
        CHECK(is_utf8(text));
        CHECK(text.find("\ufffd") != std::string::npos);
        CHECK(text.find('\x1a') == std::string::npos);
    }
}

TEST_CASE("base/charset: one in which lines do not end in CR LF is not believed") {
    using namespace std::string_view_literals;
    struct Row {
        std::string_view charset;
        std::string_view bytes;
        std::string_view text;
    };
    for (const Row& row : {Row{"ibm-037", "Hello\r\n", "Hello\r\n"},
                           Row{"ibm-1047", "caf\xc3\xa9\n", "caf\xc3\xa9\n"},
                           Row{"ebcdic-cp-us", "caf\xe9\n", "caf\xc3\xa9\n"},
                           Row{"ibm-930", "Z\xe4hler\n", "Z\xc3\xa4hler\n"},
                           Row{"chinese", "Z\xe4hler\n", "Z\xc3\xa4hler\n"}}) {
        CAPTURE(row.charset);
        bool known = true;
        CHECK(decode_charset(row.bytes, row.charset, &known) == row.text);
        CHECK(!known);
    }
    // These are supersets of ASCII, or what mail uses nevertheless.
    CHECK(decode_charset("\x81", "ibm850") == "ü");
    CHECK(decode_charset("\xe0", "ibm866") == "р");
    CHECK(decode_charset("A\0\0\0\n\0\0\0"sv, "utf-32le") == "A\n");
    CHECK(decode_charset("\xfe\xff\0A"sv, "utf-16") == "A");
}

TEST_CASE("base/charset: any two bytes in any charset give well-formed text") {
    for (const std::string_view charset : {"utf-8",
                                           "latin1",
                                           "gb2312",
                                           "big5",
                                           "euc-kr",
                                           "shift_jis",
                                           "euc-jp",
                                           "iso-2022-kr",
                                           "iso-2022-cn",
                                           "hz-gb-2312",
                                           "utf-7",
                                           "utf-16",
                                           "utf-32",
                                           "ibm-037",
                                           "koi8-u",
                                           ""}) {
        CAPTURE(charset);
        bool well_formed = true;
        for (unsigned first = 0; first < 256; first += 3) {
            for (unsigned second = 0; second < 256; second += 5) {
                const std::string bytes{static_cast<char>(first), static_cast<char>(second)};
                well_formed = well_formed && is_utf8(decode_charset(bytes, charset));
            }
        }
        CHECK(well_formed);
    }
}

TEST_CASE("base/charset: characters cut by an inner window are put together again") {
    std::string bytes;
    std::string text;
    for (int i = 0; i < 5'000; ++i) {
        bytes += "\x90\x30\x81\x30";  // four bytes, two units of UTF-16
        text += "\xf0\x90\x80\x80";
    }
    CHECK(decode_charset(bytes, "gb18030") == text);
    CHECK(decode_charset("\x93" + bytes, "gb18030") != text);
    std::string wide;
    for (int i = 0; i < 3'000; ++i) {
        wide += "\x93\xfa";
    }
    CHECK(decode_charset(wide, "shift_jis").size() == 9'000);
    CHECK(decode_charset("x" + wide, "shift_jis").size() == 9'001);
}

TEST_CASE("base/charset: line ends of two bytes do not push words out of what a guess looks at") {
    // "Privet, kak dela" in KOI8-R, far below one byte beyond ASCII.
    const std::string words = "\xF0\xD2\xC9\xD7\xC5\xD4, \xCB\xC1\xCB \xC4\xC5\xCC\xC1";
    std::string lf = "\xD2";
    std::string crlf = lf;
    for (int line = 0; line < 700; ++line) {
        lf += "\n";
        crlf += "\r\n";
    }
    CHECK(mailhorizon::base::guess_charset(lf + words) == "KOI8-R");
    CHECK(mailhorizon::base::guess_charset(crlf + words) == "KOI8-R");
    CHECK(mailhorizon::base::guess_charset(lf).empty());
}

TEST_CASE("base/charset: very long names are no names") {
    bool known = true;
    CHECK(decode_charset("\xe4", std::string(61, 'u'), &known) == "ä");
    CHECK(!known);
    CHECK(decode_charset("\xe4", std::string(1'000'000, 'u')) == "ä");
}

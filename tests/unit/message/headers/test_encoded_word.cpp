// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/base/unicode.hpp"
#include "mailhorizon/message/headers/encoded_word.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

using namespace mailhorizon::message;

namespace {

struct Row {
    std::string_view value;
    std::string_view text;
    bool clean = true;
};

void check(const Row& row) {
    CAPTURE(row.value);
    bool clean = false;
    CHECK(decode_header_text(row.value, &clean) == row.text);
    CHECK(clean == row.clean);
    CHECK(decode_header_text(row.value) == row.text);
}

}  // namespace

TEST_CASE("message/encoded_word: text without encoded words stays, on one line") {
    for (const Row& row : {Row{"", ""},
                           Row{" Lunch on  Friday ", "Lunch on  Friday"},
                           Row{"Lunch\n on Friday", "Lunch on Friday"},
                           Row{"\xef\xbb\xbf \xef\xbb\xbfLunch \xc3\xa9", "Lunch \xc3\xa9"},
                           Row{"a=?b", "a=?b"},
                           Row{"a?=b", "a?=b"},
                           Row{"http://host/?a=?b?c", "http://host/?a=?b?c"}}) {
        check(row);
    }
}

TEST_CASE("message/encoded_word: both encodings, as RFC 2047 shows them") {
    for (const Row& row : {
             Row{"=?ISO-8859-1?Q?a?=", "a"},
             Row{"=?ISO-8859-1?Q?a?= b", "a b"},
             Row{"=?ISO-8859-1?Q?a?= =?ISO-8859-1?Q?b?=", "ab"},
             Row{"=?ISO-8859-1?Q?a?=  =?ISO-8859-1?Q?b?=", "ab"},
             Row{"=?ISO-8859-1?Q?a?=\n    =?ISO-8859-1?Q?b?=", "ab"},
             Row{"=?ISO-8859-1?Q?a_b?=", "a b"},
             Row{"=?ISO-8859-1?Q?a?= =?ISO-8859-2?Q?_b?=", "a b"},
             Row{"=?ISO-8859-1?Q?Keld_J=F8rn_Simonsen?=", "Keld Jørn Simonsen"},
             Row{"=?ISO-8859-1?B?SWYgeW91IGNhbiByZWFkIHRoaXMgeW8=?=\n "
                 "=?ISO-8859-2?B?dSB1bmRlcnN0YW5kIHRoZSBleGFtcGxlLg==?=",
                 "If you can read this you understand the example."},
             Row{"=?utf-8?b?w6k=?=", "é"},
             Row{"=?UTF-8*de?Q?=C3=BC?=", "ü"},
             Row{"=?iso-2022-jp?B?GyRCJDMkcyRLJEEkTxsoQg==?=", "こんにちは"},
             Row{"=?gb2312?B?xOO6ww==?=", "你好"},
             Row{"=?utf-8?q?"
                 "?=",
                 ""},
         }) {
        check(row);
    }
}

TEST_CASE("message/encoded_word: what mailers send beside the standard is read too") {
    for (const Row& row : {
             Row{"=?utf-8?B?w6k?=", "é"},
             Row{"=?utf-8?B?w6 k=?=", "é"},
             Row{"=?utf-8?Q?two words?=", "two words"},
             Row{"=?utf-8?Q?caf=c3=a9?=", "café"},
             Row{"=?utf-8?Q?caf=C3?= =?utf-8?Q?=A9?=", "café"},
             Row{"=?utf-8?B?w6nD?= =?UTF-8?B?qQ==?=", "éé"},
             Row{"=?utf-8?Q?=C3?==?utf-8?B?qQ==?=", "é"},
             Row{"Re:=?utf-8?Q?=C3=A9?=, b", "Re:é, b"},
             Row{"\"=?utf-8?Q?=C3=A9?=\" <a@b>", "\"é\" <a@b>"},
             Row{"=?utf-8?Q?a=0D=0Ab?=", "a  b"},
             Row{"=?x-nowhere?Q?a?=", "a"},
             Row{"=?iso-2022-jp?B?GyRCOHUbKEI=?= =?iso-2022-jp?B?GyRCMnEbKEI=?=", "候会"},
             Row{"caf\xc3\xa9", "café"},
             Row{"caf\xe9", "café"},
             Row{"\xe9 =?utf-8?Q?=C3=A9?=", "é é"},
         }) {
        check(row);
    }
}

TEST_CASE("message/encoded_word: what cannot be decoded stays as written, and is said") {
    for (const Row& row : {
             Row{"=?utf-8?Q?no end", "=?utf-8?Q?no end", false},
             Row{"=?utf-8?x?a?=", "=?utf-8?x?a?=", false},
             Row{"=?utf-8?B?***?=", "=?utf-8?B?***?=", false},
             Row{"=?utf-8?Q?100=?=", "100=", false},
             Row{"=?utf-8?Q?=ZZ?=", "=ZZ", false},
             Row{"=?x-nowhere?Q?=C3=A9?=", "é", false},
             Row{"=?utf-8?B?w6k=A?=", "é", false},
             Row{"=?utf-8?Q?Luc=EDa?=", "Lucía", false},
             Row{"=?utf-8?Q?=C3=A9t=E9?=", "ét\xef\xbf\xbd", false},
         }) {
        check(row);
    }
}

TEST_CASE("message/encoded_word: the result is well-formed whatever the bytes") {
    for (const std::string_view value : {"\xff\xfe",
                                         "\xc3",
                                         "=?utf-8?Q?=C3?=",
                                         "=?utf-8?Q?=FF=FE?= x",
                                         "=?utf-7?Q?+AOk-?=",
                                         "=?utf-16?B?2AA=?="}) {
        CAPTURE(value);
        const std::string text = decode_header_text(value);
        CHECK(mailhorizon::base::is_utf8(text));
        CHECK(text.find_first_of("\r\n") == std::string::npos);
    }
}

TEST_CASE("message/encoded_word: a million openings cost no more than their bytes") {
    for (const std::string_view unit : {"=?", "=?a?q?", "=?utf-8?q?x?= ", "=?a?b?="}) {
        CAPTURE(unit);
        std::string value;
        while (value.size() < 1'000'000) {
            value += unit;
        }
        CHECK(decode_header_text(value).size() <= value.size());
    }
}

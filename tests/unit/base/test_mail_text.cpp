// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/base/mail_text.hpp"
#include "mailhorizon/base/unicode.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

using namespace mailhorizon::base;

namespace {

struct Row {
    std::string_view text;
    std::string_view shown;
};

}  // namespace

TEST_CASE("base/mail_text: a terminal is shown controls and marks, it never obeys them") {
    using namespace std::string_view_literals;
    for (const Row& row : {Row{"plain", "plain"},
                           Row{"Grüße 日本", "Grüße 日本"},
                           Row{"\x1b[2J", "␛[2J"},
                           Row{"a\r\nb\tc", "a␍␊b␉c"},
                           Row{"a\0b"sv, "a␀b"},
                           Row{"\x7f", "␡"},
                           Row{"\xc2\x9b"
                               "31m",
                               "\ufffd31m"},
                           Row{"\u202egnp.exe", "<U+202E>gnp.exe"},
                           Row{"\u2066a\u2069", "<U+2066>a<U+2069>"},
                           Row{"\u200f\u061c", "<U+200F><U+061C>"},
                           Row{"a\u2028b\u2029", "a<U+2028>b<U+2029>"},
                           Row{"\xff\xc3", "\ufffd\ufffd"}}) {
        CAPTURE(row.text);
        CHECK(for_terminal(row.text) == row.shown);
        CHECK(for_terminal(MailText(row.text)) == row.shown);
        CHECK(for_terminal(for_terminal(row.text)) == row.shown);
    }
}

TEST_CASE("base/mail_text: no byte string puts a control character or ill-formed text anywhere") {
    for (unsigned first = 0; first < 256; ++first) {
        for (unsigned second = 0; second < 256; ++second) {
            const std::string text{'a', static_cast<char>(first), static_cast<char>(second), 'b'};
            const std::string shown = for_terminal(text);
            const bool has_controls =
                shown.find_first_of("\r\n\t\x1b\x7f\b\f") != std::string::npos;
            const bool is_fine = is_utf8(shown) && is_utf8(for_html(text)) &&
                                 is_utf8(for_csv(text)) && is_utf8(for_json(text)) &&
                                 is_utf8(for_markdown(text));
            if (has_controls || !is_fine) {
                CAPTURE(first);
                CAPTURE(second);
                CHECK(!has_controls);
                CHECK(is_fine);
            }
        }
    }
}

TEST_CASE("base/mail_text: HTML text cannot leave its element or attribute") {
    using namespace std::string_view_literals;
    for (const Row& row :
         {Row{"<script>alert(\"1\" & '2')</script>",
              "&lt;script&gt;alert(&quot;1&quot; &amp; &#39;2&#39;)&lt;/script&gt;"},
          Row{"a\r\nb\tc", "a\nb\tc"},
          Row{"a\0\x1b\x0c"sv, "a\ufffd\ufffd\ufffd"},
          Row{"\u202ea", "&lt;U+202E&gt;a"},
          Row{"ü\xff", "ü\ufffd"}}) {
        CAPTURE(row.text);
        CHECK(for_html(row.text) == row.shown);
    }
}

TEST_CASE("base/mail_text: a CSV field is quoted where needed and is never a formula") {
    using namespace std::string_view_literals;
    for (const Row& row : {Row{"", ""},
                           Row{"plain text", "plain text"},
                           Row{"a,b", "\"a,b\""},
                           Row{"a;b", "\"a;b\""},
                           Row{"say \"x\"", "\"say \"\"x\"\"\""},
                           Row{"a\nb", "\"a\nb\""},
                           Row{"=1+1", "'=1+1"},
                           Row{"+49 30", "'+49 30"},
                           Row{"-2", "'-2"},
                           Row{"@SUM(A1)", "'@SUM(A1)"},
                           Row{"\t=1", "\"'\t=1\""},
                           Row{"\r=1", "\"'\r=1\""},
                           Row{"\n=1", "\"'\n=1\""},
                           Row{"=a,\"b\"", "\"'=a,\"\"b\"\"\""},
                           Row{"＝1", "'＝1"},
                           Row{"a=1", "a=1"},
                           Row{" =1", "\" =1\""},
                           Row{"a\0b"sv, "a\ufffdb"}}) {
        CAPTURE(row.text);
        CHECK(for_csv(row.text) == row.shown);
    }
}

TEST_CASE("base/mail_text: JSON text is well-formed and otherwise untouched") {
    CHECK(for_json("a\x1b\"\\ü") == "a\x1b\"\\ü");
    CHECK(for_json("a\xff") == "a\ufffd");
}

TEST_CASE("base/mail_text: Markdown marks are text") {
    for (const Row& row : {Row{"plain, text.", "plain, text."},
                           Row{"a|b", "a\\|b"},
                           Row{"`rm`", "\\`rm\\`"},
                           Row{"![x](http://y)", "!\\[x\\](http://y)"},
                           Row{"snake_case *b*", "snake\\_case \\*b\\*"},
                           Row{"<b>&amp;", "&lt;b&gt;&amp;amp;"},
                           Row{"C:\\x", "C:\\\\x"},
                           Row{"# head", "\\# head"},
                           Row{"- item", "\\- item"},
                           Row{"  + item", "\\+ item"},
                           Row{"12. item", "12\\. item"},
                           Row{"1) item", "1\\) item"},
                           Row{"=====", "\\====="},
                           Row{"12 items", "12 items"},
                           Row{"~~no~~", "\\~\\~no\\~\\~"},
                           Row{"a\r\nb\nc\rd\te", "a b c d e"},
                           Row{"\x1b[1m", "␛\\[1m"},
                           Row{"\u202e", "&lt;U+202E&gt;"}}) {
        CAPTURE(row.text);
        CHECK(for_markdown(row.text) == row.shown);
    }
}

TEST_CASE("base/mail_text: texts are compared by their bytes") {
    CHECK(MailText("a") == MailText(std::string("a")));
    CHECK(MailText("a") < MailText("b"));
    CHECK(MailText().empty());
    CHECK(MailText("x").raw() == "x");
}

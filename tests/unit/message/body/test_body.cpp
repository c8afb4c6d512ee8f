// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/message/body/body.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>

using namespace mailhorizon;
using namespace std::string_view_literals;
using message::BodyHeaders;
using message::BodyText;

namespace {

BodyText body_of(std::string_view content_type, std::string_view encoding, std::string_view body) {
    static std::string mail;  // borrowed by the result
    mail = "Content-Type: " + std::string(content_type) +
           "\nContent-Transfer-Encoding: " + std::string(encoding) + "\n\n";
    const std::size_t begin = mail.size();
    mail += body;
    BodyText result;
    const BodyHeaders headers{.content_type = std::string(content_type),
                              .transfer_encoding = std::string(encoding),
                              .disposition = {}};
    message::read_body(mail, begin, headers, {}, result);
    return result;
}

std::string without_empty_lines(std::string_view text) {
    std::string result;
    for (const char c : text) {
        if (c != '\n' || (!result.empty() && result.back() != '\n')) {
            result += c;
        }
    }
    return result;
}

}  // namespace

TEST_CASE("message/body: transfer encodings and charsets are undone") {
    struct Row {
        std::string_view type;
        std::string_view encoding;
        std::string_view body;
        std::string_view text;
    };
    for (const Row& row :
         {Row{"text/plain", "7bit", "plain", "plain"},
          Row{"text/plain; charset=utf-8", "quoted-printable", "caf=C3=A9 bar", "caf\xc3\xa9 bar"},
          Row{"text/plain; charset=utf-8", "quoted-printable", "caf=C3=A9 =\nbar", "café bar"},
          Row{"text/plain; charset=utf-8",
              "quoted-printable",
              "caf=C3=A9 \t=  \r\nbar",
              "café \tbar"},
          Row{"text/plain; charset=utf-8", "quoted-printable", "=C3=A9  \nbar =", "é\nbar "},
          Row{"text/plain; charset=iso-8859-1", "8bit", "caf\xe9", "caf\xc3\xa9"},
          Row{"text/plain; charset=utf-8", "base64", "Y2Fmw6k=", "caf\xc3\xa9"}}) {
        CAPTURE(row.body);
        CHECK(body_of(row.type, row.encoding, row.body).text.find(row.text) == 0);
    }
}

TEST_CASE("message/body: line ends change nothing, whatever the charset makes of them") {
    struct Row {
        std::string_view type;
        std::string_view lf;
        std::string_view crlf;
        std::string_view text;
    };
    for (const Row& row :
         {Row{"text/plain; charset=gb2312",
              "\xc4\xe3\nb\xc4\n",
              "\xc4\xe3\r\nb\xc4\r\n",
              "你\nb\ufffd\n"},
          Row{"text/plain; charset=hz-gb-2312", "~{Dc~}~\nb\n", "~{Dc~}~\r\nb\r\n", "你b\n"},
          Row{"text/plain; charset=iso-2022-jp",
              "\x1b$B\x46\x7c\x1b(B\nb\x1b\n",
              "\x1b$B\x46\x7c\x1b(B\r\nb\x1b\r\n",
              "日\nb\ufffd\n"},
          // Made CRLF on its way as if it were bytes.
          Row{"text/plain; charset=utf-16le", "\xe4\0\n\0b\0"sv, "\xe4\0\r\n\0b\0"sv, "ä\nb"},
          Row{"text/plain; charset=x-none",
              "\xf0\xd2\xc9\xd7\n\xc5\xd4\n",
              "\xf0\xd2\xc9\xd7\r\n\xc5\xd4\r\n",
              "Прив\nет\n"}}) {
        CAPTURE(row.type);
        CHECK(body_of(row.type, "8bit", row.lf).text == row.text);
        CHECK(body_of(row.type, "8bit", row.crlf).text == row.text);
    }
}

TEST_CASE("message/body: a PGP message is sought so near the top, line ends not counted") {
    const std::string_view mark = "-----BEGIN PGP MESSAGE-----\n";
    for (const std::size_t lines : {0U, 100U, 972U, 973U, 974U}) {
        CAPTURE(lines);
        std::string lf;
        std::string crlf;
        for (std::size_t line = 0; line < lines; ++line) {
            lf += '\n';
            crlf += "\r\n";
        }
        const bool near = lines + mark.size() - 1 <= 1'000;
        CHECK(body_of("text/plain", "7bit", lf + std::string(mark)).encrypted == near);
        CHECK(body_of("text/plain", "7bit", crlf + std::string(mark)).encrypted == near);
    }
}

TEST_CASE("message/body: the plain alternative is preferred, attachments are named and not read") {
    const BodyText body = body_of("multipart/mixed; boundary=\"b\"",
                                  "7bit",
                                  "--b\nContent-Type: multipart/alternative; boundary=c\n\n"
                                  "--c\nContent-Type: text/plain\n\nthe plain text\n"
                                  "--c\nContent-Type: text/html\n\n<p>the html text</p>\n--c--\n"
                                  "--b\nContent-Type: application/pdf; name=\"offer_v2.pdf\"\n"
                                  "Content-Disposition: attachment; filename=\"offer_v2.pdf\"\n\n"
                                  "secret\n--b--\n");
    CHECK(body.text.find("the plain text") != std::string_view::npos);
    CHECK(body.text.find("html") == std::string_view::npos);
    CHECK(body.text.find("secret") == std::string_view::npos);
    REQUIRE(body.attachment_names.size() == 1);
    CHECK(body.attachment_names[0] == "offer_v2.pdf");
}

TEST_CASE("message/body: mail that is HTML alone is turned to text") {
    const BodyText body =
        body_of("text/html", "7bit", "<p>Which <b>rate</b>?</p><script>x()</script>");
    CHECK(body.html_only);
    CHECK(body.text.find("Which rate?") != std::string_view::npos);
    CHECK(body.text.find("x()") == std::string_view::npos);
}

TEST_CASE(
    "message/body: nested messages end soon, however deep, and their text is not the message's "
    "own") {
    for (const int depth : {10, 255, 256, 257, 100'000}) {
        CAPTURE(depth);
        std::string text;
        for (int i = 0; i < depth; ++i) {
            text += "--b\nContent-Type: message/rfc822\n\n";
        }
        const BodyText body = body_of("multipart/mixed; boundary=b", "7bit", text + "secret\n");
        CHECK(body.text.find("secret") == std::string_view::npos);
        CHECK(body.attachment_names.size() <= message::MessageLimits{}.mime_parts);
    }
}

TEST_CASE("message/body: encrypted parts are known as such") {
    CHECK(body_of("multipart/encrypted; protocol=\"application/pgp-encrypted\"; boundary=b",
                  "7bit",
                  "--b\nContent-Type: application/pgp-encrypted\n\nVersion: 1\n--b--\n")
              .encrypted);
}

TEST_CASE("message/html_text: tags, entities and block elements become text") {
    struct Row {
        std::string_view html;
        std::string_view text;
    };
    for (const Row& row :
         {Row{"a &amp; b &lt;c&gt; &#233; &#x20AC;", "a & b <c> \xc3\xa9 \xe2\x82\xac"},
          Row{"<style>p{}</style>visible<!-- not -->", "visible"},
          Row{"", ""}}) {
        CAPTURE(row.html);
        const std::string text = message::html_to_text(row.html);
        CHECK(text.find(row.text) != std::string::npos);
        CHECK(text.find('{') == std::string::npos);
    }
    CHECK(message::html_to_text("<p>one</p><p>two</p>").find("one") <
          message::html_to_text("<p>one</p><p>two</p>").find('\n'));
    CHECK(message::html_to_text("<blockquote>said before</blockquote>").find("> said") !=
          std::string::npos);
}

TEST_CASE("message/html_text: replies of the common mailers, line by line") {
    struct Row {
        std::string_view mailer;
        std::string_view html;
        std::string_view text;
    };
    for (const Row& row :
         {Row{"Gmail",
              "<div dir=\"ltr\">Yes.</div><br><div class=\"gmail_quote\"><div "
              "class=\"gmail_attr\">On Mon, "
              "Ann wrote:<br></div><blockquote class=\"gmail_quote\" style=\"margin:0\"><div>Which "
              "one?</div></blockquote></div>",
              "Yes.\nOn Mon, Ann wrote:\n> Which one?\n"},
          Row{"Outlook",
              "<head><style><!-- p {margin:0} --></style></head><p "
              "class=MsoNormal>Yes.<o:p></o:p></p><div "
              "style='border:none;border-top:solid'><p class=MsoNormal><b>From:</b> "
              "Ann<br><b>To:</b> "
              "Bob<o:p></o:p></p></div><p class=MsoNormal>Which one?</p>",
              "Yes.\nFrom: Ann\nTo: Bob\nWhich one?\n"},
          Row{"Thunderbird",
              "<p>Yes.</p><div class=\"moz-cite-prefix\">Ann schrieb:<br></div><blockquote "
              "type=\"cite\"><p>Which one?</p></blockquote><pre class=\"moz-signature\">-- "
              "\nBob</pre>",
              "Yes.\nAnn schrieb:\n> Which one?\n-- \nBob\n"},
          Row{"mass mail",
              "<body><div style=\"display:none;font-size:1px\">Read this</div><span "
              "style=\"display: "
              "none\">too</span><p>Hello<img style=\"display:none\" src=x> Ann</p></body>",
              "Hello Ann\n"},
          Row{"broken", "a <b>b</p>c < d <div <p>e</p><blockquote>f", "a b\nc < d\ne\n> f\n"}}) {
        CAPTURE(row.mailer);
        CHECK(without_empty_lines(message::html_to_text(row.html)) == row.text);
    }
}

TEST_CASE("message/html_text: how far the end of a tag is sought does not hang on line ends") {
    for (const std::string_view line_end : {"\n", "\r\n"}) {
        std::string lines;
        for (int line = 0; line < 3'000; ++line) {
            lines += line_end;
        }
        CHECK(message::html_to_text("<a b=\"" + lines + ">\">text") == "text\n");
        CHECK(message::html_to_text("<a b=\"" + lines + lines + ">\">text") == "\">text\n");
    }
}

TEST_CASE("message/html_text: hostile HTML ends soon") {
    std::string deep;
    for (int i = 0; i < 200'000; ++i) {
        deep += "<blockquote>";
    }
    CHECK(message::html_to_text(deep).size() < 4'000'000);
    CHECK(message::html_to_text(std::string(1'000'000, '<')).size() <= 2'000'000);
    CHECK(message::html_to_text(std::string(1'000'000, '&')).size() <= 2'000'000);
    std::string hidden;
    while (hidden.size() < 1'000'000) {
        hidden += "<div style='display:none'>";
    }
    CHECK(message::html_to_text(hidden).size() <= hidden.size());
}

TEST_CASE("message/body: a calendar invites or tells, by its parameter or by what stands in it") {
    struct Row {
        std::string_view type;
        std::string_view encoding;
        std::string_view part;
        bool invitation;
        bool report;
    };
    for (const Row& row :
         {Row{"text/calendar; method=REQUEST", "7bit", "BEGIN:VCALENDAR\n", true, false},
          Row{"text/calendar", "7bit", "BEGIN:VCALENDAR\nMETHOD:PUBLISH\n", true, false},
          Row{"text/calendar", "7bit", "BEGIN:VCALENDAR\r\nmethod:add\r\n", true, false},
          Row{"application/ics", "7bit", "BEGIN:VCALENDAR\nMETHOD:REPLY\n", false, true},
          Row{"text/calendar; method=REQUEST", "7bit", "X:1\nMETHOD:REPLY\n", true, false},
          Row{"text/calendar", "base64", "QkVHSU46VgpNRVRIT0Q6UkVQTFkK", false, true},
          Row{"text/calendar", "quoted-printable", "A:B\nMETHOD:CAN=\nCEL\n", false, true},
          Row{"text/calendar; method=counter", "7bit", "", false, true},
          Row{"text/calendar", "7bit", "BEGIN:VCALENDAR\nX-METHOD:REPLY\n", false, false},
          Row{"text/plain", "7bit", "x\nMETHOD:REPLY\n", false, false}}) {
        CAPTURE(row.type);
        CAPTURE(row.part);
        const BodyText body = body_of(row.type, row.encoding, row.part);
        CHECK(body.invitation == row.invitation);
        CHECK(body.report == row.report);
    }
}

TEST_CASE("message/body: a reaction in the place of an answer is nobody's text") {
    const BodyText body = body_of("multipart/alternative; boundary=b",
                                  "7bit",
                                  "--b\nContent-Type: text/plain\n\nAnn reacted\n"
                                  "--b\nContent-Type: text/vnd.google.email-reaction+json\n\n"
                                  "{\"emoji\": \"+1\", \"version\": 1}\n--b--\n");
    CHECK(body.report);
    CHECK(body.attachment_names.empty());
}

TEST_CASE("message/body: a name that a NUL cuts off is read as if a blank stood there") {
    const auto mail = [](std::string_view gap) {
        const std::string name = "boundary" + std::string(gap);
        return body_of("multipart/mixed; " + name + "=b",
                       "7bit",
                       "--b\nContent-Type: multipart/mixed; " + name +
                           "=c\n\n--c\n\nfirst\n--c--\n--b\n\nsecond\n--b--\n");
    };
    const std::string text(mail("   ").text);
    for (int repeat = 0; repeat < 3; ++repeat) {
        CHECK(mail("\0\0\0"sv).text == text);
    }
}

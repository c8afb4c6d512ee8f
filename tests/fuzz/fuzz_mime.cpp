// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz_text.hpp"

#include "mailhorizon/base/check.hpp"
#include "mailhorizon/base/text.hpp"
#include "mailhorizon/base/unicode.hpp"
#include "mailhorizon/message/body/body.hpp"
#include "mailhorizon/message/headers/header_fields.hpp"
#include "mailhorizon/message/message_parser.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

using namespace mailhorizon;
using message::BodyHeaders;
using message::BodyText;
using message::MessageLimits;

namespace {

constexpr std::array<std::string_view, 64> pieces{"\n",
                                                  "\n\n",
                                                  "\r\n",
                                                  "Content-Type: ",
                                                  "Content-Transfer-Encoding: ",
                                                  "Content-Disposition: ",
                                                  "From: a@b.example\n",
                                                  "Subject: x\n",
                                                  "text/plain",
                                                  "text/html",
                                                  "text/calendar; method=reply",
                                                  "multipart/mixed",
                                                  "multipart/alternative",
                                                  "multipart/related",
                                                  "multipart/digest",
                                                  "multipart/signed",
                                                  "multipart/encrypted",
                                                  "multipart/report",
                                                  "message/rfc822",
                                                  "message/delivery-status",
                                                  "application/pkcs7-mime; smime-type=signed-data",
                                                  "application/pdf",
                                                  "image/png",
                                                  "; charset=",
                                                  "utf-8",
                                                  "iso-2022-jp",
                                                  "utf-16",
                                                  "x-none",
                                                  "; boundary=b",
                                                  "; boundary=\"c d\"",
                                                  "; boundary=bb",
                                                  "; name=",
                                                  "; filename*=utf-8''",
                                                  "; filename*0=a; filename*1*=%C3%A9",
                                                  "attachment",
                                                  "inline",
                                                  "base64\n",
                                                  "quoted-printable\n",
                                                  "8bit\n",
                                                  "--b\n",
                                                  "--b--\n",
                                                  "--bb\n",
                                                  "--bb--\n",
                                                  "--c d\n",
                                                  "--c d--\n",
                                                  "--",
                                                  "b",
                                                  "w6kK\n",
                                                  "=C3=A9",
                                                  "=\n",
                                                  "=",
                                                  "word",
                                                  " ",
                                                  "\t",
                                                  "\"",
                                                  ";",
                                                  "é",
                                                  "\xff",
                                                  "<p>x</p>",
                                                  "<blockquote>",
                                                  "-----BEGIN PGP MESSAGE-----\n",
                                                  "> quoted\n",
                                                  "begin 644 a.txt\n",
                                                  "Was ist das?\n"};

/// A message, its parts, and what a reader needs to know of its head.
struct Mail {
    std::string bytes;
    std::size_t body_begin = 0;
    BodyHeaders headers;
};

Mail mail_of(std::string bytes) {
    Mail mail;
    mail.bytes = std::move(bytes);
    message::HeaderScanner scanner(mail.bytes);
    while (const auto field = scanner.next()) {
        const auto take = [&field](std::string_view name, std::string& into) {
            if (into.empty() && base::equal_ignoring_case(field->name, name)) {
                into = message::unfold(field->value);
            }
        };
        take("Content-Type", mail.headers.content_type);
        take("Content-Transfer-Encoding", mail.headers.transfer_encoding);
        take("Content-Disposition", mail.headers.disposition);
    }
    mail.body_begin = scanner.body_begin();
    return mail;
}

std::string without_cr(std::string_view text) {
    return fuzz::with_line_ends(text, "\n");
}

bool same(const BodyText& a, const BodyText& b) {
    return without_cr(a.text) == without_cr(b.text) && a.attachment_names == b.attachment_names &&
           a.problems == b.problems && a.html_only == b.html_only && a.encrypted == b.encrypted &&
           a.is_signed == b.is_signed && a.report == b.report;
}

void check_body(const Mail& mail, const MessageLimits& limits, BodyText& result) {
    message::read_body(mail.bytes, mail.body_begin, mail.headers, limits, result);
    MH_ASSERT(fuzz::lies_in(result.text, mail.bytes) || fuzz::lies_in(result.text, result.decoded));
    MH_ASSERT(base::is_utf8(result.text));
    MH_ASSERT(without_cr(result.text).size() <= limits.text_bytes);
    MH_ASSERT(result.attachment_names.size() <= limits.attachments);
    for (const std::string& name : result.attachment_names) {
        MH_ASSERT(base::is_utf8(name));
    }
}

/// Line ends, and what a reused result held before, change nothing; limits hold.
void check_mail(const std::string& bytes) {
    const Mail mail = mail_of(bytes);
    const Mail lf = mail_of(fuzz::with_line_ends(bytes, "\n"));
    const Mail crlf = mail_of(fuzz::with_line_ends(bytes, "\r\n"));
    BodyText fresh;
    BodyText reused;
    check_body(mail, {}, fresh);
    MessageLimits small;
    small.text_bytes = 7;
    small.mime_parts = 3;
    small.mime_depth = 2;
    small.attachments = 1;
    check_body(mail, small, reused);
    check_body(mail, {}, reused);
    MH_ASSERT(same(fresh, reused));
    check_body(lf, {}, fresh);
    check_body(crlf, {}, reused);
    MH_ASSERT(same(fresh, reused));
}

/// Line ends change nothing that is kept of a mail but its size, nor does what was read before it.
void check_facts(const std::string& bytes) {
    const std::string with_lf = fuzz::with_line_ends(bytes, "\n");
    model::MessageFacts lf;
    const bool is_mail = message::MessageParser().parse(with_lf, true, lf);
    message::MessageParser reused;
    model::MessageFacts crlf;
    reused.parse(std::string_view(with_lf).substr(with_lf.size() / 2), true, crlf);
    MH_ASSERT(reused.parse(fuzz::with_line_ends(bytes, "\r\n"), true, crlf) == is_mail);
    crlf.bytes = lf.bytes;
    MH_ASSERT(!is_mail || crlf == lf);
    const MessageLimits limits;
    MH_ASSERT(lf.text.own_lines.size() <= limits.line_hashes);
    MH_ASSERT(lf.text.terms.size() <= limits.terms);
    MH_ASSERT(lf.text.attachments.size() <= limits.attachments);
}

/// Without white space: packing may add a line end.
std::string dense(std::string_view text) {
    std::string result;
    std::ranges::copy_if(
        text, std::back_inserter(result), [](char c) { return !base::is_space(c); });
    return result;
}

/// However a text is packed, it is read the same.
void check_packed(const std::string& text) {
    const auto read = [](const std::string& head, const std::string& body) {
        const Mail mail = mail_of(head + "\n" + body);  // the text may be in there
        BodyText result;
        check_body(mail, {}, result);
        MH_ASSERT(result.problems.empty());
        return dense(result.text);
    };
    const std::string type = "Content-Type: text/plain; charset=utf-8\n";
    const std::string transfer = "Content-Transfer-Encoding: ";
    const std::string plain = read(type, text);
    MH_ASSERT(plain == dense(text));
    const std::string base64 = transfer + "base64\n";
    MH_ASSERT(read(type + base64, fuzz::to_base64(text, 57)) == plain);
    MH_ASSERT(read(type + transfer + "quoted-printable\n", fuzz::to_quoted(text)) == plain);
    const std::string part = type + base64 + "\n" + fuzz::to_base64(text, 57) + "\n";
    const std::string mixed = "Content-Type: multipart/mixed; boundary=\"=_x\"\n";
    MH_ASSERT(read(mixed, "--=_x\n" + part + "--=_x--\n") == plain);
    MH_ASSERT(read(mixed, "--=_x\r\n" + fuzz::with_line_ends(part, "\r\n")) == plain);
}

}  // namespace

/// Laws of MIME: text is well-formed and lies in the message or its own copy; line ends change
/// nothing that is kept; limits hold; a text comes back from every packing.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::string text = fuzz::text_of(bytes, size, pieces);
    check_mail(text);
    check_facts(text);
    if (base::is_utf8(text)) {
        check_packed(text);
    }
    return 0;
}

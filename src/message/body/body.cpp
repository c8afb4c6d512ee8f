// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/message/body/body.hpp"

#include "message/body/calendar.hpp"
#include "message/body/mime.hpp"

#include "mailhorizon/base/text.hpp"
#include "mailhorizon/base/unicode.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace mailhorizon::message {
namespace {

using std::string_view_literals::operator""sv;

bool is_one_of(std::string_view text, std::initializer_list<std::string_view> list) noexcept {
    return std::ranges::any_of(list, [text](std::string_view one) { return text == one; });
}

/// Charsets in which ASCII bytes are ASCII; the common ones.
bool extends_ascii(std::string_view charset) noexcept {
    constexpr std::array names{"us-ascii"sv,
                               "utf-8"sv,
                               "utf8"sv,
                               "ascii"sv,
                               "iso-8859-1"sv,
                               "iso-8859-15"sv,
                               "iso-8859-2"sv,
                               "windows-1252"sv,
                               "windows-1250"sv,
                               "windows-1251"sv,
                               "koi8-r"sv,
                               "gb2312"sv,
                               "big5"sv};
    return charset.empty() || std::ranges::any_of(names, [charset](std::string_view name) {
               return base::equal_ignoring_case(charset, name);
           });
}

bool is_utf8_name(std::string_view charset) noexcept {
    return charset.empty() || base::equal_ignoring_case(charset, "utf-8") ||
           base::equal_ignoring_case(charset, "utf8") ||
           base::equal_ignoring_case(charset, "us-ascii");
}

/// Line ends are the carrier's, not the charset's (RFC 2046 4.1.1): a decoder must not see which.
std::string with_plain_line_ends(std::string_view bytes) {
    std::string result;
    result.reserve(bytes.size());
    while (!bytes.empty()) {
        const std::size_t size = std::min(bytes.find('\r'), bytes.size());
        const std::size_t next = std::min(bytes.find_first_not_of('\r', size), bytes.size());
        const bool line_end = next < bytes.size() && bytes[next] == '\n';
        result += bytes.substr(0, line_end ? size : next);
        bytes.remove_prefix(next);
    }
    return result;
}

/// At most `limit` bytes of `text`, CRs before LFs not counted, so that both line ends are cut
/// alike.
std::string_view cut_text(std::string_view text, std::size_t limit) noexcept {
    if (text.size() <= limit) {
        return text;
    }
    std::size_t at = 0;
    for (std::size_t taken = 0; at < text.size() && taken < limit; ++at) {
        const bool crlf = text[at] == '\r' && at + 1 < text.size() && text[at + 1] == '\n';
        taken += crlf ? 0 : 1;
    }
    // Not within a character.
    while (at > 0 && at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) {
        --at;
    }
    return text.substr(0, at);
}

/// Puts the texts of parts together; borrows a single one that is text already.
class TextCollector {
public:
    TextCollector(BodyText& result, const MessageLimits& limits)
        : result_(result), limits_(limits) {}

    void add(const MimePart& part, bool html);
    [[nodiscard]] bool has_text() const noexcept { return has_text_; }

private:
    void note(base::ProblemKind kind) {
        if (std::ranges::find(result_.problems, kind) == result_.problems.end()) {
            result_.problems.push_back(kind);
        }
    }
    /// `bytes` of `part` as UTF-8: as they are, or decoded into `owner`.
    std::string_view to_utf8(std::string_view bytes, const MimePart& part, std::string& owner);
    void append(std::string_view text, bool borrowed);

    BodyText& result_;
    const MessageLimits& limits_;
    bool has_text_ = false;
    bool full_ = false;  ///< as much text as is looked at
};

std::string_view TextCollector::to_utf8(std::string_view bytes,
                                        const MimePart& part,
                                        std::string& owner) {
    const std::string_view name = base::trim(part.content.charset);
    const bool plain = extends_ascii(name) && base::is_ascii(bytes);
    if (plain || (is_utf8_name(name) && base::is_utf8(bytes))) {
        return bytes;
    }
    std::string lines;
    if (part.transfer != Transfer::base64 && bytes.find('\r') != std::string_view::npos) {
        lines = with_plain_line_ends(bytes);
        bytes = lines;
    }
    bool known = true;
    owner = base::decode_charset(bytes, name, &known);
    if (!known) {
        note(base::ProblemKind::bad_charset);
    }
    return owner;
}

void TextCollector::add(const MimePart& part, bool html) {
    if (full_) {
        return;
    }
    std::string_view bytes = part.body;
    std::string transferred;
    if (part.transfer != Transfer::none) {
        bool clean = true;
        transferred = decode_transfer(part.body, part.transfer, limits_.text_bytes * 2, clean);
        bytes = transferred;
        if (!clean) {
            note(base::ProblemKind::bad_encoding);
        }
    }
    std::string charset_decoded;
    bytes = cut_text(bytes, limits_.text_bytes);
    std::string_view text = to_utf8(bytes, part, charset_decoded);
    std::string from_html;
    if (html) {
        from_html = html_to_text(text);
        text = from_html;
    }
    const bool borrowed = text.data() >= part.body.data() &&
                          text.data() + text.size() <= part.body.data() + part.body.size();
    append(cut_text(text, limits_.text_bytes), borrowed);
}

void TextCollector::append(std::string_view text, bool borrowed) {
    if (base::trim_left(text).empty()) {
        return;
    }
    full_ = text.size() + result_.decoded.size() >= limits_.text_bytes;
    if (!has_text_ && borrowed) {
        result_.text = text;
        has_text_ = true;
        return;
    }
    if (result_.decoded.empty() && has_text_) {
        result_.decoded = result_.text;
    }
    if (has_text_ && !result_.decoded.ends_with('\n')) {
        result_.decoded += '\n';
    }
    result_.decoded += text;
    result_.text = cut_text(result_.decoded, limits_.text_bytes);
    has_text_ = true;
}

/// One picture in the place of an answer, as Google's mail sends it.
constexpr std::string_view email_reaction = "text/vnd.google.email-reaction";

/// What a part is for.
enum class Role : std::uint8_t { text, html, attachment, structure, note };

constexpr std::size_t no_parent = MimePart::no_parent;

bool is_smime(std::string_view type) noexcept {
    return type == "application/pkcs7-mime" || type == "application/x-pkcs7-mime";
}

/// Facts a part states about the whole message.
void take_marks(const MimePart& part, BodyText& result) {
    const std::string& type = part.content.type;
    if (is_smime(type)) {
        const bool is_signature = part.content.detail == "signed-data";
        result.is_signed = result.is_signed || is_signature;
        result.encrypted = result.encrypted || !is_signature;
    }
    result.encrypted =
        result.encrypted || type == "multipart/encrypted" || type == "application/pgp-encrypted";
    result.is_signed =
        result.is_signed || type == "multipart/signed" || type == "application/pgp-signature" ||
        type == "application/pkcs7-signature" || type == "application/x-pkcs7-signature";
    if (is_one_of(type, {"text/calendar", "application/ics"})) {
        const CalendarUse use = calendar_use(part);
        result.report = result.report || use == CalendarUse::tells;
        result.invitation = result.invitation || use == CalendarUse::invites;
    }
    result.report = result.report || type == "multipart/report" ||
                    type.starts_with(email_reaction) ||
                    is_one_of(type,
                              {"message/delivery-status",
                               "message/disposition-notification",
                               "message/feedback-report"});
}

/// A part that belongs to the message's own machinery: no text and no attachment.
bool is_machinery(const MimePart& part, const std::vector<MimePart>& parts) noexcept {
    const std::string& type = part.content.type;
    const bool picture_of_html = type.starts_with("image/") && part.parent != no_parent &&
                                 parts[part.parent].content.type == "multipart/related";
    return picture_of_html || is_smime(type) || type == "text/calendar" ||
           type.starts_with(email_reaction) || type.starts_with("message/delivery") ||
           type.starts_with("message/disposition") ||
           is_one_of(type,
                     {"text/rfc822-headers",
                      "message/feedback-report",
                      "application/pgp-signature",
                      "application/pkcs7-signature",
                      "application/x-pkcs7-signature",
                      "application/pgp-encrypted"});
}

Role role_of(const MimePart& part, const std::vector<MimePart>& parts, bool text_seen) {
    const std::string& type = part.content.type;
    if (type.starts_with("multipart/")) {
        return Role::structure;
    }
    if (is_machinery(part, parts)) {
        return Role::note;
    }
    const bool digest =
        part.parent != no_parent && parts[part.parent].content.type == "multipart/digest";
    const bool named_later =
        text_seen && !part.content.name.empty() && part.disposition != "inline";
    if (part.disposition == "attachment" || named_later || (type.empty() && digest)) {
        return Role::attachment;
    }
    if (type.empty() || is_one_of(type, {"text/plain", "text/flowed", "text/x-plain"})) {
        return Role::text;
    }
    const bool marked_up =
        is_one_of(type, {"text/html", "text/enriched", "text/richtext", "application/xhtml+xml"});
    return marked_up ? Role::html : Role::attachment;
}

void add_attachment(const MimePart& part, const MessageLimits& limits, BodyText& result) {
    if (result.attachment_names.size() >= limits.attachments) {
        return;
    }
    const bool message = part.content.type.starts_with("message/") || part.content.type.empty();
    result.attachment_names.push_back(message && part.content.name.empty() ? "message"
                                                                           : part.content.name);
}

/// Sorts the parts: plain text first choice, HTML where there is none.
void read_all(const std::vector<MimePart>& parts, const MessageLimits& limits, BodyText& result) {
    TextCollector collector(result, limits);
    bool has_html = false;
    std::vector<const MimePart*> html;
    for (const MimePart& part : parts) {
        take_marks(part, result);
        const Role role = role_of(part, parts, collector.has_text() || has_html);
        const bool nested_text = role == Role::text && !result.encrypted;
        if (nested_text) {
            collector.add(part, false);
        } else if (role == Role::html) {
            has_html = true;
            html.push_back(&part);
        } else if (role == Role::attachment && !result.encrypted) {
            add_attachment(part, limits, result);
        }
    }
    if (!collector.has_text() && !result.encrypted) {
        for (const MimePart* part : html) {
            collector.add(*part, true);
        }
        result.html_only = collector.has_text();
    }
}

/// A part for a body that is one part; the headers are the message's.
MimePart single_part(std::string_view body, const BodyHeaders& headers) {
    MimePart part;
    part.body = body;
    part.transfer = read_transfer(headers.transfer_encoding);
    part.disposition = read_disposition(headers.disposition);
    part.content = read_content_type(headers.content_type, headers.disposition);
    return part;
}

/// "text/plain" with nothing but a charset beside it, which needs no library to be read.
bool read_simple_type(std::string_view field, std::string_view& charset) noexcept {
    std::string_view rest = base::trim(field);
    if (rest.empty()) {
        return true;
    }
    constexpr std::string_view plain = "text/plain";
    if (!base::starts_with_ignoring_case(rest, plain)) {
        return false;
    }
    rest = base::trim_left(rest.substr(plain.size()));
    while (!rest.empty()) {
        if (rest.front() != ';') {
            return false;
        }
        rest = base::trim_left(rest.substr(1));
        const std::size_t end = std::min(rest.find(';'), rest.size());
        const std::string_view parameter = base::trim_right(rest.substr(0, end));
        const std::size_t equals = std::min(parameter.find('='), parameter.size());
        const std::string_view name = base::trim_right(parameter.substr(0, equals));
        if (base::equal_ignoring_case(name, "charset")) {
            charset = base::trim(parameter.substr(std::min(equals + 1, parameter.size())));
        } else if (!name.empty() && !base::equal_ignoring_case(name, "format") &&
                   !base::equal_ignoring_case(name, "delsp")) {
            return false;
        }
        rest.remove_prefix(end);
    }
    if (charset.size() >= 2 && charset.front() == '"' && charset.back() == '"') {
        charset = charset.substr(1, charset.size() - 2);
    }
    return true;
}

/// Most mail: one part of plain text. False if it is something else.
bool read_simple(std::string_view body,
                 const BodyHeaders& headers,
                 const MessageLimits& limits,
                 BodyText& result) {
    std::string_view charset;
    if (!read_simple_type(headers.content_type, charset) ||
        read_disposition(headers.disposition) == "attachment") {
        return false;
    }
    MimePart part;
    part.body = body;
    part.transfer = read_transfer(headers.transfer_encoding);
    part.content.charset = charset;
    TextCollector(result, limits).add(part, false);
    return true;
}

/// Begins so near the top that it is the message, not one shown in it.
bool has_pgp_message(std::string_view text) noexcept {
    constexpr std::size_t top_bytes = 1'000;
    constexpr std::string_view mark = "-----BEGIN PGP MESSAGE-----";
    // Each line end may be of two bytes.
    const std::size_t at = text.substr(0, 2 * top_bytes).find(mark);
    return at != std::string_view::npos && (at == 0 || text[at - 1] == '\n') &&
           cut_text(text, top_bytes).size() >= at + mark.size();
}

void reset(BodyText& result) {
    result.text = {};
    result.decoded.clear();
    result.attachment_names.clear();
    result.problems.clear();
    result.html_only = false;
    result.encrypted = false;
    result.is_signed = false;
    result.report = false;
    result.invitation = false;
}

}  // namespace

void read_body(std::string_view message,
               std::size_t body_begin,
               const BodyHeaders& headers,
               const MessageLimits& limits,
               BodyText& result) {
    reset(result);
    const std::string_view body = message.substr(std::min(body_begin, message.size()));
    if (!read_simple(body, headers, limits, result)) {
        std::vector<MimePart> parts{single_part(body, headers)};
        const std::string& type = parts.front().content.type;
        if (type.starts_with("multipart/") && !read_parts(body, headers, limits, parts)) {
            result.problems.push_back(base::ProblemKind::nesting_too_deep);
            parts.clear();
        }
        read_all(parts, limits, result);
    }
    result.encrypted = result.encrypted || has_pgp_message(result.text);
}

}  // namespace mailhorizon::message

// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz_text.hpp"

#include "mailhorizon/base/check.hpp"
#include "mailhorizon/base/instant.hpp"
#include "mailhorizon/base/unicode.hpp"
#include "mailhorizon/message/headers/address.hpp"
#include "mailhorizon/message/headers/date.hpp"
#include "mailhorizon/message/headers/encoded_word.hpp"
#include "mailhorizon/message/headers/header_fields.hpp"
#include "mailhorizon/message/headers/message_id.hpp"
#include "mailhorizon/message/headers/subject.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

using namespace mailhorizon;
using namespace mailhorizon::message;

namespace {

/// What headers are made of.
constexpr std::array<std::string_view, 80> alphabet{"From",
                                                    "To",
                                                    "Subject",
                                                    "Date",
                                                    "References",
                                                    "X-Y",
                                                    ": ",
                                                    ":",
                                                    "\n",
                                                    "\r\n",
                                                    "\n ",
                                                    "\r",
                                                    " ",
                                                    "\t",
                                                    "a",
                                                    "b",
                                                    "joe",
                                                    "host",
                                                    ".org",
                                                    ".",
                                                    "@",
                                                    "<",
                                                    ">",
                                                    "(",
                                                    ")",
                                                    "\"",
                                                    "\\",
                                                    ",",
                                                    ";",
                                                    "[",
                                                    "]",
                                                    "=?",
                                                    "?=",
                                                    "utf-8",
                                                    "?q?",
                                                    "?b?",
                                                    "=C3",
                                                    "=A9",
                                                    "w6k=",
                                                    "_",
                                                    "=",
                                                    "?",
                                                    "gb2312",
                                                    "*en",
                                                    " at ",
                                                    " of ",
                                                    "'s ",
                                                    "'",
                                                    "mailto:",
                                                    "smtp:",
                                                    "Doe",
                                                    "12",
                                                    "2003",
                                                    "31",
                                                    " Feb ",
                                                    " Dec ",
                                                    "10:20",
                                                    "23:59:60",
                                                    "+0100",
                                                    "-1400",
                                                    " GMT",
                                                    " PM",
                                                    "T",
                                                    "2020-02-29",
                                                    "Mon, ",
                                                    "Re",
                                                    "Fwd",
                                                    "R:",
                                                    "AW",
                                                    "[2]",
                                                    "(fwd)",
                                                    "(was: ",
                                                    "[list] ",
                                                    "[Fwd: ",
                                                    "PATCH",
                                                    "1/3",
                                                    "\xc3\xa9",
                                                    "\xff",
                                                    "\xef\xbc\x9a",
                                                    "回复"};

struct Scan {
    std::vector<std::pair<std::string, std::string>> fields;
    std::vector<std::string_view> values;
    std::size_t body_begin = 0;
    bool missing_blank_line = false;
};

Scan scan(std::string_view text, const MessageLimits& limits) {
    Scan result;
    HeaderScanner scanner(text, limits);
    const char* end = text.data();
    while (const auto field = scanner.next()) {
        MH_ASSERT(!field->name.empty() && fuzz::lies_in(field->name, text));
        MH_ASSERT(fuzz::lies_in(field->value, text) && field->name.data() >= end);
        end = field->value.empty() ? field->name.data() + field->name.size()
                                   : field->value.data() + field->value.size();
        result.fields.emplace_back(field->name, unfold(field->value));
        result.values.push_back(field->value);
    }
    MH_ASSERT(!scanner.next());
    MH_ASSERT(scanner.body_begin() <= text.size());
    result.body_begin = scanner.body_begin();
    result.missing_blank_line = scanner.missing_blank_line();
    return result;
}

/// Smaller limits give a part of the fields and the same body.
void check_cut(std::string_view text, const Scan& whole) {
    MessageLimits limits;
    limits.header_bytes = text.size() / 2;
    limits.fields = 5;
    const Scan cut = scan(text, limits);
    MH_ASSERT(cut.body_begin == whole.body_begin);
    MH_ASSERT(cut.values.size() <= std::min(limits.fields, whole.values.size()));
    for (std::size_t i = 0; i < cut.values.size(); ++i) {
        MH_ASSERT(whole.values[i].starts_with(cut.values[i]));
    }
}

void check_scan(std::string_view text) {
    const Scan whole = scan(text, {});
    check_cut(text, whole);
    const std::string lf = fuzz::with_line_ends(text, "\n");
    const std::string crlf = fuzz::with_line_ends(text, "\r\n");
    const Scan with_lf = scan(lf, {});
    const Scan with_crlf = scan(crlf, {});
    MH_ASSERT(with_lf.fields == with_crlf.fields);
    MH_ASSERT(with_lf.missing_blank_line == with_crlf.missing_blank_line);
    MH_ASSERT(fuzz::with_line_ends(crlf.substr(with_crlf.body_begin), "\n") ==
              lf.substr(with_lf.body_begin));
}

void check_text(std::string_view value) {
    const std::string line = unfold(value);
    MH_ASSERT(line.find('\n') == std::string::npos && line.find('\r') == std::string::npos);
    MH_ASSERT(unfold(line) == line);
    bool clean = false;
    const std::string text = decode_header_text(value, &clean);
    MH_ASSERT(base::is_utf8(text));
    MH_ASSERT(unfold(text) == text);
    MH_ASSERT(decode_header_text(line) == text);
    if (text.find("=?") == std::string::npos) {
        MH_ASSERT(decode_header_text(text) == text);
    }
    if (base::is_ascii(line) && line.find("=?") == std::string::npos) {
        MH_ASSERT(text == line && clean);
    }
}

void check_addresses(std::string_view value) {
    MessageLimits limits;
    const AddressList all = parse_addresses(value, limits);
    // A comment in front keeps the first entry from the short cut for common forms.
    MH_ASSERT(parse_addresses("()" + std::string(value), limits).mailboxes == all.mailboxes);
    limits.addresses = 2;
    limits.address_bytes = 12;
    limits.name_bytes = 9;
    const AddressList few = parse_addresses(value, limits);
    MH_ASSERT(few.mailboxes.size() <= limits.addresses);
    for (const model::Mailbox& mailbox : few.mailboxes) {
        MH_ASSERT(mailbox.address.size() <= limits.address_bytes);
        MH_ASSERT(mailbox.name.size() <= limits.name_bytes);
        MH_ASSERT(base::is_utf8(mailbox.name));
    }
    for (const model::Mailbox& mailbox : all.mailboxes) {
        MH_ASSERT(!mailbox.address.empty() && base::is_utf8(mailbox.address));
        MH_ASSERT(std::ranges::all_of(mailbox.address, [](char c) {
            return static_cast<unsigned char>(c) >= ' ' && c != '\x7f';
        }));
        const std::string key = address_key(mailbox.address);
        MH_ASSERT(address_key(key) == key);
    }
}

void check_date(std::string_view value) {
    constexpr base::Instant first{-62'167'219'200};
    constexpr base::Instant last{253'402'300'799};
    (void)parse_received_date(value);
    const auto field = parse_date(value);
    if (!field) {
        return;
    }
    MH_ASSERT(field->zone_minutes >= -840 && field->zone_minutes <= 840);
    if (field->instant >= first && field->instant <= last) {
        const auto again = parse_date(base::to_iso(field->instant));
        MH_ASSERT(again && again->instant == field->instant);
    }
}

void check_ids(std::string_view value) {
    MessageLimits limits;
    limits.references = 6;
    limits.id_bytes = 20;
    MH_ASSERT(parse_message_id(value, limits).size() <= limits.id_bytes);
    std::vector<std::string> ids;
    append_ids(value, ids, limits);
    MH_ASSERT(ids.size() <= limits.references);
    std::string line;
    bool plain = true;
    for (const std::string& id : ids) {
        MH_ASSERT(!id.empty() && id.size() <= limits.id_bytes);
        MH_ASSERT(std::ranges::count(ids, id) == 1);
        plain = plain && id.find_first_of("<>") == std::string::npos;
        line += "<" + id + ">\n ";
    }
    std::vector<std::string> again;
    append_ids(line, again, limits);
    MH_ASSERT(!plain || again == ids);
    append_ids(line, again, limits);
    MH_ASSERT(!plain || again == ids);
}

void check_subject(std::string_view subject) {
    const std::string_view base = base_subject(subject);
    MH_ASSERT(fuzz::lies_in(base, subject));
    MH_ASSERT(base_subject(base) == base);
    MH_ASSERT(!subject_markers(base).reply && !subject_markers(base).forward);
}

void check_value(std::string_view value) {
    check_text(value);
    check_addresses(value);
    check_date(value);
    check_ids(value);
    check_subject(value);
    check_subject(decode_header_text(value));
}

}  // namespace

/// Laws of the header half of `message`: views lie in the bytes, LF and CRLF give the same fields,
/// decoding ends in well-formed text, what is printed again reads the same, limits hold. The first
/// byte chooses whether the others are the text or spell it.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::string text = fuzz::text_of(bytes, size, alphabet);
    check_scan(text);
    check_value(text);
    HeaderScanner scanner(text);
    while (const auto field = scanner.next()) {
        check_value(field->value);
    }
    return 0;
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/sniff.hpp"

#include "archive/envelope_line.hpp"
#include "archive/mark_search.hpp"

#include "mailhorizon/archive/mbox_reader.hpp"
#include "mailhorizon/base/number.hpp"
#include "mailhorizon/base/text.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace mailhorizon::archive {
namespace {

using namespace std::string_view_literals;

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

constexpr std::array packed_beginnings{
    "\x1F\x8B\x08"sv,      // gzip
    "\xFD\x37zXZ\0"sv,     // xz
    "\x28\xB5\x2F\xFD"sv,  // zstd
    "PK\x03\x04"sv,        // zip
    "PK\x05\x06"sv,        // zip without members
};

struct ForeignMark {
    std::string_view mark;
    std::string_view advice;
};

constexpr std::array foreign_marks{
    ForeignMark{"7z\xBC\xAF\x27\x1C"sv, "a 7z archive: unpack it first"},
    ForeignMark{"Rar!\x1A\x07"sv, "a RAR archive: unpack it first"},
    ForeignMark{"LZIP\x01"sv, "compressed with lzip: unpack it first"},
    ForeignMark{"\x04\x22\x4D\x18"sv, "compressed with lz4: unpack it first"},
    ForeignMark{"\x1F\x9D"sv, "compressed with compress: unpack it first"},
    ForeignMark{"!BDN"sv, "an Outlook store: make mbox files of it with readpst"},
    ForeignMark{"\xCF\xAD\x12\xFE"sv, "an Outlook Express store: convert it to mbox first"},
};

/// Fields that tell mail from other texts of "name: value" lines.
constexpr std::array mail_fields{
    "apparently-to"sv, "bcc"sv,         "cc"sv,          "delivered-to"sv, "envelope-to"sv,
    "errors-to"sv,     "from"sv,        "in-reply-to"sv, "mailing-list"sv, "message-id"sv,
    "mime-version"sv,  "newsgroups"sv,  "precedence"sv,  "received"sv,     "references"sv,
    "reply-to"sv,      "return-path"sv, "sender"sv,      "subject"sv,      "to"sv,
};

constexpr std::array mail_field_beginnings{
    "arc-"sv, "content-"sv, "dkim-"sv, "list-"sv, "resent-"sv, "x-"sv};

/// "BZh", the block size, and the mark of a block or of the end: no prose begins like that.
bool is_bzip2(std::string_view head) noexcept {
    constexpr std::size_t mark_at = 4;
    return head.starts_with("BZh") && head.size() > mark_at &&
           (head.substr(mark_at).starts_with("1AY&SY") ||
            head.substr(mark_at).starts_with("\x17\x72\x45\x38\x50\x90"));
}

/// A mail can have "ustar" in the right place; the checksum of the block it cannot have.
bool is_tar(std::string_view head) noexcept {
    constexpr std::size_t block_bytes = 512;
    constexpr std::size_t checksum_at = 148;
    constexpr std::size_t checksum_bytes = 8;
    constexpr std::size_t mark_at = 257;
    const bool ustar = head.substr(std::min(mark_at, head.size())).starts_with("ustar");
    if (head.size() < block_bytes || head.front() == '\0') {
        return false;
    }
    unsigned written = 0;
    for (const char c : head.substr(checksum_at, checksum_bytes)) {
        if (!ustar && (c < '0' || c > '7') && c != ' ' && c != '\0') {
            return false;  // the first tars have no mark, but write the number as all do
        }
        written = c >= '0' && c <= '7' ? written * 8 + static_cast<unsigned>(c - '0') : written;
    }
    unsigned sum = static_cast<unsigned>(' ') * checksum_bytes;
    for (std::size_t at = 0; at < block_bytes; ++at) {
        const bool in_checksum = at >= checksum_at && at < checksum_at + checksum_bytes;
        sum += in_checksum ? 0U : static_cast<unsigned char>(head[at]);
    }
    return sum == written;
}

bool is_mail_field(std::string_view line) noexcept {
    const std::string_view name = base::trim_right(line.substr(0, line.find(':')));
    return std::ranges::any_of(
               mail_fields,
               [name](std::string_view field) { return base::equal_ignoring_case(field, name); }) ||
           std::ranges::any_of(mail_field_beginnings, [name](std::string_view field) {
               return base::starts_with_ignoring_case(name, field);
           });
}

/// True if one of the lines before the first empty one is a field as mail has.
bool holds_mail_field(std::string_view head) noexcept {
    for (auto line = base::take_line(head); line && !line->empty(); line = base::take_line(head)) {
        if (is_header_shaped(*line) && is_mail_field(*line)) {
            return true;
        }
    }
    return false;
}

/// True if the first line is a header field and one of those after it a field as mail has.
bool begins_with_mail(std::string_view head) noexcept {
    return is_header_shaped(head.substr(0, head.find('\n'))) && holds_mail_field(head);
}

std::string_view without_leading_empty_lines(std::string_view head) noexcept {
    if (head.starts_with(byte_order_mark)) {
        head.remove_prefix(byte_order_mark.size());
    }
    head.remove_prefix(std::min(head.find_first_not_of("\r\n"), head.size()));
    return head;
}

}  // namespace

bool is_packed(std::string_view head) noexcept {
    return is_bzip2(head) || is_tar(head) ||
           std::ranges::any_of(packed_beginnings,
                               [head](std::string_view mark) { return head.starts_with(mark); });
}

std::string_view foreign_advice(std::string_view head) noexcept {
    const auto* const found = std::ranges::find_if(
        foreign_marks,
        [head](const ForeignMark& foreign) { return head.starts_with(foreign.mark); });
    return found == foreign_marks.end() ? std::string_view() : found->advice;
}

std::optional<std::uint64_t> emlx_count(std::string_view line) noexcept {
    constexpr std::size_t most_digits = 15;
    const std::string_view digits = base::trim_right(line);
    return digits.size() <= most_digits ? base::parse_count(digits) : std::nullopt;
}

Content sniff(std::string_view head) noexcept {
    if (head.empty()) {
        return Content::empty;
    }
    if (is_packed(head)) {
        return Content::packed;
    }
    const std::string_view start = without_leading_empty_lines(head);
    std::string_view rest = start;
    const std::string_view first = base::take_line(rest).value_or(std::string_view());
    if (parse_envelope_line(first) || (is_envelope_shaped(first) && holds_mail_field(rest))) {
        return Content::mbox;
    }
    if (begins_with_mail(start)) {
        return Content::mail;
    }
    if (first == mmdf_line) {
        return Content::mmdf;
    }
    if (start.data() == head.data() && emlx_count(first) && begins_with_mail(rest)) {
        return Content::emlx;
    }
    if (!foreign_advice(head).empty()) {
        return Content::foreign;
    }
    return head.find('\0') == std::string_view::npos ? Content::text : Content::binary;
}

}  // namespace mailhorizon::archive

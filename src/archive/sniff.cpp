// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/sniff.hpp"

#include "archive/envelope_line.hpp"

#include "mailhorizon/archive/mbox_reader.hpp"
#include "mailhorizon/base/text.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
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
    if (head.size() < block_bytes || !head.substr(mark_at).starts_with("ustar")) {
        return false;
    }
    unsigned written = 0;
    for (const char c : head.substr(checksum_at, checksum_bytes)) {
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
    if (is_header_shaped(first) && holds_mail_field(start)) {
        return Content::mail;
    }
    return head.find('\0') == std::string_view::npos ? Content::text : Content::binary;
}

}  // namespace mailhorizon::archive

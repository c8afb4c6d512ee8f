// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/message/headers/header_fields.hpp"

#include "mailhorizon/base/text.hpp"

#include <algorithm>
#include <array>

namespace mailhorizon::message {
namespace {

constexpr auto npos = std::string_view::npos;
/// How many lines that are no fields may stand in a row inside a header.
constexpr int strange_lines = 8;

/// The offset after the line that begins at `from`, its line end included.
std::size_t after_line(std::string_view bytes, std::size_t from, char line_end) noexcept {
    const std::size_t end = bytes.find(line_end, from);
    return end == npos ? bytes.size() : end + 1;
}

/// The size of the line end at `from` (CRs, then LF; or one CR), or 0: none stands there.
std::size_t line_end_size(std::string_view bytes, std::size_t from, char line_end) noexcept {
    std::size_t position = from;
    while (position < bytes.size() && bytes[position] == '\r' && line_end != '\r') {
        ++position;
    }
    const bool ends = position < bytes.size() && bytes[position] == line_end;
    return ends ? position + 1 - from : 0;
}

/// Printable ASCII without the colon (RFC 5322 section 2.2).
constexpr bool is_name_char(char c) noexcept {
    return c > ' ' && c < '\x7f' && c != ':';
}

/// The offset of the colon of a field that begins at `from`, or npos: the line is no field.
///
/// Blanks before the colon are obsolete syntax. "http://..." is text, whatever the grammar says.
std::size_t find_colon(std::string_view bytes, std::size_t from, std::size_t& name_size) noexcept {
    std::size_t position = from;
    while (position < bytes.size() && is_name_char(bytes[position])) {
        ++position;
    }
    name_size = position - from;
    if (name_size == 0) {
        return npos;
    }
    while (position < bytes.size() && base::is_blank(bytes[position])) {
        ++position;
    }
    const bool colon = position < bytes.size() && bytes[position] == ':';
    const bool url = colon && bytes.substr(position + 1, 2) == "//";
    return colon && !url ? position : npos;
}

/// The offset after the field that begins at `from`: after the last of its folded lines.
std::size_t after_field(std::string_view bytes, std::size_t from, char line_end) noexcept {
    std::size_t position = after_line(bytes, from, line_end);
    while (position < bytes.size() && base::is_blank(bytes[position])) {
        position = after_line(bytes, position, line_end);
    }
    return position;
}

std::string_view without_line_end(std::string_view line) noexcept {
    if (line.ends_with('\n')) {
        line.remove_suffix(1);
    }
    while (line.ends_with('\r')) {
        line.remove_suffix(1);
    }
    return line;
}

/// A name that mail uses, so that prose such as "Note: ..." is not taken for a field.
bool is_well_known(std::string_view name) noexcept {
    constexpr std::array words{std::string_view("from"),
                               std::string_view("to"),
                               std::string_view("cc"),
                               std::string_view("bcc"),
                               std::string_view("date"),
                               std::string_view("subject"),
                               std::string_view("sender"),
                               std::string_view("received"),
                               std::string_view("references"),
                               std::string_view("status"),
                               std::string_view("lines"),
                               std::string_view("organization"),
                               std::string_view("precedence")};
    const auto is_name = [name](std::string_view word) {
        return base::equal_ignoring_case(name, word);
    };
    const auto is_plain = [](char c) { return base::is_alnum(c) || c == '-' || c == '_'; };
    return std::ranges::any_of(words, is_name) ||
           (name.find('-') != npos && base::is_alpha(name.front()) &&
            std::ranges::all_of(name, is_plain));
}

bool is_separator_line(std::string_view rest) noexcept {
    return rest.starts_with("From ") || rest.starts_with(">From ");
}

}  // namespace

HeaderScanner::HeaderScanner(std::string_view bytes, const MessageLimits& limits) noexcept
    : bytes_(bytes), limit_(limits.header_bytes), fields_left_(limits.fields) {
    constexpr std::string_view byte_order_mark = "\xef\xbb\xbf";
    if (bytes_.find('\n') == npos && bytes_.find('\r') != npos) {
        line_end_ = '\r';
    }
    if (bytes_.starts_with(byte_order_mark)) {
        position_ = byte_order_mark.size();
    }
    while (is_separator_line(bytes_.substr(position_))) {
        position_ = after_line(bytes_, position_, line_end_);
    }
}

bool HeaderScanner::pass_over_strange_lines() noexcept {
    std::size_t line = position_;
    for (int passed = 0; passed < strange_lines; ++passed) {
        if (!any_field_ && !base::is_blank(bytes_[line])) {
            break;
        }
        line = after_line(bytes_, line, line_end_);
        if (line == bytes_.size() || line_end_size(bytes_, line, line_end_) != 0) {
            break;
        }
        std::size_t name_size = 0;
        if (find_colon(bytes_, line, name_size) != npos &&
            is_well_known(bytes_.substr(line, name_size))) {
            position_ = line;
            return true;
        }
    }
    missing_blank_line_ = any_field_;
    return false;
}

std::optional<HeaderField> HeaderScanner::next() noexcept {
    while (!at_end_) {
        const std::size_t line_end = line_end_size(bytes_, position_, line_end_);
        if (line_end != 0 || position_ == bytes_.size()) {
            position_ += line_end;
            at_end_ = true;
            break;
        }
        std::size_t name_size = 0;
        const std::size_t colon = find_colon(bytes_, position_, name_size);
        if (colon == npos) {
            at_end_ = !pass_over_strange_lines();
            continue;
        }
        any_field_ = true;
        const std::size_t begin = position_;
        position_ = after_field(bytes_, colon, line_end_);
        const std::string_view value =
            without_line_end(bytes_.substr(colon + 1, position_ - colon - 1));
        const std::size_t value_end = colon + 1 + value.size();
        if (too_large_ || fields_left_ == 0 || colon >= limit_) {
            too_large_ = true;
            continue;
        }
        --fields_left_;
        too_large_ = value_end > limit_;
        return HeaderField{bytes_.substr(begin, name_size),
                           value.substr(0, std::min(value.size(), limit_ - colon - 1))};
    }
    return std::nullopt;
}

std::string_view unfold(std::string_view value, std::string& buffer) {
    value = base::trim(value);
    const bool bare_cr = value.find('\r') != npos;
    const auto find_fold = [&] { return bare_cr ? value.find_first_of("\r\n") : value.find('\n'); };
    std::size_t fold = find_fold();
    if (fold == npos) {
        return value;
    }
    buffer.clear();
    while (fold != npos) {
        buffer.append(base::trim_right(value.substr(0, fold)));
        buffer.push_back(' ');
        value = base::trim_left(value.substr(fold));
        fold = find_fold();
    }
    buffer.append(value);
    return buffer;
}

std::string unfold(std::string_view value) {
    std::string buffer;
    return std::string(unfold(value, buffer));
}

}  // namespace mailhorizon::message

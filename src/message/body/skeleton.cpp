// SPDX-License-Identifier: GPL-3.0-or-later
#include "message/body/skeleton.hpp"

#include "mailhorizon/base/text.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace mailhorizon::message {
namespace {

constexpr std::size_t boundary_bytes = 1'000;  ///< of a line that may be a boundary
constexpr std::size_t field_bytes = 4'000;     ///< of one content field
constexpr std::size_t lines_a_part = 10;       ///< lines with "--" for each part that is looked at

constexpr auto npos = std::string_view::npos;

/// The line that begins at `from`, without its line end; `next` is where the next one begins.
std::string_view line_at(std::string_view text, std::size_t from, std::size_t& next) noexcept {
    const std::size_t end = text.find('\n', from);
    next = end == npos ? text.size() : end + 1;
    std::string_view line = text.substr(from, (end == npos ? text.size() : end) - from);
    if (line.ends_with('\r')) {
        line.remove_suffix(1);
    }
    return line;
}

/// Printable ASCII up to a colon.
bool is_field(std::string_view line) noexcept {
    const std::size_t colon = line.find(':');
    if (colon == npos || colon == 0) {
        return false;
    }
    const std::string_view name = base::trim_right(line.substr(0, colon));
    return std::ranges::all_of(name, [](char c) { return c > ' ' && c < '\x7f'; });
}

bool is_content_field(std::string_view line) noexcept {
    constexpr std::array names{std::string_view("content-type"),
                               std::string_view("content-transfer-encoding"),
                               std::string_view("content-disposition")};
    const std::string_view name = base::trim_right(line.substr(0, line.find(':')));
    return std::ranges::any_of(
        names, [name](std::string_view known) { return base::equal_ignoring_case(name, known); });
}

std::size_t count_boundaries(std::string_view field) noexcept {
    constexpr std::string_view word = "boundary";
    std::size_t count = 0;
    for (std::size_t at = base::find_ignoring_case(field, word); at != npos;
         at = base::find_ignoring_case(field, word, at + word.size())) {
        ++count;
    }
    return count;
}

/// Copies the content fields of the header that begins at `from`; gives where the body begins.
std::size_t copy_fields(std::string_view body, std::size_t from, Skeleton& skeleton) {
    const std::size_t begin = skeleton.text.size();
    std::size_t field_left = 0;
    std::size_t at = from;
    while (at < body.size()) {
        std::size_t next = 0;
        const std::string_view line = line_at(body, at, next);
        if (line.empty()) {
            at = next;
            break;
        }
        const bool fold = at != from && base::is_blank(line.front());
        if (!fold) {
            if (line.starts_with("--") || !is_field(line)) {
                break;
            }
            field_left = is_content_field(line) ? field_bytes : 0;
        }
        const std::size_t taken = std::min(line.size(), field_left);
        if (taken > 0) {
            skeleton.text += line.substr(0, taken);
            skeleton.text += '\n';
        }
        field_left -= taken;
        at = next;
    }
    skeleton.boundaries += count_boundaries(std::string_view(skeleton.text).substr(begin));
    return at;
}

void close_stretch(std::string_view body, std::size_t begin, std::size_t end, Skeleton& skeleton) {
    std::string_view stretch = body.substr(begin, end - std::min(begin, end));
    // The line end before a boundary is part of the boundary.
    if (end < body.size() && stretch.ends_with('\n')) {
        stretch.remove_suffix(1);
        if (stretch.ends_with('\r')) {
            stretch.remove_suffix(1);
        }
    }
    skeleton.text += "\n@";
    skeleton.text += std::to_string(skeleton.stretches.size());
    skeleton.text += '\n';
    skeleton.stretches.push_back(stretch);
}

/// The next line from `from` on that begins with "--", or npos.
std::size_t next_candidate(std::string_view body, std::size_t from) noexcept {
    if (body.substr(from).starts_with("--") && (from == 0 || body[from - 1] == '\n')) {
        return from;
    }
    const std::size_t found = body.find("\n--", from);
    return found == npos ? npos : found + 1;
}

}  // namespace

Skeleton make_skeleton(std::string_view body, const MessageLimits& limits) {
    Skeleton skeleton;
    const std::size_t most_text = limits.mime_parts * boundary_bytes;
    const std::size_t most_lines = limits.mime_parts * lines_a_part;
    for (std::size_t at = next_candidate(body, 0); at != npos;) {
        std::size_t header = 0;
        const std::string_view line = line_at(body, at, header);
        skeleton.text += base::trim_right(line.substr(0, boundary_bytes));
        skeleton.text += '\n';
        const std::size_t begin = copy_fields(body, header, skeleton);
        const bool full =
            skeleton.text.size() >= most_text || skeleton.stretches.size() >= most_lines;
        const std::size_t next = full || begin >= body.size() ? npos : next_candidate(body, begin);
        close_stretch(body, begin, next == npos ? body.size() : next, skeleton);
        at = next;
    }
    std::ranges::replace(skeleton.text, '\0', ' ');  // mimetic compares names beyond a NUL
    return skeleton;
}

StretchRange find_stretches(std::string_view text) noexcept {
    StretchRange range;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t next = 0;
        const std::string_view line = line_at(text, at, next);
        at = next;
        std::size_t number = 0;
        if (!line.starts_with('@') ||
            std::from_chars(line.data() + 1, line.data() + line.size(), number).ec != std::errc()) {
            continue;
        }
        range.first = range.found ? range.first : number;
        range.last = number;
        range.found = true;
    }
    return range;
}

}  // namespace mailhorizon::message

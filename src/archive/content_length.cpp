// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/content_length.hpp"

#include "archive/mark_search.hpp"
#include "archive/window.hpp"

#include "mailhorizon/base/number.hpp"
#include "mailhorizon/base/text.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace mailhorizon::archive {
namespace {

constexpr std::string_view length_field = "content-length:";
constexpr std::size_t npos = std::string_view::npos;

/// The number at the beginning of a field's text; nothing else may be on the line.
std::optional<std::uint64_t> read_length(std::string_view text) noexcept {
    constexpr std::size_t most_digits = 15;
    const std::string_view digits = base::trim(text.substr(0, text.find('\n')));
    return digits.size() <= most_digits ? base::parse_count(digits) : std::nullopt;
}

std::optional<std::uint64_t> length_at(std::string_view line) noexcept {
    return base::starts_with_ignoring_case(line, length_field)
               ? read_length(line.substr(length_field.size()))
               : std::nullopt;
}

/// Where the body begins if an empty line stands here, else npos.
std::size_t body_after(std::string_view bytes, std::size_t line) noexcept {
    const std::string_view rest = bytes.substr(line);
    if (rest.starts_with('\n')) {
        return line + 1;
    }
    return rest.starts_with("\r\n") ? line + 2 : npos;
}

}  // namespace

std::optional<BodyPromise> find_promise(std::string_view bytes) noexcept {
    std::optional<std::uint64_t> length = length_at(bytes);
    std::size_t at = 0;
    while (true) {
        const std::size_t found = find_head_end_or_length(bytes.substr(at));
        if (found == npos) {
            return std::nullopt;
        }
        at += found + 1;
        const std::size_t body = body_after(bytes, at);
        if (body != npos) {
            return length ? std::optional(BodyPromise{.begin = body, .bytes = *length})
                          : std::nullopt;
        }
        length = length ? length : length_at(bytes.substr(at));
    }
}

std::optional<std::uint64_t> promised_end(Window& window,
                                          std::uint64_t begin,
                                          std::uint64_t bytes,
                                          LineEndBytes counted,
                                          LineEndBytes in_stream) {
    if (counted == in_stream) {
        const std::string_view ahead = window.at_least(begin, bytes + 1).substr(0, bytes + 1);
        const bool in_line_end =
            ahead.size() > bytes && bytes > 0 && ahead[bytes - 1] == '\r' && ahead[bytes] == '\n';
        return ahead.size() >= bytes && !in_line_end ? std::optional(begin + bytes) : std::nullopt;
    }
    const std::size_t line_end_bytes = counted == LineEndBytes::one ? 1 : 2;
    std::uint64_t end = begin;
    std::uint64_t left = bytes;
    while (left > 0) {
        // One byte more, since CR may be the last of those that count.
        const std::string_view ahead = window.at_least(end, left + 1).substr(0, left + 1);
        const std::size_t size = ahead.find('\n');
        if (size == npos) {
            return ahead.size() >= left ? std::optional(end + left) : std::nullopt;
        }
        const std::size_t text = size - (ahead.substr(0, size).ends_with('\r') ? 1 : 0);
        if (text >= left) {
            return end + left;
        }
        if (text + line_end_bytes > left) {
            return std::nullopt;  // in the middle of a line end
        }
        end += size + 1;
        left -= text + line_end_bytes;
    }
    return end;
}

}  // namespace mailhorizon::archive

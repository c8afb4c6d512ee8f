// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/base/text.hpp"

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mailhorizon::base {

std::string_view trim_left(std::string_view text) noexcept {
    std::size_t begin = 0;
    while (begin < text.size() && is_space(text[begin])) {
        ++begin;
    }
    return text.substr(begin);
}

std::string_view trim_right(std::string_view text) noexcept {
    std::size_t size = text.size();
    while (size > 0 && is_space(text[size - 1])) {
        --size;
    }
    return text.substr(0, size);
}

std::string_view trim(std::string_view text) noexcept {
    return trim_left(trim_right(text));
}

std::string to_lower(std::string_view text) {
    std::string lower(text);
    for (char& c : lower) {
        c = to_lower(c);
    }
    return lower;
}

bool equal_ignoring_case(std::string_view a, std::string_view b) noexcept {
    return std::ranges::equal(a, b, [](char x, char y) { return to_lower(x) == to_lower(y); });
}

bool starts_with_ignoring_case(std::string_view text, std::string_view prefix) noexcept {
    return text.size() >= prefix.size() &&
           equal_ignoring_case(text.substr(0, prefix.size()), prefix);
}

std::size_t find_ignoring_case(std::string_view text,
                               std::string_view needle,
                               std::size_t from) noexcept {
    if (from > text.size() || needle.size() > text.size() - from) {
        return std::string_view::npos;
    }
    if (needle.empty()) {
        return from;
    }
    const std::size_t last = text.size() - needle.size();
    const char lower = needle.front();
    const char upper = to_upper(lower);
    std::size_t next_lower = text.find(lower, from);
    std::size_t next_upper = upper == lower ? std::string_view::npos : text.find(upper, from);
    while (true) {
        const std::size_t at = std::min(next_lower, next_upper);
        if (at > last) {
            return std::string_view::npos;
        }
        if (equal_ignoring_case(text.substr(at, needle.size()), needle)) {
            return at;
        }
        if (at == next_lower) {
            next_lower = text.find(lower, at + 1);
        } else {
            next_upper = text.find(upper, at + 1);
        }
    }
}

std::optional<std::string_view> take_line(std::string_view& rest) noexcept {
    if (rest.empty()) {
        return std::nullopt;
    }
    const std::size_t end = rest.find('\n');
    std::string_view line = rest.substr(0, end);
    rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
    if (end != std::string_view::npos && line.ends_with('\r')) {
        line.remove_suffix(1);
    }
    return line;
}

std::size_t edit_distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> row(b.size());  // from what was read of a to each beginning of b
    std::iota(row.begin(), row.end(), std::size_t{1});
    std::size_t distance = b.size();
    for (std::size_t i = 0; i < a.size(); ++i) {
        std::size_t diagonal = i;
        distance = i + 1;
        for (std::size_t j = 0; j < b.size(); ++j) {
            const std::size_t replaced = diagonal + (a[i] == b[j] ? 0U : 1U);
            diagonal = row[j];
            distance = std::min({replaced, distance + 1, diagonal + 1});
            row[j] = distance;
        }
    }
    return distance;
}

}  // namespace mailhorizon::base

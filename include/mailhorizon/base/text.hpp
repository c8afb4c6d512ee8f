// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "mailhorizon/base/borrow.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace mailhorizon::base {

// ASCII only, no locale; bytes above 127 are left alone.

[[nodiscard]] constexpr bool is_blank(char c) noexcept {
    return c == ' ' || c == '\t';
}
[[nodiscard]] constexpr bool is_space(char c) noexcept {
    return c == ' ' || (c >= '\t' && c <= '\r');
}
[[nodiscard]] constexpr bool is_digit(char c) noexcept {
    return c >= '0' && c <= '9';
}
[[nodiscard]] constexpr bool is_upper(char c) noexcept {
    return c >= 'A' && c <= 'Z';
}
[[nodiscard]] constexpr bool is_lower(char c) noexcept {
    return c >= 'a' && c <= 'z';
}
[[nodiscard]] constexpr bool is_alpha(char c) noexcept {
    return is_upper(c) || is_lower(c);
}
[[nodiscard]] constexpr bool is_alnum(char c) noexcept {
    return is_alpha(c) || is_digit(c);
}
[[nodiscard]] constexpr char to_lower(char c) noexcept {
    return is_upper(c) ? static_cast<char>(c + ('a' - 'A')) : c;
}
[[nodiscard]] constexpr char to_upper(char c) noexcept {
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
}

/// Without white space (space, tab, CR, LF, VT, FF) at the left, right, both ends. Borrows.
[[nodiscard]] std::string_view trim_left(std::string_view text MH_LIFETIMEBOUND) noexcept;
[[nodiscard]] std::string_view trim_right(std::string_view text MH_LIFETIMEBOUND) noexcept;
[[nodiscard]] std::string_view trim(std::string_view text MH_LIFETIMEBOUND) noexcept;

[[nodiscard]] std::string to_lower(std::string_view text);
[[nodiscard]] bool equal_ignoring_case(std::string_view a, std::string_view b) noexcept;
[[nodiscard]] bool starts_with_ignoring_case(std::string_view text,
                                             std::string_view prefix) noexcept;
/// Position of `needle` (lower case) in `text`, or npos. O(size of both, worst case their product).
[[nodiscard]] std::size_t find_ignoring_case(std::string_view text,
                                             std::string_view needle,
                                             std::size_t from = 0) noexcept;

/// Takes the first line off `rest`, without its LF or CRLF. Nothing at the end. Borrows.
[[nodiscard]] std::optional<std::string_view> take_line(std::string_view& rest) noexcept;

/// Edit distance (Levenshtein, bytes), for "did you mean". O(product of sizes).
[[nodiscard]] std::size_t edit_distance(std::string_view a, std::string_view b);

}  // namespace mailhorizon::base

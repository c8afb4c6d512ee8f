// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace mailhorizon::base {

inline constexpr char32_t replacement_character = 0xfffd;

/// One step through bytes that may be UTF-8.
struct CodePoint {
    char32_t value = replacement_character;
    std::size_t size = 1;  ///< bytes taken; of an ill-formed part the longest start of a character
    bool valid = false;
};

/// The character at `at`, which must lie inside `text`.
[[nodiscard]] CodePoint code_point_at(std::string_view text, std::size_t at) noexcept;

/// How many bytes from `at` on are ASCII. Eight bytes a step.
[[nodiscard]] std::size_t ascii_run(std::string_view text, std::size_t at) noexcept;

/// Appends a character; surrogates and values past the last character become U+FFFD.
void append_utf8(std::string& text, char32_t value);

}  // namespace mailhorizon::base

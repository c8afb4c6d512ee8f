// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace mailhorizon::base {

/// How many bytes are looked at together. Both give the same bytes.
enum class Lanes : std::uint8_t { one, sixteen };

/// Sixteen where the processor can pack them (x86-64 with SSE4.2), else one. O(1).
[[nodiscard]] Lanes best_lanes() noexcept;

/// What packing may write beyond the size of the text.
inline constexpr std::size_t packing_slack = 16;

/// Copies what is neither white space nor a control character to `out`, which has room for the
/// text and `packing_slack`. Gives the end of what was written. O(size).
char* pack_dense(std::string_view text, char* out, Lanes lanes = best_lanes()) noexcept;

struct PackedWords {
    char* end = nullptr;      ///< of what was written
    std::size_t symbols = 0;  ///< bytes that prose has no use for (`is_symbol`)
};

/// Copies the words of a line to `out`, which has room for the line and `packing_slack`: ASCII
/// letters in lower case, digits and bytes beyond ASCII as they are, one space between words.
/// O(size).
PackedWords pack_words(std::string_view line, char* out, Lanes lanes = best_lanes()) noexcept;

/// Frequent in code and logs, rare in sentences.
[[nodiscard]] constexpr bool is_symbol(char c) noexcept {
    return std::string_view("=<>{}[]();_\\|&+%$#@^~`*/").find(c) != std::string_view::npos;
}

}  // namespace mailhorizon::base

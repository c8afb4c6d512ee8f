// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string_view>

namespace mailhorizon::message {

/// Knows the lines of a unified diff, one after the other.
class DiffTracker {
public:
    void start() noexcept { inside_ = false; }
    /// Whether the line is part of a diff; empty lines of the text must be given too. O(1).
    [[nodiscard]] bool take(std::string_view line) noexcept;

private:
    bool inside_ = false;
};

/// Looks like code, a log, or a shell session rather than like a sentence; `symbols` is how many
/// bytes of the line prose has no use for (`is_symbol`). O(1).
[[nodiscard]] bool is_code_line(std::string_view line, std::size_t symbols) noexcept;
[[nodiscard]] constexpr bool is_symbol(char c) noexcept {
    return std::string_view("=<>{}[]();_\\|&+%$#@^~`*/").find(c) != std::string_view::npos;
}

}  // namespace mailhorizon::message

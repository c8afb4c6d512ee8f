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
/// bytes of the line are ones prose has no use for (`base::is_symbol`). O(1).
[[nodiscard]] bool is_code_line(std::string_view line, std::size_t symbols) noexcept;

}  // namespace mailhorizon::message

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string_view>

namespace mailhorizon::message {

/// How deep a quoted line is quoted: 1 is what the message itself answers, 2 what that one
/// answered. Counts quote marks, and heads of quoted messages where lines bear no marks.
class QuoteDepth {
public:
    /// A line of the quote zone. O(marks).
    [[nodiscard]] int of_quote(std::string_view line) noexcept;
    /// A line of a quoted head or an attribution; true if it belongs to the first of these, and no
    /// quote stood above it.
    [[nodiscard]] bool head() noexcept;

private:
    int heads_ = 0;          ///< seen so far
    bool in_head_ = false;   ///< the last line was one
    bool unmarked_ = false;  ///< what follows the last head bears no marks
    bool quote_seen_ = false;
};

}  // namespace mailhorizon::message

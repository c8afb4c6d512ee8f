// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "mailhorizon/base/borrow.hpp"
#include "mailhorizon/message/headers/limits.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace mailhorizon::message {

/// One header field as it stands: name without the colon, value with its folds. Borrows from the
/// block.
struct HeaderField {
    std::string_view name;
    std::string_view value;  ///< without the final line end; still folded
};

/// Walks the fields of a header block, LF or CRLF, in order (RFC 5322 section 2.2, obsolete forms
/// of 4.5 too).
///
/// Borrows `bytes`. A line that is neither field nor fold is passed over if a well-known field
/// follows within a few lines, else the header ends there without a blank line. Where the first
/// line is neither there is no header at all. A byte order mark and mbox ">From " or "From " lines
/// at the very start are passed over; bytes without any LF have their lines ended by CR.
class HeaderScanner {
public:
    explicit HeaderScanner(std::string_view bytes MH_LIFETIMEBOUND,
                           const MessageLimits& limits = {}) noexcept;

    /// The next field, or nothing at the end of the header block. O(size of the field).
    [[nodiscard]] std::optional<HeaderField> next() noexcept;
    /// After the last field: where the body begins (after the empty line, if any).
    [[nodiscard]] std::size_t body_begin() const noexcept { return position_; }
    /// Whether the block ended at a line that is no field instead of an empty line.
    [[nodiscard]] bool missing_blank_line() const noexcept { return missing_blank_line_; }
    /// Whether the block is beyond its limits; the body then begins where the block really ends.
    [[nodiscard]] bool too_large() const noexcept { return too_large_; }

private:
    /// Decides about a line that is no field: whether the block goes on after it.
    bool pass_over_strange_lines() noexcept;

    std::string_view bytes_;
    std::size_t position_ = 0;
    std::size_t limit_;
    std::size_t fields_left_;
    char line_end_ = '\n';
    bool any_field_ = false;
    bool at_end_ = false;
    bool missing_blank_line_ = false;
    bool too_large_ = false;
};

/// The value on one line: line ends removed, white space around folds as one space, trimmed.
/// O(size).
[[nodiscard]] std::string unfold(std::string_view value);

/// The same without a copy where nothing has to change. Borrows from `value` or `buffer`.
[[nodiscard]] std::string_view unfold(std::string_view value MH_LIFETIMEBOUND,
                                      std::string& buffer MH_LIFETIMEBOUND);

}  // namespace mailhorizon::message

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "archive/window.hpp"

#include "mailhorizon/archive/mail_reader.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>

namespace mailhorizon::archive {

/// Cuts the stream in a window into messages at lines of four control-A (MMDF).
///
/// Each message stands between two of these lines, and often begins with a "From " line of its own;
/// nothing in it is quoted. Where one of the two is lost the other is enough.
class MmdfSplitter {
public:
    /// Borrows both, for as long as this lives.
    MmdfSplitter(Window& window, const ReadLimits& limits) noexcept;

    /// Begins with the stream the window was just opened for.
    void begin() noexcept;
    /// Sets bytes, time, marks; `place` is told by `offset`. False at the end of the stream.
    bool next(RawMessage& message);
    /// Where the line before the last message stands in the stream.
    [[nodiscard]] std::uint64_t offset() const noexcept { return offset_; }
    /// True if the stream went on for too long without a message, and was left there.
    [[nodiscard]] bool gave_up() const noexcept { return gave_up_; }

private:
    /// A line of four control-A.
    struct Line {
        std::uint64_t place = 0;
        std::uint64_t after = 0;
    };

    void find_first();
    void pass_rest();
    std::optional<Line> find_line(std::uint64_t from, std::uint64_t limit, bool keep);
    std::optional<Line> line_at(std::uint64_t place);

    Window& window_;
    const ReadLimits& limits_;
    std::size_t message_bytes_;
    bool begun_ = false;
    bool cut_ = false;  // the last message goes on beyond the limit
    bool gave_up_ = false;
    std::optional<Line> next_;  // what comes next stands behind it
    std::uint64_t offset_ = 0;
    bool beyond_limit_ = false;   // the last search ended there
    std::uint64_t searched_ = 0;  // no line before it after the last one found
    std::uint64_t give_up_at_ = 0;
};

}  // namespace mailhorizon::archive

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "archive/window.hpp"

#include "mailhorizon/archive/mail_reader.hpp"
#include "mailhorizon/base/instant.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace mailhorizon::archive {

/// Cuts the stream in a window into messages at its mbox separators.
///
/// A dated "From " line separates at the start of the stream, directly before a header-shaped line,
/// or after an empty line unless plain text follows: then somebody quotes a separator. Lines of
/// `git format-patch` separate only in a stream that begins with one: elsewhere they are patches.
/// A Content-Length that ends exactly before a separator, or at the end of the stream, is believed:
/// what is between is no separator (mboxcl2). Any other counts for nothing.
class Splitter {
public:
    /// What bytes before the first separator are if their first line is header-shaped.
    enum class Lead : std::uint8_t {
        message,  ///< a message: a lone .eml, or an mbox that lost its first line
        only,     ///< the one message of the stream, whatever follows
        text,     ///< no mail
    };

    /// Borrows both, for as long as this lives.
    Splitter(Window& window, const ReadLimits& limits) noexcept;

    /// Begins with the stream the window was just opened for.
    void begin(Lead lead) noexcept;
    /// Begins in the middle of an mbox, at the separator at `offset`; the window must hold the
    /// bytes just before it. False if there is none.
    [[nodiscard]] bool resume(std::uint64_t offset);
    /// Sets bytes, time, mbox marks; `place` is told by `offset`. False at the end of the stream.
    bool next(RawMessage& message);
    /// Where the last message's separator stands in the stream.
    [[nodiscard]] std::uint64_t offset() const noexcept { return offset_; }
    /// False as long as the stream can be a single message without a separator.
    [[nodiscard]] bool has_separators() const noexcept { return has_separators_; }
    /// True if a Content-Length was not believed: bytes to come could have made it right.
    [[nodiscard]] bool has_wrong_promises() const noexcept { return wrong_promises_; }
    /// True if the stream went on for too long without a message, and was left there.
    [[nodiscard]] bool gave_up() const noexcept { return gave_up_; }

private:
    /// The beginning of a message.
    struct Start {
        std::uint64_t place = 0;  // of the separator line
        std::uint64_t body = 0;   // after it
        std::optional<base::Instant> time;
    };
    /// What lies on the way to the next separator: only a message is kept, and in prose before the
    /// first one a separator must be followed by a header.
    enum class Passing : std::uint8_t { message, lost_rest, prose };
    enum class Found : std::uint8_t { separator, end, limit };

    void find_first();
    std::uint64_t skip_empty_lines();
    Found find_next(std::uint64_t from, std::uint64_t limit, Passing passing);
    Found find_end(const Start& start);
    std::optional<Found> keep_promise(std::optional<std::uint64_t> mark);
    std::optional<Found> find_at(std::uint64_t body_end);
    std::optional<Start> separator_at(std::uint64_t line, bool header_needed);

    Window& window_;
    const ReadLimits& limits_;
    std::size_t message_bytes_;
    Lead lead_ = Lead::message;
    bool begun_ = false;
    bool cut_ = false;  // the last message goes on beyond the limit
    bool has_separators_ = false;
    bool git_ = false;  // the stream is made of git's patches
    bool gave_up_ = false;
    bool promise_read_ = false;  // of the message at hand
    bool promise_kept_ = false;  // there is something like a separator in it
    bool wrong_promises_ = false;
    std::uint64_t counted_bytes_ = 0;  // of wrong promises, line end by line end
    std::uint64_t body_ = 0;           // of the message at hand
    std::uint64_t give_up_at_ = 0;     // when passing over
    std::optional<Start> next_;
    std::uint64_t offset_ = 0;
    std::uint64_t searched_ = 0;  // no separator of a cut message before it
};

}  // namespace mailhorizon::archive

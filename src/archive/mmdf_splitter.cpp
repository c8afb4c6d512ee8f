// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/mmdf_splitter.hpp"

#include "archive/envelope_line.hpp"
#include "archive/mark_search.hpp"
#include "archive/window.hpp"

#include "mailhorizon/archive/mail_reader.hpp"
#include "mailhorizon/archive/mbox_reader.hpp"
#include "mailhorizon/base/text.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <string_view>

namespace mailhorizon::archive {
namespace {

constexpr std::size_t npos = std::string_view::npos;
constexpr std::size_t most_message_bytes = std::numeric_limits<std::size_t>::max() / 4;
constexpr std::size_t most_from_line_bytes = 1'000;
constexpr std::size_t line_end_bytes = 2;  // CR, LF

bool is_empty(std::string_view bytes) noexcept {
    return bytes.find_first_not_of("\r\n") == npos;
}

}  // namespace

MmdfSplitter::MmdfSplitter(Window& window, const ReadLimits& limits) noexcept
    : window_(window),
      limits_(limits),
      message_bytes_(std::min(limits.message_bytes, most_message_bytes)) {}

void MmdfSplitter::begin() noexcept {
    begun_ = false;
    cut_ = false;
    gave_up_ = false;
    next_.reset();
    offset_ = 0;
}

bool MmdfSplitter::next(RawMessage& message) {
    if (!begun_) {
        begun_ = true;
        find_first();
    }
    if (cut_) {
        cut_ = false;
        pass_rest();
    }
    while (next_) {
        const Line start = *next_;
        window_.keep_from(start.after - 1);
        // Beyond this the message is too large whatever its "From " line and the line after it
        // take.
        const std::uint64_t limit =
            start.after + message_bytes_ + most_from_line_bytes + line_end_and_mmdf_line.size();
        next_ = find_line(start.after - 1, limit, true);
        std::string_view bytes = window_.from(start.after);
        bytes = next_ ? bytes.substr(0, next_->place - start.after) : bytes;
        cut_ = beyond_limit_;
        if (!cut_ && is_empty(bytes)) {
            continue;  // between the line after a message and the one before the next
        }
        message.from_line.reset();
        const std::string_view first = bytes.substr(0, bytes.find('\n'));
        if (first.size() < most_from_line_bytes && is_envelope_shaped(first)) {
            message.from_line = separator_time(base::trim_right(first));
            bytes.remove_prefix(std::min(first.size() + 1, bytes.size()));
        }
        message.bytes = bytes.substr(0, message_bytes_);
        message.cut = bytes.size() > message_bytes_;
        message.from_mbox = false;
        message.flags.clear();
        offset_ = start.place;
        give_up_at_ = limit + limits_.passed_bytes;
        return true;
    }
    return false;
}

void MmdfSplitter::find_first() {
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    const bool marked = window_.at_least(0, byte_order_mark.size()).starts_with(byte_order_mark);
    next_ = line_at(marked ? byte_order_mark.size() : 0);
    if (!next_) {
        next_ = find_line(0, limits_.passed_bytes, false);
        gave_up_ = beyond_limit_;
    }
}

void MmdfSplitter::pass_rest() {
    next_ = find_line(searched_, give_up_at_, false);
    gave_up_ = beyond_limit_;
}

std::optional<MmdfSplitter::Line> MmdfSplitter::line_at(std::uint64_t place) {
    std::string_view ahead = window_.at_least(place, mmdf_line.size() + line_end_bytes);
    if (!ahead.starts_with(mmdf_line)) {
        return std::nullopt;
    }
    ahead.remove_prefix(mmdf_line.size());
    const std::uint64_t end = place + mmdf_line.size();
    if (ahead.starts_with('\n') || ahead.empty()) {
        return Line{.place = place, .after = end + std::min<std::size_t>(ahead.size(), 1)};
    }
    return ahead.starts_with("\r\n")
               ? std::optional(Line{.place = place, .after = end + line_end_bytes})
               : std::nullopt;
}

std::optional<MmdfSplitter::Line> MmdfSplitter::find_line(std::uint64_t from,
                                                          std::uint64_t limit,
                                                          bool keep) {
    std::uint64_t at = from;
    while (true) {
        if (!keep) {
            window_.keep_from(at);
        }
        const std::string_view bytes = window_.from(at);
        const std::size_t mark = find_mmdf_mark(bytes);
        const bool is_mark = mark != npos;
        at += is_mark ? mark + 1
                      : bytes.size() - std::min(bytes.size(), line_end_and_mmdf_line.size() - 1);
        beyond_limit_ = at > limit;
        if (beyond_limit_) {
            searched_ = is_mark ? at - 1 : at;
            return std::nullopt;
        }
        if (is_mark) {
            if (const auto line = line_at(at)) {
                return line;
            }
        } else if (!window_.extend()) {
            return std::nullopt;
        }
    }
}

}  // namespace mailhorizon::archive

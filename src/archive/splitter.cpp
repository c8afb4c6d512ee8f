// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/splitter.hpp"

#include "archive/content_length.hpp"
#include "archive/envelope_line.hpp"
#include "archive/mark_search.hpp"
#include "archive/window.hpp"

#include "mailhorizon/archive/file_guide.hpp"
#include "mailhorizon/archive/mail_reader.hpp"
#include "mailhorizon/archive/mbox_reader.hpp"
#include "mailhorizon/base/instant.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <string_view>

namespace mailhorizon::archive {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr std::size_t most_line_bytes = 1'000;  // longer lines neither separate nor are headers
/// All that decides about a separator: its line and the two after it.
constexpr std::size_t look_bytes = 3 * (most_line_bytes + 2) + 1;
static_assert(look_bytes == separator_look_bytes);
constexpr std::uint64_t bytes_before = 3;  // LF, CR, LF tell an empty line
/// "Unlimited" must leave room for sums.
constexpr std::size_t most_message_bytes = std::numeric_limits<std::size_t>::max() / 4;
constexpr std::size_t npos = std::string_view::npos;
constexpr std::uint64_t no_limit = std::numeric_limits<std::uint64_t>::max();

/// A line looked at, and what is after it.
struct LineAhead {
    std::string_view line;  // without LF or CRLF
    std::string_view rest;
    bool whole = false;  // its end was found, or the stream ends with it
};

LineAhead take_line_ahead(std::string_view ahead, bool stream_ends) noexcept {
    const std::size_t end = ahead.find('\n');
    LineAhead taken{.line = ahead.substr(0, end), .rest = {}, .whole = stream_ends};
    if (end != std::string_view::npos) {
        taken.rest = ahead.substr(end + 1);
        taken.whole = true;
    }
    if (taken.line.ends_with('\r')) {
        taken.line.remove_suffix(1);
    }
    taken.whole = taken.whole && taken.line.size() <= most_line_bytes;
    return taken;
}

bool begins_with_header(std::string_view ahead) noexcept {
    return is_header_shaped(ahead.substr(0, ahead.find('\n')));
}

/// True if what follows a separator after an empty line cannot be the head of a message, even a
/// damaged one: then the separator is quoted in a body.
bool begins_with_text(std::string_view ahead, bool stream_ends) noexcept {
    const LineAhead first = take_line_ahead(ahead, stream_ends);
    if ((first.whole && first.line.empty()) || is_header_shaped(first.line) ||
        is_envelope_shaped(first.line)) {
        return false;
    }
    return !first.whole || !begins_with_header(first.rest);
}

std::optional<base::Instant> time_of(const std::optional<EnvelopeLine>& envelope) noexcept {
    return envelope ? std::optional(envelope->time) : std::nullopt;
}

/// "From -" without a date, as some mailers write it; prose would not go on with a header.
bool is_bare_mark(std::string_view line) noexcept {
    return line == "From -" || line == "From - ";
}

/// Without the empty line that every mbox message ends with.
std::string_view without_last_empty_line(std::string_view bytes) noexcept {
    for (const std::string_view line_end : {"\r\n", "\n"}) {
        if (bytes == line_end) {
            return {};
        }
        if (bytes.ends_with(line_end)) {
            const std::string_view before = bytes.substr(0, bytes.size() - line_end.size());
            return before.ends_with('\n') ? before : bytes;
        }
    }
    return bytes;
}

bool ends_with_empty_line(std::string_view bytes) noexcept {
    return bytes.ends_with("\n\n") || bytes.ends_with("\n\r\n");
}

}  // namespace

Splitter::Splitter(Window& window, const ReadLimits& limits) noexcept
    : window_(window),
      limits_(limits),
      message_bytes_(std::min(limits.message_bytes, most_message_bytes)) {}

void Splitter::begin(Lead lead) noexcept {
    lead_ = lead;
    begun_ = false;
    cut_ = false;
    has_separators_ = false;
    git_ = false;
    gave_up_ = false;
    wrong_promises_ = false;
    counted_bytes_ = 0;
    next_.reset();
    offset_ = 0;
}

bool Splitter::resume(std::uint64_t offset) {
    begin(Lead::message);
    begun_ = true;
    next_ = separator_at(offset, false);
    has_separators_ = next_.has_value();
    return has_separators_;
}

bool Splitter::next(RawMessage& message) {
    if (!begun_) {
        begun_ = true;
        find_first();
    }
    if (cut_) {
        cut_ = false;
        give_up_at_ = body_ + message_bytes_ + limits_.passed_bytes;
        static_cast<void>(find_next(searched_ + 1, no_limit, Passing::lost_rest));
    }
    if (!next_) {
        return false;
    }
    const Start start = *next_;
    next_.reset();
    window_.keep_from(start.body - std::min(start.body, bytes_before));
    const Found found = find_end(start);
    std::string_view bytes = window_.from(start.body);
    if (next_) {
        bytes = bytes.substr(0, next_->place - start.body);
    }
    if (found == Found::separator || (found == Found::end && has_separators_)) {
        bytes = without_last_empty_line(bytes);
    }
    message.bytes = bytes.substr(0, message_bytes_);
    message.cut = bytes.size() > message_bytes_;
    message.from_line = start.time;
    message.from_mbox = has_separators_ && !promise_kept_;
    message.flags.clear();
    cut_ = found == Found::limit && lead_ != Lead::only;
    offset_ = start.place;
    return true;
}

/// Finds where the message ends that starts there: what it may hold is in the window then.
Splitter::Found Splitter::find_end(const Start& start) {
    body_ = start.body;
    promise_read_ = false;
    promise_kept_ = false;
    if (lead_ == Lead::only) {
        const std::uint64_t limit = std::uint64_t{message_bytes_} + 1;
        return window_.at_least(body_, limit).size() < limit ? Found::end : Found::limit;
    }
    // Beyond this the message is too large even without an empty line (CR, LF) at its end.
    return find_next(body_, body_ + message_bytes_ + bytes_before, Passing::message);
}

std::uint64_t Splitter::skip_empty_lines() {
    std::uint64_t at = window_.at_least(0, byte_order_mark.size()).starts_with(byte_order_mark)
                           ? byte_order_mark.size()
                           : 0;
    while (true) {
        const std::string_view ahead = window_.at_least(at, 2);
        if (ahead.starts_with('\n')) {
            at += 1;
        } else if (ahead.starts_with("\r\n")) {
            at += 2;
        } else {
            return at;
        }
        window_.keep_from(at);
    }
}

void Splitter::find_first() {
    const std::uint64_t at = skip_empty_lines();
    const std::string_view all = window_.at_least(at, look_bytes);
    const std::string_view ahead = all.substr(0, look_bytes);
    if (ahead.empty()) {
        return;
    }
    const LineAhead first = take_line_ahead(ahead, all.size() < look_bytes);
    if (first.whole && is_envelope_shaped(first.line)) {
        const auto envelope = parse_envelope_line(first.line);
        if (envelope || begins_with_header(first.rest)) {
            has_separators_ = first.line.front() != '>';
            git_ = envelope && envelope->git;
            next_ = Start{.place = has_separators_ ? at : 0,
                          .body = at + (ahead.size() - first.rest.size()),
                          .time = time_of(envelope)};
            return;
        }
    }
    if (lead_ != Lead::text && is_header_shaped(first.line)) {
        next_ = Start{.place = 0, .body = at, .time = {}};
        return;
    }
    give_up_at_ = at + limits_.prose_bytes;
    static_cast<void>(find_next(at, no_limit, Passing::prose));
}

Splitter::Found Splitter::find_next(std::uint64_t from, std::uint64_t limit, Passing passing) {
    // No line end before the mark begins a separator.
    std::uint64_t mark = std::max(from - std::min<std::uint64_t>(from, 1), window_.begin());
    while (true) {
        if (passing != Passing::message) {
            window_.keep_from(mark - std::min(mark, bytes_before));
        }
        const std::string_view bytes = window_.from(mark);
        const std::size_t at = find_mark(bytes);
        const bool is_mark = at != npos;
        // The last bytes may be the beginning of a mark.
        mark +=
            is_mark ? at + 1 : bytes.size() - std::min(bytes.size(), line_end_and_mark.size() - 1);
        if (passing != Passing::message && mark > give_up_at_) {
            gave_up_ = true;
            return Found::end;
        }
        if (passing == Passing::message && !promise_read_ && (is_mark || mark > limit)) {
            promise_read_ = true;
            if (const auto found = keep_promise(is_mark ? std::optional(mark) : std::nullopt)) {
                return *found;
            }
        }
        if (is_mark) {
            next_ = separator_at(mark, passing == Passing::prose);
            if (next_) {
                has_separators_ = true;
                return Found::separator;
            }
            continue;
        }
        if (mark > limit) {
            searched_ = mark;
            return Found::limit;
        }
        if (!window_.extend()) {
            return Found::end;
        }
    }
}

/// If the head of the message says where the body ends, and that is so: what is there. `mark` is
/// the first line that begins like a separator, or is unknown.
std::optional<Splitter::Found> Splitter::keep_promise(std::optional<std::uint64_t> mark) {
    std::string_view head =
        mark ? window_.from(body_) : window_.at_least(body_, most_promise_head_bytes);
    head = head.substr(0, mark ? *mark - body_ : find_mark(head));
    const auto promise = find_promise(head.substr(0, most_promise_head_bytes));
    if (!promise || promise->bytes > limits_.promised_bytes) {
        return std::nullopt;
    }
    const std::uint64_t begin = body_ + promise->begin;
    const bool crlf = window_.before(begin, 2) == "\r\n";
    const LineEndBytes in_stream = crlf ? LineEndBytes::two : LineEndBytes::one;
    for (const LineEndBytes counted : {LineEndBytes::one, LineEndBytes::two}) {
        if (counted != in_stream && counted_bytes_ >= limits_.wrong_promise_bytes) {
            continue;
        }
        const auto end = promised_end(window_, begin, promise->bytes, counted, in_stream);
        const auto found = end ? find_at(*end) : std::nullopt;
        if (found) {
            // An unquoted "From " line in it shows that this program does not quote.
            const std::string_view body = window_.from(begin - 1);
            const std::uint64_t body_end = next_ ? next_->place : window_.end();
            promise_kept_ = find_mark(body.substr(0, body_end - begin + 1)) != npos;
            return found;
        }
        counted_bytes_ += counted != in_stream ? promise->bytes : 0;
    }
    wrong_promises_ = true;
    return std::nullopt;
}

/// A separator or the end of the stream, if one is where a body ends; up to one empty line may
/// stand before it.
std::optional<Splitter::Found> Splitter::find_at(std::uint64_t body_end) {
    std::uint64_t line = body_end;
    const bool in_line = window_.before(line, 1) != "\n";
    for (std::size_t line_ends = in_line ? 2 : 1; line_ends > 0; --line_ends) {
        const std::string_view ahead = window_.at_least(line, 2);
        if (ahead.starts_with('\n')) {
            line += 1;
        } else if (ahead.starts_with("\r\n")) {
            line += 2;
        }
    }
    if (window_.at_least(line, 1).empty()) {
        return Found::end;
    }
    if (in_line && line == body_end) {
        return std::nullopt;  // no separator begins within a line
    }
    next_ = separator_at(line, false);
    if (!next_) {
        return std::nullopt;
    }
    has_separators_ = true;
    return Found::separator;
}

std::optional<Splitter::Start> Splitter::separator_at(std::uint64_t line, bool header_needed) {
    const std::string_view all = window_.at_least(line, look_bytes);
    const std::string_view ahead = all.substr(0, look_bytes);
    const bool stream_ends = all.size() < look_bytes;
    const LineAhead first = take_line_ahead(ahead, stream_ends);
    if (!first.whole) {
        return std::nullopt;
    }
    const auto envelope = parse_envelope_line(first.line);
    const bool header_follows = begins_with_header(first.rest);
    if (!envelope && !(header_follows && is_bare_mark(first.line))) {
        return std::nullopt;
    }
    if (envelope && envelope->git && !git_) {
        return std::nullopt;
    }
    if (!header_follows) {
        const bool separates = !header_needed &&
                               ends_with_empty_line(window_.before(line, bytes_before)) &&
                               !begins_with_text(first.rest, stream_ends);
        if (!separates) {
            return std::nullopt;
        }
    }
    const std::uint64_t body = line + (ahead.size() - first.rest.size());
    return Start{.place = line, .body = body, .time = time_of(envelope)};
}

}  // namespace mailhorizon::archive

// SPDX-License-Identifier: GPL-3.0-or-later
#include "message/text/quote_depth.hpp"

#include "message/text/line_marks.hpp"

#include "mailhorizon/base/text.hpp"

#include <algorithm>

namespace mailhorizon::message {

int QuoteDepth::of_quote(std::string_view line) noexcept {
    quote_seen_ = true;
    in_head_ = false;
    const std::string_view text = skip_blanks(line);
    int marks = 0;
    if (!text.empty() && has_quote_mark(text)) {
        // "Jo> " is a mark with a name before it.
        for (const char c : text.substr(text.find_first_of(">|"))) {
            if (c != '>' && c != '|' && !base::is_blank(c)) {
                break;
            }
            marks += base::is_blank(c) ? 0 : 1;
        }
    } else {
        unmarked_ = true;
    }
    return unmarked_ ? std::max(heads_, 1) + marks : std::max(marks, 1);
}

bool QuoteDepth::head() noexcept {
    if (!in_head_) {
        in_head_ = true;
        ++heads_;
    }
    return heads_ == 1 && !quote_seen_;
}

}  // namespace mailhorizon::message

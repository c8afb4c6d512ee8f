// SPDX-License-Identifier: GPL-3.0-or-later
#include "message/text/line_marks.hpp"

#include "message/text/word_match.hpp"

#include "mailhorizon/base/text.hpp"
#include "mailhorizon/language/words.hpp"

#include <algorithm>

namespace mailhorizon::message {
namespace {

using language::WordList;

bool has_digit(std::string_view text) noexcept {
    return std::ranges::any_of(text, base::is_digit);
}

constexpr std::size_t longest_attribution = 300;
constexpr std::ptrdiff_t date_digits = 6;

std::ptrdiff_t count_digits(std::string_view text) noexcept {
    return std::ranges::count_if(text, base::is_digit);
}

/// "2025-01-06 8:00 Ann <ann@a.example>:", which some languages write without a verb.
bool is_dated_address(std::string_view text) noexcept {
    const std::size_t open = text.rfind('<');
    if (open == std::string_view::npos || (text.find('@', open) == std::string_view::npos &&
                                           text.find(" at ", open) == std::string_view::npos)) {
        return false;
    }
    const std::string_view before = text.substr(0, open);
    const std::string_view after = text.substr(text.find('>', open) % (text.size() + 1));
    constexpr std::string_view mail_of = "のメール";
    const bool ends = after == ">:" || after == "> :" || after == ">：" ||
                      (after.size() > 1 && after.substr(1).starts_with(mail_of));
    return ends && count_digits(before) >= date_digits &&
           before.find(':') != std::string_view::npos;
}

/// Without any of `marks` at both ends.
std::string_view strip(std::string_view text, std::string_view marks) noexcept {
    const std::size_t begin = std::min(text.find_first_not_of(marks), text.size());
    const std::size_t end = text.find_last_not_of(marks);
    return text.substr(begin, end == std::string_view::npos ? 0 : end + 1 - begin);
}

}  // namespace

std::string_view skip_blanks(std::string_view line) noexcept {
    std::size_t begin = 0;
    while (begin < line.size() && base::is_blank(line[begin])) {
        ++begin;
    }
    return line.substr(begin);
}

bool has_quote_mark(std::string_view line) noexcept {
    if (line.front() == '>') {
        return true;
    }
    if (line.front() == '|') {
        const bool table = base::trim_right(line).back() == '|';
        return line.size() > 1 && base::is_blank(line[1]) && !table;
    }
    constexpr std::size_t longest_name = 10;
    if (!base::is_upper(line.front())) {
        return false;
    }
    std::size_t end = 1;
    while (end < line.size() && end <= longest_name && base::is_alpha(line[end])) {
        ++end;
    }
    return end + 1 < line.size() && line[end] == '>' &&
           (line[end + 1] == ' ' || line[end + 1] == '>');
}

bool is_prompt(std::string_view line) noexcept {
    return line.starts_with(">>> ") && line.size() > 4 && line[4] != '>';
}

bool is_original_marker(std::string_view line) noexcept {
    const std::string_view inner = strip(line, "-_=*+~ \t");
    if (inner.empty()) {
        return false;
    }
    const bool ruled = line.starts_with("--") || line.starts_with("==") || line.starts_with("__") ||
                       line.starts_with("**") || line.starts_with("+++");
    if (!ruled) {
        static const Beginnings forwarded(language::words(WordList::forwarded_message));
        return forwarded.begin(inner);
    }
    static const Beginnings original(language::words(WordList::original_message));
    const bool encloses = line.size() > inner.size() && base::trim_right(line).ends_with("--");
    return original.begin(inner) ||
           (encloses && opens_attribution(inner) && attribution(inner) == Attribution::sure);
}

Attribution attribution(std::string_view line) noexcept {
    const std::string_view text = base::trim_right(line);
    if (text.size() > longest_attribution) {
        return Attribution::none;
    }
    if (has_word(text, language::words(WordList::wrote))) {
        const bool dated = has_digit(text) || text.find('@') != std::string_view::npos;
        return dated ? Attribution::sure : Attribution::if_quote_follows;
    }
    if (is_dated_address(text)) {
        return Attribution::sure;
    }
    const bool address = text.find('@') != std::string_view::npos ||
                         text.find("> ") != std::string_view::npos || text.ends_with(">:");
    return address || has_word(text, language::words(WordList::writes))
               ? Attribution::if_quote_follows
               : Attribution::none;
}

bool stands_alone(std::string_view line) noexcept {
    const std::string_view text = base::trim_right(line);
    if (text.size() > longest_attribution) {
        return false;
    }
    return is_dated_address(text) ||
           ((text.find('@') != std::string_view::npos || count_digits(text) >= date_digits) &&
            has_word(text, language::words(WordList::wrote)));
}

bool opens_attribution(std::string_view line) noexcept {
    constexpr std::size_t longest = 120;
    const std::string_view text = line.substr(std::min(line.find_first_not_of("- "), line.size()));
    if (text.empty() || text.size() > longest || !has_digit(text)) {
        return false;
    }
    const bool dated = base::is_digit(text.front()) && count_digits(text) >= date_digits;
    static const Beginnings openings(language::words(WordList::attribution_opening));
    return dated || openings.begin(text);
}

bool is_rule(std::string_view line) noexcept {
    constexpr std::size_t shortest = 20;
    const std::string_view text = base::trim_right(line);
    return text.size() >= shortest &&
           std::string_view("_-=*#").find(text.front()) != std::string_view::npos &&
           text.find_first_not_of(text.front()) == std::string_view::npos;
}

bool is_meeting_rule(std::string_view line) noexcept {
    constexpr std::string_view begin = "*~*~*~*";
    const std::string_view text = skip_blanks(line);
    return text.starts_with(begin) && text.find_first_not_of("*~ \t\r") == std::string_view::npos;
}

bool is_part_marker(std::string_view line) noexcept {
    return line.starts_with("-------------- next part --------------");
}

bool is_scrub_note(std::string_view line) noexcept {
    return base::trim_right(line).ends_with("was scrubbed...");
}

}  // namespace mailhorizon::message

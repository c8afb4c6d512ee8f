// SPDX-License-Identifier: GPL-3.0-or-later
#include "message/headers/automatic_subject.hpp"

#include "message/headers/folded_set.hpp"
#include "message/headers/subject_tags.hpp"

#include "mailhorizon/language/words.hpp"

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace mailhorizon::message {
namespace {

constexpr auto npos = std::string_view::npos;
constexpr std::size_t longest_opening = 120;  ///< bytes

bool is_opening(std::string_view text) {
    static const FoldedSet openings(language::words(language::WordList::automatic_subject));
    const std::string_view phrase = trim_end(text);
    return openings.contains(phrase.substr(0, phrase.find_last_not_of(".!*\"'") + 1));
}

/// Short ones may be what somebody writes about: "Out of office"; a phrase of a program is longer.
bool is_whole_opening(std::string_view subject) {
    constexpr std::size_t long_phrase = 18;
    return subject.size() > long_phrase && subject.size() <= longest_opening && is_opening(subject);
}

/// What stands before the first colon or bracket.
bool begins_with_opening(std::string_view subject) {
    constexpr std::size_t shortest = 6;  // two letters of Chinese
    const std::string_view head = subject.substr(0, longest_opening);
    const std::size_t colon = std::min(head.find(':'), head.find(full_width_colon));
    const std::size_t bracket = head.find('(');
    return (colon != npos && colon >= shortest && is_opening(head.substr(0, colon))) ||
           (bracket != npos && bracket >= shortest && is_opening(head.substr(0, bracket)));
}

/// "[Auto-Reply] Lunch".
bool is_tagged(std::string_view subject) {
    const std::size_t end = subject.starts_with('[') ? subject.find(']') : npos;
    return end != npos && end < longest_opening && is_opening(subject.substr(1, end - 1));
}

}  // namespace

bool is_automatic_subject(std::string_view subject) {
    std::string_view rest = trim_end(trim_begin(subject));
    if (rest.starts_with("AUTO: ")) {  // Notes
        return true;
    }
    do {
        if (begins_with_opening(rest) || is_tagged(rest) || is_whole_opening(rest)) {
            return true;
        }
    } while (drop_banner(rest) || drop_tag(rest));
    return false;
}

}  // namespace mailhorizon::message

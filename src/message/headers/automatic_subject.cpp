// SPDX-License-Identifier: GPL-3.0-or-later
#include "message/headers/automatic_subject.hpp"

#include "message/headers/subject_tags.hpp"

#include "mailhorizon/base/text.hpp"
#include "mailhorizon/base/unicode.hpp"
#include "mailhorizon/language/words.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <vector>

namespace mailhorizon::message {
namespace {

using std::string_view_literals::operator""sv;

constexpr auto npos = std::string_view::npos;
constexpr std::size_t longest_opening = 120;  ///< bytes

std::vector<std::string> sorted_openings() {
    std::vector<std::string> openings;
    for (const std::string_view one : language::words(language::WordList::automatic_subject)) {
        openings.push_back(base::fold_case(one));
    }
    std::ranges::sort(openings);
    return openings;
}

bool is_opening(std::string_view text) {
    static const std::vector<std::string> openings = sorted_openings();
    std::string folded = base::fold_case(trim_end(text));
    while (!folded.empty() && std::string_view(".!*\"'").find(folded.back()) != npos) {
        folded.pop_back();
    }
    return std::ranges::binary_search(openings, folded);
}

/// One word alone may be what somebody writes about; a phrase of a program is none.
bool is_whole_opening(std::string_view subject) {
    constexpr std::size_t long_word = 15;
    return subject.size() <= longest_opening &&
           (subject.size() > long_word || subject.find(' ') != npos) && is_opening(subject);
}

/// What stands before the first colon, bracket or dash.
bool begins_with_opening(std::string_view subject) {
    constexpr std::array separators{
        ":"sv, "："sv, " ("sv, " ["sv, "（"sv, " - "sv, " – "sv, " — "sv};
    const std::string_view head = subject.substr(0, longest_opening);
    const auto opens = [head](std::string_view separator) {
        const std::size_t end = head.find(separator);
        return end != npos && end > 0 && is_opening(head.substr(0, end));
    };
    return std::ranges::any_of(separators, opens);
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

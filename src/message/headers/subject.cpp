// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/message/headers/subject.hpp"

#include "message/headers/subject_tags.hpp"
#include "message/headers/subject_words.hpp"

#include "mailhorizon/base/text.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>

namespace mailhorizon::message {
namespace {

constexpr auto npos = std::string_view::npos;
/// How far back the beginning of "(was: ...)" is looked for; bounds the work on nested brackets.
constexpr std::size_t was_bytes = 512;
constexpr std::size_t counter_digits = 3;
/// Takes "[2]", "(2)", "^2", "*2" off the front, if one is there.
void drop_counter(std::string_view& rest) noexcept {
    if (rest.empty()) {
        return;
    }
    const char open = rest.front();
    const char close = open == '[' ? ']' : open == '(' ? ')' : '\0';
    if (close == '\0' && open != '^' && open != '*') {
        return;
    }
    std::size_t end = 1;
    while (end < rest.size() && end <= counter_digits && base::is_digit(rest[end])) {
        ++end;
    }
    const bool closed = close == '\0' || (end < rest.size() && rest[end] == close);
    if (end > 1 && closed) {
        rest.remove_prefix(close == '\0' ? end : end + 1);
    }
}

/// Takes a marker off the front: its word, perhaps a counter, and the colon.
MarkerMeaning drop_marker(std::string_view& rest) noexcept {
    constexpr std::size_t marker_bytes = 48;
    const std::string_view head = rest.substr(0, marker_bytes);
    if (head.find(':') == npos && head.find(full_width_colon) == npos) {
        return MarkerMeaning::none;
    }
    const MarkerWord word = marker_word(rest);
    if (word.meaning == MarkerMeaning::none) {
        return MarkerMeaning::none;
    }
    std::string_view after = rest.substr(word.size);
    after.remove_prefix(after.starts_with('.') ? 1 : 0);  // an abbreviation: "Atb.: Lunch"
    after = trim_begin(after);
    drop_counter(after);
    after = trim_begin(after);
    if (!drop_colon(after)) {
        return MarkerMeaning::none;
    }
    if (word.needs_text &&
        (after.empty() || !base::is_space(after.front()) || trim_begin(after).empty())) {
        return MarkerMeaning::none;
    }
    rest = trim_begin(after);
    return word.meaning;
}

/// Takes the brackets and the marker off "[Fwd: Lunch]".
bool drop_wrapper(std::string_view& rest) noexcept {
    constexpr std::array openings{std::string_view("[fwd:"), std::string_view("[fw:")};
    const auto opens = [rest](std::string_view opening) {
        return base::starts_with_ignoring_case(rest, opening);
    };
    const auto* const found = std::ranges::find_if(openings, opens);
    if (found == openings.end() || !rest.ends_with(']')) {
        return false;
    }
    rest = trim_end(trim_begin(rest.substr(found->size(), rest.size() - found->size() - 1)));
    return true;
}

/// Where the "(" or "[" that the last character closes stands, or npos.
std::size_t find_opening(std::string_view text) noexcept {
    const char close = text.back();
    const char open = close == ')' ? '(' : '[';
    const std::size_t first = text.size() - std::min(text.size(), was_bytes);
    int depth = 0;
    for (std::size_t i = text.size(); i-- > first;) {
        depth += text[i] == close ? 1 : 0;
        depth -= text[i] == open ? 1 : 0;
        if (depth == 0) {
            return i;
        }
    }
    return npos;
}

/// Takes "(was: Lunch)" or "[was Lunch]" off the end, if text stands before it.
bool drop_was(std::string_view& rest) noexcept {
    if (!rest.ends_with(')') && !rest.ends_with(']')) {
        return false;
    }
    const std::size_t open = find_opening(rest);
    const std::string_view before = open == npos ? rest : trim_end(rest.substr(0, open));
    if (open == npos || before.empty()) {
        return false;
    }
    const std::string_view inside = base::trim_left(rest.substr(open + 1));
    const bool was = base::starts_with_ignoring_case(inside, "was") && inside.size() > 4 &&
                     (inside[3] == ':' || inside[3] == ' ');
    if (was) {
        rest = before;
    }
    return was;
}

bool drop_forward_suffix(std::string_view& rest) noexcept {
    constexpr std::string_view suffix = "(fwd)";
    if (rest.size() < suffix.size() ||
        !base::equal_ignoring_case(rest.substr(rest.size() - suffix.size()), suffix)) {
        return false;
    }
    rest = trim_end(rest.substr(0, rest.size() - suffix.size()));
    return true;
}

/// Takes all that is no content off both ends until nothing changes.
SubjectMarkers strip(std::string_view& rest) noexcept {
    SubjectMarkers markers;
    rest = trim_end(trim_begin(rest));
    for (bool changed = true; changed;) {
        changed = false;
        for (MarkerMeaning meaning = drop_marker(rest); meaning != MarkerMeaning::none;
             meaning = drop_marker(rest)) {
            markers.reply = markers.reply || meaning == MarkerMeaning::reply;
            markers.forward = markers.forward || meaning == MarkerMeaning::forward;
            changed = true;
        }
        if (drop_wrapper(rest) || drop_forward_suffix(rest)) {
            markers.forward = true;
            changed = true;
        } else if (drop_banner(rest) || drop_tag(rest) || drop_was(rest)) {
            changed = true;
        }
    }
    return markers;
}

}  // namespace

std::string_view base_subject(std::string_view subject) noexcept {
    strip(subject);
    return subject;
}

SubjectMarkers subject_markers(std::string_view subject) noexcept {
    return strip(subject);
}

}  // namespace mailhorizon::message

// SPDX-License-Identifier: GPL-3.0-or-later
#include "message/headers/subject_tags.hpp"

#include "message/headers/folded_set.hpp"

#include "mailhorizon/base/text.hpp"
#include "mailhorizon/language/words.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace mailhorizon::message {
namespace {

constexpr auto npos = std::string_view::npos;
constexpr std::size_t tag_bytes = 64;

/// White space beyond ASCII that mailers put around markers: no-break and ideographic space.
constexpr std::array wide_spaces{std::string_view("\xc2\xa0"), std::string_view("\xe3\x80\x80")};
/// A tab as some gateways leave it before a marker: quoted-printable that was never decoded.
constexpr std::string_view written_tab = "=09";

/// Whether a tag says what the message is, not where it was sent: patches, and whatever has a
/// number of its own.
bool is_content_tag(std::string_view tag) noexcept {
    if (base::find_ignoring_case(tag, "patch") != npos || tag.find(':') != npos) {
        return true;
    }
    while (!tag.empty()) {
        const std::size_t end = std::min(tag.find(' '), tag.size());
        const std::string_view word = tag.substr(0, end);
        const bool numbers = std::ranges::all_of(
            word, [](char c) { return base::is_digit(c) || c == '/' || c == '#' || c == '-'; });
        if ((numbers && std::ranges::any_of(word, base::is_digit)) || word == "RFC" ||
            word == "RFT") {
            return true;
        }
        tag.remove_prefix(std::min(end + 1, tag.size()));
    }
    return false;
}

bool is_external_mark(std::string_view text) {
    constexpr std::size_t shortest = 3;
    constexpr std::size_t longest = 32;
    text = base::trim(text);
    if (text.size() < shortest || text.size() > longest) {
        return false;
    }
    static const FoldedSet marks(language::words(language::WordList::external_mark));
    return marks.contains(text);
}

/// The size of "***whatever***" at the beginning: two stars or more on both sides; 0 if none.
std::size_t starred_size(std::string_view text) noexcept {
    const std::size_t begin = std::min(text.find_first_not_of('*'), text.size());
    const std::size_t end = text.substr(0, tag_bytes).find("**", begin);
    if (begin < 2 || end == npos || end == begin) {
        return 0;
    }
    return std::min(text.find_first_not_of('*', end), text.size());
}

/// The size of an external mark and what encloses it or ends it; 0 if none.
std::size_t mark_size(std::string_view text) {
    constexpr std::string_view opens = "([{<*";
    constexpr std::string_view closes = ")]}>*";
    const std::size_t kind = opens.find(text.front());
    const std::string_view head = text.substr(0, tag_bytes);
    if (kind != npos) {
        const std::size_t end = head.find(closes[kind], 1);
        return end != npos && is_external_mark(text.substr(1, end - 1)) ? end + 1 : 0;
    }
    const std::size_t end = std::min(head.find(':'), head.find(full_width_colon));
    return end != npos && is_external_mark(text.substr(0, end)) ? end : 0;
}

}  // namespace

std::string_view trim_begin(std::string_view text) noexcept {
    for (bool changed = true; changed;) {
        text = base::trim_left(text);
        changed = false;
        for (const std::string_view space : wide_spaces) {
            if (text.starts_with(space)) {
                text.remove_prefix(space.size());
                changed = true;
            }
        }
        if (text.starts_with(written_tab)) {
            text.remove_prefix(written_tab.size());
            changed = true;
        }
    }
    return text;
}

std::string_view trim_end(std::string_view text) noexcept {
    for (bool changed = true; changed;) {
        text = base::trim_right(text);
        changed = false;
        for (const std::string_view space : wide_spaces) {
            if (text.ends_with(space)) {
                text.remove_suffix(space.size());
                changed = true;
            }
        }
    }
    return text;
}

bool drop_colon(std::string_view& rest) noexcept {
    if (rest.starts_with(':')) {
        rest.remove_prefix(1);
        return true;
    }
    if (rest.starts_with(full_width_colon)) {
        rest.remove_prefix(full_width_colon.size());
        return true;
    }
    return false;
}

bool drop_tag(std::string_view& rest) noexcept {
    if (!rest.starts_with('[')) {
        return false;
    }
    const std::size_t end = rest.substr(1, tag_bytes).find_first_of("[]");
    if (end == npos || end == 0 || rest[end + 1] != ']' || is_content_tag(rest.substr(1, end))) {
        return false;
    }
    const std::string_view after = trim_begin(rest.substr(end + 2));
    if (after.empty()) {
        return false;
    }
    rest = after;
    return true;
}

bool drop_banner(std::string_view& rest) noexcept {
    if (rest.empty()) {
        return false;
    }
    const std::size_t starred = starred_size(rest);
    const std::size_t size = starred > 0 ? starred : mark_size(rest);
    if (size == 0) {
        return false;
    }
    std::string_view after = trim_begin(rest.substr(size));
    drop_colon(after);
    after = trim_begin(after);
    if (after.empty()) {
        return false;
    }
    rest = after;
    return true;
}

}  // namespace mailhorizon::message

// SPDX-License-Identifier: GPL-3.0-or-later
#include "message/text/quoted_author.hpp"

#include "message/text/person_name.hpp"

#include "mailhorizon/base/text.hpp"
#include "mailhorizon/language/words.hpp"
#include "mailhorizon/model/text_features.hpp"

#include <algorithm>
#include <cstddef>

namespace mailhorizon::message {
namespace {

using language::WordList;

constexpr auto npos = std::string_view::npos;
constexpr std::size_t longest_attribution = 300;

bool is_no_name(std::string_view word) noexcept {
    const auto words = language::words(WordList::beside_author);
    static const std::size_t longest = std::ranges::max(words, {}, &std::string_view::size).size();
    return word.size() <= longest && std::ranges::any_of(words, [word](std::string_view one) {
               return base::equal_ignoring_case(word, one);
           });
}

/// The words at the end of `text` that may be a name: none with a digit, none behind a comma.
std::string_view trailing_name(std::string_view text) noexcept {
    std::size_t begin = text.size();
    while (begin > 0) {
        const std::size_t space = text.find_last_of(" \t", begin - 1);
        const std::size_t from = space == npos ? 0 : space + 1;
        const std::string_view word = text.substr(from, begin - from);
        const bool last = begin == text.size();
        const bool ends = !word.empty() && !last && (word.back() == ',' || word.back() == ':');
        if (ends || is_no_name(word) || std::ranges::any_of(word, base::is_digit) ||
            word.find_first_of("<>@[]|/") != npos) {
            return base::trim(text.substr(begin));
        }
        if (from == 0) {
            return base::trim(text);
        }
        begin = base::trim_right(text.substr(0, from)).size();
        if (begin == 0) {
            return base::trim(text);
        }
    }
    return {};
}

std::string_view unquoted(std::string_view text) noexcept {
    constexpr std::string_view around = " \t\"'*_,;:";
    const std::size_t begin = std::min(text.find_first_not_of(around), text.size());
    const std::size_t end = text.find_last_not_of(around);
    return end == npos || end < begin ? std::string_view{} : text.substr(begin, end + 1 - begin);
}

/// Without the verb and what stands around it.
std::string_view without_verb(std::string_view text) noexcept {
    for (const std::string_view verb : language::words(WordList::wrote_before_name)) {
        const std::size_t at = base::find_ignoring_case(text, verb);
        if (at != npos && (at == 0 || text[at - 1] == ' ') &&
            !unquoted(text.substr(at + verb.size())).empty()) {
            return text.substr(at + verb.size());
        }
    }
    for (const std::string_view verb : language::words(WordList::wrote_behind_name)) {
        if (text.find(verb) == npos) {  // far quicker than looking from behind
            continue;
        }
        const std::size_t at = text.rfind(verb);
        if (at > 0 && text[at - 1] == ' ') {
            return text.substr(0, at);
        }
    }
    return text;
}

}  // namespace

std::string_view attributed_author(std::string_view attribution) noexcept {
    if (attribution.size() > longest_attribution) {
        return {};
    }
    std::string_view text = unquoted(without_verb(base::trim(attribution)));
    std::string_view address;
    const std::size_t open = text.find_last_of("<[(");
    if (open != npos && text.find('@', open) != npos) {
        const std::string_view inside = text.substr(open + 1);
        address = inside.substr(0, inside.find_first_of(">])"));
        if (const std::size_t mailto = address.find("mailto:"); mailto != npos) {
            address.remove_prefix(mailto + 7);
        }
        text = text.substr(0, open);
    } else if (open != npos && open > 0) {
        text = text.substr(0, open);
    }
    const std::string_view name = person_name(unquoted(trailing_name(unquoted(text))));
    return name.empty() ? address : name;
}

void AttributionReader::take(std::string_view line) {
    if (line_.size() > longest_attribution) {
        line_.clear();
    }
    if (!line_.empty()) {
        line_ += ' ';
    }
    line_ += base::trim(line);
    if (!line_.ends_with(':') && !line_.ends_with("\xEF\xBC\x9A")) {
        return;
    }
    const std::uint32_t author = model::author_hash(attributed_author(line_));
    several_ = several_ || (author_ != 0 && author != author_);
    author_ = author;
    line_.clear();
}

}  // namespace mailhorizon::message

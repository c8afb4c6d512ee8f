// SPDX-License-Identifier: GPL-3.0-or-later
#include "message/text/person_name.hpp"

#include "mailhorizon/base/text.hpp"
#include "mailhorizon/language/words.hpp"

#include <algorithm>
#include <cstddef>

namespace mailhorizon::message {
namespace {

using language::WordList;

constexpr auto npos = std::string_view::npos;
constexpr std::size_t longest_name = 48;
constexpr std::size_t most_words = 5;
constexpr std::size_t longest_closing = 48;

bool is_one_of(std::string_view word, WordList list) noexcept {
    return std::ranges::any_of(language::words(list), [word](std::string_view one) {
        return base::equal_ignoring_case(word, one);
    });
}

bool is_beyond_ascii(char c) noexcept {
    return static_cast<unsigned char>(c) >= 0x80;
}

bool is_letter(char c) noexcept {
    return base::is_alpha(c) || is_beyond_ascii(c);
}

/// "Lee", "J.", "O'Neill", "Jean-Luc".
bool is_name_word(std::string_view word) noexcept {
    const bool letters = std::ranges::all_of(
        word, [](char c) { return is_letter(c) || c == '.' || c == '\'' || c == '-'; });
    const std::size_t dot = word.find('.');
    return letters && is_letter(word.front()) &&
           (dot == npos || dot + 1 == word.size() || dot == 1);
}

std::string_view stripped(std::string_view line) noexcept {
    constexpr std::string_view before = " \t-~*_";
    constexpr std::string_view after = " \t,.-~*_!";
    line.remove_prefix(std::min(line.find_first_not_of(before), line.size()));
    const std::size_t end = line.find_last_not_of(after);
    return line.substr(0, end == npos ? 0 : end + 1);
}

}  // namespace

std::string_view person_name(std::string_view text, bool lower_too) noexcept {
    text = stripped(text);
    const std::size_t bracket = text.find_first_of("<([");
    if (bracket != npos) {
        text = stripped(text.substr(0, bracket));
    }
    if (text.size() < 2 || text.size() > longest_name) {
        return {};
    }
    std::size_t words = 0;
    std::size_t capitals = 0;
    std::size_t letters = 0;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find_first_of(" \t", begin), text.size());
        const std::string_view word = text.substr(begin, end - begin);
        begin = std::min(text.find_first_not_of(" \t", end), text.size());
        if (!is_name_word(word) || is_one_of(word, WordList::nobody)) {
            return {};
        }
        const bool capital = base::is_upper(word.front()) || is_beyond_ascii(word.front());
        if (!capital && !is_one_of(word, WordList::name_particle) &&
            !(lower_too && text.size() == word.size())) {
            return {};
        }
        ++words;
        capitals += capital ? 1 : 0;
        letters = std::max(letters, word.size());
    }
    const bool named = capitals > 0 || (lower_too && words == 1 && letters > 2);
    return words <= most_words && letters > 1 && named && !is_closing(text) ? text
                                                                            : std::string_view{};
}

bool is_closing(std::string_view line) noexcept {
    line = base::trim(line);
    if (line.empty() || line.size() > longest_closing || line.ends_with('?')) {
        return false;
    }
    constexpr std::ptrdiff_t most_spaces = 6;
    return std::count(line.begin(), line.end(), ' ') <= most_spaces &&
           std::ranges::any_of(language::words(WordList::closing), [line](std::string_view one) {
               const bool begins = base::starts_with_ignoring_case(line, one);
               const bool whole = line.size() == one.size() || one.size() > 5 ||
                                  !is_letter(line[std::min(one.size(), line.size() - 1)]);
               return begins && whole;
           });
}

}  // namespace mailhorizon::message

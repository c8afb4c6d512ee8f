// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/findings/patterns/subject_family.hpp"

#include "mailhorizon/base/text.hpp"
#include "mailhorizon/base/unicode.hpp"
#include "mailhorizon/language/words.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>
#include <vector>

namespace mailhorizon::findings {

namespace {

using language::WordList;

/// Words that change from one issue of a subject to the next: days and months.
constexpr std::array calendar{
    WordList::monday,   WordList::tuesday,  WordList::wednesday, WordList::thursday,
    WordList::friday,   WordList::saturday, WordList::sunday,    WordList::january,
    WordList::february, WordList::march,    WordList::april,     WordList::may,
    WordList::june,     WordList::july,     WordList::august,    WordList::september,
    WordList::october,  WordList::november, WordList::december,  WordList::today,
};

std::vector<std::string_view> sorted_calendar_words() {
    std::vector<std::string_view> words;
    for (const WordList list : calendar) {
        std::ranges::copy(language::words(list), std::back_inserter(words));
    }
    std::ranges::sort(words);
    return words;
}

bool is_calendar_word(std::string_view word) {
    static const std::vector<std::string_view> words = sorted_calendar_words();
    return std::ranges::binary_search(words, word);
}

bool is_word_byte(char c) noexcept {
    return base::is_alnum(c) || static_cast<unsigned char>(c) >= 0x80U;
}

bool changes(std::string_view word) {
    return std::ranges::any_of(word, base::is_digit) || is_calendar_word(word);
}

constexpr std::ptrdiff_t number_digits = 3;
constexpr std::size_t year_digits = 4;

/// "4711", "pr-25-0117", "inc0012": what tells one form from the next. "2025" is a year, "24/12/25"
/// a date, "9:30" a time.
bool is_number(std::string_view word) noexcept {
    if (std::ranges::count_if(word, base::is_digit) < number_digits) {
        return false;
    }
    if (std::ranges::any_of(word, base::is_alpha)) {
        return true;
    }
    const bool year =
        word.size() == year_digits && (word.starts_with("19") || word.starts_with("20"));
    return !year && std::ranges::all_of(word, base::is_digit);
}

/// The template of a subject, or its part up to the first number.
std::string shape_of(std::string_view base_subject, bool to_number) {
    const std::string folded = base::fold_case(base_subject);
    const std::string_view text = folded;
    std::string family;
    for (std::size_t i = 0; i < text.size();) {
        if (!is_word_byte(text[i])) {
            ++i;
            continue;
        }
        std::size_t end = i;
        // An id such as "INV-2020/0317" is one word: punctuation inside it belongs to it.
        while (end < text.size() && !base::is_space(text[end])) {
            ++end;
        }
        std::size_t last = end;
        while (!is_word_byte(text[last - 1])) {
            --last;
        }
        const std::string_view word = text.substr(i, last - i);
        i = end;
        const bool variable = changes(word);
        const bool last_word = to_number && !family.empty() && family != "#" && is_number(word);
        if (variable && family.ends_with('#')) {
            if (last_word) {
                break;
            }
            continue;
        }
        family += family.empty() ? "" : " ";
        family += variable ? std::string_view("#") : word;
        if (last_word) {
            break;
        }
    }
    return family;
}

}  // namespace

std::string subject_template(std::string_view base_subject) {
    return shape_of(base_subject, false);
}

std::string subject_form(std::string_view base_subject) {
    return shape_of(base_subject, true);
}

}  // namespace mailhorizon::findings

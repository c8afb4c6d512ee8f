// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/findings/patterns/subject_family.hpp"

#include "mailhorizon/base/text.hpp"
#include "mailhorizon/base/unicode.hpp"

#include <algorithm>
#include <array>

namespace mailhorizon::findings {

namespace {

/// Words that change from one issue of a subject to the next.
constexpr std::array<std::string_view, 46> calendar_words{
    "apr",        "april",  "aug",      "august",   "dec",     "december", "dezember", "dienstag",
    "donnerstag", "feb",    "february", "februar",  "freitag", "friday",   "jan",      "januar",
    "january",    "jul",    "juli",     "july",     "jun",     "june",     "juni",     "mai",
    "mar",        "march",  "may",      "mittwoch", "monday",  "montag",   "märz",     "nov",
    "november",   "oct",    "october",  "oktober",  "samstag", "saturday", "sep",      "september",
    "sonntag",    "sunday", "thursday", "today",    "tuesday", "wednesday"};

bool is_word_byte(char c) noexcept {
    return base::is_alnum(c) || static_cast<unsigned char>(c) >= 0x80U;
}

bool changes(std::string_view word) noexcept {
    return std::ranges::any_of(word, base::is_digit) ||
           std::ranges::find(calendar_words, word) != calendar_words.end();
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

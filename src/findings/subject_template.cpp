// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/base/text.hpp"
#include "mailhorizon/base/unicode.hpp"
#include "mailhorizon/findings/black_hole.hpp"

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

}  // namespace

std::string subject_template(std::string_view base_subject) {
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
        if (variable && family.ends_with('#')) {
            continue;
        }
        family += family.empty() ? "" : " ";
        family += variable ? std::string_view("#") : word;
    }
    return family;
}

}  // namespace mailhorizon::findings

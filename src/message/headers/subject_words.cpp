// SPDX-License-Identifier: GPL-3.0-or-later
#include "message/headers/subject_words.hpp"

#include "mailhorizon/base/text.hpp"
#include "mailhorizon/language/words.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <vector>

namespace mailhorizon::message {
namespace {

using language::WordList;

/// How much of a marker's spelling counts.
enum class Spelling : std::uint8_t {
    any,      ///< upper and lower case are the same
    capital,  ///< the first letter is upper case: the word in lower case is prose
    upper,    ///< all upper case: anything else is prose
    lone,     ///< one upper-case letter, and more text behind a space
};

struct MarkerRow {
    std::string_view word;  ///< as it is written most
    MarkerMeaning meaning;
    Spelling spelling;
    char second;  ///< in lower case; NUL where there is none
};

struct MarkerList {
    WordList list;
    MarkerMeaning meaning;
    Spelling spelling;
};

constexpr MarkerMeaning reply = MarkerMeaning::reply;
constexpr MarkerMeaning forward = MarkerMeaning::forward;

constexpr std::array lists{
    MarkerList{WordList::reply_marker, reply, Spelling::any},
    MarkerList{WordList::forward_marker, forward, Spelling::any},
    MarkerList{WordList::reply_marker_capital, reply, Spelling::capital},
    MarkerList{WordList::forward_marker_capital, forward, Spelling::capital},
    MarkerList{WordList::reply_marker_upper, reply, Spelling::upper},
    MarkerList{WordList::forward_marker_upper, forward, Spelling::upper},
    MarkerList{WordList::reply_marker_lone, reply, Spelling::lone},
    MarkerList{WordList::forward_marker_lone, forward, Spelling::lone},
};

/// The byte by which rows are found, in lower case.
std::uint8_t first_byte(std::string_view text) noexcept {
    return static_cast<std::uint8_t>(base::to_lower(text.front()));
}

/// In lower case; NUL where there is none.
char second_of(std::string_view text) noexcept {
    return text.size() > 1 ? base::to_lower(text[1]) : '\0';
}

/// All markers by their first byte, longer ones first: "Отв" begins "Ответ".
std::vector<MarkerRow> read_markers() {
    std::vector<MarkerRow> rows;
    for (const MarkerList& list : lists) {
        for (const std::string_view word : language::words(list.list)) {
            rows.push_back({.word = word,
                            .meaning = list.meaning,
                            .spelling = list.spelling,
                            .second = second_of(word)});
        }
    }
    std::ranges::stable_sort(rows, [](const MarkerRow& one, const MarkerRow& other) {
        const std::uint8_t first = first_byte(one.word);
        const std::uint8_t second = first_byte(other.word);
        return first != second ? first < second : one.word.size() > other.word.size();
    });
    return rows;
}

bool is_spelled(std::string_view text, const MarkerRow& row) noexcept {
    switch (row.spelling) {
        case Spelling::any:
            return base::starts_with_ignoring_case(text, row.word);
        case Spelling::capital:
            return text.front() == row.word.front() &&
                   base::starts_with_ignoring_case(text, row.word);
        case Spelling::upper:
        case Spelling::lone:
            return text.starts_with(row.word);
    }
    return false;
}

/// A letter behind a word makes it another word; bytes above ASCII may be white space or a colon.
bool goes_on(std::string_view text, std::size_t size) noexcept {
    return size < text.size() && base::is_alnum(text[size]);
}

}  // namespace

MarkerWord marker_word(std::string_view text) noexcept {
    if (text.empty()) {
        return {};
    }
    const char second = second_of(text);
    const auto begins = [text, second](const MarkerRow& row) {
        return (row.second == second || row.second == '\0') && is_spelled(text, row) &&
               !goes_on(text, row.word.size());
    };
    static const std::vector<MarkerRow> markers = read_markers();
    const auto rows = std::ranges::equal_range(
        markers, first_byte(text), {}, [](const MarkerRow& one) { return first_byte(one.word); });
    const auto row = std::ranges::find_if(rows, begins);
    if (row == rows.end()) {
        return {};
    }
    return {row->meaning, row->word.size(), row->spelling == Spelling::lone};
}

}  // namespace mailhorizon::message

// SPDX-License-Identifier: GPL-3.0-or-later
#include "message/headers/subject_words.hpp"

#include "mailhorizon/base/text.hpp"

#include <algorithm>
#include <array>

namespace mailhorizon::message {
namespace {

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
};

constexpr MarkerMeaning reply = MarkerMeaning::reply;
constexpr MarkerMeaning forward = MarkerMeaning::forward;

/// By language; a word that two languages use in two ways has the meaning of the larger one.
constexpr std::array markers{
    MarkerRow{"Re", reply, Spelling::any},
    MarkerRow{"Fwd", forward, Spelling::any},
    MarkerRow{"Fw", forward, Spelling::any},
    // German
    MarkerRow{"AW", reply, Spelling::any},
    MarkerRow{"Antwort", reply, Spelling::any},
    MarkerRow{"WG", forward, Spelling::any},
    // Dutch
    MarkerRow{"Antw", reply, Spelling::any},
    MarkerRow{"Doorst", forward, Spelling::any},
    // Danish, Norwegian, Swedish, Icelandic, Finnish
    MarkerRow{"SV", reply, Spelling::any},
    MarkerRow{"Svar", reply, Spelling::capital},
    MarkerRow{"VS", reply, Spelling::capital},
    MarkerRow{"VB", forward, Spelling::upper},
    MarkerRow{"VL", forward, Spelling::upper},
    // French, Italian, Spanish, Portuguese
    MarkerRow{"Rép", reply, Spelling::capital},
    MarkerRow{"REF", reply, Spelling::upper},
    MarkerRow{"RÉF", reply, Spelling::upper},
    MarkerRow{"TR", forward, Spelling::capital},
    MarkerRow{"RIF", reply, Spelling::capital},
    MarkerRow{"R", reply, Spelling::lone},
    MarkerRow{"I", forward, Spelling::lone},
    MarkerRow{"RES", reply, Spelling::capital},
    MarkerRow{"RV", forward, Spelling::capital},
    MarkerRow{"ENC", forward, Spelling::capital},
    // Polish, Czech, Slovenian, Hungarian, Turkish, Welsh
    MarkerRow{"Odp", reply, Spelling::any},
    MarkerRow{"PD", forward, Spelling::upper},
    MarkerRow{"Odg", reply, Spelling::capital},
    MarkerRow{"Vá", reply, Spelling::capital},
    MarkerRow{"VÁ", reply, Spelling::upper},
    MarkerRow{"YNT", reply, Spelling::any},
    MarkerRow{"İLT", forward, Spelling::upper},
    MarkerRow{"İlt", forward, Spelling::upper},
    MarkerRow{"ATB", reply, Spelling::upper},
    // Greek, Russian, Hebrew
    MarkerRow{"ΑΠ", reply, Spelling::any},
    MarkerRow{"ΣΧΕΤ", reply, Spelling::any},
    MarkerRow{"ΠΡΘ", forward, Spelling::any},
    MarkerRow{"Отв", reply, Spelling::any},
    MarkerRow{"השב", reply, Spelling::any},
    MarkerRow{"הועבר", forward, Spelling::any},
    // Chinese, Japanese, Korean
    MarkerRow{"回复", reply, Spelling::any},
    MarkerRow{"回覆", reply, Spelling::any},
    MarkerRow{"答复", reply, Spelling::any},
    MarkerRow{"答覆", reply, Spelling::any},
    MarkerRow{"返信", reply, Spelling::any},
    MarkerRow{"답장", reply, Spelling::any},
    MarkerRow{"转发", forward, Spelling::any},
    MarkerRow{"轉寄", forward, Spelling::any},
    MarkerRow{"轉發", forward, Spelling::any},
    MarkerRow{"転送", forward, Spelling::any},
    MarkerRow{"전달", forward, Spelling::any},
};

bool is_spelled(std::string_view text, const MarkerRow& row) noexcept {
    if (base::to_lower(text.front()) != base::to_lower(row.word.front())) {
        return false;
    }
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
    const auto begins = [text](const MarkerRow& row) {
        return is_spelled(text, row) && !goes_on(text, row.word.size());
    };
    const auto* const row = std::ranges::find_if(markers, begins);
    if (row == markers.end()) {
        return {};
    }
    return {row->meaning, row->word.size(), row->spelling == Spelling::lone};
}

}  // namespace mailhorizon::message

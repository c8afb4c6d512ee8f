// SPDX-License-Identifier: GPL-3.0-or-later
#include "message/text/line_marks.hpp"
#include "message/text/word_match.hpp"

#include "mailhorizon/language/words.hpp"

#include <string_view>

namespace mailhorizon::message {

using language::WordList;

bool is_signature_mark(std::string_view line) noexcept {
    return line == "-- " || line == "--" || line == "- -- " || line == "- --" || line == "--  ";
}

bool is_mobile_signature(std::string_view line) noexcept {
    static const Beginnings mobile(language::words(WordList::mobile_signature));
    constexpr std::size_t longest = 90;
    return line.size() <= longest && mobile.begin(line);
}

bool is_list_footer(std::string_view line) noexcept {
    static const Beginnings footers(language::words(WordList::list_footer));
    constexpr std::size_t longest = 200;
    return line.size() <= longest &&
           (footers.begin(line) || has_word(line, language::words(WordList::list_footer_word)));
}

}  // namespace mailhorizon::message

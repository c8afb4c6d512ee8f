// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "mailhorizon/language/words.hpp"

#include <string>
#include <string_view>

namespace mailhorizon::findings {

/// Whether a word list has a word, or words in a row, of `form`: words in lower case, parted by
/// single blanks. O(words of the form, and of phrases that begin with one of them).
[[nodiscard]] bool has_words(std::string_view form, language::WordList list);

/// The words of the last part of a path, in lower case: "ann.notes_inbox" gives "ann notes inbox".
/// O(size).
[[nodiscard]] std::string folder_words(std::string_view path);

}  // namespace mailhorizon::findings

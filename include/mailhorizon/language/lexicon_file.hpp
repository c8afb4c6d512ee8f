// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "mailhorizon/base/borrow.hpp"
#include "mailhorizon/base/embedded_file.hpp"
#include "mailhorizon/language/words.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace mailhorizon::language {

/// A part of a lexicon: its items belong to each of its lists. Borrows from the text of the
/// lexicon.
struct LexiconSection {
    std::vector<WordList> lists;
    std::vector<std::string_view> items;  ///< at least one
};

/// What a lexicon says. Borrows from its text.
struct LexiconFile {
    std::vector<LexiconSection> sections;
    std::string fault;  ///< "line 7: there is no list 'rquest'"; empty if all is well
};

/// Reads a lexicon; docs/lexicons.md describes the format. Reading ends at the first fault.
/// O(size).
[[nodiscard]] LexiconFile parse_lexicon(std::string_view text MH_LIFETIMEBOUND);

/// The lexicons of this program, by language: one for each file in src/language/lexicons. Written
/// by the build.
[[nodiscard]] std::span<const base::EmbeddedFile> lexicon_files() noexcept;

}  // namespace mailhorizon::language

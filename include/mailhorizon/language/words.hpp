// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <utility>

namespace mailhorizon::language {

/// The lists of words that lexicons fill. How the items of a list are written and compared is a
/// matter of who reads it; docs/lexicons.md says it of each.
enum class WordList : std::uint8_t {
    // What a sentence says
    request,       ///< phrases: asks for something
    inversion,     ///< phrases: verb before subject, "can you"
    list_ask,      ///< phrases: asks whoever reads
    thanks_ahead,  ///< phrases: thanks for what is asked
    thanks,        ///< phrases
    thanks_for,    ///< phrases: what follows in the clause was given, and is not asked for
    offer,         ///< phrases: help offered, "if you have any questions"
    solved,        ///< phrases
    holding,       ///< phrases: an answer is to come
    promise,       ///< phrases: the writer will do something
    commitment,    ///< phrases: "I will" alone, and all promises
    sending,       ///< phrases: mail will come; the ask model does not know them
    doubt,         ///< phrases: what makes a promise none: a condition, "attached"
    nudge,         ///< phrases: reminds of an ask
    approval,      ///< phrases
    status,        ///< phrases: where somebody is
    fyi,           ///< phrases
    greeting,      ///< phrases: mean something only where the text begins
    announcement,  ///< phrases: counted a hit, not a sentence
    error,         ///< phrases: counted a hit, not a sentence
    marketing,     ///< phrases
    condition,     ///< phrases
    confidential,  ///< phrases: counted once a text

    // What a word does in a sentence
    stop_word,      ///< no term
    function_word,  ///< tells that the language is a known one
    verb,           ///< an imperative where a sentence begins
    no_imperative,  ///< behind a verb-like word it makes that word a noun
    opens_clause,   ///< a clause may begin behind it ("and")
    keeps_clause,   ///< a clause that begins with it goes on beginning ("when")
    before_verb,    ///< may stand before an imperative ("then")
    abbreviation,   ///< its full stop does not end a sentence
    skipped,        ///< phrases go on over it ("just"), none holds it
    stands_for,     ///< pairs: a word, and the one or two it stands for: "i'm=i am"

    // When something is due
    monday,
    tuesday,
    wednesday,
    thursday,
    friday,
    saturday,
    sunday,
    january,
    february,
    march,
    april,
    may,
    june,
    july,
    august,
    september,
    october,
    november,
    december,
    today,
    tomorrow,
    after_tomorrow,  ///< in two days
    two,
    three,  ///< about three, "couple"
    few,
    day,  ///< "in two days"
    week,
    month,
    next,      ///< before or behind a day or a unit
    of_month,  ///< stands between a day and its month
    count_,
};

/// The items of a list in all languages, each once: English first, since most mail has it, then by
/// the names of the languages. They live as long as the program. The first call reads all lexicons
/// (below two milliseconds); each other one is O(1).
[[nodiscard]] std::span<const std::string_view> words(WordList list) noexcept;

/// What a lexicon calls a list: "thanks-ahead".
[[nodiscard]] std::string_view name_of(WordList list) noexcept;

/// The list of that name, if there is one. O(lists).
[[nodiscard]] std::optional<WordList> list_named(std::string_view name) noexcept;

/// The two sides of an item of pairs: "bob=robert" is "bob" and "robert". Borrows from `item`.
[[nodiscard]] std::pair<std::string_view, std::string_view> pair_in(std::string_view item) noexcept;

}  // namespace mailhorizon::language

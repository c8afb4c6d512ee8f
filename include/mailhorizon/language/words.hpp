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
    request,        ///< phrases: asks for something
    inversion,      ///< phrases: verb before subject, "can you"
    list_ask,       ///< phrases: asks whoever reads
    thanks_ahead,   ///< phrases: thanks for what is asked
    thanks,         ///< phrases
    thanks_for,     ///< phrases: what follows in the clause was given, and is not asked for
    offer,          ///< phrases: help offered, "if you have any questions"
    solved,         ///< phrases
    holding,        ///< phrases: an answer is to come
    promise,        ///< phrases: the writer will do something
    commitment,     ///< phrases: "I will" alone, and all promises
    sending,        ///< phrases: mail will come; the ask model does not know them
    doubt,          ///< phrases: what makes a promise none: a condition, "attached"
    nudge,          ///< phrases: reminds of an ask
    approval,       ///< phrases
    status,         ///< phrases: where somebody is
    fyi,            ///< phrases
    greeting,       ///< phrases: mean something only where the text begins
    announcement,   ///< phrases: counted a hit, not a sentence
    error,          ///< phrases: counted a hit, not a sentence
    marketing,      ///< phrases
    condition,      ///< phrases
    confidential,   ///< phrases: counted once a text
    automatic,      ///< phrases only programs write
    review,         ///< phrases: a draft, a change, a wish for comments on it
    courtesy,       ///< phrases: sound like a request and wait for nothing
    small_talk,     ///< phrases
    attachment,     ///< phrases: something comes with the mail
    spam,           ///< phrases: money, luck, health from strangers
    notice,         ///< phrases: tells many what will be
    subject_ask,    ///< phrases: in a subject, somebody wants something
    advice,         ///< phrases: what the reader may do for his own good
    plea,           ///< begs the reader: "please"
    first_person,   ///< the writer
    second_person,  ///< the reader

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

    // Before a subject
    reply_marker,          ///< beginnings of a subject, whatever the case
    reply_marker_capital,  ///< the first letter is upper case: in lower case it is prose
    reply_marker_upper,    ///< all upper case: anything else is prose
    reply_marker_lone,     ///< one upper-case letter, and more text behind a space
    forward_marker,        ///< as those of replies
    forward_marker_capital,
    forward_marker_upper,
    forward_marker_lone,
    external_mark,      ///< what gateways put before the subjects of mail from outside, case-folded
    automatic_subject,  ///< what programs put before a subject they answer, or in its place,
                        ///< case-folded

    // Folders
    unwanted_folder,  ///< whole names, case-folded: rubbish and drafts

    // Quoted and forwarded mail
    head_from,  ///< whole names of the fields that mailers write above quoted mail; ASCII case does
                ///< not matter
    head_sent,
    head_to,
    head_copy,
    head_subject,
    head_other,
    original_message,     ///< beginnings behind a rule: quoted or forwarded mail follows
    forwarded_message,    ///< beginnings without a rule: forwarded mail follows
    attribution_opening,  ///< beginnings of "On Monday Ann wrote:"
    wrote,                ///< words that end such a line, or stand in it
    writes,               ///< words that do so only if a quote follows
    wrote_behind_name,    ///< texts behind the name of who wrote
    wrote_before_name,    ///< texts before it
    beside_author,        ///< whole words beside it that are no name

    // Below a text
    closing,              ///< beginnings of a line; up to five bytes, the whole first word
    closing_before_name,  ///< beginnings of "Regards, Willem"
    nobody,               ///< whole words that stand below texts without being anybody
    name_particle,        ///< whole words of a name that have no capital
    mobile_signature,     ///< beginnings of what telephones and programs write below
    list_footer,          ///< beginnings of what lists write below
    list_footer_word,     ///< words anywhere in it
    disclaimer_opening,   ///< texts in the first line of a disclaimer; those with an f or a v are
                          ///< found soonest
    disclaimer_secret,  ///< texts anywhere in a disclaimer, in lower case; a disclaimer has several
                        ///< kinds of them
    disclaimer_privileged,
    disclaimer_recipient,
    disclaimer_error,  ///< "in error"
    disclaimer_misuse,
    disclaimer_printing,
    disclaimer_environment,
    disclaimer_message,  ///< "this message"

    // Marks of secrecy
    label,           ///< beginnings behind "[" or "(" in a subject
    classified,      ///< texts in a classification field
    classification,  ///< beginnings behind "[" in a subject

    // Subjects that say nothing
    no_subject,  ///< whole subjects, case-folded

    // Persons
    title,          ///< whole words, case-folded, that stand beside a name and are none
    role_word,      ///< whole words, case-folded, of no human's name
    via,            ///< between a name and the list or gateway that passes its mail on
    nickname,       ///< pairs: a short form that stands for one name alone, and that name
    robot_address,  ///< local parts, or parts of them, of addresses that programs write from
    role_address,   ///< local parts, or parts of them, of addresses that several persons read
    robot_word,     ///< whole words, case-folded, of a program's name
    team_address,   ///< local parts, or parts of them, of addresses that hand on to several persons

    // What a conversation is about
    workflow_subject,  ///< whole words or phrases of a subject form: a request, form or ticket
    draft_subject,     ///< the same: a draft, a version
    report_subject,    ///< the same: comes again and again, for many
    private_subject,   ///< the same: pastime and family
    guarded_folder,    ///< whole words of a folder's name: law, personnel, private
    entry_folder,      ///< the same: of a calendar, an address book, of tasks
    counsel_domain,    ///< parts of domains between joints, or their ends from four bytes on: of
                       ///< lawyers
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

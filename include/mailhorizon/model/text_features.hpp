// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace mailhorizon::model {

/// Counts over the own text of one message (quotes, signature, disclaimer and forwarded heads left
/// out).
///
/// All that the analysis will ever know of a body. Counts saturate at 65,535.
struct TextCounts {
    std::uint16_t words = 0;         ///< words of own text
    std::uint16_t own_lines = 0;     ///< non-empty own lines
    std::uint16_t quoted_lines = 0;  ///< quoted lines
    std::uint16_t code_lines = 0;    ///< own lines that look like code or a log
    std::uint16_t questions =
        0;  ///< sentences that end in a question mark (R1); a "?" in the subject is one more
    std::uint16_t inversions = 0;    ///< sentences with an inverted modal (INV)
    std::uint16_t requests = 0;      ///< sentences with a request phrase (REQ)
    std::uint16_t imperatives = 0;   ///< sentences that open with a base verb and hold no "?" (IMP)
    std::uint16_t list_asks = 0;     ///< sentences with a phrase of LISTASK
    std::uint16_t thanks_ahead = 0;  ///< "thanks in advance"
    std::uint16_t announcements =
        0;  ///< announce, release, call for papers, newsletter, digest ...
    std::uint16_t urls = 0;
    std::uint16_t errors = 0;  ///< error, traceback, fail ...
    std::uint16_t confidential =
        0;  ///< distinct confidential terms in the subject and the first 200 words
    std::uint16_t solved = 0;        ///< "never mind", "solved it"
    std::uint16_t holding = 0;       ///< "I will get back to you"
    std::uint16_t promises = 0;      ///< "I'll send it by Friday", "I will get back to you"
    std::uint16_t due = 0;           ///< when such a promise is due, as said: see `DueCode`
    std::uint16_t nudges = 0;        ///< "any news?", "gentle reminder"
    std::uint16_t approvals = 0;     ///< approve, reject, sign-off acts
    std::uint16_t statuses = 0;      ///< "out today", "back tomorrow", "on my way"
    std::uint16_t thanks = 0;        ///< thanks for something done
    std::uint16_t ask_sentence = 0;  ///< position of the sentence that asks most, from 1; 0 if none
    // Those below saturate at 255.
    std::uint8_t ask_best = 0;          ///< `ask_unit` times the largest P(asks) of a sentence
    std::uint8_t ask_first = 0;         ///< the same of the first two sentences
    std::uint8_t ask_last = 0;          ///< of the last three
    std::uint8_t asking = 0;            ///< sentences of P(asks) above 0.5
    std::uint8_t direct_questions = 0;  ///< sentences: ask the reader, with or without "?"
    std::uint8_t pleas = 0;             ///< sentences: "please" and a request, on no condition
    std::uint8_t advice = 0;            ///< sentences: what the reader may do for his own good
    std::uint8_t first_person = 0;      ///< words for the writer
    std::uint8_t second_person = 0;     ///< words for the reader
    std::uint8_t marketing = 0;         ///< sentences of mass mail, "unsubscribe"
    std::uint8_t automatic = 0;         ///< sentences that only programs write
    std::uint8_t reviews = 0;           ///< sentences about drafts, changes, comments on them
    std::uint8_t courtesies = 0;  ///< sentences that sound like a request and wait for nothing
    std::uint8_t small_talk = 0;
    std::uint8_t attached = 0;  ///< "please see attached"
    std::uint8_t spam = 0;      ///< money, luck, health from strangers
    std::uint8_t notices = 0;   ///< tells many what will be
    bool operator==(const TextCounts&) const = default;
};

/// What P(asks) is multiplied by in `TextCounts`.
inline constexpr double ask_unit = 250.0;

/// What `TextCounts::due` says; 0: nothing was said. 1 to 7: the next Monday to Sunday after the
/// mail was sent; 8 to 14: of the week after.
enum DueCode : std::uint16_t {
    due_monday = 1,
    due_next_monday = 8,
    due_days = 0x100,  ///< and the number of days in the low byte
    due_date = 0x200,  ///< and 32 * month + day of it
};

/// The last day on which such a promise is kept, for mail sent on `sent` (days since 1970, where it
/// was sent); nothing if none was named. O(1).
[[nodiscard]] std::optional<std::int64_t> due_day(std::uint16_t due, std::int64_t sent) noexcept;

/// Yes-or-no facts of the text, as bits of `TextFeatures::marks`.
enum TextMark : std::uint16_t {
    subject_question = 1U << 0U,      ///< "?" in the subject
    subject_announcement = 1U << 1U,  ///< an announcement word in the subject
    fyi = 1U << 2U,
    greeting = 1U << 3U,         ///< opens with a greeting
    patch = 1U << 4U,            ///< diff lines
    ticket = 1U << 5U,           ///< a ticket number in the subject
    subject_reply = 1U << 6U,    ///< the subject has a reply marker
    subject_forward = 1U << 7U,  ///< the subject has a forward marker
    forwarded_head = 1U << 8U,   ///< the body holds a forwarded message's head
    html_only = 1U << 9U,
    encrypted_body = 1U << 10U,    ///< nothing can be said about asking
    limited_language = 1U << 11U,  ///< asks found by punctuation only
    sure_signer = 1U << 12U,       ///< the signer's name stands where only signatures do
    invitation = 1U << 13U,        ///< a calendar asks to an event: buttons answer, not mail
    ends_asking = 1U << 14U,       ///< the last sentence ends in a question mark
    subject_asks = 1U << 15U,      ///< the subject wants something: "help", "question about"
};

/// Everything kept of a body: counts, marks and hashes, never words.
struct TextFeatures {
    TextCounts counts;
    std::uint16_t marks = 0;          ///< TextMark bits
    std::uint32_t quoted_author = 0;  ///< whom the text says it quotes, see `author_hash`; 0 if
                                      ///< nobody or several
    std::uint64_t body_hash = 0;      ///< of the body without white space; 0 if empty
    std::vector<std::uint32_t> own_lines;  ///< hashes of normalised own lines, at most 64
    /// Hashes of normalised quoted lines, at most 64: those of the message answered itself first,
    /// then what that one quoted.
    std::vector<std::uint32_t> quoted_lines;
    std::uint16_t direct_quotes = 0;  ///< how many of `quoted_lines` are the former
    /// Hashes of the words of the line above the first quote ("On Monday at 12:03, Jo wrote:"), or
    /// of the head quoted there, at most 24 (`attribution.hpp`).
    std::vector<std::uint32_t> attribution;
    std::vector<std::uint32_t>
        terms;  ///< hashes of the rarer words of subject and opening, at most 32
    std::vector<std::uint32_t>
        attachments;  ///< hashes of attachment stems (without version marks), at most 16
    bool operator==(const TextFeatures&) const = default;
};

/// How an author is remembered by name or address: case and white space do not matter; 0 for no
/// word. O(size).
[[nodiscard]] std::uint32_t author_hash(std::string_view name);

/// The hash kept of a line: its lowest bit says whether the normalised line has 60 bytes or more,
/// for one such line says as much as two shorter ones.
constexpr std::uint32_t long_line = 1;
[[nodiscard]] constexpr std::uint32_t line_hash(std::uint32_t hash, std::size_t size) noexcept {
    constexpr std::size_t long_line_bytes = 60;
    return size >= long_line_bytes ? hash | long_line : hash & ~long_line;
}

/// Raised when the meaning of any kept fact changes; a store with another number is read again.
inline constexpr std::uint32_t facts_version = 7;

}  // namespace mailhorizon::model

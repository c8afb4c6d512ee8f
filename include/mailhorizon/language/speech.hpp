// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "mailhorizon/base/borrow.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

namespace mailhorizon::language {

/// What a text does with its reader: counts by pattern family (Lampert et al. 2010, Kwong &
/// Yorke-Smith 2009), of sentences where nothing else is said.
struct Speech {
    std::uint32_t words = 0;       ///< words, by white space
    std::uint32_t questions = 0;   ///< R1: end in "?" (also full-width, Greek, Arabic forms)
    std::uint32_t inversions = 0;  ///< INV: modal or auxiliary before its subject at a clause start
    std::uint32_t requests = 0;    ///< REQ: request phrases
    std::uint32_t imperatives = 0;    ///< IMP: open with a base verb and hold no "?"
    std::uint32_t list_asks = 0;      ///< LISTASK: phrases of public asking
    std::uint32_t thanks_ahead = 0;   ///< "thanks in advance"
    std::uint32_t thanks = 0;         ///< thanks that are not thanks in advance
    std::uint32_t announcements = 0;  ///< announcing words and phrases, each
    std::uint32_t urls = 0;           ///< each
    std::uint32_t errors = 0;         ///< error words, each
    std::uint32_t solved = 0;
    std::uint32_t holding = 0;
    std::uint32_t promises = 0;  ///< promise that mail will come, on no condition
    std::uint32_t nudges = 0;
    std::uint32_t approvals = 0;
    std::uint32_t statuses = 0;
    std::uint32_t confidential = 0;  ///< distinct confidential terms, subject and first 200 words
    std::uint16_t due = 0;           ///< when such a promise is due, see `model::due_day`
    std::uint32_t ask_sentence = 0;  ///< position of the sentence that asks most, from 1; 0 if none
    std::uint32_t rules = 0;         ///< what the ask model is told, of all sentences together
    double ask_strength = 0.0;       ///< of that sentence: P(it asks), by rules alone
    double ask_best = 0.0;           ///< largest P(asks) of a sentence, by the model of sentences
    double ask_first = 0.0;          ///< the same of the first two sentences
    double ask_last = 0.0;           ///< of the last three
    std::uint32_t asking = 0;        ///< sentences of P(asks) above 0.5
    std::uint32_t direct_questions = 0;  ///< sentences: ask the reader, with or without "?"
    std::uint32_t pleas = 0;             ///< sentences: "please" and a request, on no condition
    std::uint32_t advice = 0;            ///< sentences: what the reader may do for his own good
    std::uint32_t first_person = 0;      ///< words for the writer
    std::uint32_t second_person = 0;     ///< words for the reader
    std::uint32_t marketing = 0;
    std::uint32_t automatic = 0;   ///< what only programs write
    std::uint32_t reviews = 0;     ///< of drafts and changes
    std::uint32_t courtesies = 0;  ///< what sounds like a request and waits for nothing
    std::uint32_t small_talk = 0;
    std::uint32_t attachments = 0;  ///< "please see attached"
    std::uint32_t spam = 0;
    std::uint32_t notices = 0;
    bool ends_asking = false;   ///< the last sentence ends in "?"
    bool subject_asks = false;  ///< the subject wants something: "help", "question about"
    bool greeting = false;      ///< opens with a greeting
    bool fyi = false;
    bool subject_announces = false;  ///< an announcing word in the subject
    bool known_language = true;      ///< false: asks are found by punctuation only
};

/// Reads own text line by line and counts; one a worker, reused. No allocation per sentence or
/// word.
///
/// The first 40 sentences of at most 60 words count for asking (science of the default formula);
/// the rest only for words, urls and errors. Languages: English well; German, French, Spanish,
/// Italian, Portuguese, Dutch by short word lists; any other by punctuation. O(size).
class SpeechCounter {
public:
    /// Keeps at most `terms` term hashes.
    explicit SpeechCounter(std::size_t terms = 32);
    SpeechCounter(SpeechCounter&&) noexcept;
    SpeechCounter& operator=(SpeechCounter&&) noexcept;
    ~SpeechCounter();

    /// Forget everything counted.
    void start();
    /// The subject, before any line: gives terms and confidential terms only.
    void add_subject(std::string_view subject);
    /// One line of own text (UTF-8 or not; every byte string is accepted); an empty line ends a
    /// sentence.
    void add_line(std::string_view line);
    /// A line of code or of a log: its words, urls and errors count, it says nothing.
    void add_code_line(std::string_view line);
    /// The counts over all lines since `start`.
    [[nodiscard]] Speech finish();
    /// What `append_terms` gives for the subject and the first 100 words. Valid until `start`.
    [[nodiscard]] std::span<const std::uint32_t> terms() const noexcept MH_LIFETIMEBOUND;

private:
    struct State;
    std::unique_ptr<State> state_;
};

/// All phrases of the REQ, LISTASK, INV and IMP families in all languages, lower case, each once,
/// for tests that keep samples apart from them. Contractions stand written out ("do not"), hyphens
/// as spaces; the IMP family is single verbs.
[[nodiscard]] std::span<const std::string_view> ask_phrases();

/// How many distinct confidential terms (law, people, health, money, mergers; English and German)
/// `text` holds. O(size).
[[nodiscard]] std::uint32_t confidential_terms(std::string_view text);

/// Hashes of the words of `text` that begin with a letter, are no stop words and have 3 to 32
/// bytes, case folded, each once, in order of appearance, appended to `terms` up to `limit` in all.
/// Stable over runs and machines. O(size).
void append_terms(std::string_view text, std::size_t limit, std::vector<std::uint32_t>& terms);

}  // namespace mailhorizon::language

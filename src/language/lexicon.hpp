// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "language/word_bytes.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

namespace mailhorizon::language {

/// What a phrase does, as bits: a sentence has the families of all phrases in it.
enum Family : std::uint32_t {
    family_request = 1U << 0U,
    family_inversion = 1U << 1U,
    family_list_ask = 1U << 2U,
    family_thanks_ahead = 1U << 3U,
    family_thanks = 1U << 4U,
    family_announcement = 1U << 5U,  ///< counted a hit, not a sentence
    family_error = 1U << 6U,         ///< counted a hit, not a sentence
    family_solved = 1U << 7U,
    family_holding = 1U << 8U,
    family_promise = 1U << 9U,
    family_nudge = 1U << 10U,
    family_approval = 1U << 11U,
    family_status = 1U << 12U,
    family_fyi = 1U << 13U,
    family_greeting = 1U << 14U,  ///< means something only where the text begins
    family_commitment = 1U << 15U,
    family_marketing = 1U << 16U,
    family_condition = 1U << 17U,
    family_confidential = 1U << 18U,
    family_thanks_for = 1U << 19U,  ///< what follows in the clause was given, and is not asked for
    family_sending = 1U << 20U,  ///< promises that mail will come; the ask model does not know it
    family_doubt = 1U << 21U,    ///< what makes a promise none: a condition, "attached"
    family_offer = 1U << 22U,    ///< "if you have any questions": help offered; see `drop_offer`
    family_automatic = 1U << 23U,
    family_review = 1U << 24U,
    family_courtesy = 1U << 25U,
    family_small_talk = 1U << 26U,
    family_attachment = 1U << 27U,
    family_spam = 1U << 28U,
    family_notice = 1U << 29U,
    family_subject_ask = 1U << 30U,  ///< means something only in a subject
    family_advice = 1U << 31U,
};

/// What a single word can do in a sentence, as bits.
enum WordFlag : std::uint16_t {
    word_stop = 1U << 0U,           ///< no term
    word_function = 1U << 1U,       ///< tells that the language is a known one
    word_verb = 1U << 2U,           ///< base verb: an imperative where a sentence begins
    word_no_imperative = 1U << 3U,  ///< after a verb-like word it makes that word a noun
    word_opens_clause = 1U << 4U,   ///< a clause may begin after it ("and")
    word_keeps_clause = 1U << 5U,   ///< a clause that begins with it goes on beginning ("when")
    word_before_verb = 1U << 6U,    ///< may stand before an imperative ("then")
    word_abbreviation = 1U << 7U,   ///< its full stop does not end a sentence
    word_skipped = 1U << 8U,        ///< phrases go on over it ("just"), none holds it
    word_counts_alone = 1U << 10U,  ///< an error word or a confidential term by itself
    word_first_person = 1U << 11U,
    word_second_person = 1U << 12U,
    word_plea = 1U << 13U,
    word_in_phrases = 1U << 9U,  ///< a phrase begins with it, or it stands for other words
};

/// Every phrase that an item of a list of phrases stands for: its alternatives written out, '^'
/// kept.
[[nodiscard]] std::vector<std::string> expand_phrases(std::string_view item);

/// A word in lower case and its hash, as the tokenizer fills it.
struct WordBuffer {
    static constexpr std::size_t capacity = 32;  ///< bytes kept; longer words are in no table
    alignas(8) std::array<char, capacity + 8> bytes{};  ///< zero up to a multiple of eight
    std::size_t size = 0;    ///< of the whole word, may exceed `capacity`
    std::uint64_t hash = 0;  ///< of the whole word; 0 if it is too long
    bool ascii = true;       ///< letters and digits of ASCII alone

    void append(char c) noexcept {
        if (size < capacity) {
            bytes[size] = c;
        }
        ++size;
    }
    [[nodiscard]] bool whole() const noexcept { return size <= capacity; }
    [[nodiscard]] std::string_view view() const noexcept {
        return {bytes.data(), size < capacity ? size : capacity};
    }

    /// Pads with zero bytes and sets the hash.
    void close() noexcept {
        std::memset(bytes.data() + view().size(), 0, 8);
        hash = whole() ? 1 : 0;
        for (std::size_t at = 0; whole() && at < size; at += 8) {
            hash = mix(hash, load_eight(bytes.data() + at, bytes.data() + bytes.size()));
        }
    }
};

/// Words and phrases of all tables, ready for lookup while text streams by. Built once, then
/// constant.
class Lexicon {
public:
    using WordId = std::uint16_t;  ///< 0: in no table
    using NodeId = std::uint16_t;  ///< of the phrase tree; 0: none

    /// What is found for a word.
    struct Entry {
        WordId id = 0;
        std::uint16_t flags = 0;  ///< WordFlag bits
    };
    struct Word {
        NodeId anywhere = 0;  ///< where a phrase that may stand anywhere goes on after this word
        NodeId clause_start = 0;  ///< the same for phrases that open a clause
        WordId stands_for = 0;    ///< the word this is another form of, or the first of two
        WordId and_then = 0;      ///< the second of two
        std::uint16_t flags = 0;  ///< WordFlag bits
    };
    struct Node {
        std::uint64_t going_on = 0;      ///< bit (word number % 64) of every word it goes on with
        std::uint32_t families = 0;      ///< of the phrase that ends here; 0 if none does
        std::uint16_t confidential = 0;  ///< number of the confidential term, from 1
    };

    Lexicon();

    /// Looks a word up. O(1).
    [[nodiscard]] Entry find(const WordBuffer& word) const noexcept {
        const auto key = static_cast<std::uint32_t>(word.hash >> 32U);
        const std::uint16_t tag = tag_of(key);
        for (std::size_t slot = word.hash & word_mask; tags_[slot] != 0;
             slot = (slot + 1) & word_mask) {
            if (tags_[slot] == tag && slots_[slot].key == key) {
                return slots_[slot].entry;
            }
        }
        return {};
    }
    [[nodiscard]] const Word& word(WordId id) const noexcept { return words_[id]; }
    [[nodiscard]] const Node& node(NodeId id) const noexcept { return nodes_[id]; }
    /// Where a phrase goes on from `node` with `word`, or 0. O(1).
    [[nodiscard]] NodeId next(NodeId node, WordId word) const noexcept {
        const bool possible = (nodes_[node].going_on >> (word % 64U) & 1U) != 0;
        return possible ? find_edge(node, word) : NodeId{0};
    }
    /// How many confidential terms there are; they are numbered from 1.
    [[nodiscard]] std::size_t confidential_count() const noexcept { return confidential_; }

private:
    static constexpr std::size_t word_mask = (std::size_t{1} << 13U) - 1;
    static constexpr std::size_t edge_mask = (std::size_t{1} << 15U) - 1;

    struct Edge {
        std::uint32_t key = 0;  ///< node and word; 0: free
        NodeId target = 0;
    };

    struct Slot {
        std::uint32_t key = 0;
        Entry entry;
    };

    /// Part of the key, never 0: a small table of these says no to most unknown words.
    [[nodiscard]] static constexpr std::uint16_t tag_of(std::uint32_t key) noexcept {
        return static_cast<std::uint16_t>(key >> 16U | 1U);
    }
    [[nodiscard]] NodeId find_edge(NodeId node, WordId word) const noexcept;
    WordId add_word(std::string_view text);
    NodeId add_edge(NodeId node, WordId word);
    void add_alias(std::string_view alias);
    void add_phrase(std::string_view phrase, std::uint32_t families);

    void settle_flags();

    std::array<std::uint16_t, word_mask + 1> tags_{};  ///< of the slots, 0: free
    std::array<Slot, word_mask + 1> slots_{};
    std::vector<Word> words_;
    std::vector<Node> nodes_;
    std::array<Edge, edge_mask + 1> edges_{};
    std::size_t confidential_ = 0;
};

/// The one lexicon.
[[nodiscard]] const Lexicon& lexicon();

}  // namespace mailhorizon::language

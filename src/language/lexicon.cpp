// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/lexicon.hpp"

#include "mailhorizon/base/check.hpp"
#include "mailhorizon/language/words.hpp"

#include <algorithm>
#include <array>
#include <limits>

namespace mailhorizon::language {
namespace {

/// Takes the text before the first `mark` off `rest`, and the mark.
std::string_view take_until(std::string_view& rest, char mark) {
    const std::size_t at = std::min(rest.find(mark), rest.size());
    const std::string_view part = rest.substr(0, at);
    rest.remove_prefix(std::min(at + 1, rest.size()));
    return part;
}

/// Appends each alternative of `slot` to each phrase so far.
std::vector<std::string> append_slot(const std::vector<std::string>& phrases,
                                     std::string_view slot) {
    std::vector<std::string> longer;
    std::string_view rest = slot;
    const bool optional = slot.back() == '/';
    do {
        const std::string_view word = take_until(rest, '/');
        for (const std::string& phrase : phrases) {
            const bool first = phrase.empty() || phrase == "^";
            longer.push_back(first ? phrase + std::string(word) : phrase + ' ' + std::string(word));
        }
    } while (!rest.empty());
    if (optional) {
        longer.insert(longer.end(), phrases.begin(), phrases.end());
    }
    return longer;
}

struct FamilyRow {
    WordList list;
    Family family;
};

constexpr std::array families{
    FamilyRow{WordList::request, family_request},
    FamilyRow{WordList::inversion, family_inversion},
    FamilyRow{WordList::list_ask, family_list_ask},
    FamilyRow{WordList::thanks_ahead, family_thanks_ahead},
    FamilyRow{WordList::thanks, family_thanks},
    FamilyRow{WordList::announcement, family_announcement},
    FamilyRow{WordList::error, family_error},
    FamilyRow{WordList::solved, family_solved},
    FamilyRow{WordList::holding, family_holding},
    FamilyRow{WordList::promise, family_promise},
    FamilyRow{WordList::nudge, family_nudge},
    FamilyRow{WordList::approval, family_approval},
    FamilyRow{WordList::status, family_status},
    FamilyRow{WordList::fyi, family_fyi},
    FamilyRow{WordList::greeting, family_greeting},
    FamilyRow{WordList::commitment, family_commitment},
    FamilyRow{WordList::marketing, family_marketing},
    FamilyRow{WordList::condition, family_condition},
    FamilyRow{WordList::confidential, family_confidential},
    FamilyRow{WordList::thanks_for, family_thanks_for},
    FamilyRow{WordList::sending, family_sending},
    FamilyRow{WordList::doubt, family_doubt},
    FamilyRow{WordList::offer, family_offer},
    FamilyRow{WordList::automatic, family_automatic},
    FamilyRow{WordList::review, family_review},
    FamilyRow{WordList::courtesy, family_courtesy},
    FamilyRow{WordList::small_talk, family_small_talk},
    FamilyRow{WordList::attachment, family_attachment},
    FamilyRow{WordList::spam, family_spam},
    FamilyRow{WordList::notice, family_notice},
    FamilyRow{WordList::subject_ask, family_subject_ask},
    FamilyRow{WordList::advice, family_advice},
};

struct FlagRow {
    WordList list;
    WordFlag flag;
};

constexpr std::array flags{
    FlagRow{WordList::stop_word, word_stop},
    FlagRow{WordList::function_word, word_function},
    FlagRow{WordList::verb, word_verb},
    FlagRow{WordList::no_imperative, word_no_imperative},
    FlagRow{WordList::opens_clause, word_opens_clause},
    FlagRow{WordList::keeps_clause, word_keeps_clause},
    FlagRow{WordList::before_verb, word_before_verb},
    FlagRow{WordList::abbreviation, word_abbreviation},
    FlagRow{WordList::skipped, word_skipped},
    FlagRow{WordList::first_person, word_first_person},
    FlagRow{WordList::second_person, word_second_person},
    FlagRow{WordList::plea, word_plea},
};

}  // namespace

std::vector<std::string> expand_phrases(std::string_view item) {
    std::vector<std::string> written_out{std::string()};
    if (item.starts_with('^')) {
        written_out.front() = "^";
        item.remove_prefix(1);
    }
    while (!item.empty()) {
        const std::string_view slot = take_until(item, ' ');
        if (!slot.empty()) {
            written_out = append_slot(written_out, slot);
        }
    }
    return written_out;
}

Lexicon::Lexicon() : words_(1), nodes_(1) {
    for (const std::string_view alias : words(WordList::stands_for)) {
        add_alias(alias);
    }
    for (const FlagRow& row : flags) {
        for (const std::string_view text : words(row.list)) {
            Word& word = words_[add_word(text)];
            word.flags = static_cast<std::uint16_t>(word.flags | row.flag);
        }
    }
    for (const FamilyRow& row : families) {
        for (const std::string_view item : words(row.list)) {
            for (const std::string& phrase : expand_phrases(item)) {
                add_phrase(phrase, row.family);
            }
        }
    }
    settle_flags();
}

void Lexicon::settle_flags() {
    for (Slot& slot : slots_) {
        const Word& word = words_[slot.entry.id];
        const bool in_phrases =
            word.anywhere != 0 || word.clause_start != 0 || word.stands_for != 0;
        const bool alone =
            (nodes_[word.anywhere].families & (family_error | family_confidential)) != 0;
        slot.entry.flags = static_cast<std::uint16_t>(
            word.flags | (in_phrases ? word_in_phrases : 0) | (alone ? word_counts_alone : 0));
    }
}

Lexicon::WordId Lexicon::add_word(std::string_view text) {
    WordBuffer buffer;
    for (const char c : text) {
        buffer.append(c);
    }
    buffer.close();
    MH_ASSERT(buffer.whole() && words_.size() < word_mask / 2);
    std::size_t slot = buffer.hash & word_mask;
    const auto key = static_cast<std::uint32_t>(buffer.hash >> 32U);
    while (slots_[slot].entry.id != 0) {
        if (slots_[slot].key == key) {
            return slots_[slot].entry.id;
        }
        slot = (slot + 1) & word_mask;
    }
    tags_[slot] = tag_of(key);
    slots_[slot] = {.key = key, .entry = {.id = static_cast<WordId>(words_.size()), .flags = 0}};
    words_.emplace_back();
    return slots_[slot].entry.id;
}

namespace {

constexpr std::uint32_t edge_key(std::uint16_t node, std::uint16_t word) noexcept {
    return static_cast<std::uint32_t>(node) << 16U | word;
}

constexpr std::size_t edge_slot(std::uint32_t key) noexcept {
    return (key * std::uint64_t{0x9e3779b97f4a7c15U}) >> 40U;
}

}  // namespace

Lexicon::NodeId Lexicon::find_edge(NodeId node, WordId word) const noexcept {
    const std::uint32_t key = edge_key(node, word);
    for (std::size_t slot = edge_slot(key) & edge_mask;; slot = (slot + 1) & edge_mask) {
        if (edges_[slot].key == key) {
            return edges_[slot].target;
        }
        if (edges_[slot].key == 0) {
            return 0;
        }
    }
}

Lexicon::NodeId Lexicon::add_edge(NodeId node, WordId word) {
    const NodeId known = find_edge(node, word);
    if (known != 0) {
        return known;
    }
    MH_ASSERT(nodes_.size() < edge_mask / 2);
    const std::uint32_t key = edge_key(node, word);
    std::size_t slot = edge_slot(key) & edge_mask;
    while (edges_[slot].key != 0) {
        slot = (slot + 1) & edge_mask;
    }
    edges_[slot] = {.key = key, .target = static_cast<NodeId>(nodes_.size())};
    nodes_[node].going_on |= std::uint64_t{1} << (word % 64U);
    nodes_.emplace_back();
    return edges_[slot].target;
}

void Lexicon::add_alias(std::string_view alias) {
    auto [text, full] = pair_in(alias);
    const WordId shortened = add_word(text);
    const WordId first = add_word(take_until(full, ' '));
    const WordId second = full.empty() ? WordId{0} : add_word(full);
    words_[shortened].stands_for = first;
    words_[shortened].and_then = second;
}

void Lexicon::add_phrase(std::string_view phrase, std::uint32_t families) {
    const bool at_clause = phrase.front() == '^';
    phrase.remove_prefix(at_clause ? 1 : 0);
    const WordId first = add_word(take_until(phrase, ' '));
    NodeId& root = at_clause ? words_[first].clause_start : words_[first].anywhere;
    if (root == 0) {
        root = static_cast<NodeId>(nodes_.size());
        nodes_.emplace_back();
    }
    NodeId node = root;
    while (!phrase.empty()) {
        node = add_edge(node, add_word(take_until(phrase, ' ')));
    }
    nodes_[node].families |= families;
    if ((families & family_confidential) != 0 && nodes_[node].confidential == 0) {
        nodes_[node].confidential = static_cast<std::uint16_t>(++confidential_);
    }
}

const Lexicon& lexicon() {
    static const Lexicon the_lexicon;
    return the_lexicon;
}

}  // namespace mailhorizon::language

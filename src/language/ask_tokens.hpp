// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "language/lexicon.hpp"
#include "language/word_bytes.hpp"

#include "mailhorizon/base/text.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace mailhorizon::language {

/// The words and marks of one sentence as numbers, for n-grams; those beyond the 80th are left out.
///
/// `scripts/asks/features.py` makes the same numbers: what changes here changes there, and the
/// table of weights is made again.
class AskTokens {
public:
    using Token = std::uint64_t;
    static constexpr std::size_t most = 80;  ///< words and marks of one sentence
    static constexpr Token begin = 1;
    static constexpr Token end = 2;
    static constexpr Token number = '0';

    /// The token of a lower-case ASCII word of at most eight letters.
    [[nodiscard]] static constexpr Token of_word(std::string_view word) noexcept {
        std::uint64_t eight = 0;
        for (std::size_t i = 0; i < word.size(); ++i) {
            eight |= std::uint64_t{static_cast<unsigned char>(word[i])} << (8 * i);
        }
        return mix(1, eight);
    }

    void clear() noexcept { count_ = 0; }
    void add(Token token) noexcept {
        if (count_ < most) {
            tokens_[++count_] = token;
        }
    }
    /// A word; what begins with a digit is a number, whichever.
    void add_word(const WordBuffer& word) noexcept {
        add(base::is_digit(word.bytes[0]) ? number : word.hash);
    }
    /// An address of the web is the word "link".
    void add_url() noexcept { add(of_word("link")); }
    void add_mark(char mark) noexcept { add(static_cast<unsigned char>(mark)); }

    [[nodiscard]] bool empty() const noexcept { return count_ == 0; }
    /// All tokens between `begin` and `end`. Writes the two.
    [[nodiscard]] std::span<const Token> close() noexcept MH_LIFETIMEBOUND {
        tokens_[0] = begin;
        tokens_[count_ + 1] = end;
        return {tokens_.data(), count_ + 2};
    }

private:
    std::array<Token, most + 2> tokens_;
    std::size_t count_ = 0;
};

/// Kinds of features; each seeds its own hashes.
enum class AskFeature : std::uint64_t {
    word = 11,
    pair = 12,
    triple = 13,
    gap = 14,          ///< a word and the one after the next
    clause_word = 15,  ///< the word that opens a clause
    clause_pair = 16,
    first_word = 17,  ///< of the sentence, with or without a question mark in it
    first_pair = 18,
};

[[nodiscard]] constexpr std::uint64_t ask_hash(AskFeature kind, std::uint64_t first) noexcept {
    return mix(static_cast<std::uint64_t>(kind), first);
}

/// True if a clause may begin after `token`.
[[nodiscard]] constexpr bool opens_clause(AskTokens::Token token) noexcept {
    if (token < 256) {
        return token != AskTokens::number && token != ')' && token != ']' && token != '[';
    }
    return token == AskTokens::of_word("and") || token == AskTokens::of_word("or") ||
           token == AskTokens::of_word("but") || token == AskTokens::of_word("so");
}

/// Calls `take` with the hash of each feature of the sentence, in a fixed order. O(tokens).
template <class Take>
void for_each_ask_feature(std::span<const AskTokens::Token> tokens, Take&& take) {
    const std::size_t size = tokens.size();
    std::uint64_t question = 0;
    std::array<AskTokens::Token, 2> words{};
    std::size_t words_seen = 0;
    for (std::size_t i = 0; i < size; ++i) {
        const AskTokens::Token token = tokens[i];
        take(ask_hash(AskFeature::word, token));
        question |= token == '?' ? 1U : 0U;
        if (words_seen < words.size() && (token >= 256 || token == AskTokens::number)) {
            words[words_seen++] = token;
        }
        const bool clause = i > 0 && i + 1 < size && opens_clause(tokens[i - 1]);
        if (clause) {
            take(ask_hash(AskFeature::clause_word, token));
        }
        if (i + 1 == size) {
            break;
        }
        const AskTokens::Token second = tokens[i + 1];
        take(mix(ask_hash(AskFeature::pair, token), second));
        if (clause) {
            take(mix(ask_hash(AskFeature::clause_pair, token), second));
        }
        if (i + 2 < size) {
            const AskTokens::Token third = tokens[i + 2];
            take(mix(mix(ask_hash(AskFeature::triple, token), second), third));
            take(mix(ask_hash(AskFeature::gap, token), third));
        }
    }
    take(mix(ask_hash(AskFeature::first_word, words[0]), question));
    take(mix(mix(ask_hash(AskFeature::first_pair, words[0]), words[1]), question));
}

}  // namespace mailhorizon::language

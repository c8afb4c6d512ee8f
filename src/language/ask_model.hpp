// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "language/ask_tokens.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace mailhorizon::language {

/// What the rules say of a sentence, as bits of one number; each has a weight in the model.
enum AskRule : std::uint32_t {
    rule_question = 1U << 0U,
    rule_inversion = 1U << 1U,
    rule_request = 1U << 2U,
    rule_imperative = 1U << 3U,
    rule_list_ask = 1U << 4U,
    rule_thanks_ahead = 1U << 5U,
    rule_thanks = 1U << 6U,
    rule_announcement = 1U << 7U,
    rule_error = 1U << 8U,
    rule_solved = 1U << 9U,
    rule_holding = 1U << 10U,
    rule_promise = 1U << 11U,
    rule_nudge = 1U << 12U,
    rule_approval = 1U << 13U,
    rule_status = 1U << 14U,
    rule_greeting = 1U << 15U,
    rule_commitment = 1U << 16U,
    rule_marketing = 1U << 17U,
    rule_condition = 1U << 18U,
    rule_fyi = 1U << 19U,
    rule_one = 1U << 20U,   ///< one of the first four
    rule_two = 1U << 21U,   ///< two of them
    rule_more = 1U << 22U,  ///< three or four
};
inline constexpr std::size_t ask_rule_count = 23;
inline constexpr std::uint32_t asking_rules =
    rule_question | rule_inversion | rule_request | rule_imperative;

/// `rules` with the bit that counts the asking ones among them.
[[nodiscard]] std::uint32_t count_asking_rules(std::uint32_t rules) noexcept;

/// A logistic model of English sentences over hashed 1-3-grams and the rules, made by
/// `scripts/train-ask`.
class AskModel {
public:
    /// Unpacks the compiled-in table: half a megabyte, below a millisecond.
    AskModel();

    /// Log-odds that a sentence asks something of somebody, where about half of all sentences do
    /// (mail has fewer: add `mail_shift`). O(tokens), no allocation.
    [[nodiscard]] double log_odds(std::span<const AskTokens::Token> tokens,
                                  std::uint32_t rules) const noexcept;

    /// From the share of asking sentences learnt from (47 %) to that in mail (9 %).
    static constexpr double mail_shift = -2.19;

private:
    static constexpr unsigned bucket_bits = 18;
    static constexpr unsigned tag_bits = 6;  ///< of the hash, beside the weight: unknown n-grams
                                             ///< seldom meet a weight that is not theirs
    static constexpr unsigned weight_bits = 16 - tag_bits;
    static constexpr double weight_unit = 1.0 / 128.0;

    [[nodiscard]] std::int32_t weight(std::uint64_t hash) const noexcept {
        const std::uint16_t entry = table_[hash >> (64U - bucket_bits)];
        const std::uint64_t tag = hash >> (64U - bucket_bits - tag_bits);
        const bool ours = ((tag ^ (entry >> weight_bits)) & ((1U << tag_bits) - 1)) == 0;
        const auto weight = static_cast<std::int16_t>(entry << tag_bits);
        return ours ? weight >> tag_bits : 0;
    }

    std::vector<std::uint16_t> table_;
    std::array<std::int32_t, ask_rule_count> rules_{};
    std::int32_t bias_ = 0;
};

/// The one model.
[[nodiscard]] const AskModel& ask_model();

}  // namespace mailhorizon::language

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "language/ask_model.hpp"
#include "language/lexicon.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>

namespace mailhorizon::language {

inline double logistic(double x) noexcept {
    return 1.0 / (1.0 + std::exp(-x));
}

/// What is known of the sentence being read.
struct Sentence {
    std::uint32_t words = 0;
    std::uint32_t families = 0;
    bool question = false;
    bool imperative = false;
    bool clause_start = true;
    bool command_may_follow = true;  ///< only words so far that may stand before an imperative
    bool verb_before = false;        ///< the word before was taken for an imperative
    bool thanking = false;           ///< "thanks for ..." stands before in this clause
    std::uint16_t flags = 0;         ///< WordFlag bits of all its words

    /// A word of which no table says anything that matters here.
    void pass_plain_word() noexcept {
        ++words;
        clause_start = false;
        command_may_follow = false;
        verb_before = false;
    }
    void judge_imperative(std::uint16_t of_word) noexcept {
        if (verb_before && (of_word & word_no_imperative) != 0) {
            imperative = false;
        }
        verb_before = command_may_follow && (of_word & word_verb) != 0;
        imperative = imperative || verb_before;
        command_may_follow = command_may_follow && !imperative && (of_word & word_before_verb) != 0;
    }
    [[nodiscard]] bool has(std::uint32_t family) const noexcept { return (families & family) != 0; }
    [[nodiscard]] bool asks() const noexcept {
        return question || imperative || has(family_inversion | family_request);
    }
    /// Mass mail commands and requests too ("click here"), but of nobody.
    void drop_marketing() noexcept {
        if (has(family_marketing)) {
            imperative = false;
            families &= ~std::uint32_t{family_request};
        }
    }
    /// What a phrase adds. What one gives thanks for was given: "thanks for your help" asks for
    /// none.
    void add(std::uint32_t more) noexcept {
        constexpr std::uint32_t asked = family_request | family_list_ask;
        if (thanking && (more & family_thanks_ahead) == 0) {
            more &= ~asked;
        }
        families |= more;
        thanking = thanking || (more & family_thanks_for) != 0;
    }
    /// "Please call me if you have any questions" waits for no answer, unless it asks besides.
    void drop_offer() noexcept {
        if (has(family_offer) && !question) {
            imperative = false;
            families &= ~std::uint32_t{family_request | family_inversion | family_list_ask};
        }
    }
    /// What the model is told of the rules. Call `drop_marketing` before.
    [[nodiscard]] std::uint32_t rules() const noexcept;
    /// Log-odds that the sentence asks something (fitted on the Parakweet sentences, shifted to the
    /// share of asking sentences in mail).
    [[nodiscard]] double strength() const noexcept {
        const auto one_if = [](bool condition) { return condition ? 1.0 : 0.0; };
        return -3.07 + 1.46 * one_if(question) + 1.84 * one_if(has(family_inversion)) +
               1.75 * one_if(has(family_request)) + 1.79 * one_if(imperative) -
               1.33 * one_if(has(family_thanks)) + 0.63 * one_if(has(family_commitment)) -
               0.37 * one_if(has(family_marketing)) - 0.04 * one_if(has(family_condition)) -
               0.42 * static_cast<double>(std::min(words, 40U)) / 40.0;
    }
};

inline std::uint32_t Sentence::rules() const noexcept {
    struct Row {
        std::uint32_t family;
        std::uint32_t rule;
    };
    constexpr std::array rows{Row{family_inversion, rule_inversion},
                              Row{family_request, rule_request},
                              Row{family_list_ask, rule_list_ask},
                              Row{family_thanks_ahead, rule_thanks_ahead},
                              Row{family_announcement, rule_announcement},
                              Row{family_error, rule_error},
                              Row{family_solved, rule_solved},
                              Row{family_holding, rule_holding},
                              Row{family_promise, rule_promise},
                              Row{family_nudge, rule_nudge},
                              Row{family_approval, rule_approval},
                              Row{family_status, rule_status},
                              Row{family_greeting, rule_greeting},
                              Row{family_commitment, rule_commitment},
                              Row{family_marketing, rule_marketing},
                              Row{family_condition, rule_condition},
                              Row{family_fyi, rule_fyi}};
    std::uint32_t rules = (question ? rule_question : 0U) | (imperative ? rule_imperative : 0U);
    if (families == 0) {
        return rules;
    }
    for (const Row& row : rows) {
        rules |= has(row.family) ? row.rule : 0U;
    }
    const bool thanks = has(family_thanks) && !has(family_thanks_ahead);
    return rules | (thanks ? rule_thanks : 0U);
}

}  // namespace mailhorizon::language

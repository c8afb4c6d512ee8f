// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/language/ask_score.hpp"

#include "language/ask_model.hpp"
#include "language/sentence.hpp"
#include "language/tokenizer.hpp"

#include "mailhorizon/language/speech.hpp"

namespace mailhorizon::language {
namespace {

/// Takes words and marks; full stops say nothing.
struct TokenTaker {
    AskTokens tokens;

    void word(const WordBuffer& word, std::string_view, bool) noexcept { tokens.add_word(word); }
    void url() noexcept { tokens.add_url(); }
    void stop(bool question, bool, const WordBuffer&) noexcept {
        if (question) {
            tokens.add_mark('?');
        }
    }
    void clause(char mark) noexcept { tokens.add_mark(mark); }
};

}  // namespace

struct AskScorer::State {
    SpeechCounter rules;
    TokenTaker taker;
    Tokenizer<TokenTaker> tokenizer{taker};

    std::uint32_t rules_of(std::string_view sentence) {
        rules.start();
        rules.add_line(sentence);
        return count_asking_rules(rules.finish().rules);
    }
    std::span<const AskTokens::Token> tokens_of(std::string_view sentence) {
        taker.tokens.clear();
        tokenizer.read(sentence);
        return taker.tokens.close();
    }
};

AskScorer::AskScorer() : state_(std::make_unique<State>()) {}
AskScorer::AskScorer(AskScorer&&) noexcept = default;
AskScorer& AskScorer::operator=(AskScorer&&) noexcept = default;
AskScorer::~AskScorer() = default;

AskScore AskScorer::score(std::string_view sentence) {
    const std::uint32_t rules = state_->rules_of(sentence);
    const double odds = ask_model().log_odds(state_->tokens_of(sentence), rules);
    return {.probability = logistic(odds), .rules = (rules & asking_rules) != 0};
}

AskFeatures AskScorer::features(std::string_view sentence) {
    AskFeatures features{.rules = state_->rules_of(sentence), .hashes = {}};
    for_each_ask_feature(state_->tokens_of(sentence),
                         [&](std::uint64_t hash) { features.hashes.push_back(hash); });
    return features;
}

}  // namespace mailhorizon::language

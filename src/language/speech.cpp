// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/language/speech.hpp"

#include "language/ask_strengths.hpp"
#include "language/due_words.hpp"
#include "language/list_item.hpp"
#include "language/phrase_matcher.hpp"
#include "language/sentence.hpp"
#include "language/terms.hpp"
#include "language/tokenizer.hpp"

#include "mailhorizon/base/text.hpp"

#include <algorithm>

namespace mailhorizon::language {
namespace {

constexpr std::uint32_t most_sentences = 40;
constexpr std::uint32_t most_words = 60;  ///< of one sentence
constexpr std::uint32_t confidential_words_read = 200;
constexpr std::uint32_t term_words_read = 100;
constexpr std::uint32_t salutation_words = 4;

/// A listed abbreviation, a single letter or a number of at most two figures: a full stop behind it
/// ends no sentence.
bool may_be_abbreviated(const WordBuffer& word, std::uint16_t flags) noexcept {
    return (flags & word_abbreviation) != 0 || word.size == 1 ||
           (word.size == 2 && base::is_digit(word.bytes[1]));
}

/// Words with one of these change what may follow them.
constexpr std::uint16_t moving_flags = word_in_phrases | word_verb | word_no_imperative |
                                       word_opens_clause | word_keeps_clause | word_before_verb |
                                       word_skipped;

}  // namespace

struct SpeechCounter::State {
    explicit State(std::size_t term_limit)
        : table(lexicon()), matcher(table), tokenizer(*this), terms(term_limit) {}

    void start();
    void end_sentence();
    void count_forms();
    void judge_sentence();
    void count_sentence();
    void count_promise();

    // What the tokenizer tells.
    void word(const WordBuffer& word, std::string_view raw, bool opens_chunk);
    void url();
    void stop(bool question, bool lone_dot, const WordBuffer& before);
    void clause(char mark) noexcept;

    void follow_entry(Lexicon::Entry entry);
    void follow_word(Lexicon::WordId id);
    void hit(const Lexicon::Node& node);

    const Lexicon& table;
    PhraseMatcher matcher;
    Tokenizer<State> tokenizer;
    TermCollector terms;
    DueWords due;
    Speech speech;
    Sentence sentence;
    AskTokens ask_tokens;
    AskStrengths strengths;
    std::vector<bool> confidential_seen;
    std::uint32_t sentences = 0;
    std::uint32_t function_words = 0;
    std::uint32_t tokens = 0;
    std::uint32_t term_words_left = 0;
    double best = 0.0;
    std::uint16_t last_flags = 0;
    bool in_subject = false;
    bool counts_only = false;  ///< code, or text after the last sentence that matters
};

void SpeechCounter::State::start() {
    matcher.cut();
    terms.start();
    speech = {};
    sentence = {};
    ask_tokens.clear();
    strengths = {};
    due = {};
    confidential_seen.assign(table.confidential_count() + 1, false);
    sentences = 0;
    function_words = 0;
    tokens = 0;
    term_words_left = 0;
    best = 0.0;
    in_subject = false;
    counts_only = false;
}

inline void SpeechCounter::State::word(const WordBuffer& word,
                                       std::string_view raw,
                                       bool opens_chunk) {
    const Lexicon::Entry entry = table.find(word);
    last_flags = entry.flags;
    if (term_words_left > 0) {
        --term_words_left;
        terms.add(word, raw, entry.flags);
    }
    ++tokens;
    function_words += (entry.flags / word_function) % 2;
    speech.words += opens_chunk ? 1 : 0;
    if (counts_only) {
        ++sentence.words;
        if ((entry.flags & word_counts_alone) != 0) {
            hit(table.node(table.word(entry.id).anywhere));
        }
        return;
    }
    if (!in_subject) {
        ask_tokens.add_word(word);
        sentence.flags |= entry.flags;
        speech.first_person += (entry.flags / word_first_person) % 2;
        speech.second_person += (entry.flags / word_second_person) % 2;
    }
    if (sentence.has(family_sending)) [[unlikely]] {
        due.add(word.view());
    }
    if ((entry.flags & moving_flags) == 0 && matcher.idle()) {
        sentence.pass_plain_word();
        return;
    }
    follow_entry(entry);
}

void SpeechCounter::State::follow_entry(Lexicon::Entry entry) {
    const Lexicon::Word& word = table.word(entry.id);
    if (word.stands_for == 0) {
        follow_word(entry.id);
        return;
    }
    follow_word(word.stands_for);
    if (word.and_then != 0) {
        follow_word(word.and_then);
    }
}

void SpeechCounter::State::follow_word(Lexicon::WordId id) {
    ++sentence.words;
    const std::uint16_t flags = table.word(id).flags;
    if ((flags & word_skipped) != 0) {
        return;
    }
    const bool opens = (flags & word_opens_clause) != 0;
    const bool clause_start = sentence.clause_start || opens;
    matcher.step(id, clause_start, [this](const Lexicon::Node& node) { hit(node); });
    sentence.clause_start = opens || (clause_start && (flags & word_keeps_clause) != 0);
    sentence.thanking = sentence.thanking && !opens;
    sentence.judge_imperative(flags);
}

void SpeechCounter::State::hit(const Lexicon::Node& node) {
    if (node.confidential != 0 && speech.words <= confidential_words_read &&
        !confidential_seen[node.confidential]) {
        confidential_seen[node.confidential] = true;
        ++speech.confidential;
    }
    if (in_subject) {
        speech.subject_announces =
            speech.subject_announces || (node.families & family_announcement) != 0;
        constexpr std::uint32_t asks = family_subject_ask | family_request | family_list_ask;
        speech.subject_asks = speech.subject_asks || (node.families & asks) != 0;
        return;
    }
    speech.errors += (node.families & family_error) != 0 ? 1 : 0;
    if (!counts_only && sentence.words <= most_words) {
        sentence.add(node.families);
        speech.announcements += (node.families & family_announcement) != 0 ? 1 : 0;
    }
}

void SpeechCounter::State::url() {
    if (in_subject) {
        return;
    }
    ++speech.urls;
    ++speech.words;
    if (!counts_only) {
        ask_tokens.add_url();
    }
    follow_word(0);
}

void SpeechCounter::State::clause(char mark) noexcept {
    if (!in_subject && !counts_only) {
        ask_tokens.add_mark(mark);
    }
    if (mark == ':' && sentence.verb_before) {
        sentence.imperative = false;  // "Note:" is a label
    }
    sentence.clause_start = true;
    sentence.thanking = false;
}

void SpeechCounter::State::stop(bool question, bool lone_dot, const WordBuffer& before) {
    if (lone_dot && may_be_abbreviated(before, last_flags)) {
        return;
    }
    sentence.question = question;
    if (question && !in_subject && !counts_only) {
        ask_tokens.add_mark('?');
    }
    end_sentence();
}

void SpeechCounter::State::end_sentence() {
    matcher.cut();
    if (sentence.words > 0 && !in_subject && !counts_only) {
        count_sentence();
        ++sentences;
        counts_only = sentences >= most_sentences;
    }
    ask_tokens.clear();
    sentence = {};
}

/// Whom it asks, and how.
void SpeechCounter::State::count_forms() {
    const auto count = [](std::uint32_t& counter, bool condition) {
        counter += condition ? 1U : 0U;
    };
    const bool reader = (sentence.flags & word_second_person) != 0;
    const bool request = sentence.imperative || sentence.has(family_request);
    const bool conditional = sentence.has(family_condition | family_offer);
    const bool plea = (sentence.flags & word_plea) != 0;
    count(speech.direct_questions, reader && (sentence.question || sentence.has(family_inversion)));
    count(speech.pleas, plea && request && !conditional);
    count(speech.advice, sentence.has(family_advice) && !sentence.question);
}

/// P(it asks) by the model of sentences; what is only polite counts by a third.
void SpeechCounter::State::judge_sentence() {
    constexpr double only_polite = 0.35;
    constexpr std::uint32_t polite = family_offer | family_courtesy;
    count_forms();
    speech.ends_asking = sentence.question;
    const std::uint32_t rules = count_asking_rules(sentence.rules());
    if (rules == 0) {
        // No rule speaks for it: what the n-grams would say is not worth their time.
        strengths.take(0.0);
        return;
    }
    const double asks = logistic(ask_model().log_odds(ask_tokens.close(), rules));
    const bool courtesy = sentence.has(polite) && !sentence.question;
    strengths.take(courtesy ? only_polite * asks : asks);
}

void SpeechCounter::State::count_promise() {
    if (!sentence.has(family_sending)) {
        return;
    }
    if (!sentence.question && !sentence.has(family_doubt)) {
        ++speech.promises;
        speech.due = due.said() != 0 ? due.said() : speech.due;
    }
    due = {};
}

void SpeechCounter::State::count_sentence() {
    sentence.drop_marketing();
    // The labels of the model of sentences call offers of help asks, so it hears of them as such.
    speech.rules |= sentence.rules();
    judge_sentence();
    sentence.drop_offer();
    const auto count = [this](std::uint32_t& counter, std::uint32_t family) {
        counter += sentence.has(family) ? 1U : 0U;
    };
    if (sentence.question) {
        sentence.imperative = false;
        ++speech.questions;
    }
    speech.imperatives += sentence.imperative ? 1 : 0;
    count(speech.inversions, family_inversion);
    count(speech.requests, family_request);
    count(speech.list_asks, family_list_ask);
    count(speech.thanks_ahead, family_thanks_ahead);
    count(speech.solved, family_solved);
    count(speech.holding, family_holding);
    count(speech.nudges, family_nudge);
    count(speech.approvals, family_approval);
    count(speech.statuses, family_status);
    count(speech.marketing, family_marketing);
    count(speech.automatic, family_automatic);
    count(speech.reviews, family_review);
    count(speech.courtesies, family_courtesy | family_offer);
    count(speech.small_talk, family_small_talk);
    count(speech.attachments, family_attachment);
    count(speech.spam, family_spam);
    count(speech.notices, family_notice);
    count_promise();
    speech.thanks += sentence.has(family_thanks) && !sentence.has(family_thanks_ahead) ? 1U : 0U;
    speech.fyi = speech.fyi || sentence.has(family_fyi);
    speech.greeting = speech.greeting || (sentences == 0 && sentence.has(family_greeting));
    if (sentence.asks()) {
        const double strength = sentence.strength();
        if (speech.ask_sentence == 0 || strength > best) {
            best = strength;
            speech.ask_sentence = sentences + 1;
        }
    }
}

SpeechCounter::SpeechCounter(std::size_t terms) : state_(std::make_unique<State>(terms)) {
    start();
}
SpeechCounter::SpeechCounter(SpeechCounter&&) noexcept = default;
SpeechCounter& SpeechCounter::operator=(SpeechCounter&&) noexcept = default;
SpeechCounter::~SpeechCounter() = default;

void SpeechCounter::start() {
    state_->start();
    state_->term_words_left = term_words_read;
}

void SpeechCounter::add_subject(std::string_view subject) {
    State& state = *state_;
    const std::uint32_t words = state.speech.words;
    state.in_subject = true;
    state.term_words_left = term_words_read;
    state.tokenizer.read(subject);
    state.end_sentence();
    state.in_subject = false;
    state.term_words_left = term_words_read;
    state.speech.words = words;
    state.tokens = 0;
    state.function_words = 0;
}

void SpeechCounter::add_line(std::string_view line) {
    State& state = *state_;
    const std::string_view text = base::trim_right(line);
    if (text.empty() || opens_item(text)) {
        state.end_sentence();
        if (text.empty()) {
            return;
        }
    }
    const bool opens_sentence = state.sentence.words == 0;
    state.tokenizer.read(text);
    const bool salutation =
        text.back() == ',' && opens_sentence && state.sentence.words <= salutation_words;
    if (text.back() == ':' || salutation) {
        state.end_sentence();
    }
}

void SpeechCounter::add_code_line(std::string_view line) {
    State& state = *state_;
    state.end_sentence();
    const bool counts_only = state.counts_only;
    state.counts_only = true;
    state.tokenizer.read(line);
    state.sentence = {};
    state.counts_only = counts_only;
}

Speech SpeechCounter::finish() {
    State& state = *state_;
    state.end_sentence();
    Speech speech = state.speech;
    speech.ask_best = state.strengths.best();
    speech.ask_first = state.strengths.first();
    speech.ask_last = state.strengths.last();
    speech.asking = state.strengths.asking();
    if (speech.ask_sentence != 0) {
        speech.ask_strength = logistic(state.best);
    }
    constexpr std::uint32_t enough_words = 10;
    constexpr std::uint32_t least_share = 25;  // one function word in so many
    speech.known_language =
        state.tokens < enough_words || state.function_words * least_share >= state.tokens;
    return speech;
}

std::span<const std::uint32_t> SpeechCounter::terms() const noexcept {
    return state_->terms.hashes();
}

}  // namespace mailhorizon::language

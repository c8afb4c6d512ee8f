// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/terms.hpp"

#include "language/phrase_matcher.hpp"
#include "language/tokenizer.hpp"

#include "mailhorizon/base/text.hpp"
#include "mailhorizon/base/unicode.hpp"
#include "mailhorizon/language/speech.hpp"

#include <algorithm>
#include <string>

namespace mailhorizon::language {
namespace {

/// The hash of a word beyond ASCII, its case folded for good.
std::uint64_t folded_hash(std::string_view raw) {
    WordBuffer word;
    for (const char c : base::fold_case(raw)) {
        word.append(c);
    }
    word.close();
    return word.hash;
}

}  // namespace

void TermCollector::add(const WordBuffer& word, std::string_view raw, std::uint16_t flags) {
    const bool short_or_long = word.size < 3 || !word.whole();
    if (full() || (flags & word_stop) != 0 || short_or_long || base::is_digit(word.bytes[0])) {
        return;
    }
    const std::uint64_t hash = word.ascii ? word.hash : folded_hash(raw);
    const auto term = static_cast<std::uint32_t>(hash >> 32U);
    bool known = false;
    for (const std::uint32_t other : hashes_) {  // no early end: eight are compared at once
        known |= other == term;
    }
    if (!known) {
        hashes_.push_back(term);
    }
}

void append_terms(std::string_view text, std::size_t limit, std::vector<std::uint32_t>& terms) {
    struct Sink {
        TermCollector collector;
        const Lexicon& table;
        void word(const WordBuffer& word, std::string_view raw, bool) {
            collector.add(word, raw, table.find(word).flags);
        }
        void url() noexcept {}
        void stop(bool, bool, const WordBuffer&) noexcept {}
        void clause(char) noexcept {}
    };
    Sink sink{.collector = TermCollector(limit), .table = lexicon()};
    Tokenizer<Sink>(sink).read(text);
    for (const std::uint32_t term : sink.collector.hashes()) {
        if (terms.size() < limit && std::ranges::find(terms, term) == terms.end()) {
            terms.push_back(term);
        }
    }
}

std::uint32_t confidential_terms(std::string_view text) {
    struct Sink {
        const Lexicon& table;
        PhraseMatcher matcher;
        std::vector<bool> seen;
        std::uint32_t count = 0;
        void word(const WordBuffer& word, std::string_view, bool) {
            const auto hit = [this](const Lexicon::Node& node) {
                if (node.confidential != 0 && !seen[node.confidential]) {
                    seen[node.confidential] = true;
                    ++count;
                }
            };
            const Lexicon::WordId id = table.find(word).id;
            const Lexicon::WordId full = table.word(id).stands_for;
            matcher.step(full != 0 ? full : id, true, hit);
        }
        void url() noexcept { matcher.cut(); }
        void stop(bool, bool, const WordBuffer&) noexcept { matcher.cut(); }
        void clause(char) noexcept {}
    };
    const Lexicon& table = lexicon();
    Sink sink{.table = table,
              .matcher = PhraseMatcher(table),
              .seen = std::vector<bool>(table.confidential_count() + 1)};
    Tokenizer<Sink>(sink).read(text);
    return sink.count;
}

}  // namespace mailhorizon::language

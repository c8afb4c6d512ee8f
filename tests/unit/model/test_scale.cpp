// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/model.hpp"

#include "mailhorizon/base/hash.hpp"
#include "mailhorizon/model/corpus_builder.hpp"

#include <doctest/doctest.h>

#include <bit>
#include <cstdint>
#include <string>

using namespace mailhorizon::base;
using namespace mailhorizon::model;
using namespace mailhorizon::test;

namespace {

constexpr std::uint32_t many = 100'000;

/// A corpus of `many` mails that differ from `pattern` by what `change` does to their facts.
template <class Change>
Corpus build_many(Mail pattern, Change change) {
    CorpusBuilder builder({.as_of = {}, .keep_problems = false});
    const ArchiveIndex archive = builder.add_archive("a.mbox", "mbox");
    for (std::uint32_t i = 0; i < many; ++i) {
        change(pattern.facts(), i);
        builder.add(archive, std::to_string(i), pattern.facts());
    }
    return builder.finish();
}

/// Sixteen bytes for each number, all with one hash: what an attacker would send.
class CollidingTexts {
public:
    std::string operator()(std::uint64_t number) const {
        const std::uint64_t state = absorb(absorb(seed, 2 * sizeof number), number);
        std::uint64_t second = std::rotl(state, 25) ^ 1U;
        second = (second ^ (second >> 32U)) * inverse_;
        std::string text;
        for (const std::uint64_t word : {number, second}) {
            for (unsigned shift = 0; shift < 64; shift += 8) {
                text += static_cast<char>(word >> shift);
            }
        }
        return text;
    }

private:
    static constexpr std::uint64_t seed = 0x9e3779b97f4a7c15U;
    static constexpr std::uint64_t word_factor = 0xc2f8a6d3917b4e5dU;
    static constexpr std::uint64_t state_factor = 0x8e51d9b7c3a2f469U;

    static std::uint64_t absorb(std::uint64_t state, std::uint64_t word) {
        word *= word_factor;
        return (std::rotl(state, 25) ^ word ^ (word >> 32U)) * state_factor;
    }
    static std::uint64_t invert(std::uint64_t odd) {
        std::uint64_t inverse = odd;
        for (int step = 0; step < 6; ++step) {
            inverse *= 2 - odd * inverse;
        }
        return inverse;
    }
    std::uint64_t inverse_ = invert(word_factor);
};

Instant minute(std::uint32_t i) {
    return {at("2010-01-01").seconds + std::int64_t{i} * 60};
}

}  // namespace

// Each of these would take hours if any two of the mails were compared.

TEST_CASE("model/corpus_builder: very many different mails with one id") {
    const Corpus corpus = build_many(Mail("same@x"), [](MessageFacts& facts, std::uint32_t i) {
        facts.date = minute(i);
        facts.text.own_lines = {3 * i, 3 * i + 1, 3 * i + 2};
        facts.text.body_hash = i + 1;
    });
    CHECK(corpus.messages().size() == many);
    CHECK(corpus.id_count() == 1);
    CHECK(problem_count(corpus, ProblemKind::reused_message_id) == many - 1);
}

TEST_CASE("model/corpus_builder: very many copies of one mail") {
    const Corpus corpus = build_many(Mail("same@x").date("2020-01-01").own_lines({1, 2, 3}).body(9),
                                     [](MessageFacts& /*facts*/, std::uint32_t /*i*/) {});
    REQUIRE(corpus.messages().size() == 1);
    CHECK(corpus.messages()[0].places == many);
}

TEST_CASE("model/corpus_builder: very many ids of one mail") {
    const Corpus corpus =
        build_many(Mail().from("ada@x").subject("s").date("2020-01-01").own_lines({1}).body(9),
                   [](MessageFacts& facts, std::uint32_t i) {
                       facts.message_id = std::to_string(i) + "@x";
                       facts.references = {std::to_string(i / 2) + "@x"};
                   });
    REQUIRE(corpus.messages().size() == 1);
    CHECK(corpus.id_count() == many);
    CHECK(corpus.messages()[0].references.empty());
}

TEST_CASE("model/corpus_builder: very many equal bodies on different days") {
    const Corpus corpus = build_many(Mail().from("cron@x").subject("s").own_lines({1, 2}).body(9),
                                     [](MessageFacts& facts, std::uint32_t i) {
                                         facts.message_id = std::to_string(i) + "@x";
                                         facts.date = minute(i);
                                     });
    CHECK(corpus.messages().size() == many);
}

TEST_CASE("model/corpus_builder: very many mails without an id") {
    const Corpus corpus =
        build_many(Mail().from("cron@x").subject("s").body(9),
                   [](MessageFacts& facts, std::uint32_t i) { facts.date = minute(i / 2); });
    CHECK(corpus.messages().size() == many / 2);
    CHECK(corpus.messages()[0].places == 2);
}

TEST_CASE("model/corpus_builder: very many references to very many ghosts") {
    const Corpus corpus =
        build_many(Mail().from("ada@x"), [](MessageFacts& facts, std::uint32_t i) {
            facts.message_id = std::to_string(i) + "@x";
            facts.date = minute(i);
            facts.references = {"a" + std::to_string(i), "b" + std::to_string(i / 2), "c"};
        });
    CHECK(corpus.messages().size() == many);
    CHECK(corpus.id_count() == many + many + many / 2 + 1);
}

TEST_CASE("model/corpus_builder: very many ids made to have one hash") {
    const CollidingTexts text;
    REQUIRE(text(1) != text(2));
    REQUIRE(stable_hash(text(1)) == stable_hash(text(2)));
    const Corpus corpus =
        build_many(Mail().from("ada@x"), [&](MessageFacts& facts, std::uint32_t i) {
            facts.message_id = text(i);
            facts.date = minute(i);
            facts.references = {text(i / 2)};
        });
    CHECK(corpus.messages().size() == many);
    CHECK(corpus.id_count() == many);
    const MessageRow& last = corpus.messages().back();
    REQUIRE(last.references.size() == 1);
    CHECK(corpus.message_of(last.references[0]) == MessageIndex((many - 1) / 2));
}

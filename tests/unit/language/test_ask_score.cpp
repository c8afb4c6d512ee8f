// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/language/ask_score.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

using namespace mailhorizon;

TEST_CASE("language/ask_score: sentences that ask score high, others low, rules say yes or no") {
    struct Row {
        std::string_view sentence;
        bool asks;
        bool rules;
    };
    language::AskScorer scorer;
    for (const Row& row : {Row{"Can you send the drawing of the pump?", true, true},
                           Row{"Please call me on Monday about the invoice.", true, true},
                           Row{"Let me know whether the gasket fits.", true, true},
                           Row{"The pump runs again.", false, false},
                           Row{"It rained in Graz yesterday.", false, false},
                           Row{"", false, false}}) {
        CAPTURE(row.sentence);
        const language::AskScore score = scorer.score(row.sentence);
        CHECK((score.probability >= 0.5) == row.asks);
        CHECK(score.rules == row.rules);
    }
}

TEST_CASE("language/ask_score: a score depends on its sentence alone") {
    language::AskScorer used;
    const double alone = used.score("Could you look at it").probability;
    static_cast<void>(used.score("The pump runs again, as it should (we hope"));
    CHECK(used.score("Could you look at it").probability == alone);
    CHECK(language::AskScorer().score("Could you look at it").probability == alone);
}

TEST_CASE("language/ask_score: case, the number and the address of a link do not matter") {
    language::AskScorer scorer;
    const auto same = [&](std::string_view one, std::string_view other) {
        CHECK(scorer.features(one).hashes == scorer.features(other).hashes);
    };
    same("Can You Sign 17 forms?", "can you sign 4711 forms?");
    same("see http://a.example/x?y", "see www.b.example");
    same("can\xe2\x80\x99t you", "can't you");
}

TEST_CASE("language/ask_score: every byte string is accepted, and 80 words and marks are read") {
    language::AskScorer scorer;
    std::string bytes;
    for (int i = 0; i < 256; ++i) {
        bytes += static_cast<char>(i);
    }
    const double any = scorer.score(bytes + bytes).probability;
    CHECK(any >= 0.0);
    CHECK(any <= 1.0);
    std::string words;
    for (int i = 0; i < 79; ++i) {
        words += "a ";
    }
    const auto hashes = [&](const std::string& text) { return scorer.features(text).hashes; };
    CHECK(hashes(words + "a b") == hashes(words + "a c"));
    CHECK(hashes(words + "b") != hashes(words + "c"));
}

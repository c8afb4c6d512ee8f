// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/language/speech.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <vector>

using namespace mailhorizon;
using language::Speech;

namespace {

Speech heard(std::string_view text) {
    language::SpeechCounter counter;
    counter.start();
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        counter.add_line(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return counter.finish();
}

}  // namespace

TEST_CASE("language/speech: sentences are counted by what they do with their reader") {
    struct Row {
        std::string_view text;
        std::uint32_t questions;
        std::uint32_t inversions;
        std::uint32_t requests;
    };
    for (const Row& row : {Row{"", 0, 0, 0},
                           Row{"The pump runs again.", 0, 0, 0},
                           Row{"Which rate applies to the Graz order?", 1, 0, 0},
                           Row{"Can you check the invoice?", 1, 1, 0},
                           Row{"Please send the drawing.", 0, 0, 1},
                           Row{"Who signs? Which day? Where to?", 3, 0, 0},
                           Row{"See https://a.example/?q=1 for the list.", 0, 0, 0},
                           Row{"We ship on Monday, e.g. at noon. It is fine.", 0, 0, 0}}) {
        CAPTURE(row.text);
        const Speech speech = heard(row.text);
        CHECK(speech.questions == row.questions);
        CHECK(speech.inversions == row.inversions);
        CHECK(speech.requests == row.requests);
    }
}

TEST_CASE("language/speech: what one gives thanks for is not asked for, up to the next clause") {
    struct Row {
        std::string_view text;
        std::uint32_t requests;
    };
    for (const Row& row : {Row{"Thanks for your help.", 0},
                           Row{"Many thanks again for getting back to me.", 0},
                           Row{"Vielen Dank f\xc3\xbcr Ihre R\xc3\xbc"
                               "ckmeldung.",
                               0},
                           Row{"Merci pour votre aide.", 0},
                           Row{"Gracias por su ayuda.", 0},
                           Row{"Obrigada pela sua ajuda.", 0},
                           Row{"Grazie per il vostro aiuto.", 0},
                           Row{"Thanks in advance for your help.", 1},
                           Row{"Thanks for the file, please send me the other one.", 1},
                           Row{"Thanks for the file and please send me the other one.", 1},
                           Row{"I need your help.", 1}}) {
        CAPTURE(row.text);
        CHECK(heard(row.text).requests == row.requests);
    }
}

TEST_CASE("language/speech: an offer of help asks nothing, whatever its form") {
    for (const std::string_view text : {"Please call me if you have any further questions.",
                                        "Let me know if you need anything.",
                                        "Should you have any questions, contact me.",
                                        "Bei Fragen melden Sie sich bitte."}) {
        CAPTURE(text);
        const Speech speech = heard(text);
        CHECK(speech.requests + speech.inversions + speech.imperatives + speech.list_asks == 0);
        CHECK(speech.rules != 0);  // the model of sentences hears of it
    }
    CHECK(heard("If you have any of the old invoices, please send them.").requests == 1);
    CHECK(heard("Can you call me if you have any questions?").inversions == 1);
}

TEST_CASE("language/speech: a verb behind a word of asking is an order all the same") {
    for (const std::string_view text : {"Please send the drawing.",
                                        "Bitte senden Sie die Zeichnung.",
                                        "Por favor env\xc3\xad"
                                        "e el plano."}) {
        CAPTURE(text);
        CHECK(heard(text).imperatives == 1);
    }
    CHECK(heard("Please, what is this?").imperatives == 0);
}

TEST_CASE("language/speech: other languages ask too") {
    for (const std::string_view text :
         {"K\xc3\xb6nnen Sie die Rechnung pr\xc3\xbc"
          "fen?",
          "Bitte schicken Sie mir die Zeichnung.",
          "Pouvez-vous v\xc3\xa9rifier la facture ?",
          "\xe8\xbf\x99\xe6\x98\xaf\xe4\xbb\x80\xe4\xb9\x88\xef\xbc\x9f"}) {
        CAPTURE(text);
        const Speech speech = heard(text);
        CHECK(speech.questions + speech.inversions + speech.requests > 0);
    }
}

TEST_CASE("language/speech: lines of one sentence are joined, an empty line ends it") {
    CHECK(heard("Which of the two\nis right?").questions == 1);
    CHECK(heard("A heading\n\nWhich is right?").questions == 1);
    CHECK(heard("Which is right?\r").questions == 1);
}

TEST_CASE("language/speech: only the first 40 sentences count for asking, all words count") {
    std::string text;
    for (int i = 0; i < 60; ++i) {
        text += "Who signs?\n";
    }
    const Speech speech = heard(text);
    CHECK(speech.questions == 40);
    CHECK(speech.words == 120);
}

TEST_CASE("language/speech: the asking sentence's position is kept") {
    CHECK(heard("It is fine. We ship on Monday. Can you send the drawing?").ask_sentence == 3);
    CHECK(heard("It is fine.").ask_sentence == 0);
}

TEST_CASE("language/speech: every byte string is accepted") {
    std::string bytes;
    for (int i = 0; i < 256; ++i) {
        bytes += static_cast<char>(i);
    }
    const Speech speech = heard(bytes + bytes);
    CHECK(speech.words > 0);
    CHECK(heard(std::string(1'000'000, '?')).questions <= 40);
    CHECK(heard(std::string(1'000'000, 'a')).words == 1);
}

TEST_CASE("language/speech: the ask phrases are lower case, and none stands twice") {
    const auto phrases = language::ask_phrases();
    CHECK(phrases.size() > 200);
    const std::set<std::string_view> once(phrases.begin(), phrases.end());
    CHECK(once.size() == phrases.size());
    for (const std::string_view phrase : phrases) {
        CAPTURE(phrase);
        CHECK_FALSE(phrase.empty());
        CHECK(std::ranges::none_of(phrase, [](char c) { return c >= 'A' && c <= 'Z'; }));
    }
}

TEST_CASE("language/terms: distinct confidential terms are counted, in English and German") {
    CHECK(language::confidential_terms("The pump runs again on Monday.") == 0);
    CHECK(language::confidential_terms("About the severance agreement and her salary") >= 2);
    CHECK(language::confidential_terms("salary salary salary") == 1);
    CHECK(language::confidential_terms("Abmahnung und K\xc3\xbcndigung") >= 1);
}

TEST_CASE("language/terms: rarer words are hashed once, up to the limit") {
    std::vector<std::uint32_t> terms;
    language::append_terms("The pump and the PUMP need a gasket 4711", 32, terms);
    CHECK(terms.size() >= 2);
    const std::set<std::uint32_t> once(terms.begin(), terms.end());
    CHECK(once.size() == terms.size());
    std::vector<std::uint32_t> few;
    language::append_terms("pump gasket seal flange bearing", 2, few);
    CHECK(few.size() == 2);
}

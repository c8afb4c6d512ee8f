// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/message/headers/limits.hpp"
#include "mailhorizon/message/message_parser.hpp"
#include "mailhorizon/model/attribution.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace mailhorizon::message {
namespace {

model::MessageFacts facts_of(const std::string& fields, const std::string& body = "Hello.\n") {
    MessageParser parser;
    model::MessageFacts facts;
    REQUIRE(parser.parse("From: al@x.example\n" + fields + "\n" + body, false, facts));
    return facts;
}

bool has_words(const model::MessageFacts& facts, std::string_view words) {
    std::vector<std::uint32_t> wanted;
    model::append_word_hashes(words, 100, wanted);
    return std::ranges::all_of(wanted, [&](std::uint32_t word) {
        return std::ranges::find(facts.text.attribution, word) != facts.text.attribution.end();
    });
}

// 22 bytes of zeros; the same and "reply"; the same and "second".
const std::string conversation = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAA==";
const std::string reply = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAHJlcGx5";

}  // namespace

TEST_CASE("message/thread_facts: every level of Thread-Index has the hash of its ancestors") {
    const auto first = facts_of("Thread-Index: " + conversation + "\n").thread_index;
    const auto second = facts_of("Thread-Index: " + reply + "\n").thread_index;
    REQUIRE(first.size() == 1);
    REQUIRE(second.size() == 2);
    CHECK(second[0] == first[0]);
    CHECK(second[1] != first[0]);
    for (const std::string& broken : {std::string("AAAA"), std::string("?"), std::string()}) {
        CHECK(facts_of("Thread-Index: " + broken + "\n").thread_index.empty());
    }
}

TEST_CASE("message/thread_facts: of a long Thread-Index the newest 32 levels are kept") {
    const MessageLimits limits;
    for (const std::size_t extra : {std::size_t{0}, std::size_t{1}}) {
        // 22 + 5 * 31 bytes are 32 levels; 3 zero bytes are "AAAA".
        const std::size_t bytes = 22 + 5 * (limits.thread_index_levels - 1 + extra);
        std::string index;
        for (std::size_t at = 0; at + 3 <= bytes; at += 3) {
            index += "AAAA";
        }
        index += bytes % 3 == 0 ? "" : bytes % 3 == 1 ? "AA==" : "AAA=";
        const auto levels = facts_of("Thread-Index: " + index + "\n").thread_index;
        CHECK(levels.size() == limits.thread_index_levels);
        const auto root = facts_of("Thread-Index: " + conversation + "\n").thread_index;
        CHECK((levels.front() == root.front()) == (extra == 0));
    }
}

TEST_CASE("message/thread_facts: Gmail's thread id is a number") {
    CHECK(facts_of("X-GM-THRID: 1234567890123456789\n").gmail_thread == 1234567890123456789U);
    CHECK(facts_of("X-GM-THRID: x\n").gmail_thread == 0);
    CHECK(facts_of("").gmail_thread == 0);
}

TEST_CASE("message/thread_facts: what is quoted once comes before what was quoted in it") {
    const model::MessageFacts facts = facts_of("",
                                               "On Mon, 6 Jan 2020 at 12:03, Al Adams wrote:\n"
                                               ">> the oldest of all the lines here\n"
                                               "> a line of the message answered\n"
                                               "> another line of the same message\n"
                                               "\nI agree with that one.\n");
    REQUIRE(facts.text.quoted_lines.size() == 3);
    CHECK(facts.text.direct_quotes == 2);
    const model::MessageFacts answered =
        facts_of("", "a line of the message answered\nanother line of the same message\n");
    CHECK(answered.text.own_lines[0] == facts.text.quoted_lines[0]);
    CHECK(answered.text.own_lines[1] == facts.text.quoted_lines[1]);
}

TEST_CASE("message/thread_facts: the words above the first quote are kept, and its minute") {
    const model::MessageFacts facts = facts_of("",
                                               "On Mon, 6 Jan 2020 at 12:03, Al Adams wrote:\n"
                                               "> a line of the message answered\n"
                                               "> On Sun, Bo Berg wrote:\n"
                                               ">> an older line of somebody else\n");
    CHECK(has_words(facts, "Al Adams"));
    CHECK_FALSE(has_words(facts, "Berg"));
    CHECK(std::ranges::count(facts.text.attribution, model::minute_word(3)) == 1);
    CHECK(std::ranges::count(facts.text.attribution, model::minute_word(12)) == 0);
}

TEST_CASE("message/thread_facts: a quoted head names the author as well") {
    const model::MessageFacts facts = facts_of("",
                                               "Fine with me.\n\n"
                                               "-----Original Message-----\n"
                                               "From: Adams, Al\n"
                                               "Sent: Monday, January 06, 2020 8:41 AM\n"
                                               "To: Berg, Bo\n"
                                               "Subject: Which port\n\n"
                                               "Which port do we use for that?\n");
    CHECK(has_words(facts, "Al Adams"));
    CHECK(std::ranges::count(facts.text.attribution, model::minute_word(41)) == 1);
    CHECK(facts.text.direct_quotes == 1);
}

TEST_CASE("message/thread_facts: lines of sixty bytes or more are told from shorter ones") {
    const std::string line(59, 'a');
    const auto shorter = facts_of("", line + "\n").text.own_lines;
    const auto longer = facts_of("", line + "a\n").text.own_lines;
    REQUIRE(shorter.size() == 1);
    REQUIRE(longer.size() == 1);
    CHECK((shorter[0] & model::long_line) == 0);
    CHECK((longer[0] & model::long_line) == model::long_line);
}

}  // namespace mailhorizon::message

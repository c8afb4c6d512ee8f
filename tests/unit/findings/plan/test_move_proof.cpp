// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/findings.hpp"

#include "mailhorizon/findings/plan/move.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace mailhorizon::findings {

namespace {

/// Quick talk of so many people, 9 threads of 9 mails a year.
Stream talk_of(std::uint32_t people) {
    Stream stream;
    stream.id = "s0";
    stream.people = people;
    stream.inside_people = people;
    stream.months = 12.0;
    for (std::size_t i = 0; i < 9; ++i) {
        stream.threads.emplace_back(i);
        stream.by_thread.push_back({.turn = 0.6F, .many_writers = 1.0F, .posters = 10});
    }
    stream.messages = 81;
    stream.features.turn = 0.6;
    stream.features.many_writers = 1.0;
    stream.traffic.months = 12.0;
    stream.traffic.messages = 81;
    stream.traffic.words = std::uint64_t{81} * 25;
    stream.traffic.to_copies = std::uint64_t{81} * (people - 1);
    stream.traffic.to_words = stream.traffic.to_copies * 25;
    stream.traffic.people = people;
    return stream;
}

Move move_of(const Stream& stream) {
    const testing::MadeGround made({});
    return plan_moves(made.ground(), std::vector{stream}, {}, {}).moves.at(0);
}

bool says(const Move& move, std::string_view words) {
    return std::ranges::any_of(move.evidence, [&](const base::MailText& sentence) {
        return sentence.raw().find(words) != std::string::npos;
    });
}

}  // namespace

TEST_CASE("findings/move: what stays for its saving alone says which audience would prove it") {
    bool proven = false;
    for (std::uint32_t people = 7; people < 2000 && !proven; people *= 2) {
        const Move few = move_of(talk_of(people));
        CHECK(few.verdict == MoveVerdict::fits_does_not_pay);
        CHECK(few.function == Function::group);
        CHECK(says(few, "group fits, but does not pay"));
        proven = says(few, "if each of its mails reached 2 times as many people, group would pay");
        Stream wider = talk_of(people);
        wider.traffic.to_copies *= 2;
        wider.traffic.to_words *= 2;
        wider.traffic.people *= 2;
        CHECK((move_of(wider).verdict == MoveVerdict::move) == proven);
    }
    CHECK(proven);
}

TEST_CASE("findings/move: a customer's questions are no community's") {
    Stream stream = talk_of(8);
    for (ThreadFeatures& thread : stream.by_thread) {
        thread = {.ask = 1.0F, .repeated = 1.0F, .asks = 1, .readers = 3};
    }
    stream.features = {.ask = 1.0, .repeated = 9.0 / 14.0, .audience = 0.35};
    REQUIRE(move_of(stream).function == Function::qa);
    stream.features.party = 1.0;
    CHECK(move_of(stream).function == Function::email);
}

TEST_CASE("findings/move: no question asked twice, nothing saved by answering in public") {
    Stream stream = talk_of(30);
    for (ThreadFeatures& thread : stream.by_thread) {
        thread = {.ask = 1.0F, .unanswered = 0.8F, .asks = 1, .readers = 30};
    }
    stream.features = {.ask = 1.0, .unanswered = 0.5, .audience = 0.87, .open = 1.0};
    const Move move = move_of(stream);
    CHECK(move.verdict == MoveVerdict::fits_does_not_pay);
    CHECK(move.function == Function::qa);
    CHECK(says(move, "reckoned for qa: nothing, as no question in it was asked before"));
    CHECK(says(move, "if questions came again"));
}

TEST_CASE("findings/move: a stream that moves says how much of its talk lived on old mail") {
    std::vector<testing::Mail> mails;
    for (int i = 0; i < 9; ++i) {
        const std::string id = "q" + std::to_string(i);
        mails.emplace_back(id);
        mails.back().from("al@x.example").to("bo@x.example").at(i);
        if (i < 7) {  // seven are answered, three of them late
            mails.emplace_back(id + "a");
            mails.back().from("bo@x.example").to("al@x.example").at(i + (i < 3 ? 500 : 1));
            mails.back().answers(id);
        }
    }
    const testing::MadeGround made(mails);
    const std::vector streams{talk_of(20)};
    ArchiveValues values;
    PlanSettings patient;
    patient.payback_months = 1e6;
    values[static_cast<std::size_t>(Style::direct)].slow_hours = 24.0;
    const Move late = plan_moves(made.ground(), streams, {}, values, patient).moves.at(0);
    REQUIRE(late.function == Function::group);
    CHECK(says(late,
               "keep its old mail within reach: 3 of its 7 threads with a second message went on "
               "after more than 24 h of silence, the longest after 21 days"));

    values[static_cast<std::size_t>(Style::direct)].slow_hours = 600.0;
    CHECK_FALSE(
        says(plan_moves(made.ground(), streams, {}, values, patient).moves.at(0), "old mail"));
}

TEST_CASE("findings/move: what takes more than ten years to pay is not told in months") {
    Stream stream = talk_of(20);
    const Move move = move_of(stream);
    REQUIRE(move.function == Function::group);
    CHECK(says(move, "more than 10 years of it"));
    for (const base::MailText& sentence : move.evidence) {
        CHECK(sentence.raw().find("e+") == std::string::npos);
    }
}

}  // namespace mailhorizon::findings

// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/black_holes.hpp"

#include "mailhorizon/findings/holes/black_hole.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

using namespace mailhorizon;
using namespace mailhorizon::findings;
using mailhorizon::testing::at_hour;
using mailhorizon::testing::Mail;

namespace {

constexpr std::string_view list = "dev@lists.example";
constexpr std::string_view guru = "guru@x.example";

std::string person(std::size_t number) {
    return "p" + std::to_string(number) + "@x.example";
}

Mail post(std::string_view id, std::string_view from, double hours) {
    Mail mail(id);
    return mail.from(from).to(list).list(list).at(hours);
}

Mail ask(std::string_view id, std::string_view from, double hours) {
    Mail mail = post(id, from, hours);
    mail.questions(4);
    mail.facts().text.counts.requests = 2;
    mail.facts().text.counts.words = 60;
    return mail;
}

/// `asks` of them, one in ten hours; of ten answers the guru gives `own`, others the rest.
std::vector<Mail> answered_list(std::size_t asks, std::size_t own, std::size_t askers = 20) {
    std::vector<Mail> mails;
    for (std::size_t i = 0; i < asks; ++i) {
        const std::string id = "q" + std::to_string(i);
        const double hours = 10.0 * static_cast<double>(i);
        mails.push_back(ask(id, person(i % askers), hours));
        mails.push_back(
            post(id + "a", i % 10 < own ? guru : person(50 + i % 3), hours + 2).answers(id));
    }
    return mails;
}

std::vector<BlackHole> points_of(const std::vector<Mail>& mails, double end = 10'000) {
    return testing::Judged(mails, at_hour(end)).of("single point of answers");
}

}  // namespace

TEST_CASE("findings/single_point: a stream in which one person gives most answers") {
    struct Row {
        std::size_t asks;
        std::size_t own;
        std::size_t askers;
        bool found;
    };
    for (const Row& row : {Row{40, 7, 20, true},
                           Row{20, 6, 20, true},
                           Row{19, 6, 20, false},
                           Row{40, 5, 20, false},
                           Row{40, 10, 3, true},
                           Row{40, 10, 2, false}}) {
        CAPTURE(row.asks);
        CAPTURE(row.own);
        CAPTURE(row.askers);
        const auto points = points_of(answered_list(row.asks, row.own, row.askers));
        REQUIRE(points.size() == (row.found ? 1U : 0U));
        if (row.found) {
            CHECK(points.front().strength == doctest::Approx(static_cast<double>(row.own) / 10.0));
        }
    }
}

TEST_CASE("findings/single_point: evidence counts answers and names nobody") {
    const auto points = points_of(answered_list(40, 7));
    REQUIRE(points.size() == 1);
    const std::string& first = points.front().evidence.front().raw();
    CHECK(first.find("28 of 40 answers to what is asked in it (70 %) come from one person, to 14 "
                     "askers; 3 others gave the others") != std::string::npos);
    for (const base::MailText& line : points.front().evidence) {
        CHECK(line.raw().find("guru") == std::string::npos);
    }
}

TEST_CASE("findings/single_point: a stream that falls silent when one person is away") {
    // The guru gives half of the answers, and is away every other month: then others answer one
    // ask in ten.
    for (const bool falls : {true, false}) {
        CAPTURE(falls);
        std::vector<Mail> mails;
        for (std::size_t i = 0; i < 400; ++i) {
            const std::string id = "q" + std::to_string(i);
            const double hours = 10.0 * static_cast<double>(i);
            const bool away = i / 72 % 2 == 1;
            mails.push_back(ask(id, person(i % 20), hours));
            if (!away || !falls || i % 10 == 0) {
                mails.push_back(
                    post(id + "a", !away && i % 2 == 0 ? guru : person(50 + i % 3), hours + 2)
                        .answers(id));
            }
        }
        mails.push_back(post("last", guru, 4100));
        const auto points = points_of(mails);
        REQUIRE(points.size() == (falls ? 1U : 0U));
        if (falls) {
            CHECK(points.front().strength > 0.5);
            REQUIRE(points.front().evidence.size() == 4);
            CHECK(points.front().evidence[1].raw().find("while not (ratio 0.") !=
                  std::string::npos);
        }
    }
}

TEST_CASE("findings/single_point: who alone was asked is no single point") {
    for (const bool others : {false, true}) {
        CAPTURE(others);
        std::vector<Mail> mails;
        for (std::size_t i = 0; i < 40; ++i) {
            const std::string id = "q" + std::to_string(i);
            const double hours = 10.0 * static_cast<double>(i);
            Mail mail(id);
            mail.from(person(i % 4)).to(guru).at(hours);
            for (std::size_t other = 0; others && other < 4; ++other) {
                mail.to(person(other));
            }
            mail.questions(4);
            mail.facts().text.counts.requests = 2;
            mail.facts().text.counts.words = 60;
            mails.push_back(mail);
            mails.push_back(Mail(id + "a").from(guru).to(person(i % 4)).at(hours + 2).answers(id));
        }
        CHECK(points_of(mails).size() == (others ? 1U : 0U));
    }
}

TEST_CASE("findings/single_point: without streams there is none") {
    CHECK(points_of({}).empty());
}

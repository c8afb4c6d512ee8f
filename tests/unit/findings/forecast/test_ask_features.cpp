// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/findings.hpp"

#include "mailhorizon/findings/forecast/ask_features.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <string>
#include <vector>

using namespace mailhorizon;
using namespace mailhorizon::findings;
using mailhorizon::testing::at_hour;
using mailhorizon::testing::MadeGround;
using mailhorizon::testing::Mail;

namespace {

/// Columns of list mail that are looked at here, by their place in the shipped prior.
constexpr std::size_t eb_sender = 0;
constexpr std::size_t log_msgs = 2;
constexpr std::size_t newcomer = 4;
constexpr std::size_t nq = 9;
constexpr std::size_t repeat_subj = 32;
constexpr std::size_t later = 33;
constexpr std::size_t follows = 35;
constexpr std::size_t follows_answered = 36;
constexpr std::size_t part = 37;

Mail list_mail(const std::string& id, const std::string& from, double hours) {
    Mail mail(id);
    return mail.from(from).to("dev@lists.example").list("dev@lists.example").at(hours);
}

/// Threads by a few people, most of them answered, some much later.
std::vector<Mail> talk(std::size_t roots) {
    std::vector<Mail> mails;
    for (std::size_t i = 0; i < roots; ++i) {
        const std::string id = "r" + std::to_string(i);
        const double hours = 30.0 * static_cast<double>(i);
        Mail root = list_mail(id, "a" + std::to_string(i % 7) + "@x.example", hours);
        root.questions(static_cast<std::uint16_t>(i % 3));
        root.facts().text.counts.words = static_cast<std::uint16_t>(10 * i);
        mails.push_back(root);
        if (i % 4 != 0) {
            const double latency = i % 5 == 0 ? 500.0 : 7.0;
            mails.push_back(list_mail(id + "x", "b@x.example", hours + latency).answers(id));
        }
    }
    return mails;
}

AskFeatures::Row row_of(const MadeGround& made, const std::string& id) {
    const std::vector<Episode> episodes = find_episodes(made.ground());
    const AskFeatures features = ask_features(made.ground(), episodes);
    const auto found = std::ranges::find(episodes, made.find(id), &Episode::message);
    REQUIRE(found != episodes.end());
    return features.row(static_cast<std::size_t>(found - episodes.begin()));
}

}  // namespace

TEST_CASE("findings/ask_features: one row an episode, every number within four deviations") {
    const MadeGround made(talk(60));
    const std::vector<Episode> episodes = find_episodes(made.ground());
    const AskFeatures features = ask_features(made.ground(), episodes);
    CHECK(features.size() == episodes.size());
    for (std::size_t i = 0; i < features.size(); ++i) {
        for (const float z : features.row(i)) {
            CHECK(std::abs(z) <= 4.0F);
        }
    }
    for (const float z : features.row(features.size())) {
        CHECK(z == 0.0F);
    }
}

TEST_CASE("findings/ask_features: what comes later changes nothing") {
    const std::vector<Mail> mails = talk(60);
    const MadeGround whole(mails);
    for (const std::size_t root : {5U, 20U, 41U, 59U}) {
        const std::string id = "r" + std::to_string(root);
        CAPTURE(id);
        const MadeGround cut(mails, at_hour(30.0 * static_cast<double>(root)));
        CHECK(row_of(whole, id) == row_of(cut, id));
    }
}

TEST_CASE("findings/ask_features: a record grows with what was seen of it") {
    std::vector<Mail> mails = talk(0);
    mails.push_back(list_mail("first", "a@x.example", 0.0));
    mails.push_back(list_mail("first-reply", "b@x.example", 5.0).answers("first"));
    mails.push_back(list_mail("second", "a@x.example", 10.0));
    mails.push_back(list_mail("third", "a@x.example", 20.0));
    mails.push_back(list_mail("fourth", "a@x.example", 10.0 + 15.0 * 24.0));
    const MadeGround made(mails);
    const auto first = row_of(made, "first");
    const auto second = row_of(made, "second");
    const auto third = row_of(made, "third");
    const auto fourth = row_of(made, "fourth");
    CHECK(first[newcomer] > 0.0F);
    CHECK(second[newcomer] < 0.0F);
    CHECK(first[log_msgs] < second[log_msgs]);
    CHECK(second[log_msgs] < third[log_msgs]);
    // An answer counts at once; a silence only when it is 14 days old.
    CHECK(second[eb_sender] >= first[eb_sender]);
    CHECK(third[eb_sender] == second[eb_sender]);
    CHECK(fourth[eb_sender] < third[eb_sender]);
}

TEST_CASE("findings/ask_features: the text, a repeated subject and a later ask are told apart") {
    std::vector<Mail> mails;
    Mail plain = list_mail("plain", "a@x.example", 0.0).subject("Lunch");
    Mail asking = list_mail("asking", "b@x.example", 24.0).subject("Lunch");
    asking.questions(2);
    Mail inside = list_mail("inside", "c@x.example", 30.0).answers("asking").subject("Re: Lunch");
    inside.questions(3);
    Mail old = list_mail("old", "d@x.example", 24.0 * 90.0).subject("Lunch");
    const MadeGround made({plain, asking, inside, old});
    CHECK(row_of(made, "plain")[repeat_subj] < 0.0F);
    CHECK(row_of(made, "asking")[repeat_subj] > 0.0F);
    CHECK(row_of(made, "old")[repeat_subj] < 0.0F);
    CHECK(row_of(made, "asking")[nq] > row_of(made, "plain")[nq]);
    CHECK(row_of(made, "inside")[later] == 1.0F);
    CHECK(row_of(made, "asking")[later] == 0.0F);
}

TEST_CASE("findings/ask_features: a next version knows whether the last was answered in time") {
    const auto draft = [](const std::string& id, double hours, const std::string& subject) {
        return list_mail(id, "a@x.example", hours).subject(subject);
    };
    const MadeGround made({draft("one", 1.0, "[PATCH] Fold long lines"),
                           list_mail("reply", "b@x.example", 2.0)
                               .answers("one")
                               .subject("Re: [PATCH] Fold long lines"),
                           draft("two", 30.0, "[PATCH v2] Fold long lines"),
                           draft("three", 50.0, "[PATCH v3] Fold long lines"),
                           list_mail("late", "b@x.example", 60.0)
                               .answers("two")
                               .subject("Re: [PATCH v2] Fold long lines"),
                           draft("part", 70.0, "[PATCH 2/5] Name the pages/parts")});
    CHECK(row_of(made, "one")[follows] == 0.0F);
    CHECK(row_of(made, "two")[follows] > 0.0F);
    CHECK(row_of(made, "two")[follows_answered] > 0.0F);
    CHECK(row_of(made, "three")[follows] > 0.0F);
    CHECK(row_of(made, "three")[follows_answered] == 0.0F);  // the answer came after it
    CHECK(row_of(made, "two")[part] == 0.0F);
    CHECK(row_of(made, "part")[part] > 0.0F);
}

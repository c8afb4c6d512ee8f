// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/findings.hpp"

#include "mailhorizon/findings/plan/thread_verdict.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

namespace mailhorizon::findings {

namespace {

using testing::at_hour;
using testing::MadeGround;
using testing::Mail;

constexpr std::string_view list = "dev@lists.example";

Mail post(std::string_view id, std::string_view from, double hours, std::string_view subject) {
    Mail mail(id);
    mail.from(from).to(list).list(list).at(hours).subject(subject);
    mail.facts().text.counts.words = 60;
    return mail;
}

/// The verdict on the thread that begins with `id`.
ThreadVerdict verdict_on(const std::vector<Mail>& mails, std::string_view id) {
    const MadeGround made(mails, at_hour(40'000));
    const std::vector<ThreadVerdict> verdicts =
        judge_threads(made.ground(), find_episodes(made.ground()));
    REQUIRE(verdicts.size() == made.ground().forest.threads.size());
    for (std::size_t i = 0; i < verdicts.size(); ++i) {
        if (made.ground().corpus.message(made.ground().forest.threads[i].first).id == id) {
            return verdicts[i];
        }
    }
    REQUIRE_MESSAGE(false, "no thread begins so");
    return {};
}

/// What somebody answers, and thanks for.
void add_answer(std::vector<Mail>& mails, const std::string& id, double hours) {
    mails.push_back(post(id + "a", "q1@y.example", hours, "Re: that"));
    mails.back().answers(id);
}

/// Some talk among many, so that the list is one.
std::vector<Mail> some_talk() {
    std::vector<Mail> mails;
    for (int i = 0; i < 8; ++i) {
        const std::string id = "t" + std::to_string(i);
        mails.push_back(post(id, "p" + std::to_string(i) + "@x.example", i, "talk " + id));
        mails.push_back(
            post(id + "r", "q" + std::to_string(i) + "@y.example", i + 1, "Re: talk " + id));
        mails.back().answers(id);
    }
    return mails;
}

}  // namespace

TEST_CASE("findings/thread_verdict: on a list a stated rule decides") {
    std::vector<Mail> mails = some_talk();
    mails.push_back(post("patch", "ann@x.example", 50, "[PATCH v2] mend the lamp"));
    Mail question = post("question", "bea@x.example", 60, "how does the lamp work?");
    question.questions(3);
    mails.push_back(question);
    add_answer(mails, "question", 61);
    CHECK(verdict_on(mails, "patch").function == Function::group);
    CHECK(verdict_on(mails, "question").function == Function::qa);
    CHECK(verdict_on(mails, "question").said);
    CHECK(verdict_on(mails, "question").network == Network::extranet);
    CHECK(verdict_on(mails, "question").measured.of >= 10);
    CHECK_FALSE(verdict_on(mails, "question").guarded);
}

TEST_CASE(
    "findings/thread_verdict: a series by one sender is a workflow, one broken thread is none") {
    for (const bool same : {false, true}) {
        CAPTURE(same);
        std::vector<Mail> mails = some_talk();
        for (int i = 0; i < 12; ++i) {
            const std::string number = same ? "" : " " + std::to_string(100 + i);
            mails.push_back(post("s" + std::to_string(i),
                                 "ann@x.example",
                                 100.0 + 50 * i,
                                 "Fault found in manual, page" + number));
            add_answer(mails, "s" + std::to_string(i), 101.0 + 50 * i);
        }
        CHECK((verdict_on(mails, "s11").function == Function::workflow) == !same);
    }
}

TEST_CASE("findings/thread_verdict: two people never move by themselves") {
    std::vector<Mail> mails;
    for (int i = 0; i < 6; ++i) {
        mails.emplace_back("m" + std::to_string(i));
        mails.back()
            .from("ann@x.example")
            .to("bea@x.example")
            .at(i * 100.0)
            .subject("weekly report");
    }
    for (int i = 0; i < 6; ++i) {
        CHECK_FALSE(moves(verdict_on(mails, "m" + std::to_string(i))));
    }
}

TEST_CASE("findings/thread_verdict: a campaign of strangers is no conversation") {
    std::vector<Mail> mails;
    // An office of its own, so that somebody is inside.
    for (int i = 0; i < 40; ++i) {
        const std::string id = "in" + std::to_string(i);
        mails.emplace_back(id);
        mails.back().from(i % 2 == 0 ? "ann@office.example" : "bea@office.example");
        mails.back().to(i % 2 == 0 ? "bea@office.example" : "ann@office.example").at(i);
        mails.back().subject("matter " + std::string(1, static_cast<char>('a' + i % 26)));
    }
    for (const int strangers : {6, 24}) {
        CAPTURE(strangers);
        std::vector<Mail> all = mails;
        for (int i = 0; i < strangers; ++i) {
            all.emplace_back("c" + std::to_string(i));
            all.back().from("p" + std::to_string(i) + "@town" + std::to_string(i) + ".example");
            all.back().to("ann@office.example").at(100.0 + 3 * i);
            all.back().subject("Please save the old mill");
            all.back().facts().text.counts.words = 60;
        }
        const ThreadVerdict verdict = verdict_on(all, "c3");
        CHECK(verdict.reason.starts_with("a campaign") == (strangers >= 20));
        CHECK_FALSE(moves(verdict));
    }
}

TEST_CASE("findings/thread_verdict: lawyers' mail never leaves e-mail") {
    std::vector<Mail> mails;
    for (int i = 0; i < 12; ++i) {
        mails.emplace_back("m" + std::to_string(i));
        mails.back().from("ann@office.example").to("bea@office.example").at(i);
        mails.back().subject("matter " + std::string(1, static_cast<char>('a' + i)));
    }
    mails.emplace_back("counsel");
    mails.back()
        .from("cy@miller-law.example")
        .to("ann@office.example")
        .cc("bea@office.example")
        .at(50);
    mails.emplace_back("lawn");
    mails.back()
        .from("cy@lawn-care.example")
        .to("ann@office.example")
        .cc("bea@office.example")
        .at(60);
    CHECK(verdict_on(mails, "counsel").guarded);
    CHECK_FALSE(verdict_on(mails, "lawn").guarded);
    CHECK_FALSE(verdict_on(mails, "m1").guarded);
}

TEST_CASE("findings/thread_verdict: nothing in an empty archive") {
    const MadeGround made({});
    CHECK(judge_threads(made.ground(), {}).empty());
}

}  // namespace mailhorizon::findings

// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/findings.hpp"

#include "mailhorizon/findings/asks/episode.hpp"
#include "mailhorizon/findings/forecast/episode_evidence.hpp"
#include "mailhorizon/findings/forecast/forecast.hpp"
#include "mailhorizon/findings/holes/black_hole.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

using namespace mailhorizon;
using namespace mailhorizon::findings;
using mailhorizon::testing::al;
using mailhorizon::testing::at_hour;
using mailhorizon::testing::bo;
using mailhorizon::testing::cy;
using mailhorizon::testing::MadeGround;
using mailhorizon::testing::Mail;

namespace {

Mail ask(std::string_view id, std::string_view from, std::string_view to, double hours) {
    return Mail(id).from(from).to(to).at(hours).asks(3, 40);
}

Mail mail(std::string_view id, std::string_view from, std::string_view to, double hours) {
    Mail mail(id);
    mail.from(from).to(to).at(hours);
    mail.facts().text.counts.words = 12;
    return mail;
}

Mail holding(std::string_view id, double hours) {
    Mail held = mail(id, bo, al, hours).answers("q");
    held.facts().text.counts.holding = 1;
    return held;
}

Mail forward(std::string_view id, double hours) {
    return mail(id, bo, cy, hours).answers("q").text_mark(model::subject_forward);
}

Episode first_of(const MadeGround& made) {
    return find_episodes(made.ground()).front();
}

std::string evidence_of(const MadeGround& made) {
    std::vector<Episode> episodes = find_episodes(made.ground());
    const Forecast forecast = findings::forecast(episodes);
    return std::string(episode_evidence(made.ground(), episodes.front(), forecast).raw());
}

}  // namespace

TEST_CASE("findings/events: a holding reply answers nothing and starts the clock again") {
    const MadeGround made({ask("q", al, bo, 0), holding("h", 30)}, at_hour(100));
    const Episode held = first_of(made);
    CHECK(held.state == EpisodeState::open);
    CHECK_FALSE(held.answer.exists());
    CHECK(held.held == made.find("h"));
    CHECK(held.age_hours == doctest::Approx(70.0));
    // What `evaluate` forecasts is any reply.
    CHECK(held.reply == made.find("h"));
    CHECK(held.reply_hours == doctest::Approx(30.0));
    CHECK(evidence_of(made).find("h says after 30 h that an answer will follow, so the clock "
                                 "starts again there; ") != std::string::npos);
}

TEST_CASE("findings/events: what comes after a holding reply answers, from when it was asked") {
    const MadeGround made(
        {ask("q", al, bo, 0), holding("h", 30), mail("a", bo, al, 50).answers("h")}, at_hour(100));
    const Episode episode = first_of(made);
    CHECK(episode.state == EpisodeState::answered);
    CHECK(episode.answer == made.find("a"));
    CHECK(episode.latency_hours == doctest::Approx(50.0));
    CHECK_FALSE(episode.held.exists());
}

TEST_CASE("findings/events: a reply that says more than that it holds is an answer") {
    struct Row {
        std::string_view name;
        void (*change)(Mail&);
    };
    for (const Row& row :
         {Row{"words", [](Mail& mail) { mail.facts().text.counts.words = 31; }},
          Row{"question", [](Mail& mail) { mail.questions(1); }},
          Row{"request", [](Mail& mail) { mail.facts().text.counts.requests = 1; }},
          Row{"link", [](Mail& mail) { mail.facts().text.counts.urls = 1; }},
          Row{"code", [](Mail& mail) { mail.facts().text.counts.code_lines = 1; }},
          Row{"approval", [](Mail& mail) { mail.facts().text.counts.approvals = 1; }},
          Row{"file", [](Mail& mail) { mail.mark(model::has_attachment); }}}) {
        CAPTURE(row.name);
        Mail reply = holding("h", 30);
        row.change(reply);
        CHECK(first_of(MadeGround({ask("q", al, bo, 0), reply})).state == EpisodeState::answered);
    }
    Mail limit = holding("h", 30);
    limit.facts().text.counts.words = 30;
    CHECK(first_of(MadeGround({ask("q", al, bo, 0), limit})).state == EpisodeState::open);
    Mail promise = mail("h", bo, al, 30).answers("q");
    promise.facts().text.counts.promises = 1;
    CHECK(first_of(MadeGround({ask("q", al, bo, 0), promise})).state == EpisodeState::open);
}

TEST_CASE("findings/events: the last holding reply by somebody else counts") {
    Mail own = mail("own", al, bo, 60).answers("q");
    own.facts().text.counts.holding = 1;
    const MadeGround made({ask("q", al, bo, 0), holding("h", 30), holding("i", 40), own},
                          at_hour(100));
    CHECK(first_of(made).held == made.find("i"));
    CHECK(first_of(made).age_hours == doctest::Approx(60.0));
}

TEST_CASE("findings/events: automatic replies neither answer nor hold") {
    Mail away = holding("h", 30);
    away.mark(model::auto_submitted);
    const Episode episode = first_of(MadeGround({ask("q", al, bo, 0), away}, at_hour(100)));
    CHECK_FALSE(episode.answer.exists());
    CHECK_FALSE(episode.held.exists());
    CHECK(episode.age_hours == doctest::Approx(100.0));
}

TEST_CASE("findings/events: the asker's thanks settle a matter, unless they come with an ask") {
    const auto thanks = [](auto change) {
        Mail said = mail("t", al, bo, 20).answers("q").subject("Re: q");
        said.facts().text.counts.thanks = 1;
        change(said);
        return first_of(
                   MadeGround({ask("q", al, bo, 0), mail("bo", bo, cy, 1), said}, at_hour(100)))
            .state;
    };
    CHECK(thanks([](Mail&) {}) == EpisodeState::self_resolved);
    for (const auto change :
         std::vector<void (*)(Mail&)>{[](Mail& said) { said.questions(1); },
                                      [](Mail& said) { said.facts().text.counts.requests = 1; },
                                      [](Mail& said) { said.facts().text.counts.nudges = 1; },
                                      [](Mail& said) { said.facts().text.counts.thanks_ahead = 1; },
                                      [](Mail& said) { said.facts().text.counts.words = 26; },
                                      [](Mail& said) { said.mark(model::has_attachment); },
                                      [](Mail& said) { said.subject("q"); },
                                      [](Mail& said) { said.list("dev@lists.example"); },
                                      [](Mail& said) { said.facts().text.counts.thanks = 0; }}) {
        CHECK(thanks(change) == EpisodeState::open);
    }
}

TEST_CASE("findings/events: the asker who comes back is counted and answers nothing") {
    const auto nudge = [](std::string_view id, double hours) {
        Mail said = mail(id, al, bo, hours).answers("q");
        said.facts().text.counts.nudges = 1;
        return said;
    };
    const MadeGround made({ask("q", al, bo, 0), nudge("n", 20), nudge("m", 40)}, at_hour(100));
    const Episode episode = first_of(made);
    CHECK_FALSE(episode.answer.exists());
    CHECK(episode.nudges == 2);
    CHECK(episode.age_hours == doctest::Approx(100.0));
    const MadeGround answered(
        {ask("q", al, bo, 0), nudge("n", 20), mail("a", bo, al, 30).answers("n"), nudge("m", 40)});
    CHECK(first_of(answered).nudges == 1);
    CHECK(first_of(answered).answer == answered.find("a"));
}

TEST_CASE("findings/events: whom it was forwarded to answers if the asker gets to read it") {
    const MadeGround passed({ask("q", al, bo, 0), forward("f", 5)});
    CHECK_FALSE(first_of(passed).answer.exists());

    const MadeGround answered(
        {ask("q", al, bo, 0), forward("f", 5), mail("a", cy, al, 9).answers("f")});
    CHECK(first_of(answered).answer == answered.find("a"));
    CHECK(first_of(answered).forwarded_answer);
    CHECK(evidence_of(answered).find("by somebody it was forwarded to") != std::string::npos);

    const MadeGround behind(
        {ask("q", al, bo, 0), forward("f", 5), mail("a", cy, bo, 9).answers("f")});
    CHECK_FALSE(first_of(behind).answer.exists());

    // Sent back to the asker, it is a reply whatever its subject says.
    const MadeGround back(
        {ask("q", al, bo, 0), mail("f", bo, al, 5).answers("q").text_mark(model::subject_forward)});
    CHECK(first_of(back).answer == back.find("f"));
}

TEST_CASE("findings/events: a later message of the thread that quotes the ask answers it") {
    const auto thread = [](std::vector<std::uint32_t> quoted) {
        std::vector<Mail> mails{mail("root", al, bo, 0),
                                ask("q", cy, al, 1).answers("root").own_lines({10, 20, 31}),
                                mail("a", bo, cy, 2).answers("root").quoted_lines(quoted)};
        return mails;
    };
    const auto answer = [](const MadeGround& made) {
        const auto episodes = find_episodes(made.ground());
        const auto found = std::ranges::find(episodes, made.find("q"), &Episode::message);
        REQUIRE(found != episodes.end());
        return *found;
    };
    const MadeGround two(thread({10, 20}));
    CHECK(answer(two).answer == two.find("a"));
    CHECK(answer(two).elsewhere_answer);
    // 31 stands for a long line, which says as much as two.
    const MadeGround one_long(thread({31}));
    CHECK(answer(one_long).answer == one_long.find("a"));
    CHECK_FALSE(answer(MadeGround(thread({10}))).answer.exists());
    CHECK_FALSE(answer(MadeGround(thread({}))).answer.exists());
}

TEST_CASE("findings/events: who answers the mail that an ask was added to answers the ask") {
    const MadeGround made({mail("root", al, bo, 0),
                           ask("q", al, bo, 1).answers("root"),
                           mail("a", bo, al, 2).answers("root")});
    const auto episodes = find_episodes(made.ground());
    const auto found = std::ranges::find(episodes, made.find("q"), &Episode::message);
    REQUIRE(found != episodes.end());
    CHECK(found->answer == made.find("a"));
    CHECK(found->elsewhere_answer);
}

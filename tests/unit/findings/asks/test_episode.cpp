// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/findings.hpp"

#include "mailhorizon/findings/asks/ask_policy.hpp"
#include "mailhorizon/findings/asks/episode.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdint>
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

/// A mail that asks something, by `from` to the list.
Mail ask(std::string_view id, std::string_view from, double hours) {
    Mail mail(id);
    mail.from(from).to("dev@lists.example").list("dev@lists.example").at(hours);
    mail.questions(2);
    mail.facts().text.counts.words = 40;
    return mail;
}

/// A mail that asks nothing.
Mail tell(std::string_view id, std::string_view from, double hours) {
    Mail mail(id);
    mail.from(from).to("dev@lists.example").list("dev@lists.example").at(hours);
    return mail;
}

Mail solved(std::string_view id, std::string_view from, double hours) {
    Mail mail = tell(id, from, hours);
    mail.facts().text.counts.solved = 1;
    return mail;
}

Mail direct(std::string_view id, std::string_view from, std::string_view to, double hours) {
    Mail mail(id);
    mail.from(from).to(to).at(hours);
    mail.questions(2);
    return mail;
}

/// The episode of a message; fails the test if there is none.
Episode episode_of(const MadeGround& made, std::string_view id, const AskPolicy& policy = {}) {
    const std::vector<Episode> episodes = find_episodes(made.ground(), policy);
    const auto found = std::ranges::find(episodes, made.find(id), &Episode::message);
    REQUIRE(found != episodes.end());
    return *found;
}

bool has_episode(const MadeGround& made, std::string_view id) {
    const std::vector<Episode> episodes = find_episodes(made.ground());
    return std::ranges::find(episodes, made.find(id), &Episode::message) != episodes.end();
}

std::string_view answer_of(const MadeGround& made, std::string_view id) {
    return mailhorizon::testing::id_of(made.corpus, episode_of(made, id).answer);
}

}  // namespace

TEST_CASE("findings/episode: every root and every later ask has one, in order of message") {
    const MadeGround made({tell("root", al, 0),
                           ask("later", bo, 1).answers("root"),
                           tell("reply", al, 2).answers("later"),
                           tell("other", cy, 3)});
    const std::vector<Episode> episodes = find_episodes(made.ground());
    std::vector<std::string> ids;
    for (const Episode& episode : episodes) {
        ids.emplace_back(made.corpus.message(episode.message).id);
    }
    CHECK(ids == std::vector<std::string>{"root", "later", "other"});
    CHECK(episodes[0].root);
    CHECK_FALSE(episodes[1].root);
    CHECK(episodes[0].ask < 0.5);
    CHECK(episodes[1].ask > 0.5);
    CHECK(episodes[2].state == EpisodeState::open);
}

TEST_CASE("findings/episode: the first message below by another person answers") {
    const MadeGround made({ask("root", al, 0),
                           tell("own", al, 1).answers("root"),
                           tell("deep", bo, 3).answers("own"),
                           tell("late", cy, 5).answers("root")});
    const Episode episode = episode_of(made, "root");
    CHECK(episode.state == EpisodeState::answered);
    CHECK(episode.answer == made.find("deep"));
    CHECK(episode.latency_hours == doctest::Approx(3.0));
    CHECK(episode.age_hours == doctest::Approx(5.0));
    CHECK_FALSE(episode.inferred_answer);
    CHECK(episode.style == Style::list);
}

TEST_CASE("findings/episode: nobody answers themselves") {
    const MadeGround made({ask("root", al, 0),
                           tell("own", al, 1).answers("root"),
                           tell("again", al, 9).answers("own")});
    CHECK(episode_of(made, "root").state == EpisodeState::open);
    CHECK_FALSE(episode_of(made, "root").answer.exists());
}

TEST_CASE("findings/episode: a long chain keeps its first other voice for each asker") {
    std::vector<Mail> mails{ask("0", al, 0)};
    for (int i = 1; i < 2000; ++i) {
        mails.push_back(ask(std::to_string(i), al, i).answers(std::to_string(i - 1)));
    }
    mails.push_back(tell("end", bo, 2000).answers("1999"));
    const MadeGround made(mails);
    for (const Episode& episode : find_episodes(made.ground())) {
        CHECK(episode.answer == made.find("end"));
    }
}

TEST_CASE("findings/episode: an invitation of a calendar asks nothing, whatever its words") {
    const MadeGround made({ask("root", al, 0).text_mark(model::invitation), tell("end", bo, 9)});
    CHECK(episode_of(made, "root").ask == 0.0);
}

TEST_CASE("findings/episode: what a tracker passes on is said by persons, its own word is not") {
    constexpr std::string_view tracker = "jira@t.example";
    const auto said = [](std::string_view id, std::string_view name, int hour) {
        return tell(id, bo, hour).from(tracker, name).answers("root").mark(model::auto_submitted);
    };
    const MadeGround made({ask("root", al, 0).from(tracker, "Mia Holm").mark(model::auto_submitted),
                           said("state", "Tracker", 1),
                           said("word", "Udo Berg", 2)});
    CHECK(answer_of(made, "root") == "word");
}

TEST_CASE("findings/episode: robots neither ask nor answer") {
    const auto robot_reply = [](model::HeaderMark mark) {
        return tell("away", bo, 1).answers("root").mark(mark);
    };
    for (const model::HeaderMark mark : {model::auto_submitted, model::report}) {
        CAPTURE(mark);
        const MadeGround made({ask("root", al, 0), robot_reply(mark)});
        CHECK(episode_of(made, "root").state == EpisodeState::open);
        CHECK_FALSE(has_episode(made, "away"));
    }
    // Lists mark what humans wrote as bulk.
    const MadeGround bulk({ask("root", al, 0), robot_reply(model::bulk)});
    CHECK(answer_of(bulk, "root") == "away");

    const MadeGround root({ask("root", al, 0).mark(model::auto_submitted), tell("end", bo, 9)});
    const Episode episode = episode_of(root, "root");
    CHECK(episode.excluded);
    CHECK(episode.ask == 0.0);
    CHECK(episode.state == EpisodeState::not_observable);
}

TEST_CASE("findings/episode: bulk mail from no list is a robot's") {
    const MadeGround made({direct("root", al, bo, 0),
                           Mail("bulk").from(bo).to(al).at(1).answers("root").mark(model::bulk)});
    CHECK_FALSE(episode_of(made, "root").answer.exists());
}

TEST_CASE("findings/episode: an unknown author counts as another") {
    Mail nobody = tell("nobody", al, 1).answers("root");
    nobody.facts().from.reset();
    CHECK(answer_of(MadeGround({ask("root", al, 0), nobody}), "root") == "nobody");

    Mail root = ask("root", al, 0);
    root.facts().from.reset();
    CHECK(answer_of(MadeGround({root, tell("reply", al, 1).answers("root")}), "root") == "reply");
}

TEST_CASE("findings/episode: clocks may disagree by a day, not by more") {
    struct Row {
        double hours;
        bool answers;
        double latency;
    };
    for (const Row& row : {Row{49.0, true, 1.0},
                           Row{48.0, true, 1.0 / 60.0},
                           Row{25.0, true, 1.0 / 60.0},
                           Row{24.0, true, 1.0 / 60.0},
                           Row{23.9, false, 0.0}}) {
        CAPTURE(row.hours);
        const MadeGround made({ask("root", al, 48),
                               tell("reply", bo, row.hours).answers("root"),
                               tell("end", cy, 60)});
        const std::vector<Episode> episodes = find_episodes(made.ground());
        const auto found = std::ranges::find(episodes, made.find("root"), &Episode::message);
        REQUIRE(found != episodes.end());
        CHECK(found->answer.exists() == row.answers);
        CHECK(found->latency_hours == doctest::Approx(row.latency));
    }
}

TEST_CASE("findings/episode: in a thread without its root, another branch answers the first") {
    const auto made = [](double hours) {
        return MadeGround({ask("first", al, 0).answers("ghost"),
                           tell("second", bo, hours).answers("ghost"),
                           tell("end", cy, 2000)});
    };
    const MadeGround near = made(5);
    const Episode episode = episode_of(near, "first");
    CHECK(episode.root);
    CHECK(episode.answer == near.find("second"));
    CHECK(episode.inferred_answer);
    CHECK(episode.latency_hours == doctest::Approx(5.0));
    // A month later it is another matter.
    CHECK_FALSE(episode_of(made(721), "first").answer.exists());
}

TEST_CASE("findings/episode: a reply by nobody known answers, unless it settles its own matter") {
    const auto nobodys = [](Mail mail) {
        mail.facts().from.reset();
        return mail;
    };
    const MadeGround answered({ask("root", al, 0), nobodys(tell("re", bo, 1)).answers("root")});
    CHECK(episode_of(answered, "root").state == EpisodeState::answered);
    const MadeGround both(
        {nobodys(ask("root", al, 0)), nobodys(tell("re", bo, 1)).answers("root")});
    CHECK(episode_of(both, "root").state == EpisodeState::answered);
    for (const Mail& root : {ask("root", al, 0), nobodys(ask("root", al, 0))}) {
        const MadeGround settled({root, nobodys(solved("done", bo, 3)).answers("root")});
        const Episode episode = episode_of(settled, "root");
        CHECK(episode.state == EpisodeState::self_resolved);
        CHECK(episode.resolution_hours == 3.0);
        Mail advice = nobodys(solved("advice", bo, 3)).answers("root");
        advice.facts().text.counts.words = 61;
        CHECK(episode_of(MadeGround({root, advice}), "root").state == EpisodeState::answered);
    }
}

TEST_CASE("findings/episode: the asker's own word that it is solved ends it, if it comes first") {
    const Mail root = ask("root", al, 0);
    const MadeGround alone({root, solved("done", al, 3).answers("root")});
    const Episode episode = episode_of(alone, "root");
    CHECK(episode.state == EpisodeState::self_resolved);
    CHECK(episode.resolution == alone.find("done"));
    CHECK(episode.resolution_hours == doctest::Approx(3.0));

    const MadeGround after(
        {root, tell("reply", bo, 1).answers("root"), solved("done", al, 3).answers("reply")});
    CHECK(episode_of(after, "root").state == EpisodeState::answered);

    const MadeGround before(
        {root, solved("done", al, 3).answers("root"), tell("glad", bo, 4).answers("done")});
    CHECK(episode_of(before, "root").state == EpisodeState::self_resolved);
    CHECK(answer_of(before, "root") == "glad");

    // Somebody else's problem being solved solves nothing here.
    const MadeGround other({root, solved("done", bo, 3).answers("root")});
    CHECK(episode_of(other, "root").state == EpisodeState::answered);
}

TEST_CASE("findings/episode: only what the asker writes below the ask says that it is solved") {
    const Mail root = tell("root", bo, 0);
    const Mail question = ask("q", al, 1).answers("root");
    const MadeGround below({root,
                            question,
                            solved("other", al, 2).answers("root"),
                            tell("more", al, 3).answers("q"),
                            solved("done", al, 4).answers("more")});
    CHECK(episode_of(below, "q").resolution == below.find("done"));
    const MadeGround beside({root, question, solved("other", al, 2).answers("root")});
    CHECK(episode_of(beside, "q").state == EpisodeState::open);
}

TEST_CASE("findings/episode: the asker's own patches and parts of a series settle nothing") {
    const Mail root = ask("root", al, 0).subject("[PATCH 0/2] Ports");
    const MadeGround diff({root, solved("p", al, 0.1).answers("root").text_mark(model::patch)});
    CHECK(episode_of(diff, "root").state == EpisodeState::open);
    const MadeGround part({root, solved("p", al, 0.1).subject("[PATCH 1/2] Close them")});
    REQUIRE(part.forest.link[part.find("p").value()] == threads::LinkClass::series);
    CHECK(episode_of(part, "root").state == EpisodeState::open);
}

TEST_CASE(
    "findings/episode: a reply asks no question for its subject, though its \"Re:\" is lost") {
    Mail root = tell("root", al, 0).subject("Which rate?").text_mark(model::subject_question);
    root.facts().text.counts.questions = 1;
    Mail reply = tell("reply", bo, 1).subject("Which rate?").answers("root").questions(2);
    Mail inherits = reply;
    inherits.text_mark(model::subject_question).facts().text.counts.questions = 3;
    CHECK(episode_of(MadeGround({root, inherits}), "reply").ask ==
          doctest::Approx(episode_of(MadeGround({root, reply}), "reply").ask));
}

TEST_CASE("findings/episode: in a language without a word list only question marks ask") {
    const Mail plain = ask("root", al, 0).text_mark(model::limited_language);
    Mail root = plain;
    root.facts().text.counts.inversions = 1;
    root.facts().text.counts.requests = 2;
    root.facts().text.counts.imperatives = 3;
    const MadeGround unknown({root});
    CHECK(episode_of(unknown, "root").ask ==
          doctest::Approx(episode_of(MadeGround({plain}), "root").ask));
}

TEST_CASE("findings/episode: whether an encrypted mail asks is unknown, and it is listed") {
    const MadeGround made(
        {ask("root", al, 0).text_mark(model::encrypted_body), tell("end", bo, 5)});
    const Episode episode = episode_of(made, "root");
    CHECK(episode.ask == 0.0);
    CHECK_FALSE(episode.excluded);
}

TEST_CASE("findings/episode: direct mail is observable if one of those asked was ever heard") {
    constexpr double year = 365.0 * 24.0;
    struct Row {
        std::string_view what;
        std::vector<Mail> mails;
        EpisodeState state;
    };
    for (const Row& row :
         {Row{"nobody heard", {direct("root", al, bo, year)}, EpisodeState::not_observable},
          Row{"heard later",
              {direct("root", al, bo, year), direct("x", bo, cy, year + 179 * 24)},
              EpisodeState::open},
          Row{"heard before",
              {direct("x", bo, cy, year - 179 * 24), direct("root", al, bo, year)},
              EpisodeState::open},
          Row{"heard long before",
              {direct("x", bo, cy, year - 181 * 24), direct("root", al, bo, year)},
              EpisodeState::not_observable},
          Row{"only the one in Cc was heard",
              {direct("root", al, bo, year).cc(cy), direct("x", cy, al, year + 1)},
              EpisodeState::not_observable},
          Row{"nobody in To",
              {Mail("root").from(al).cc(cy).at(year), direct("x", cy, al, year + 1)},
              EpisodeState::open},
          Row{"to oneself",
              {direct("root", al, al, year), direct("x", al, bo, year + 1)},
              EpisodeState::not_observable},
          Row{"to nobody",
              {Mail("root").from(al).at(year),
               direct("x", bo, cy, year + 1),
               direct("y", bo, cy, year + 2)},
              EpisodeState::not_observable},
          Row{"answered all the same",
              {direct("root", al, bo, year), direct("x", cy, al, year + 1).answers("root")},
              EpisodeState::answered}}) {
        CAPTURE(row.what);
        const Episode episode = episode_of(MadeGround(row.mails), "root");
        CHECK(episode.style == Style::direct);
        CHECK(episode.state == row.state);
    }
}

TEST_CASE("findings/episode: an archive of list mail, or without any recipients, is a list's") {
    struct Row {
        int list_mail;
        int bare;
        int direct;
        Style style;
    };
    for (const Row& row : {Row{60, 0, 40, Style::list},
                           Row{59, 0, 41, Style::direct},
                           Row{0, 51, 49, Style::list},
                           Row{0, 50, 50, Style::direct},
                           Row{0, 0, 3, Style::direct}}) {
        CAPTURE(row.list_mail);
        CAPTURE(row.bare);
        std::vector<Mail> mails;
        for (int i = 0; i < row.list_mail; ++i) {
            mails.push_back(tell("l" + std::to_string(i), al, i));
        }
        for (int i = 0; i < row.bare; ++i) {
            mails.push_back(Mail("b" + std::to_string(i)).from(al).at(i));
        }
        for (int i = 0; i < row.direct; ++i) {
            mails.push_back(direct("d" + std::to_string(i), al, bo, i));
        }
        CHECK(episode_of(MadeGround(mails), "d0").style == row.style);
    }
}

TEST_CASE("findings/episode: without a plausible time nothing is judged") {
    const MadeGround made({ask("root", al, 0).undated(), tell("end", bo, 1)});
    const Episode episode = episode_of(made, "root");
    CHECK(episode.excluded);
    CHECK(episode.state == EpisodeState::not_observable);
    CHECK(episode.age_hours == 0.0);

    // Answered it is, but nobody knows how fast.
    const MadeGround reply({ask("root", al, 0), tell("reply", bo, 1).answers("root").undated()});
    const Episode answered = episode_of(reply, "root");
    CHECK(answered.excluded);
    CHECK(answered.state == EpisodeState::answered);
    CHECK(answered.latency_hours == 0.0);
}

TEST_CASE("findings/episode: the reference date makes the age") {
    const std::vector<Mail> mails{ask("root", al, 0), tell("end", bo, 5)};
    CHECK(episode_of(MadeGround(mails), "root").age_hours == doctest::Approx(5.0));
    CHECK(episode_of(MadeGround(mails, at_hour(100)), "root").age_hours == doctest::Approx(100.0));
}

TEST_CASE("findings/episode: persons asked are counted once, in To and Cc") {
    Mail mail = direct("root", al, bo, 0).cc(cy).bcc("dd@x.example");
    CHECK(episode_of(MadeGround({mail}), "root").asked == 2);
}

TEST_CASE("findings/episode: an empty archive has none") {
    CHECK(find_episodes(MadeGround({}).ground()).empty());
}

TEST_CASE("findings/episode: names are those of the machine contract") {
    CHECK(state_name(EpisodeState::self_resolved) == "self-resolved");
    CHECK(state_name(EpisodeState::not_observable) == "not-observable");
    CHECK(state_name(EpisodeState::too_young) == "too-young");
    CHECK(state_name(EpisodeState::black_hole) == "black-hole");
    CHECK(state_name(EpisodeState::at_risk) == "at-risk");
    CHECK(state_name(EpisodeState::open) == "open");
    CHECK(state_name(EpisodeState::answered) == "answered");
    CHECK(style_name(Style::list) == "list");
    CHECK(style_name(Style::direct) == "direct");
}

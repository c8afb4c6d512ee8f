// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/findings.hpp"

#include "mailhorizon/findings/asks/episode.hpp"

#include <doctest/doctest.h>

#include <algorithm>
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

Mail tell(std::string_view id, std::string_view from, double hours) {
    Mail mail(id);
    mail.from(from).to("dev@lists.example").list("dev@lists.example").at(hours);
    return mail;
}

Mail ask(std::string_view id, std::string_view from, double hours) {
    Mail mail = tell(id, from, hours);
    mail.facts().text.counts.questions = 2;
    return mail;
}

Mail nudge(std::string_view id, std::string_view from, double hours) {
    Mail mail = tell(id, from, hours);
    mail.facts().text.counts.nudges = 1;
    return mail;
}

Episode episode_of(const MadeGround& made, std::string_view id) {
    const std::vector<Episode> episodes = find_episodes(made.ground());
    const auto found = std::ranges::find(episodes, made.find(id), &Episode::message);
    REQUIRE(found != episodes.end());
    return *found;
}

}  // namespace

TEST_CASE("findings/matters: a further ask of one asker in one thread belongs to the first") {
    const MadeGround made({tell("root", bo, 0),
                           ask("q", al, 1).answers("root"),
                           ask("more", al, 5).answers("root"),
                           ask("others", cy, 6).answers("root")},
                          at_hour(90));
    const Episode first = episode_of(made, "q");
    CHECK(first.state == EpisodeState::open);
    CHECK(first.again == made.find("more"));
    CHECK(first.nudges == 1);
    CHECK(first.age_hours == doctest::Approx(89.0));
    const Episode more = episode_of(made, "more");
    CHECK(more.state == EpisodeState::repeated);
    CHECK(more.matter == first.message);
    CHECK(more.excluded);
    CHECK_FALSE(episode_of(made, "others").matter.exists());
}

TEST_CASE("findings/matters: what answers any of its mails answers the matter") {
    const MadeGround made({tell("root", bo, 0),
                           ask("q", al, 1).answers("root"),
                           nudge("news", al, 5).answers("root"),
                           ask("more", al, 6).answers("root"),
                           tell("re", bo, 9).answers("news")});
    const Episode first = episode_of(made, "q");
    CHECK(first.state == EpisodeState::answered);
    CHECK(first.answer == made.find("re"));
    CHECK(first.latency_hours == doctest::Approx(8.0));
    const Episode more = episode_of(made, "more");
    CHECK(more.state == EpisodeState::answered);
    CHECK(more.latency_hours == doctest::Approx(3.0));
    CHECK(more.matter == first.message);
}

TEST_CASE("findings/matters: what is asked after the answer is another matter") {
    const MadeGround made({ask("q", al, 1),
                           tell("re", bo, 2).answers("q"),
                           ask("next", al, 3).answers("re"),
                           tell("end", cy, 50)});
    CHECK(episode_of(made, "q").state == EpisodeState::answered);
    const Episode next = episode_of(made, "next");
    CHECK(next.state == EpisodeState::open);
    CHECK_FALSE(next.matter.exists());
}

TEST_CASE("findings/matters: a nudge opens none, and says no more than the mail it is for") {
    const MadeGround made({tell("root", al, 0), nudge("n", al, 5).answers("root")}, at_hour(50));
    CHECK(find_episodes(made.ground()).size() == 1);
    CHECK(episode_of(made, "root").nudges == 0);
}

TEST_CASE("findings/matters: nobody known has none") {
    const auto nobodys = [](Mail mail) {
        mail.facts().from.reset();
        return mail;
    };
    const MadeGround made({nobodys(ask("q", al, 0)), nobodys(ask("r", al, 2)).answers("q")});
    CHECK_FALSE(episode_of(made, "r").matter.exists());
}

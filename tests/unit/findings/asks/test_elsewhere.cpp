// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/findings.hpp"

#include "mailhorizon/findings/asks/episode.hpp"

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

Mail mail(std::string_view id, std::string_view from, std::string_view to, double hours) {
    return Mail(id).from(from).to(to).at(hours);
}

Mail ask(std::string_view id, std::string_view from, std::string_view to, double hours) {
    Mail asking = mail(id, from, to, hours);
    asking.facts().text.counts.questions = 2;
    return asking;
}

Episode episode_of(const std::vector<Mail>& mails, std::string_view id) {
    const MadeGround made(mails, at_hour(5000));
    const std::vector<Episode> episodes = find_episodes(made.ground());
    const auto found = std::ranges::find(episodes, made.find(id), &Episode::message);
    REQUIRE(found != episodes.end());
    return *found;
}

}  // namespace

TEST_CASE("findings/elsewhere: an answer that only the asker quotes was given") {
    const auto thanks = [](std::string_view refers_to, std::vector<std::uint32_t> quoted) {
        Mail own = mail("own", al, "dev@lists.example", 9).answers("q");
        if (!refers_to.empty()) {
            own.answers(refers_to);
        }
        own.quoted_lines(quoted);
        return episode_of({ask("q", al, "dev@lists.example", 1).own_lines({10, 20}), own}, "q");
    };
    const Episode answered = thanks("private", {40, 50});
    CHECK(answered.state == EpisodeState::answered);
    CHECK(answered.quoted_answer);
    CHECK(answered.elsewhere_answer);
    CHECK(answered.latency_hours == doctest::Approx(8.0));
    CHECK_FALSE(thanks("private", {40}).answer.exists());
    CHECK_FALSE(thanks("private", {10, 20}).answer.exists());  // his own words
    CHECK_FALSE(thanks("", {40, 50}).answer.exists());         // a reply to what is here
}

TEST_CASE("findings/elsewhere: who answers the asker's mail above or beside answers the ask") {
    const auto answer_under = [](std::string_view parent) {
        return episode_of({mail("top", al, bo, 0),
                           mail("mid", bo, al, 1).answers("top"),
                           ask("q", al, bo, 2).answers("mid"),
                           mail("side", al, bo, 3).answers("mid"),
                           mail("re", bo, al, 4).answers(parent)},
                          "q");
    };
    for (const std::string_view parent : {"top", "side"}) {
        CAPTURE(parent);
        CHECK(answer_under(parent).answer.exists());
        CHECK(answer_under(parent).possible_answer);  // with no word of the ask in it
    }
    CHECK_FALSE(answer_under("mid").answer.exists());
}

TEST_CASE("findings/elsewhere: a new mail under the subject, by the one asked, may be the answer") {
    const auto later = [](std::string_view from, std::string_view to, double hours) {
        return episode_of({ask("q", al, bo, 1).subject("Keys of the boat"),
                           mail("bystander", bo, cy, 2).subject("Other").answers("gone"),
                           mail("new", from, to, hours).subject("Keys of the boat"),
                           mail("link", cy, bo, 3000).subject("Re: Other").answers("bystander")},
                          "q");
    };
    const Episode answered = later(bo, al, 30);
    CHECK(answered.state == EpisodeState::answered);
    CHECK(answered.possible_answer);
    CHECK_FALSE(later(cy, al, 30).answer.exists());
    CHECK_FALSE(later(bo, cy, 30).answer.exists());
    CHECK_FALSE(later(bo, al, 24 * 31 + 1).answer.exists());
}

TEST_CASE("findings/elsewhere: the next version settles, parts of one series do not") {
    const auto next = [](const std::string& subject, const std::string& later, unsigned marks = 0) {
        Mail second = mail("v2", al, "dev@lists.example", 40).subject(later).answers("none");
        second.facts().text.marks |= static_cast<std::uint16_t>(marks);
        Mail first = ask("v1", al, "dev@lists.example", 1).subject(subject).answers("nothing");
        first.facts().text.marks |= static_cast<std::uint16_t>(marks);
        return episode_of({first, second}, "v1").state == EpisodeState::settled;
    };
    CHECK(next("[PATCH] port.c: Close it", "[PATCH v2] port.c: Close it"));
    CHECK(next("[PATCH 1/2] port.c: Close it", "[PATCH v3 2/4] port.c: Close it"));
    CHECK(next("[PATCH] port.c: Close it", "[PATCH RESEND] port.c: Close it"));
    CHECK(next("[PATCH] port.c: Close it", "[PATCH] port.c: Close it", model::patch));
    CHECK(next("Draft of the lease", "Draft of the lease v2"));
    CHECK_FALSE(next("[PATCH v2] port.c: Close it", "[PATCH] port.c: Close it"));
    CHECK_FALSE(next("[PATCH 1/2] port.c: Close it", "[PATCH 2/2] port.c: Open it"));
    CHECK_FALSE(next("Draft of the lease", "Draft of the lease"));
    CHECK_FALSE(
        next("[PATCH] port.c: Close it", "Re: [PATCH v2] port.c: Close it", model::subject_reply));
}

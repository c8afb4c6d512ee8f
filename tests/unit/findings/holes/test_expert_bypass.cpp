// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/black_holes.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

using namespace mailhorizon;
using mailhorizon::findings::BlackHoleKind;
using mailhorizon::testing::al;
using mailhorizon::testing::at_hour;
using mailhorizon::testing::bo;
using mailhorizon::testing::cy;
using mailhorizon::testing::KindFound;
using mailhorizon::testing::Mail;

namespace {

Mail ask(std::string_view id, std::string_view to, double hours, std::uint32_t topic) {
    Mail mail(id);
    mail.from(al).to(to).at(hours).asks(4, 60);
    mail.facts().text.counts.requests = 2;
    mail.facts().text.terms = {topic, topic + 1, topic + 2, topic + 3};
    return mail;
}

/// al asks bo of other matters, mostly with an answer; `like` of them, answered, are of one topic;
/// then al asks cy about it, who is silent.
std::vector<Mail> archive(std::size_t like, double last = 900) {
    std::vector<Mail> mails;
    for (std::size_t i = 0; i < 60; ++i) {
        const std::string id = "q" + std::to_string(i);
        const std::string answer = "a" + std::to_string(i);
        const double hours = 10.0 * static_cast<double>(i);
        const auto topic = static_cast<std::uint32_t>(i < like ? 10 : 100 + 10 * i);
        mails.push_back(ask(id, bo, hours, topic));
        mails.push_back(Mail(answer).from(bo).to(al).at(hours + 2).answers(id));
    }
    mails.push_back(Mail("cy").from(cy).to(al).at(800));
    mails.push_back(ask("last", cy, last, 10));
    return mails;
}

KindFound found_in(const std::vector<Mail>& mails) {
    return {mails, "expert bypass", at_hour(4000)};
}

}  // namespace

TEST_CASE("findings/expert_bypass: somebody else had answered two like it, those asked do not") {
    CHECK(found_in(archive(1)).found.empty());
    const KindFound found = found_in(archive(2));
    REQUIRE(found.found.size() == 1);
    CHECK(found.ids(0) == std::vector<std::string>{"last", "a0", "a1"});
    CHECK(found.found.front().strength > 0.8);
    CHECK(found.evidence(0) ==
          "possibly: none of 1 person asked answered in 129 days, while somebody it was not sent "
          "to had answered 2 asks of like terms in other threads, last on 2020-01-06 in a1");
}

TEST_CASE("findings/expert_bypass: an answer that came later, or to other terms, shows nobody") {
    CHECK(found_in(archive(2, 1.0)).found.empty());
    std::vector<Mail> other = archive(2);
    other.back().facts().text.terms = {9001, 9002, 9003, 9004};
    CHECK(found_in(other).found.empty());
}

TEST_CASE("findings/expert_bypass: who was asked too is not passed by, nor is anybody on a list") {
    std::vector<Mail> asked = archive(2);
    asked.back().cc(bo);
    CHECK(found_in(asked).found.empty());
    std::vector<Mail> listed = archive(2);
    listed.back().list("dev@lists.example");
    CHECK(found_in(listed).found.empty());
}

TEST_CASE("findings/expert_bypass: an ask that was answered has found its expert") {
    std::vector<Mail> mails = archive(2);
    mails.push_back(Mail("end").from(cy).to(al).at(950).answers("last"));
    CHECK(found_in(mails).found.empty());
}

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
using mailhorizon::testing::KindFound;
using mailhorizon::testing::Mail;

namespace {

/// `count` asks by al to different people of a town that never write.
std::vector<Mail> asks(std::size_t count) {
    std::vector<Mail> mails;
    for (std::size_t i = 0; i < count; ++i) {
        const std::string number = std::to_string(i);
        mails.push_back(Mail("q" + number)
                            .from(al)
                            .to("p" + number + "@town.example")
                            .at(24.0 * static_cast<double>(i))
                            .asks(3, 0));
    }
    return mails;
}

KindFound found_in(const std::vector<Mail>& mails) {
    return {mails, "not observable", at_hour(5000)};
}

}  // namespace

TEST_CASE("findings/unseen_people: three asks to a domain nobody of which is heard are told") {
    CHECK(found_in(asks(2)).found.empty());
    const KindFound three = found_in(asks(3));
    REQUIRE(three.found.size() == 1);
    CHECK(three.found.front().strength == 0.0);
    CHECK(three.ids(0) == std::vector<std::string>{"q0", "q1", "q2"});
    CHECK(three.evidence(0) ==
          "3 asks to 3 mailboxes at town.example from 2020-01-06 to 2020-01-08; the archive holds "
          "no mail from anybody asked around that time: an answer would not be seen, so nothing is "
          "said of them");
}

TEST_CASE("findings/unseen_people: asks whose answers would be seen are none of them") {
    std::vector<Mail> mails = asks(3);
    mails.push_back(Mail("seen").from("p2@town.example").to(al).at(100));
    CHECK(found_in(mails).found.empty());
    // What asks nothing waits for nothing.
    std::vector<Mail> telling = asks(3);
    telling.back().questions(0);
    CHECK(found_in(telling).found.empty());
}

TEST_CASE("findings/unseen_people: what one ask to two domains opens has two ids") {
    std::vector<Mail> mails = asks(3);
    for (std::size_t i = 0; i < mails.size(); ++i) {
        mails[i].to("r" + std::to_string(i) + "@county.example");
    }
    const KindFound both = found_in(mails);
    REQUIRE(both.found.size() == 2);
    CHECK(both.found[0].messages == both.found[1].messages);
    CHECK(both.found[0].id != both.found[1].id);
    // Of the same messages, in the order of what a reader sees.
    CHECK(both.evidence(0).find("county.example") != std::string::npos);
    CHECK(both.evidence(1).find("town.example") != std::string::npos);
}

TEST_CASE("findings/unseen_people: findings as strong as each other come by time") {
    std::vector<Mail> mails;
    for (const std::string_view domain : {"zoo", "mill", "bay", "yard", "abbey", "quay"}) {
        for (std::size_t i = 0; i < 3; ++i) {
            const double hour = 24.0 * static_cast<double>(mails.size());
            mails.push_back(
                Mail("q" + std::to_string(mails.size()))
                    .from(al)
                    .to("p" + std::to_string(i) + "@" + std::string(domain) + ".example")
                    .at(hour)
                    .asks(3, 0));
        }
    }
    const KindFound all = found_in(mails);
    REQUIRE(all.found.size() == 6);
    for (std::size_t i = 0; i < all.found.size(); ++i) {
        CHECK(all.ids(i).front() == "q" + std::to_string(3 * i));
    }
}

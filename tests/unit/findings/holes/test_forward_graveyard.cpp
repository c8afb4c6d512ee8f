// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/black_holes.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

using namespace mailhorizon;
using mailhorizon::findings::BlackHoleKind;
using mailhorizon::testing::al;
using mailhorizon::testing::bo;
using mailhorizon::testing::cy;
using mailhorizon::testing::KindFound;
using mailhorizon::testing::Mail;

namespace {

Mail forward(std::string_view id, std::string_view from, std::string_view to, double hours) {
    Mail mail(id);
    mail.from(from).to(to).at(hours).text_mark(model::subject_forward);
    return mail;
}

/// `count` bare forwards from al to bo, who is heard elsewhere; the first `answered` get a reply.
std::vector<Mail> forwards(std::size_t count, std::size_t answered = 0) {
    std::vector<Mail> mails{Mail("heard").from(bo).to(cy).at(0)};
    for (std::size_t i = 0; i < count; ++i) {
        const std::string id = "f" + std::to_string(i);
        mails.push_back(forward(id, al, bo, 1.0 + 10.0 * static_cast<double>(i)));
        if (i < answered) {
            mails.push_back(
                Mail("r" + id).from(bo).to(al).at(2.0 + 10.0 * static_cast<double>(i)).answers(id));
        }
    }
    return mails;
}

KindFound found_in(const std::vector<Mail>& mails) {
    return {mails, "forward graveyard"};
}

}  // namespace

TEST_CASE("findings/forward_graveyard: five bare forwards to one person without a reply are one") {
    CHECK(found_in(forwards(4)).found.empty());
    const KindFound five = found_in(forwards(5));
    REQUIRE(five.found.size() == 1);
    CHECK(five.found.front().strength == doctest::Approx(1.0));
    CHECK(five.ids(0) == std::vector<std::string>{"f0", "f1", "f2", "f3", "f4"});
    CHECK(five.evidence(0) ==
          "5 forwards with fewer than 8 own words, by one sender to the same 1 person, from "
          "2020-01-06 to 2020-01-07; no reply to 5, nor any other mail back within 7 days");
}

TEST_CASE("findings/forward_graveyard: strength is the share without a reply, at least 80 %") {
    const KindFound four_of_five = found_in(forwards(5, 1));
    REQUIRE(four_of_five.found.size() == 1);
    CHECK(four_of_five.found.front().strength == doctest::Approx(0.8));
    CHECK(found_in(forwards(5, 2)).found.empty());
}

TEST_CASE("findings/forward_graveyard: any mail back within 7 days is an echo") {
    const auto with_mail_back = [](double days) {
        std::vector<Mail> mails = forwards(5);
        mails.push_back(Mail("back").from(bo).to(al).at(41.5 + 24.0 * days));
        return mails;
    };
    CHECK(found_in(with_mail_back(1)).found.empty());
    CHECK(found_in(with_mail_back(8)).found.size() == 1);
    // To somebody else it says nothing.
    std::vector<Mail> elsewhere = forwards(5);
    elsewhere.push_back(Mail("else").from(bo).to(cy).at(42));
    CHECK(found_in(elsewhere).found.size() == 1);
}

TEST_CASE("findings/forward_graveyard: what is passed on within the hour is one act") {
    std::vector<Mail> mails{Mail("heard").from(bo).to(cy).at(0)};
    for (std::size_t i = 0; i < 9; ++i) {
        mails.push_back(
            forward("f" + std::to_string(i), al, bo, 1.0 + static_cast<double>(i) / 60));
    }
    CHECK(found_in(mails).found.empty());
}

TEST_CASE("findings/forward_graveyard: own words, FYI, oneself and people not heard do not count") {
    struct Row {
        std::string_view name;
        void (*change)(Mail&);
    };
    for (const Row& row :
         {Row{"words", [](Mail& mail) { mail.facts().text.counts.words = 8; }},
          Row{"fyi", [](Mail& mail) { mail.text_mark(model::fyi); }},
          Row{"self", [](Mail& mail) { mail.to(al); }},
          Row{"robot", [](Mail& mail) { mail.mark(model::auto_submitted); }},
          Row{"reply", [](Mail& mail) { mail.text_mark(model::subject_reply); }}}) {
        CAPTURE(row.name);
        std::vector<Mail> mails = forwards(5);
        row.change(mails.back());
        CHECK(found_in(mails).found.empty());
    }
    std::vector<Mail> unheard = forwards(5);
    unheard.erase(unheard.begin());
    CHECK(found_in(unheard).found.empty());
}

TEST_CASE("findings/forward_graveyard: from hand to hand takes three hops and five forwards") {
    const auto chain = [](std::size_t hops) {
        std::vector<Mail> mails{Mail("root").from(cy).to("p0@x.example").at(0)};
        std::string parent = "root";
        for (std::size_t i = 0; i < 5; ++i) {
            const std::string id = "h" + std::to_string(i);
            mails.push_back(forward(id,
                                    "p" + std::to_string(i) + "@x.example",
                                    "p" + std::to_string(i + 1) + "@x.example",
                                    1.0 + static_cast<double>(i))
                                .answers(i < hops ? parent : "root"));
            parent = id;
        }
        // The last one is heard, and so are all before.
        mails.push_back(Mail("heard").from("p5@x.example").to(cy).at(9));
        return mails;
    };
    const KindFound found = found_in(chain(3));
    REQUIRE(found.found.size() == 1);
    CHECK(found.found.front().strength == doctest::Approx(1.0));
    CHECK(found_in(chain(2)).found.empty());
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/black_holes.hpp"

#include "mailhorizon/findings/forecast/episode_evidence.hpp"
#include "mailhorizon/findings/holes/black_hole.hpp"
#include "mailhorizon/findings/patterns/subject_family.hpp"
#include "mailhorizon/findings/patterns/thread_shape.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <vector>

using namespace mailhorizon;
using namespace mailhorizon::findings;
using mailhorizon::testing::al;
using mailhorizon::testing::at_hour;
using mailhorizon::testing::bo;
using mailhorizon::testing::cy;
using mailhorizon::testing::Judged;
using mailhorizon::testing::Mail;

namespace {

std::string person(std::size_t number) {
    return "p" + std::to_string(number) + "@x.example";
}

std::string named(std::string_view stem, std::size_t number) {
    return std::string(stem) + std::to_string(number);
}

Mail list_mail(std::string_view id, std::string_view from, double hours) {
    Mail mail(id);
    return mail.from(from).to("dev@lists.example").list("dev@lists.example").at(hours);
}

Mail ask(std::string_view id, std::string_view from, double hours) {
    Mail mail = list_mail(id, from, hours);
    mail.questions(4);
    mail.facts().text.counts.requests = 2;
    mail.facts().text.counts.words = 60;
    return mail;
}

/// A list on which 95 of 100 asks are answered within hours.
void add_quick_list(std::vector<Mail>& mails) {
    for (std::size_t i = 0; i < 100; ++i) {
        const double hours = 10.0 * static_cast<double>(i);
        mails.push_back(ask(named("q", i), person(i), hours));
        if (i % 20 != 0) {
            mails.push_back(
                list_mail(named("a", i), person(i + 1), hours + 2).answers(named("q", i)));
        }
    }
}

/// The shape of the thread of a message.
ThreadShape shape_of(const Judged& judged, std::string_view id) {
    const Ground ground = judged.made.ground();
    const model::ThreadIndex thread = ground.forest.thread[judged.made.find(id).value()];
    return thread_shapes(ground, judged.episodes, judged.patterns)[thread.value()];
}

/// A thread in which everybody answers to everybody: `messages` of them among `people`, three of
/// whom write.
std::vector<Mail> sprawl(std::size_t messages, std::size_t people) {
    std::vector<Mail> mails;
    for (std::size_t i = 0; i < messages; ++i) {
        Mail mail(named("m", i));
        mail.from(person(i % 3)).at(static_cast<double>(i));
        for (std::size_t other = 0; other < people; ++other) {
            if (other != i % 3) {
                mail.to(person(other));
            }
        }
        if (i > 0) {
            mail.answers(named("m", i - 1));
        }
        mails.push_back(mail);
    }
    return mails;
}

/// One approval from hand to hand: al asks bo, bo asks cy, cy tells al.
void add_approval(std::vector<Mail>& mails, std::size_t number, std::uint16_t words) {
    const std::string first = named("r", number);
    const double hours = 100.0 * static_cast<double>(number);
    Mail request(first);
    request.from(al).to(bo).at(hours).subject("Purchase order " + std::to_string(4000 + number));
    Mail second(first + "b");
    second.from(bo).to(cy).at(hours + 1).answers(first);
    second.facts().text.counts.words = words;
    Mail third(first + "c");
    third.from(cy).to(al).at(hours + 2).answers(first + "b");
    third.facts().text.counts.words = words;
    third.facts().text.counts.approvals = 1;
    mails.insert(mails.end(), {request, second, third});
}

Mail with_file(Mail mail, std::uint32_t stem) {
    mail.facts().text.attachments.push_back(stem);
    return mail;
}

Mail with_terms(Mail mail, std::vector<std::uint32_t> terms) {
    mail.facts().text.terms = std::move(terms);
    return mail;
}

}  // namespace

TEST_CASE("findings/black_hole: an old ask where all others are answered is one") {
    std::vector<Mail> mails;
    add_quick_list(mails);
    const Judged judged(mails, at_hour(3000));
    const auto asks = judged.of("unanswered ask");
    REQUIRE(asks.size() == 5);
    for (const BlackHole& finding : asks) {
        CHECK(finding.strength >= 0.8);
        CHECK(finding.messages.size() == 1);
        CHECK(finding.threads.size() == 1);
        CHECK_FALSE(finding.evidence.empty());
    }
}

TEST_CASE("findings/black_hole: evidence holds numbers and ids") {
    std::vector<Mail> mails;
    add_quick_list(mails);
    const Judged judged(mails, at_hour(3000));
    const auto text = [&](std::string_view id) {
        const auto episode =
            std::ranges::find(judged.episodes, judged.made.find(id), &Episode::message);
        return episode_evidence(judged.made.ground(), *episode, judged.forecast).raw();
    };
    CHECK(text("q1") == "asked 2020-01-06 on a list; answered after 2.0 h by a1");
    CHECK(text("q0") ==
          "asked 2020-01-06 on a list; 94 % of such asks are answered, 9 in 10 of the answers "
          "within 2.0 h; 125 days of silence; chance it is answered later under 1 %");
}

TEST_CASE("findings/black_hole: evidence says who owed an answer and what else waited there") {
    std::vector<Mail> mails;
    const auto direct = [](std::string_view id, double hours) {
        Mail mail = ask(id, al, hours);
        mail.facts().list_address.clear();
        mail.facts().marks = 0;
        mail.facts().recipients.clear();
        return mail.to(bo);
    };
    for (std::size_t i = 0; i < 200; ++i) {
        const double hours = static_cast<double>(i);
        mails.push_back(direct(named("q", i), hours));
        mails.push_back(Mail(named("a", i)).from(bo).to(al).at(hours + 0.5).answers(named("q", i)));
    }
    mails.push_back(direct("first", 300));
    mails.push_back(direct("second", 301).to(cy));
    mails.push_back(direct("third", 302).to(cy).cc(person(1)));
    mails.push_back(direct("late", 302 + 400));
    mails.push_back(Mail("here").from(cy).to(al).at(305));
    const Judged judged(mails, at_hour(4000));
    const auto debt = [&](std::string_view id) {
        for (const BlackHole& finding : judged.of("unanswered ask")) {
            if (judged.anchor(finding) == id) {
                return finding.evidence[2].raw();
            }
        }
        return std::string("not found");
    };
    CHECK(debt("first") == "in To: 1 mailbox, where 0 other asks waited then; in Cc: 0");
    CHECK(debt("second") == "in To: 2 mailboxes, where 0 to 1 other ask waited then; in Cc: 0");
    CHECK(debt("third") == "in To: 2 mailboxes, where 1 to 2 other asks waited then; in Cc: 1");
    // After 14 days an ask no longer counts as waiting.
    CHECK(debt("late") == "in To: 1 mailbox, where 0 other asks waited then; in Cc: 0");
}

TEST_CASE("findings/black_hole: a thread that ends in an ask has stalled") {
    std::vector<Mail> mails;
    add_quick_list(mails);
    mails.push_back(list_mail("t1", al, 1000));
    mails.push_back(list_mail("t2", bo, 1001).answers("t1"));
    mails.push_back(ask("t3", al, 1002).answers("t2"));
    const Judged judged(mails, at_hour(4000));
    const auto stalled = judged.of("stalled discussion");
    REQUIRE(stalled.size() == 1);
    CHECK(judged.anchor(stalled.front()) == "t3");
    CHECK(stalled.front().messages.size() == 3);
    // Two of the four messages that make a discussion in full.
    CHECK(stalled.front().strength == doctest::Approx(0.5).epsilon(0.02));
}

TEST_CASE("findings/black_hole: advice within a list's talk waits for nobody") {
    std::vector<Mail> mails;
    add_quick_list(mails);
    mails.push_back(list_mail("t1", al, 1000));
    mails.push_back(list_mail("t2", bo, 1001).answers("t1"));
    Mail advice = ask("t3", al, 1002).answers("t2");
    advice.questions(0);
    advice.facts().text.counts.requests = 4;
    mails.push_back(advice);
    CHECK(Judged(mails, at_hour(4000)).of("stalled discussion").empty());
    // Nor is the question in a subject it bears from its parent, without "Re:", its own.
    for (std::size_t i = mails.size() - 3; i < mails.size(); ++i) {
        mails[i].subject("Nested templates?").text_mark(model::subject_question);
        mails[i].facts().text.counts.questions += 1;
    }
    CHECK(Judged(mails, at_hour(4000)).of("stalled discussion").empty());
    for (int i = 0; i < 3; ++i) {
        mails.push_back(
            list_mail("e" + std::to_string(i), i % 2 == 0 ? cy : bo, 1003 + i).answers("t1"));
    }
    CHECK(Judged(mails, at_hour(4000)).of("orphaned branch").empty());
}

TEST_CASE("findings/black_hole: a monologue does not stall") {
    std::vector<Mail> mails;
    add_quick_list(mails);
    mails.push_back(list_mail("t1", al, 1000));
    mails.push_back(list_mail("t2", al, 1001).answers("t1"));
    mails.push_back(ask("t3", al, 1002).answers("t2"));
    CHECK(Judged(mails, at_hour(4000)).of("stalled discussion").empty());
}

TEST_CASE("findings/black_hole: an ask is orphaned when its thread goes on elsewhere") {
    for (const int elsewhere : {2, 3}) {
        CAPTURE(elsewhere);
        std::vector<Mail> mails;
        add_quick_list(mails);
        mails.push_back(list_mail("t", al, 1000));
        mails.push_back(ask("lost", bo, 1001).answers("t"));
        for (int i = 0; i < elsewhere; ++i) {
            mails.push_back(
                list_mail("e" + std::to_string(i), i % 2 == 0 ? cy : al, 1002 + i).answers("t"));
        }
        const Judged judged(mails, at_hour(4000));
        const auto orphans = judged.of("orphaned branch");
        REQUIRE(orphans.size() == (elsewhere < 3 ? 0U : 1U));
        if (!orphans.empty()) {
            CHECK(judged.anchor(orphans.front()) == "lost");
            CHECK(orphans.front().messages.size() == 4);
        }
    }
}

TEST_CASE("findings/black_hole: mail to many that nobody ever answers goes into the void") {
    struct Row {
        std::size_t messages;
        std::size_t recipients;
        double days_apart;
        bool asks;
        bool found;
    };
    for (const Row& row : {Row{30, 12, 2.0, false, true},
                           Row{30, 9, 2.0, false, false},
                           Row{4, 12, 2.0, false, false},
                           Row{30, 12, 30.0, false, false},
                           Row{30, 12, 2.0, true, false}}) {
        CAPTURE(row.messages);
        CAPTURE(row.recipients);
        CAPTURE(row.days_apart);
        CAPTURE(row.asks);
        std::vector<Mail> mails;
        add_quick_list(mails);
        for (std::size_t i = 0; i < row.messages; ++i) {
            Mail mail(named("news", i));
            mail.from(al).at(24.0 * row.days_apart * static_cast<double>(i));
            for (std::size_t other = 0; other < row.recipients; ++other) {
                mail.to(person(other));
            }
            mail.questions(row.asks ? 2 : 0);
            mails.push_back(mail);
        }
        const Judged judged(mails);
        const auto voids = judged.of("broadcast void");
        REQUIRE(voids.size() == (row.found ? 1U : 0U));
        if (row.found) {
            CHECK(judged.anchor(voids.front()) == "news0");
            CHECK(voids.front().strength == 1.0);
        }
    }
}

TEST_CASE("findings/black_hole: a newsletter with a mark or two of asking goes into the void too") {
    std::vector<Mail> mails;
    add_quick_list(mails);
    for (std::size_t i = 0; i < 30; ++i) {
        Mail mail(named("news", i));
        mail.from(al).at(48.0 * static_cast<double>(i));
        for (std::size_t other = 0; other < 12; ++other) {
            mail.to(person(other));
        }
        mail.facts().text.counts.requests = 1;  // P(ask) 0.45: under what counts as an ask
        mail.facts().text.counts.words = 20;
        mails.push_back(mail);
    }
    CHECK(Judged(mails).of("broadcast void").size() == 1);
}

TEST_CASE("findings/black_hole: replies to all, which most never join, sprawl") {
    struct Row {
        std::size_t messages;
        std::size_t people;
        bool found;
    };
    for (const Row& row :
         {Row{8, 9, true}, Row{7, 9, false}, Row{8, 7, false}, Row{30, 40, true}}) {
        CAPTURE(row.messages);
        CAPTURE(row.people);
        const Judged judged(sprawl(row.messages, row.people));
        const auto sprawls = judged.of("reply-all sprawl");
        REQUIRE(sprawls.size() == (row.found ? 1U : 0U));
        CHECK((shape_of(judged, "m0").sprawl > 0.0) == row.found);
    }
    const Judged full(sprawl(30, 40));
    CHECK(shape_of(full, "m0").sprawl == doctest::Approx(37.0 / 40.0));
}

TEST_CASE("findings/black_hole: answers to one are no sprawl") {
    std::vector<Mail> mails = sprawl(1, 20);
    for (std::size_t i = 1; i < 12; ++i) {
        mails.push_back(Mail(named("one", i))
                            .from(person(i))
                            .to(person(0))
                            .at(static_cast<double>(i))
                            .answers("m0"));
    }
    CHECK(Judged(mails).of("reply-all sprawl").empty());
}

TEST_CASE("findings/black_hole: copies to ever more people who never write are growth") {
    for (const std::size_t added : {4U, 5U, 14U}) {
        CAPTURE(added);
        std::vector<Mail> mails{Mail("g0").from(al).to(bo).to(cy).at(0),
                                Mail("g1").from(bo).to(al).to(cy).at(1).answers("g0"),
                                Mail("g2").from(al).to(bo).to(cy).at(2).answers("g1")};
        for (std::size_t i = 0; i < added; ++i) {
            mails.back().cc(person(i));
        }
        const Judged judged(mails);
        const auto growth = judged.of("cc growth");
        REQUIRE(growth.size() == (added < 5 ? 0U : 1U));
        CHECK((shape_of(judged, "g1").cc_growth == 1.0) == (added == 14));
    }
}

TEST_CASE("findings/black_hole: a thread that begins with a reply does not grow") {
    std::vector<Mail> mails{Mail("g0").from(al).to(bo).to(cy).at(0).text_mark(model::subject_reply),
                            Mail("g1").from(bo).to(al).to(cy).at(1).answers("g0"),
                            Mail("g2").from(al).to(bo).to(cy).at(2).answers("g1")};
    for (std::size_t i = 0; i < 14; ++i) {
        mails.back().cc(person(i));
    }
    CHECK(Judged(mails).of("cc growth").empty());
}

TEST_CASE("findings/black_hole: a question asked three times by two persons repeats") {
    struct Row {
        std::vector<std::string_view> askers;
        double days_apart;
        bool found;
    };
    for (const Row& row : {Row{{al, bo, cy}, 5.0, true},
                           Row{{al, bo, al}, 5.0, true},
                           Row{{al, bo}, 5.0, false},
                           Row{{al, al, al}, 5.0, false},
                           Row{{al, bo, cy}, 3.0, false},
                           Row{{al, bo, cy}, 800.0, false}}) {
        CAPTURE(row.askers.size());
        CAPTURE(row.days_apart);
        std::vector<Mail> mails;
        for (std::uint32_t i = 0; i < 60; ++i) {
            const std::uint32_t own = 1000 + 10 * i;
            mails.push_back(with_terms(ask(named("x", i), person(i), i),
                                       {own, own + 1, own + 2, own + 3, 7, 8}));
        }
        for (std::size_t i = 0; i < row.askers.size(); ++i) {
            const double hours = 24.0 * row.days_apart * static_cast<double>(i);
            const auto own = static_cast<std::uint32_t>(5000 + i);
            mails.push_back(
                with_terms(ask(named("vpn", i), row.askers[i], hours), {1, 2, 3, 4, 5, 8, own}));
        }
        const Judged judged(mails);
        const auto repeated = judged.of("repeated question");
        REQUIRE(repeated.size() == (row.found ? 1U : 0U));
        CHECK(shape_of(judged, "vpn0").repeated == row.found);
        CHECK_FALSE(shape_of(judged, "x0").repeated);
        if (row.found) {
            CHECK(judged.anchor(repeated.front()) == "vpn0");
            CHECK(repeated.front().strength == doctest::Approx(2.0 / 3.0));
        }
    }
}

TEST_CASE("findings/black_hole: what one sender sends again and again is a form, no question") {
    std::vector<Mail> mails;
    for (std::size_t i = 0; i < 6; ++i) {
        mails.push_back(
            with_terms(ask(named("form", i), al, 240.0 * static_cast<double>(i)).subject("Form 1"),
                       {1, 2, 3, 4, 5}));
    }
    mails.push_back(with_terms(ask("b", bo, 5), {1, 2, 3, 4, 5}));
    mails.push_back(with_terms(ask("c", cy, 500), {1, 2, 3, 4, 5}));
    CHECK(Judged(mails).of("repeated question").empty());
}

TEST_CASE("findings/black_hole: a file that two persons send three times goes round") {
    struct Row {
        std::vector<std::string_view> senders;
        bool found;
    };
    for (const Row& row :
         {Row{{al, bo, al}, true}, Row{{al, bo}, false}, Row{{al, al, al}, false}}) {
        for (const bool threaded : {true, false}) {
            CAPTURE(row.senders.size());
            CAPTURE(threaded);
            std::vector<Mail> mails;
            for (std::size_t i = 0; i < row.senders.size(); ++i) {
                Mail mail(named("f", i));
                mail.from(row.senders[i])
                    .to(row.senders[i] == al ? bo : al)
                    .at(24.0 * static_cast<double>(i));
                if (threaded && i > 0) {
                    mail.answers("f0");
                }
                mails.push_back(with_file(mail, 77));
            }
            const Judged judged(mails);
            const auto rounds = judged.of("attachment ping-pong");
            REQUIRE(rounds.size() == (row.found ? 1U : 0U));
            CHECK(shape_of(judged, "f1").attachments ==
                  doctest::Approx(row.found ? 2.0 / 3.0 : 0.0));
        }
    }
}

TEST_CASE("findings/black_hole: a logo that everybody sends is no file") {
    std::vector<Mail> mails;
    for (std::size_t i = 0; i < 15; ++i) {
        const std::string first = named("t", i);
        const double hours = 10.0 * static_cast<double>(i);
        const auto sent = [&](const std::string& id, std::size_t from, std::size_t to) {
            return with_file(Mail(id).from(person(from)).to(person(to)).at(hours), 5);
        };
        mails.push_back(sent(first, i, i + 1));
        mails.push_back(sent(first + "r", i + 1, i).answers(first));
        mails.push_back(sent(first + "s", i, i + 1).answers(first));
    }
    CHECK(Judged(mails).of("attachment ping-pong").empty());
}

TEST_CASE("findings/black_hole: approvals from hand to hand under one subject are a chain") {
    struct Row {
        std::size_t threads;
        std::uint16_t words;
        bool found;
    };
    for (const Row& row :
         {Row{5, 6, true}, Row{4, 6, false}, Row{5, 15, true}, Row{5, 16, false}}) {
        CAPTURE(row.threads);
        CAPTURE(row.words);
        std::vector<Mail> mails;
        for (std::size_t i = 0; i < row.threads; ++i) {
            add_approval(mails, i, row.words);
        }
        const Judged judged(mails);
        const auto chains = judged.of("approval chain");
        REQUIRE(chains.size() == (row.found ? 1U : 0U));
        CHECK(shape_of(judged, "r0").approval == (row.found ? 1.0 : 0.0));
        if (row.found) {
            CHECK(chains.front().threads.size() == row.threads);
            CHECK(judged.anchor(chains.front()) == "r0");
        }
    }
}

TEST_CASE("findings/black_hole: an approval that is handed on is no repeated question") {
    for (const bool approves : {true, false}) {
        CAPTURE(approves);
        std::vector<Mail> mails;
        for (std::size_t i = 0; i < 6; ++i) {
            add_approval(mails, i, 5);
            mails.back().facts().text.counts.approvals = approves ? 1 : 0;
            Mail& request = mails[mails.size() - 3];
            request = with_terms(request.from(person(i)).questions(2), {1, 2, 3, 4, 5});
        }
        const Judged judged(mails);
        CHECK(judged.of("approval chain").size() == (approves ? 1U : 0U));
        CHECK(judged.of("repeated question").size() == (approves ? 0U : 1U));
    }
}

TEST_CASE("findings/black_hole: a forward without a word is buried unless somebody replies") {
    std::vector<Mail> mails{
        Mail("a").from(al).to(bo).at(0),
        Mail("f").from(bo).to(cy).at(1).answers("a").text_mark(model::subject_forward)};
    CHECK(shape_of(Judged(mails), "a").forward == doctest::Approx(0.5));
    mails.push_back(Mail("r").from(cy).to(bo).at(2).answers("f"));
    CHECK(shape_of(Judged(mails), "a").forward == 0.0);
}

TEST_CASE("findings/black_hole: ids are unique, follow the anchor and survive new mail") {
    std::vector<Mail> mails;
    add_quick_list(mails);
    const Judged before(mails, at_hour(3000));
    mails.push_back(list_mail("new", al, 2999));
    const Judged after(mails, at_hour(3000));
    std::set<std::string> ids;
    for (const BlackHole& finding : after.found) {
        CHECK(finding.id.size() == 14);
        CHECK(finding.id.substr(0, 2) == "bh");
        CHECK(ids.insert(finding.id).second);
    }
    for (const BlackHole& finding : before.found) {
        CHECK(ids.contains(finding.id));
    }
}

TEST_CASE("findings/black_hole: findings stand by kind, strength, time") {
    std::vector<Mail> mails = sprawl(30, 40);
    add_quick_list(mails);
    const Judged judged(mails, at_hour(4000));
    const auto in_order = [](const BlackHole& one, const BlackHole& other) {
        return std::tuple(one.kind, -one.strength, one.messages) <
               std::tuple(other.kind, -other.strength, other.messages);
    };
    CHECK(std::ranges::is_sorted(judged.found, in_order));
    CHECK(judged.found.size() > 5);
}

TEST_CASE("findings/black_hole: an empty archive holds nothing") {
    const Judged judged({});
    CHECK(judged.found.empty());
    CHECK(thread_shapes(judged.made.ground(), judged.episodes, {}).empty());
}

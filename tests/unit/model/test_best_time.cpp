// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/model.hpp"

#include "mailhorizon/model/corpus_builder.hpp"

#include <doctest/doctest.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

using namespace mailhorizon::base;
using namespace mailhorizon::model;
using namespace mailhorizon::test;

namespace {

constexpr std::int64_t day = 86'400;

/// The best time of one message in a mailbox whose other From_ lines are on many days.
std::string best_time_of(Mail mail) {
    std::vector<Mail> mails{mail.in("a.mbox", "0")};
    for (int i = 1; i < 6; ++i) {
        const std::string text = std::to_string(i);
        mails.push_back(Mail(text + "@other")
                            .in("a.mbox", text)
                            .date("2020-01-0" + text)
                            .from_line("2020-01-0" + text + "T09:00:00Z"));
    }
    const Corpus corpus = build(mails);
    const MessageRow& row = message(corpus, "it@x");
    return row.timed ? to_iso(row.time) : "none";
}

}  // namespace

TEST_CASE("model/best_time: Received before Date before the From_ line, each only if possible") {
    struct Row {
        std::string_view received;
        std::string_view date;
        std::string_view from_line;
        std::string_view best;
    };
    for (const Row& row : {Row{"2020-02-02", "2020-02-01", "2020-02-03", "2020-02-02T00:00:00Z"},
                           Row{"2020-02-02", "2036-02-01", "2020-02-03", "2020-02-02T00:00:00Z"},
                           Row{"", "2020-02-01", "2020-02-03", "2020-02-01T00:00:00Z"},
                           Row{"", "", "2020-02-03", "2020-02-03T00:00:00Z"},
                           Row{"", "", "", "none"},
                           Row{"1970-12-31", "2020-02-01", "", "2020-02-01T00:00:00Z"},
                           Row{"1971-01-01", "2020-02-01", "", "1971-01-01T00:00:00Z"},
                           Row{"2100-01-01", "2020-02-01", "", "2100-01-01T00:00:00Z"},
                           Row{"2100-01-02", "2020-02-01", "", "2020-02-01T00:00:00Z"},
                           Row{"0001-01-01", "9999-02-01", "2020-02-03", "2020-02-03T00:00:00Z"},
                           Row{"", "1970-01-01", "1970-01-01", "none"}}) {
        Mail mail("it@x");
        if (!row.received.empty()) {
            mail.received(row.received);
        }
        if (!row.date.empty()) {
            mail.date(row.date);
        }
        if (!row.from_line.empty()) {
            mail.from_line(row.from_line);
        }
        CAPTURE(row.received);
        CAPTURE(row.date);
        CAPTURE(row.from_line);
        CHECK(best_time_of(mail) == row.best);
    }
}

TEST_CASE("model/best_time: From_ lines written by an export are not believed") {
    const auto mailbox = [](int on_one_day, int on_others) {
        std::vector<Mail> mails;
        for (int i = 0; i < on_one_day + on_others; ++i) {
            const std::string number = std::to_string(10 + i);
            mails.push_back(Mail(number + "@x")
                                .in("a.mbox", number)
                                .from_line(i < on_one_day ? "2024-06-06T12:00:00Z"
                                                          : "2020-01-" + number + "T12:00:00Z"));
        }
        return build(mails);
    };
    CHECK(!message(mailbox(3, 2), "14@x").timed);
    CHECK(!message(mailbox(3, 2), "10@x").timed);
    CHECK(message(mailbox(2, 2), "13@x").timed);
    CHECK(message(mailbox(2, 2), "10@x").timed);
    CHECK(!message(mailbox(2, 0), "10@x").timed);
    CHECK(message(mailbox(1, 0), "10@x").timed);
}

TEST_CASE("model/best_time: the days of one archive say nothing about another") {
    const Corpus corpus =
        build(std::vector{Mail("1@x").in("export.mbox", "0").from_line("2024-06-06T12:00:00Z"),
                          Mail("2@x").in("export.mbox", "9").from_line("2024-06-06T12:00:01Z"),
                          Mail("3@x").in("spool", "0").from_line("2024-06-06T12:00:00Z"),
                          Mail("4@x").in("spool", "9").from_line("2024-06-07T12:00:01Z")});
    CHECK(!message(corpus, "1@x").timed);
    CHECK(message(corpus, "3@x").timed);
    CHECK(message(corpus, "4@x").timed);
}

TEST_CASE("model/best_time: of several copies the earliest time, the zone from one with a Date") {
    const Corpus corpus =
        build(std::vector{Mail("1@x").in("a.mbox", "0").received("2020-03-03").body(7),
                          Mail("1@x").in("b.mbox", "0").date("2020-03-05", -300).body(7),
                          Mail("1@x").in("c.mbox", "0").received("2020-03-04").body(7)});
    REQUIRE(corpus.messages().size() == 1);
    CHECK(to_iso_day(corpus.messages()[0].time) == "2020-03-03");
    CHECK(corpus.messages()[0].zone_minutes == -300);
}

namespace {

/// `size` dated messages, one an hour from 2020 on.
std::vector<Mail> hourly(int size) {
    std::vector<Mail> mails;
    for (int i = 0; i < size; ++i) {
        Mail mail(std::to_string(i) + "@hourly");
        mail.in("a.mbox", std::to_string(i));
        mail.facts().date = Instant{at("2020-01-01").seconds + i * 3'600};
        mails.push_back(mail);
    }
    return mails;
}

}  // namespace

TEST_CASE("model/plausible_span: times far from nearly all others are kept out and told") {
    std::vector<Mail> mails = hourly(3'998);
    const Instant last = *mails.back().facts().date;
    mails.push_back(Mail("old@x").in("a.mbox", "100000").date("1980-01-01"));
    mails.push_back(Mail("new@x").in("a.mbox", "100001").date("2036-02-07"));
    const Corpus corpus = build(mails);
    CHECK(!message(corpus, "old@x").plausible);
    CHECK(!message(corpus, "new@x").plausible);
    CHECK(message(corpus, "new@x").timed);
    CHECK(corpus.as_of() == last);
    CHECK(to_iso(corpus.first_time()) == "2020-01-01T00:00:00Z");
    CHECK(problem_count(corpus, ProblemKind::implausible_date) == 2);
    REQUIRE(corpus.problems().size() == 2);
    CHECK(corpus.problems()[1].message_id == "new@x");
    CHECK(corpus.problems()[1].detail == "2036-02-07T00:00:00Z");
}

TEST_CASE(
    "model/plausible_span: thirty days beside the quantiles are inside, one second more not") {
    // Of 4,000 messages the second is the 0.05 % quantile, the 3,998th the 99.95 % one.
    const auto plausible = [](std::int64_t before, std::int64_t after) {
        std::vector<Mail> mails = hourly(3'998);
        Mail early("early@x");
        early.in("a.mbox", "100000");
        early.facts().date = Instant{at("2020-01-01").seconds - before};
        Mail late("late@x");
        late.in("a.mbox", "100001");
        late.facts().date = Instant{at("2020-01-01").seconds + 3'996 * 3'600 + after};
        mails.push_back(early);
        mails.push_back(late);
        const Corpus corpus = build(mails);
        return std::pair(message(corpus, "early@x").plausible, message(corpus, "late@x").plausible);
    };
    CHECK(plausible(30 * day, 30 * day) == std::pair(true, true));
    CHECK(plausible(30 * day + 1, 30 * day + 1) == std::pair(false, false));
}

TEST_CASE("model/plausible_span: an archive that was silent for months may be so at its end") {
    // The last but two of 4,000 messages is the 99.95 % quantile; before it the list is silent.
    const auto late_is_plausible = [](std::int64_t silence, std::int64_t after) {
        std::vector<Mail> mails = hourly(3'997);
        const std::int64_t end = at("2020-01-01").seconds + 3'996 * 3'600;
        int place = 100'000;
        for (const std::int64_t time : {end + silence, end + silence + 1, end + silence + after}) {
            Mail mail("late" + std::to_string(place) + "@x");
            mail.in("a.mbox", std::to_string(place++));
            mail.facts().date = Instant{time};
            mails.push_back(mail);
        }
        return message(build(mails), "late100002@x").plausible;
    };
    CHECK(late_is_plausible(100 * day, 100 * day));
    CHECK_FALSE(late_is_plausible(100 * day, 100 * day + 1));
    CHECK_FALSE(late_is_plausible(10 * day, 100 * day));
    CHECK(late_is_plausible(3'000 * day, 365 * day));
    CHECK_FALSE(late_is_plausible(3'000 * day, 365 * day + 1));
}

TEST_CASE("model/plausible_span: a Date that another clock confirms is always plausible") {
    std::vector<Mail> mails = hourly(10'000);
    mails.push_back(Mail("received@x")
                        .in("a.mbox", "100000")
                        .date("1995-01-01T00:00:00Z")
                        .received("1995-01-02T00:00:00Z"));
    mails.push_back(Mail("disagreeing@x")
                        .in("a.mbox", "100001")
                        .date("1995-01-01T00:00:00Z")
                        .received("1995-01-02T00:00:01Z"));
    mails.push_back(Mail("line@x")
                        .in("a.mbox", "100002")
                        .date("1995-01-01T00:00:00Z")
                        .from_line("1995-01-01T00:00:04Z"));
    mails.push_back(Mail("copied line@x")
                        .in("a.mbox", "100003")
                        .date("1995-01-01T00:00:00Z")
                        .from_line("1995-01-01T05:30:00Z"));
    const Corpus corpus = build(mails);
    CHECK(message(corpus, "received@x").plausible);
    CHECK(!message(corpus, "disagreeing@x").plausible);
    CHECK(message(corpus, "line@x").plausible);
    CHECK(!message(corpus, "copied line@x").plausible);
}

TEST_CASE("model/plausible_span: in small archives one message far from all others is told") {
    const auto with_stray = [](int size, std::string_view stray) {
        std::vector<Mail> mails = hourly(size - 1);
        mails.push_back(Mail("stray@x").in("a.mbox", "100000").date(stray));
        return build(mails);
    };
    CHECK(!message(with_stray(10, "2036-02-07"), "stray@x").plausible);
    CHECK(!message(with_stray(1'999, "1980-01-01"), "stray@x").plausible);
    CHECK(to_iso_day(with_stray(100, "2036-02-07").as_of()) == "2020-01-05");
    CHECK(message(with_stray(9, "2036-02-07"), "stray@x").plausible);
    CHECK(message(with_stray(100, "2021-12-31"), "stray@x").plausible);
}

TEST_CASE("model/best_time: a Received far from all other mail gives way to a Date among it") {
    const auto with =
        [](std::string_view date, std::string_view received, std::optional<Instant> as_of = {}) {
            std::vector<Mail> mails = hourly(200);
            mails.push_back(Mail("stray@x").in("a.mbox", "100000").date(date).received(received));
            return build(mails, {.as_of = as_of, .keep_problems = true});
        };
    const Corpus ahead = with("2020-01-03", "2035-01-03");
    CHECK(message(ahead, "stray@x").time == at("2020-01-03"));
    CHECK(message(ahead, "stray@x").plausible);
    CHECK(message(with("2020-01-01", "2020-01-04"), "stray@x").time == at("2020-01-04"));
    CHECK(!message(with("2034-01-03", "2035-01-03"), "stray@x").plausible);
    // As of a day, what came later by whatever clock was not there.
    CHECK(stands_for(with("2020-01-03", "2035-01-03", at("2021-01-01")), "stray@x").empty());
}

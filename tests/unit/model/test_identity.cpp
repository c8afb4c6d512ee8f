// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/model.hpp"

#include "mailhorizon/model/corpus_builder.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace mailhorizon::base;
using namespace mailhorizon::model;
using namespace mailhorizon::test;

namespace {

using Hashes = std::vector<std::uint32_t>;

}  // namespace

TEST_CASE("model/identity: one id is one message if Date or half of the shorter text agree") {
    struct Row {
        std::string_view date_a;
        std::string_view date_b;
        Hashes lines_a;
        Hashes lines_b;
        std::size_t messages;
    };
    for (const Row& row : {Row{"2020-01-01", "2020-01-01", {1, 2}, {3, 4}, 1},
                           Row{"2020-01-01", "2020-01-02", {1, 2}, {3, 4}, 2},
                           Row{"2020-01-01", "2020-01-02", {1, 2}, {2, 3, 4, 5, 6}, 1},
                           Row{"2020-01-01", "2020-01-02", {1, 2, 3}, {3, 4, 5}, 2},
                           Row{"2020-01-01", "2020-01-02", {1, 1, 1, 9}, {1, 7, 8, 6}, 1},
                           Row{"2020-01-01", "2020-01-02", {}, {}, 2},
                           Row{"2020-01-01", "2020-01-02", {1}, {}, 2},
                           Row{"", "2020-01-02", {1}, {1}, 1},
                           Row{"", "", {1}, {2}, 2},
                           Row{"", "", {1}, {1}, 1}}) {
        std::vector<Mail> mails{Mail("1@x").in("a.mbox", "0").own_lines(row.lines_a).body(10),
                                Mail("1@x").in("a.mbox", "1").own_lines(row.lines_b).body(11)};
        if (!row.date_a.empty()) {
            mails[0].date(row.date_a);
        }
        if (!row.date_b.empty()) {
            mails[1].date(row.date_b);
        }
        CAPTURE(row.date_a);
        CAPTURE(row.lines_a.size());
        const Corpus corpus = build(mails);
        CHECK(corpus.messages().size() == row.messages);
        CHECK(problem_count(corpus, ProblemKind::reused_message_id) == row.messages - 1);
        CHECK(corpus.messages()[0].places == 3 - row.messages);
    }
}

TEST_CASE("model/identity: an id with equal bodies is one message, also without own lines") {
    const Corpus corpus =
        build(std::vector{Mail("1@x").in("a.mbox", "0").date("2020-01-01").body(5),
                          Mail("1@x").in("a.mbox", "1").date("2020-02-01").body(5)});
    CHECK(corpus.messages().size() == 1);
}

TEST_CASE("model/identity: a reused id stands for the earliest message, all keep their rows") {
    const Corpus corpus = build(std::vector{
        Mail("1@x").in("a.mbox", "7").date("2020-03-01").own_lines({1}).subject("late"),
        Mail("1@x").in("a.mbox", "9").date("2020-01-01").own_lines({2}).subject("early"),
        Mail("1@x").in("a.mbox", "8").date("2020-02-01").own_lines({3}).subject("middle"),
        Mail("2@x").in("a.mbox", "5").date("2020-04-01").references({"1@x"})});
    REQUIRE(corpus.messages().size() == 4);
    CHECK(corpus.messages()[0].subject == "early");
    CHECK(corpus.messages()[1].id == "1@x");
    CHECK(corpus.messages()[2].id == "1@x");
    CHECK(corpus.message_of(corpus.messages()[2].id_index) == MessageIndex(0));
    CHECK(corpus.message_of(corpus.messages()[3].references[0]) == MessageIndex(0));
    REQUIRE(corpus.problems().size() == 2);
    CHECK(corpus.problems()[0].place == "7");
    CHECK(corpus.problems()[0].kind == ProblemKind::reused_message_id);
    CHECK(corpus.problems()[1].place == "8");
}

TEST_CASE("model/identity: without a common id Date, author, base subject and body must agree") {
    struct Row {
        std::string_view what;
        Mail other;
        std::size_t messages;
    };
    const Mail mail = Mail("1@x")
                          .in("a.mbox", "0")
                          .from("ada@x")
                          .subject("Re: ", "Straße")
                          .date("2020-01-01T10:00:00Z")
                          .body(77);
    const auto other = [](std::string id) {
        return Mail(std::move(id))
            .in("b.mbox", "0")
            .from("ADA@X")
            .subject("AW: ", "STRASSE")
            .date("2020-01-01T10:00:00Z")
            .body(77);
    };
    for (const Row& row : {Row{"another id", other("2@x"), 1},
                           Row{"no id", other(""), 1},
                           Row{"another second", other("2@x").date("2020-01-01T10:00:01Z"), 2},
                           Row{"another author", other("2@x").from("bob@x"), 2},
                           Row{"another subject", other("2@x").subject("Strasen"), 2},
                           Row{"another body", other("2@x").body(78), 2},
                           Row{"no body", other("2@x").body(0), 2}}) {
        CAPTURE(row.what);
        const Corpus corpus = build(std::vector{mail, row.other});
        CHECK(corpus.messages().size() == row.messages);
        CHECK(message(corpus, "1@x").subject == "Re: Straße");
    }
    CHECK(build(std::vector{other("1@x").body(0), other("2@x").body(0)}).messages().size() == 2);
    Mail unknown_a = other("1@x");
    Mail unknown_b = other("2@x");
    unknown_a.facts().from.reset();
    unknown_b.facts().from.reset();
    CHECK(build(std::vector{unknown_a, unknown_b}).messages().size() == 2);
}

TEST_CASE("model/identity: other ids become aliases, replies to any of them meet the message") {
    const auto copy = [](std::string id, std::string place) {
        return Mail(std::move(id))
            .in("a.mbox", std::move(place))
            .from("ada@x")
            .subject("s")
            .date("2020-01-01")
            .body(7);
    };
    const Corpus corpus = build(
        std::vector{copy("c@x", "0").references({"a@x", "0@x"}),
                    copy("b@x", "1"),
                    copy("a@x", "2"),
                    copy("", "3"),
                    Mail("reply@x").in("a.mbox", "4").date("2020-01-02").references({"b@x"})});
    REQUIRE(corpus.messages().size() == 2);
    const MessageRow& kept = corpus.messages()[0];
    CHECK(kept.id == "a@x");
    CHECK(kept.places == 4);
    CHECK(stands_for(corpus, "b@x") == "a@x");
    CHECK(stands_for(corpus, "c@x") == "a@x");
    CHECK(corpus.message_of(corpus.messages()[1].references[0]) == MessageIndex(0));
    // The reference to its own alias is gone.
    REQUIRE(kept.references.size() == 1);
    CHECK(corpus.id_text(kept.references[0]) == "0@x");
    CHECK(corpus.id_count() == 5);
    CHECK(problem_count(corpus, ProblemKind::reused_message_id) == 0);
}

TEST_CASE("model/identity: being one message carries over from copy to copy") {
    // 1 and 2 share an id, 2 and 3 their content, 3 and 4 an id again.
    const Corpus corpus = build(std::vector{
        Mail("a@x").in("a.mbox", "1").date("2020-01-01").own_lines({1, 2}).body(1),
        Mail("a@x").in("a.mbox", "2").date("2020-01-02").own_lines({1, 2}).body(2).from("ada@x"),
        Mail("b@x").in("a.mbox", "3").date("2020-01-02").own_lines({8}).body(2).from("ada@x"),
        Mail("b@x").in("a.mbox", "4").date("2020-01-02").own_lines({9}).body(3)});
    REQUIRE(corpus.messages().size() == 1);
    CHECK(corpus.messages()[0].id == "a@x");
    CHECK(corpus.messages()[0].places == 4);
    CHECK(corpus.address(corpus.messages()[0].from) == "ada@x");
}

TEST_CASE("model/identity: the kept copy is the earliest, then the smallest id, archive, place") {
    const auto copy =
        [](std::string id, std::string archive, std::string place, std::string words) {
            Mail mail = Mail(std::move(id)).in(std::move(archive), std::move(place));
            mail.from("ada@x")
                .subject("s", "s")
                .date("2020-01-01")
                .body(7)
                .subject(std::move(words), "s");
            return mail;
        };
    const auto kept = [](const std::vector<Mail>& mails) {
        const Corpus corpus = build(mails);
        CHECK(corpus.messages().size() == 1);
        return std::string(corpus.messages()[0].subject);
    };
    CHECK(kept({copy("a@x", "a", "0", "1"), copy("b@x", "b", "0", "2").received("2019-12-31")}) ==
          "2s");
    CHECK(kept({copy("b@x", "a", "0", "1"), copy("a@x", "b", "0", "2")}) == "2s");
    CHECK(kept({copy("", "a", "0", "1"), copy("a@x", "b", "0", "2")}) == "2s");
    CHECK(kept({copy("a@x", "b", "0", "1"), copy("a@x", "a", "5", "2")}) == "2s");
    CHECK(kept({copy("a@x", "a", "10", "1"), copy("a@x", "a", "9", "2")}) == "2s");
    CHECK(kept({copy("a@x", "a", "new/10", "1"), copy("a@x", "a", "new/9", "2")}) == "1s");
    CHECK(kept({copy("a@x", "a", "cur/1", "1"), copy("a@x", "a", "9", "2")}) == "2s");
}

TEST_CASE("model/identity: what the kept copy does not know comes from the others") {
    const Corpus corpus = build(std::vector{
        Mail("")
            .in("a.mbox", "1")
            .received("2020-01-01")
            .date("2020-01-03")
            .subject("s")
            .body(7)
            .from("ada@x"),
        Mail("2@x")
            .in("a.mbox", "2")
            .received("2020-01-02")
            .date("2020-01-03")
            .subject("s")
            .body(7)
            .from("ada@x", "Ada")
            .marks(list_mail | bulk)
            .list("List@x")
            .references({"0@x"}),
        Mail("1@x").in("a.mbox", "3").date("2020-01-03").subject("s").body(7).from("ada@x")});
    REQUIRE(corpus.messages().size() == 1);
    const MessageRow& row = corpus.messages()[0];
    CHECK(row.id == "1@x");
    CHECK(corpus.name(row.from_name) == "Ada");
    CHECK(corpus.address(row.list) == "list@x");
    CHECK(row.marks == list_mail);
    REQUIRE(row.references.size() == 1);
    CHECK(corpus.id_text(row.references[0]) == "0@x");
}

TEST_CASE("model/identity: a message without id is named after its content") {
    const auto nameless = [](std::string place) {
        return Mail("")
            .in("a.mbox", std::move(place))
            .from("ada@x")
            .subject("s")
            .date("2020-01-01")
            .body(7);
    };
    const Corpus corpus = build(std::vector{nameless("0"), nameless("1")});
    REQUIRE(corpus.messages().size() == 1);
    const std::string id(corpus.messages()[0].id);
    CHECK(id.size() == 19);
    CHECK(id.starts_with("mh:"));
    CHECK(id.find_first_not_of("0123456789abcdef", 3) == std::string::npos);
    CHECK(stands_for(corpus, id) == id);
    for (const Mail& other : {nameless("1").from("bob@x"),
                              nameless("1").subject("t"),
                              nameless("1").body(8),
                              nameless("1").date("2020-01-02")}) {
        const Corpus two = build(std::vector{nameless("0"), other});
        CHECK(two.messages().size() == 2);
        CHECK(stands_for(two, id) == id);
        CHECK(problem_count(two, ProblemKind::reused_message_id) == 0);
    }
}

TEST_CASE("model/identity: without id and Date the time of arrival tells messages apart") {
    const auto report = [](std::string place, std::string_view received) {
        return Mail("").in("a.mbox", std::move(place)).subject("cron").body(7).received(received);
    };
    CHECK(build(std::vector{report("0", "2020-01-01"), report("1", "2020-01-02")})
              .messages()
              .size() == 2);
    CHECK(build(std::vector{report("0", "2020-01-01"), report("1", "2020-01-01")})
              .messages()
              .size() == 1);
    const Corpus untimed =
        build(std::vector{Mail("").in("a.mbox", "0").body(0), Mail("").in("a.mbox", "1").body(0)});
    CHECK(untimed.messages().size() == 1);
}

TEST_CASE(
    "model/identity: the copy whose From no list rewrote is kept, at the time of the earliest") {
    const Corpus corpus = build(std::vector{Mail("1@x")
                                                .in("list.mbox", "0")
                                                .from("dev@lists", "Dev")
                                                .list("dev@lists")
                                                .marks(rewritten_from)
                                                .date("2020-01-02")
                                                .received("2020-01-02T00:01:00Z"),
                                            Mail("1@x")
                                                .in("sent.mbox", "0")
                                                .from("ann@x", "Ann")
                                                .date("2020-01-02")
                                                .received("2020-01-02T00:05:00Z")});
    REQUIRE(corpus.messages().size() == 1);
    const MessageRow& row = corpus.messages()[0];
    CHECK(corpus.address(row.from) == "ann@x");
    CHECK(corpus.address(row.list) == "dev@lists");
    CHECK(row.time == at("2020-01-02T00:01:00Z"));
    CHECK(corpus.archives()[1].kept == 1);
}

TEST_CASE("model/identity: of two copies that a list rewrote the one with an author is kept") {
    const auto copy = [](std::string archive, std::string from, std::string_view received) {
        return Mail("1@x")
            .in(std::move(archive), "0")
            .from(std::move(from))
            .list("dev@lists")
            .marks(rewritten_from)
            .date("2020-01-02")
            .received(received);
    };
    const Corpus corpus = build(std::vector{copy("a.mbox", "dev@lists", "2020-01-02T00:01:00Z"),
                                            copy("b.mbox", "ann@x", "2020-01-02T00:05:00Z")});
    REQUIRE(corpus.messages().size() == 1);
    CHECK(corpus.address(corpus.messages()[0].from) == "ann@x");
}

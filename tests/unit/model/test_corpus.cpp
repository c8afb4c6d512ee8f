// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/model.hpp"

#include "mailhorizon/model/corpus.hpp"

#include <doctest/doctest.h>

#include <string_view>
#include <utility>
#include <vector>

using namespace mailhorizon::model;
using namespace mailhorizon::test;

namespace {

std::vector<Mail> small_list() {
    return {Mail("2@x")
                .in("b.mbox", "0")
                .from("Bob@X.example", "Bob")
                .to("Ada@x.example")
                .cc("list@x.example")
                .subject("Re: ", "Lunch")
                .references({"0@x", "1@x", "1@x", "2@x"})
                .date("2026-03-05T10:00:00Z"),
            Mail("1@x")
                .in("a.mbox", "0")
                .from("ada@x.example", "Ada")
                .to("LIST@x.example")
                .subject("Lunch")
                .own_lines({3, 1, 2})
                .date("2026-03-04T10:00:00Z", 60),
            Mail("3@x").in("a.mbox", "900").from("", "Nobody").to("").subject("No date")};
}

}  // namespace

TEST_CASE("model/corpus: rows show what the facts said, in order of time, untimed ones last") {
    const Corpus corpus = build(small_list());
    REQUIRE(corpus.messages().size() == 3);
    const MessageRow& first = corpus.messages()[0];
    CHECK(first.id == "1@x");
    CHECK(first.subject == "Lunch");
    CHECK(corpus.address(first.from) == "ada@x.example");
    CHECK(corpus.name(first.from_name) == "Ada");
    CHECK(first.time == at("2026-03-04T10:00:00Z"));
    CHECK(first.zone_minutes == 60);
    CHECK(first.timed);
    CHECK(first.plausible);
    CHECK(std::vector(first.own_lines.begin(), first.own_lines.end()) ==
          std::vector<std::uint32_t>{3, 1, 2});
    CHECK(corpus.archives()[first.archive.value()].path == "a.mbox");

    const MessageRow& second = corpus.message(MessageIndex(1));
    CHECK(second.subject == "Re: Lunch");
    CHECK(second.base_subject == "Lunch");
    REQUIRE(second.recipients.size() == 2);
    CHECK(second.recipients[0].address == first.from);
    CHECK(second.recipients[1].address == first.recipients[0].address);
    CHECK(second.recipients[1].role == RecipientRole::cc);

    const MessageRow& third = corpus.messages()[2];
    CHECK(third.id == "3@x");
    CHECK(!third.timed);
    CHECK(!third.plausible);
    CHECK(!third.from.exists());
    CHECK(!third.from_name.exists());
    CHECK(!third.list.exists());
    CHECK(third.recipients.empty());
}

TEST_CASE("model/corpus: references are ids, each once, never the message's own") {
    const Corpus corpus = build(small_list());
    const MessageRow& reply = message(corpus, "2@x");
    REQUIRE(reply.references.size() == 2);
    CHECK(corpus.id_text(reply.references[0]) == "0@x");
    CHECK(!corpus.message_of(reply.references[0]).exists());
    CHECK(corpus.id_text(reply.references[1]) == "1@x");
    CHECK(corpus.message_of(reply.references[1]) == MessageIndex(0));
}

TEST_CASE("model/corpus: numbers follow first use in message order, ghosts come last") {
    const Corpus corpus = build(small_list());
    REQUIRE(corpus.addresses().size() == 3);
    CHECK(corpus.addresses()[0] == "ada@x.example");
    CHECK(corpus.addresses()[1] == "list@x.example");
    CHECK(corpus.addresses()[2] == "bob@x.example");
    REQUIRE(corpus.name_count() == 2);
    CHECK(corpus.name(NameIndex(0)) == "Ada");
    REQUIRE(corpus.id_count() == 4);
    CHECK(corpus.id_text(IdIndex(0)) == "1@x");
    CHECK(corpus.id_text(IdIndex(1)) == "2@x");
    CHECK(corpus.id_text(IdIndex(2)) == "3@x");
    CHECK(corpus.id_text(IdIndex(3)) == "0@x");
}

TEST_CASE("model/corpus: an address is named once a message, in its first role") {
    const Corpus corpus =
        build(std::vector{Mail("1@x").to("a@x").cc("A@X").cc("b@x").to("b@x").date("2026-01-01")});
    REQUIRE(corpus.messages()[0].recipients.size() == 2);
    CHECK(corpus.messages()[0].recipients[0].role == RecipientRole::to);
    CHECK(corpus.messages()[0].recipients[1].role == RecipientRole::cc);
}

TEST_CASE("model/corpus: rows stay valid when the corpus is moved") {
    Corpus corpus = build(small_list());
    const std::string before = dump(corpus);
    const MessageRow* const row = corpus.messages().data();
    Corpus moved = std::move(corpus);
    CHECK(moved.messages().data() == row);
    CHECK(dump(moved) == before);
    Corpus other = build(std::vector<Mail>{});
    other = std::move(moved);
    CHECK(other.messages().data() == row);
    CHECK(dump(other) == before);
}

TEST_CASE("model/corpus: nothing gives a corpus too") {
    const Corpus corpus = build(std::vector<Mail>{});
    CHECK(corpus.messages().empty());
    CHECK(corpus.addresses().empty());
    CHECK(corpus.id_count() == 0);
    CHECK(corpus.archives().empty());
    CHECK(corpus.problems().empty());
    CHECK(corpus.as_of().seconds == 0);
    CHECK(corpus.first_time().seconds == 0);
}

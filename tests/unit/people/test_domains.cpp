// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/corpora.hpp"
#include "unit/people/persons.hpp"

#include "mailhorizon/people/people.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

namespace mailhorizon::people {

using testing::add_mails;
using testing::corpus_of;
using testing::find_person;
using testing::Mail;
using testing::roster_of;

TEST_CASE("people/domains: sides follow the longest domain that has a rule") {
    PeopleSettings settings;
    settings.domains = parse_domains("internal=x.example;partner=lab.x.example;customer=c.example");
    const model::Corpus corpus = corpus_of({Mail("1")
                                                .to("a@x.example")
                                                .to("a@hr.x.example")
                                                .to("a@lab.x.example")
                                                .to("a@deep.lab.x.example")
                                                .to("a@ax.example")
                                                .to("a@c.example")
                                                .to("a@example")});
    const People people = find_people(corpus, settings);
    CHECK(people.internal_domains == std::vector<std::string>{"x.example"});
    CHECK_FALSE(people.internal_found);
    CHECK(find_person(people, "a@x.example")->side == Side::internal);
    CHECK(find_person(people, "a@hr.x.example")->side == Side::internal);
    CHECK(find_person(people, "a@lab.x.example")->side == Side::partner);
    CHECK(find_person(people, "a@deep.lab.x.example")->side == Side::partner);
    CHECK(find_person(people, "a@ax.example")->side == Side::outside);
    CHECK(find_person(people, "a@c.example")->side == Side::customer);
    CHECK(find_person(people, "a@example")->side == Side::outside);
}

TEST_CASE("people/domains: the organisation's domain is the one that writes and is written to") {
    std::vector<Mail> mails;
    add_mails(mails, "in", 10, Mail("like").from("c@shop.example").to("a@x.example"));
    add_mails(mails, "out", 8, Mail("like").from("a@x.example").to("c@shop.example"));
    add_mails(mails, "own", 5, Mail("like").from("a@x.example").to("b@x.example"));
    const People people = find_people(corpus_of(mails), {});
    CHECK(people.internal_domains == std::vector<std::string>{"x.example"});
    CHECK(people.internal_found);
    CHECK(find_person(people, "b@x.example")->side == Side::internal);
    CHECK(find_person(people, "c@shop.example")->side == Side::outside);
    PeopleSettings settings;
    settings.domains = parse_domains("partner=x.example");
    const People told = find_people(corpus_of(mails), settings);
    CHECK(told.internal_domains.empty());
    CHECK(find_person(told, "b@x.example")->side == Side::partner);
    const People listed =
        find_people(corpus_of(mails), roster_of({{"*@shop.example", "", "", "", "", "internal"}}));
    CHECK(listed.internal_domains == std::vector<std::string>{"shop.example"});
    CHECK_FALSE(listed.internal_found);
}

TEST_CASE("people/domains: no organisation is found where there is none") {
    struct Row {
        std::string_view what;
        std::vector<Mail> likes;
    };
    const std::vector<Row> rows{
        {"freemail", {Mail("1").from("a@gmail.com").to("b@gmail.com")}},
        {"never written to", {Mail("1").from("a@x.example").to("b@gmail.com")}},
        {"never writing", {Mail("1").from("a@gmail.com").to("b@x.example")}},
        {"a small part of the mail",
         {Mail("1").from("a@x.example").to("b@x.example"),
          Mail("2").from("a@gmail.com").to("b@gmail.com"),
          Mail("3").from("c@gmail.com").to("b@gmail.com")}},
        {"a public list",
         {Mail("1").from("a@x.example").to("b@x.example").list("dev@lists.example"),
          Mail("2").from("c@y.example").to("a@x.example").list("dev@lists.example"),
          Mail("3").from("d@z.example").to("a@x.example").list("dev@lists.example")}},
        {"the list's own address",
         {Mail("1").from("dev@x.example", "A").to("dev@x.example").list("dev@x.example")}}};
    for (const Row& row : rows) {
        CAPTURE(row.what);
        std::vector<Mail> mails;
        for (const Mail& like : row.likes) {
            add_mails(mails, like.facts().message_id, 6, like);
        }
        const People people = find_people(corpus_of(mails), {});
        CHECK(people.internal_domains.empty());
        CHECK_FALSE(people.internal_found);
    }
}

}  // namespace mailhorizon::people

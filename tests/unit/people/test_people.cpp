// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/corpora.hpp"
#include "unit/people/persons.hpp"

#include "mailhorizon/people/people.hpp"

#include <doctest/doctest.h>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace mailhorizon::people {

using testing::add_mails;
using testing::author_key;
using testing::corpus_of;
using testing::find_person;
using testing::Mail;
using testing::roster_of;

TEST_CASE("people/people: no mail, nobody") {
    const People people = find_people(corpus_of({}), {});
    CHECK(people.persons.empty());
    CHECK(people.author.empty());
    CHECK(people.internal_domains.empty());
    CHECK_FALSE(people.internal_found);
}

TEST_CASE("people/people: one person an address, by key, with what was sent and received") {
    const model::Corpus corpus = corpus_of(
        {Mail("1").from("bo@x.example", "Bo B").to("al@x.example").cc("cy@y.example"),
         Mail("2").at(1).from("bo@x.example", "Bo").to("al@x.example").bcc("bo@x.example"),
         Mail("3").at(2).from("bo@x.example", "Bo"),
         Mail("4").at(3)});
    const People people = find_people(corpus, {});
    REQUIRE(people.persons.size() == 3);
    CHECK(people.persons[0].key == "al@x.example");
    CHECK(people.persons[0].received == 2);
    CHECK(people.persons[1].key == "bo@x.example");
    CHECK(people.persons[1].name == "Bo");
    CHECK(people.persons[1].sent == 3);
    CHECK(people.persons[1].received == 1);
    CHECK(people.persons[1].unit == "x.example");
    CHECK(people.persons[2].key == "cy@y.example");
    for (std::size_t address = 0; address < corpus.addresses().size(); ++address) {
        CHECK(people.person(people.of_address[address]).key == corpus.addresses()[address]);
    }
    CHECK(author_key(corpus, people, "3") == "bo@x.example");
    CHECK(author_key(corpus, people, "4") == "unknown");
}

TEST_CASE("people/people: of equally frequent names the smaller is shown") {
    const model::Corpus corpus = corpus_of(
        {Mail("1").from("bo@x.example", "Zoe"), Mail("2").at(1).from("bo@x.example", "Bo")});
    CHECK(find_people(corpus, {}).persons[0].name == "Bo");
}

TEST_CASE("people/people: the roster merges, names and places people") {
    const model::Corpus corpus =
        corpus_of({Mail("1").from("jo@x.example", "jojo").to("support@x.example"),
                   Mail("2").at(1).from("jo@home.example", "jojo").to("kim@z.example"),
                   Mail("3").at(2).from("kim@x.example").to("sue@branch.example")});
    const People people = find_people(
        corpus,
        roster_of({{"JO@x.example", "jo", "Jo Doe", "", "", ""},
                   {"jo@home.example", "jo", "", "Sales", "human", "internal"},
                   {"jo@never.seen", "jo", "Other", "Other", "robot", "partner"},
                   {"support@x.example", "", "", "", "list", ""},
                   {"*@z.example", "", "Nobody's name", "Zeta", "", "customer"},
                   {"*@branch.example", "branch", "The Branch", "", "role", "partner"}}));
    const PersonRow* const jo = find_person(people, "jo");
    REQUIRE(jo != nullptr);
    CHECK(jo->name == "Jo Doe");
    CHECK(jo->unit == "Sales");
    CHECK(jo->side == Side::internal);
    CHECK(jo->kind == PersonKind::human);
    CHECK(jo->addresses.size() == 2);
    CHECK(jo->sent == 2);
    CHECK(find_person(people, "support@x.example")->kind == PersonKind::list);
    const PersonRow* const kim = find_person(people, "kim@z.example");
    REQUIRE(kim != nullptr);
    CHECK(kim->name.empty());
    CHECK(kim->unit == "Zeta");
    CHECK(kim->side == Side::customer);
    const PersonRow* const branch = find_person(people, "branch");
    REQUIRE(branch != nullptr);
    CHECK(branch->name == "The Branch");
    CHECK(branch->kind == PersonKind::role);
    CHECK(branch->side == Side::partner);
    CHECK(find_person(people, "kim@x.example") != nullptr);
}

TEST_CASE("people/people: kinds are told by local part, roster and marks") {
    struct Row {
        std::string_view address;
        PersonKind kind;
    };
    for (const Row& row : {Row{"jo@x.example", PersonKind::human},
                           Row{"support@x.example", PersonKind::role},
                           Row{"hr@x.example", PersonKind::role},
                           Row{"buchhaltung@x.example", PersonKind::role},
                           Row{"klantenservice@x.example", PersonKind::role},
                           Row{"obsluga-klienta@x.example", PersonKind::role},
                           Row{"satinalma@x.example", PersonKind::role},
                           Row{"asiakaspalvelu@x.example", PersonKind::role},
                           Row{"info.berlin@x.example", PersonKind::role},
                           Row{"ventas-eu@x.example", PersonKind::role},
                           Row{"it-support@x.example", PersonKind::role},
                           Row{"uk.sales@x.example", PersonKind::role},
                           Row{"support24@x.example", PersonKind::role},
                           Row{"john.sales@x.example", PersonKind::human},
                           Row{"mail.ann@x.example", PersonKind::human},
                           Row{"pr.lee@x.example", PersonKind::human},
                           Row{"ann2@x.example", PersonKind::human},
                           Row{"infobel@x.example", PersonKind::human},
                           Row{"-@x.example", PersonKind::human},
                           Row{"mysupport@x.example", PersonKind::human},
                           Row{"noreply@x.example", PersonKind::robot},
                           Row{"no-reply+42@x.example", PersonKind::robot},
                           Row{"jira-noreply@x.example", PersonKind::robot},
                           Row{"dev-bounces@x.example", PersonKind::robot},
                           Row{"mailer-daemon@x.example", PersonKind::robot},
                           Row{"postmaster", PersonKind::robot},
                           Row{"bouncer@x.example", PersonKind::human},
                           Row{"rootham@x.example", PersonKind::human}}) {
        CAPTURE(row.address);
        const model::Corpus corpus = corpus_of({Mail("1").to(row.address)});
        CHECK(find_people(corpus, {}).persons[0].kind == row.kind);
    }
}

TEST_CASE("people/people: who mostly sends automatic mail is a robot") {
    struct Row {
        std::string_view what;
        int automatic;
        int plain;
        model::HeaderMark mark;
        bool through_list;
        PersonKind kind;
    };
    for (const Row& row :
         {Row{"all of three", 3, 0, model::auto_submitted, false, PersonKind::robot},
          Row{"two are too few", 2, 0, model::auto_submitted, false, PersonKind::human},
          Row{"four of five", 4, 1, model::auto_submitted, false, PersonKind::robot},
          Row{"seven of nine", 7, 2, model::auto_submitted, false, PersonKind::human},
          Row{"bulk", 3, 0, model::bulk, false, PersonKind::robot},
          Row{"bulk through a list", 3, 0, model::bulk, true, PersonKind::human},
          Row{"absence notes of somebody",
              1,
              20,
              model::auto_submitted,
              false,
              PersonKind::human}}) {
        CAPTURE(row.what);
        std::vector<Mail> mails;
        Mail like("like");
        like.from("jo@x.example");
        add_mails(mails, "plain", row.plain, like);
        like.mark(row.mark);
        if (row.through_list) {
            like.list("dev@lists.example");
        }
        add_mails(mails, "automatic", row.automatic, like);
        const People people = find_people(corpus_of(mails), {});
        const PersonRow* const jo = find_person(people, "jo@x.example");
        REQUIRE(jo != nullptr);
        CHECK(jo->kind == row.kind);
        PeopleSettings settings = roster_of({{"jo@x.example", "", "", "", "human", ""}});
        CHECK(find_person(find_people(corpus_of(mails), settings), "jo@x.example")->kind ==
              PersonKind::human);
    }
}

TEST_CASE("people/people: the order of arrival changes nothing") {
    std::vector<Mail> mails;
    add_mails(mails, "a", 4, Mail("like").from("b@x.example", "B").to("a@y.example"));
    add_mails(mails, "c", 4, Mail("like").from("a@y.example", "A").to("b@x.example"));
    const auto keys = [](const std::vector<Mail>& arrived) {
        std::string text;
        for (const PersonRow& person : find_people(corpus_of(arrived), {}).persons) {
            text += person.key + std::to_string(person.sent) + std::string(side_name(person.side));
        }
        return text;
    };
    CHECK(keys(mails) == keys({mails.rbegin(), mails.rend()}));
}

}  // namespace mailhorizon::people

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

TEST_CASE("people/lists: a list's address is a list, by posting address and by List-Id") {
    const model::Corpus corpus = corpus_of(
        {Mail("1").from("jo@x.example").to("dev@lists.example").list("dev.lists.example"),
         Mail("2").at(1).from("jo@x.example").to("dev@other.example").list("ops@lists.example")});
    const People people = find_people(corpus, {});
    const PersonRow* const dev = find_person(people, "dev@lists.example");
    REQUIRE(dev != nullptr);
    CHECK(dev->kind == PersonKind::list);
    CHECK(dev->addresses.size() == 2);
    CHECK(find_person(people, "dev.lists.example") == nullptr);
    CHECK(find_person(people, "ops@lists.example")->kind == PersonKind::list);
    CHECK(find_person(people, "dev@other.example")->kind == PersonKind::human);
}

TEST_CASE("people/lists: where a list wrote its address into From, the name is the author") {
    const model::Corpus corpus =
        corpus_of({Mail("1").from("dev@lists.example", "Ann Lee").list("dev@lists.example"),
                   Mail("2").at(1).from("dev@lists.example", "ann  LEE").list("dev@lists.example"),
                   Mail("3").at(2).from("dev@lists.example", "Bo").list("dev@lists.example"),
                   Mail("4").at(3).from("dev@lists.example").list("dev@lists.example"),
                   Mail("5").at(4).from("dev@lists.example", "Dev").list("dev@lists.example")});
    const People people = find_people(corpus, {});
    CHECK(author_key(corpus, people, "1") == "name:ann lee");
    CHECK(author_key(corpus, people, "2") == "name:ann lee");
    CHECK(author_key(corpus, people, "3") == "name:bo");
    CHECK(author_key(corpus, people, "4") == "unknown");
    CHECK(author_key(corpus, people, "5") == "unknown");  // the list's own name
    const PersonRow* const ann = find_person(people, "name:ann lee");
    REQUIRE(ann != nullptr);
    CHECK(ann->addresses.empty());
    CHECK(ann->sent == 2);
    CHECK(ann->kind == PersonKind::human);
    CHECK(ann->name == "Ann Lee");
    CHECK(find_person(people, "dev@lists.example")->sent == 0);
}

TEST_CASE("people/lists: an address with five names and no usual one is a list without headers") {
    struct Row {
        std::string_view what;
        std::string_view address;
        std::vector<std::string_view> names;
        std::string_view author_of_first;
    };
    const std::vector<Row> rows{
        {"five names", "web@x.example", {"A", "B", "C", "D", "E"}, "name:a"},
        {"four names", "web@x.example", {"A", "B", "C", "D"}, "web@x.example"},
        {"five spellings of fewer names",
         "web@x.example",
         {"A", "a", "B", "b", "C"},
         "web@x.example"},
        {"a usual name",
         "web@x.example",
         {"A", "A", "A", "A", "A", "A", "B", "C", "D", "E"},
         "web@x.example"},
        {"half is no majority",
         "web@x.example",
         {"A", "A", "A", "A", "B", "C", "D", "E"},
         "name:a"},
        {"mostly without a name",
         "web@x.example",
         {"A", "B", "C", "D", "E", "", "", "", "", "", ""},
         "web@x.example"},
        {"one person under many names",
         "web@x.example",
         {"Amber Fox", "amber \"hawk\" fox", "Amber H. Fox", "amberfox", "Fox (home)", "A Fox"},
         "web@x.example"},
        {"five names with a word in common for few",
         "web@x.example",
         {"Mike Ash", "Mike Birch", "Cy", "Dee", "Eve", "Fay"},
         "name:mike ash"},
        {"a shared role", "support@x.example", {"A", "B", "C", "D", "E"}, "name:a"},
        {"a robot", "noreply@x.example", {"A", "B", "C", "D", "E"}, "noreply@x.example"}};
    for (const Row& row : rows) {
        CAPTURE(row.what);
        std::vector<Mail> mails;
        for (std::size_t place = 0; place < row.names.size(); ++place) {
            mails.emplace_back("m" + std::to_string(place));
            mails.back().at(static_cast<double>(place)).from(row.address, row.names[place]);
        }
        const model::Corpus corpus = corpus_of(mails);
        const People people = find_people(corpus, {});
        CHECK(author_key(corpus, people, "m0") == row.author_of_first);
        const PeopleSettings settings =
            roster_of({{std::string(row.address), "", "Web Team", "", "", ""}});
        CHECK(author_key(corpus, find_people(corpus, settings), "m0") == row.address);
    }
}

TEST_CASE("people/lists: a name on most of a list's mail is the list's own, not a person") {
    std::vector<Mail> mails;
    add_mails(mails,
              "own",
              6,
              Mail("like").from("dev@lists.example", "Talk of Dev").list("dev@lists.example"));
    add_mails(mails,
              "other",
              2,
              Mail("like").from("dev@lists.example", "Ann Lee").list("dev@lists.example"));
    add_mails(mails,
              "news",
              6,
              Mail("like").from("news@lists.example", "Cy Orr").list("news@lists.example"));
    const model::Corpus corpus = corpus_of(mails);
    const People people = find_people(corpus, {});
    CHECK(author_key(corpus, people, "own3") == "unknown");
    CHECK(author_key(corpus, people, "other1") == "name:ann lee");
    CHECK(author_key(corpus, people, "news3") == "unknown");
    // The same name on another address of the list is no person either.
    mails.push_back(Mail("else").from("dev@old.example", "talk of dev").list("dev@old.example"));
    const model::Corpus moved = corpus_of(mails);
    CHECK(author_key(moved, find_people(moved, {}), "else") == "unknown");
    // Unless somebody bears that name.
    mails.push_back(Mail("cy").from("cy@x.example", "Cy Orr"));
    const model::Corpus known = corpus_of(mails);
    CHECK(author_key(known, find_people(known, {}), "news3") == "cy@x.example");
}

TEST_CASE("people/lists: what a list puts around a name is not part of it") {
    struct Row {
        std::string_view name;
        std::string_view key;
        std::string_view shown;
    };
    for (const Row& row : {Row{"'Ann Lee' via Dev", "name:ann lee", "Ann Lee"},
                           Row{"Ann Lee via dev@lists.example", "name:ann lee", "Ann Lee"},
                           Row{"Ann via Bo via Dev", "name:ann via bo", "Ann via Bo"},
                           Row{"Olivia Dev", "name:olivia dev", "Olivia Dev"},
                           Row{" via Dev", "name:via dev", "via Dev"},
                           Row{"'' via Dev", "name:''", "''"}}) {
        CAPTURE(row.name);
        const model::Corpus corpus =
            corpus_of({Mail("1").from("dev@lists.example", row.name).list("dev@lists.example")});
        const People people = find_people(corpus, {});
        CHECK(author_key(corpus, people, "1") == row.key);
        REQUIRE(find_person(people, row.key) != nullptr);
        CHECK(find_person(people, row.key)->name == row.shown);
    }
}

TEST_CASE("people/lists: what is passed on by a forge or tracker is by whom the name says") {
    constexpr std::string_view forge = "notifications@forge.example";
    std::vector<Mail> mails{Mail("1").from(forge, "Mia Holm").to("reply+a1@forge.example"),
                            Mail("2").at(1).from(forge, "Udo Berg (Forge)"),
                            Mail("3").at(2).from(forge, "Udo Berg über Forge"),
                            Mail("4").at(3).from(forge, "Forge"),
                            Mail("5").at(4).from("mia@x.example", "Mia Holm"),
                            Mail("6").at(5).from("jira@y.example", "Build Bot"),
                            Mail("7").at(6).from("jira@y.example", "Build Monitor")};
    for (Mail& mail : mails) {
        mail.mark(model::auto_submitted);
    }
    mails[4] = Mail("5").at(4).from("mia@x.example", "Mia Holm");
    const model::Corpus corpus = corpus_of(mails);
    const People people = find_people(corpus, {});
    CHECK(author_key(corpus, people, "1") == "mia@x.example");
    CHECK(author_key(corpus, people, "2") == "name:udo berg");
    CHECK(author_key(corpus, people, "3") == "name:udo berg");
    CHECK(author_key(corpus, people, "4") == forge);
    CHECK(author_key(corpus, people, "6") == "jira@y.example");
    CHECK(find_person(people, forge)->kind == PersonKind::robot);
    CHECK(find_person(people, "reply+a1@forge.example")->kind == PersonKind::robot);
    CHECK(find_person(people, "name:udo berg")->kind == PersonKind::human);
    CHECK(find_person(people, "name:udo berg")->name == "Udo Berg");
}

TEST_CASE("people/lists: one forged list header makes nobody a list") {
    std::vector<Mail> mails;
    add_mails(mails, "true", 20, Mail("like").from("boss@x.example", "Boss"));
    mails.push_back(Mail("forged").at(50).from("spam@y.example").list("boss@x.example"));
    const model::Corpus corpus = corpus_of(mails);
    const People people = find_people(corpus, {});
    CHECK(find_person(people, "boss@x.example")->kind == PersonKind::human);
    CHECK(author_key(corpus, people, "true3") == "boss@x.example");
}

TEST_CASE("people/lists: a full name that one person uses is that person, also on a list") {
    const auto mails = [](std::string_view other_name) {
        return std::vector<Mail>{
            Mail("list").from("dev@lists.example", "Ann Lee").list("dev@lists.example"),
            Mail("short").at(1).from("dev@lists.example", "Cy").list("dev@lists.example"),
            Mail("own").at(2).from("ann@x.example", "Ann Lee"),
            Mail("cy").at(3).from("cy@x.example", "Cy"),
            Mail("other").at(4).from("al@y.example", other_name)};
    };
    const model::Corpus clear = corpus_of(mails("Al Fox"));
    const People people = find_people(clear, {});
    CHECK(author_key(clear, people, "list") == "ann@x.example");
    CHECK(author_key(clear, people, "short") == "name:cy");  // one word means anybody
    const model::Corpus unclear = corpus_of(mails("ann lee"));
    CHECK(author_key(unclear, find_people(unclear, {}), "list") == "name:ann lee");
    const PeopleSettings one = roster_of(
        {{"ann@x.example", "ann", "", "", "", ""}, {"al@y.example", "ann", "", "", "", ""}});
    CHECK(author_key(unclear, find_people(unclear, one), "list") == "ann");
}

}  // namespace mailhorizon::people

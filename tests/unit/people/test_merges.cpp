// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/model.hpp"
#include "support/processor_time.hpp"

#include "mailhorizon/people/people.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

using namespace mailhorizon;
using people::MergeRule;
using test::Mail;

namespace {

struct Writer {
    std::string_view address;
    std::string_view name;
};

model::Corpus corpus_of(const std::vector<Writer>& writers) {
    std::vector<Mail> mails;
    for (const Writer& writer : writers) {
        Mail mail(std::to_string(mails.size()) + "@x");
        mail.from(std::string(writer.address), std::string(writer.name)).to("desk@other.example");
        mail.facts().date = test::at("2025-01-06");
        mails.push_back(mail);
    }
    return test::build(mails);
}

/// Whether the two writers, who are all there are, are taken for one person.
bool are_one(const Writer& a, const Writer& b) {
    const model::Corpus corpus = corpus_of({a, b});
    const people::People who = people::find_people(corpus, {});
    return who.author.at(0) == who.author.at(1);
}

}  // namespace

TEST_CASE("people/merges: one full name in one organisation is one person, however it is written") {
    for (const Writer& other : {Writer{"ann.m.lee@hq.a.example", "Lee, Ann M."},
                                Writer{"m..lee@a.example", "Lee, Ann M. (Oslo)"},
                                Writer{"al@a.example", "ANN LEE/HQ/ACME@ACME"},
                                Writer{"lee@a.example", "\"Ann Lee\" <lee@a.example>"},
                                Writer{"x4711@a.example", "Dr. Ann Lee, PhD"}}) {
        CAPTURE(other.name);
        CHECK(are_one({"ann.lee@a.example", "Ann Lee"}, other));
    }
    CHECK(are_one({"r.roe@a.example", "Bob Roe"}, {"roe@a.example", "Robert Roe"}));
    for (const std::string_view address : {"joerg.mueller@a.example", "jmuller@a.example"}) {
        CHECK(are_one({"jm@a.example", "J\u00f6rg M\u00fcller"}, {address, "Mueller, Joerg"}));
        CHECK(are_one({"jm@a.example", "J\u00f6rg M\u00fcller"}, {address, "JORG MULLER"}));
    }
    CHECK(are_one({"ln@a.example", "Linh Nguy\u1ec5n"}, {"linh.nguyen@a.example", "Linh Nguyen"}));
    CHECK(are_one({"is@a.example", "Ioan \u0218tefan"}, {"ioan.stefan@a.example", "Ioan Stefan"}));
}

TEST_CASE("people/merges: single names, roles, initials and contradicting initials join nobody") {
    struct Row {
        Writer a;
        Writer b;
    };
    for (const Row& row :
         {Row{{"ann@a.example", "Ann"}, {"ann2@a.example", "Ann"}},
          Row{{"x1@a.example", "IT Service Desk"}, {"x2@a.example", "IT Service Desk"}},
          Row{{"x1@a.example", "A. Lee"}, {"x2@a.example", "A. Lee"}},
          Row{{"x1@a.example", "James D. Roe"}, {"x2@a.example", "James R. Roe"}},
          Row{{"x1@a.example", "Ann Lee"}, {"x2@b.example", "Ann Lee"}},
          Row{{"x1@gmail.com", "Ann Lee"}, {"x2@gmail.com", "Ann Lee"}},
          Row{{"ann.lee@a.example", "Ann Lee"}, {"ann.lee@b.example", "Ann Roe"}}}) {
        CAPTURE(row.a.name);
        CHECK_FALSE(are_one(row.a, row.b));
    }
}

TEST_CASE("people/merges: in several organisations both addresses must be made of the name") {
    CHECK(are_one({"ann.lee@a.example", "Ann Lee"}, {"ann_lee61@gmail.com", "Ann Lee"}));
    CHECK(are_one({"alee@a.example", "Ann Lee"}, {"leeann@b.example", "Lee, Ann"}));
    const model::Corpus corpus =
        corpus_of({{"ann.lee@a.example", "Ann Lee"}, {"x4711@b.example", "Ann Lee"}});
    const people::People who = people::find_people(corpus, {});
    REQUIRE(who.doubtful.size() == 1);
    CHECK(who.doubtful[0].rule == MergeRule::name_elsewhere);
    CHECK(who.merges.empty());
}

TEST_CASE("people/merges: tags and Gmail's dots are spelling, tags of a relay are not") {
    CHECK(are_one({"ann+lists@a.example", ""}, {"ann@a.example", "Ann"}));
    CHECK(are_one({"ann.lee@gmail.com", ""}, {"a.nnlee+x@googlemail.com", ""}));
    CHECK_FALSE(
        are_one({"devnull+ann@a.example", "Ann Lee"}, {"devnull+bob@a.example", "Bob Roe"}));
    CHECK_FALSE(are_one({"ann.lee@a.example", ""}, {"annlee@a.example", ""}));
}

TEST_CASE("people/merges: where nobody has an address nobody is joined") {
    const model::Corpus corpus = test::build({Mail("a@x"), Mail("b@x")});
    CHECK(corpus.addresses().empty());
    CHECK(people::find_people(corpus, {}).persons.empty());
}

TEST_CASE("people/merges: an address of several people joins nobody") {
    std::vector<Writer> writers{{"ann.lee@a.example", "Ann Lee"}};
    for (const std::string_view name : {"Ann Lee", "Bob Roe", "Cid Poe"}) {
        writers.push_back({"no.address@a.example", name});
    }
    CHECK(people::find_people(corpus_of(writers), {}).merges.empty());
}

TEST_CASE("people/merges: two of one name who answer each other are two") {
    const auto talk = [](int exchanges, bool greeting, bool marked) {
        const std::string one = "ann.lee@a.example";
        const std::string other = "ann.lee2@a.example";
        std::vector<Mail> mails;
        for (int i = 0; i < exchanges; ++i) {
            const std::string day = "2025-01-1" + std::to_string(i);
            const std::string subject = "Room " + std::to_string(i);
            Mail sent("s" + std::to_string(i) + "@x");
            sent.from(one, "Ann Lee").to(other).subject(subject).date(day + "T08:00:00Z");
            Mail reply("r" + std::to_string(i) + "@x");
            reply.from(other, "Ann Lee").to(one).subject("Re: ", subject).date(day + "T09:00:00Z");
            for (const auto& [mark, wanted] :
                 {std::pair(model::subject_reply, marked), std::pair(model::greeting, greeting)}) {
                reply.facts().text.marks |= static_cast<std::uint16_t>(wanted ? mark : 0);
            }
            mails.push_back(sent);
            mails.push_back(reply);
        }
        const people::People who = people::find_people(test::build(mails), {});
        return who.author.front() == who.author.back();
    };
    CHECK_FALSE(talk(2, false, true));
    CHECK_FALSE(talk(1, true, true));
    CHECK(talk(1, false, true));   // a note to oneself, and one more
    CHECK(talk(2, false, false));  // two notes
}

TEST_CASE("people/merges: the roster joins and forbids, and its person takes in what is joined") {
    const model::Corpus corpus = corpus_of({{"ann.lee@a.example", "Ann Lee"},
                                            {"lee@a.example", "Lee, Ann"},
                                            {"al@a.example", "Ann Lee"}});
    people::PeopleSettings settings;
    settings.roster = {{.address = "lee@a.example",
                        .person = "A1",
                        .name = {},
                        .unit = {},
                        .kind = {},
                        .side = {}},
                       {.address = "al@a.example",
                        .person = "A2",
                        .name = {},
                        .unit = {},
                        .kind = {},
                        .side = {}}};
    const people::People who = people::find_people(corpus, settings);
    CHECK(who.author.at(1) != who.author.at(2));
    const people::PersonRow& joined = who.person(who.author.at(0));
    CHECK((joined.key == "A1" || joined.key == "A2"));
}

TEST_CASE("people/merges: everybody called the same is nobody, and takes linear time") {
    std::vector<std::string> addresses;
    for (int i = 0; i < 100'000; ++i) {
        addresses.push_back("x" + std::to_string(i) + "@a.example");
    }
    std::vector<Writer> writers;
    for (const std::string& address : addresses) {
        writers.push_back({address, "Ann Lee"});
    }
    const model::Corpus corpus = corpus_of(writers);
    const double begin = testing::processor_seconds();
    const people::People who = people::find_people(corpus, {});
    CHECK(testing::processor_seconds() - begin < 20.0);
    CHECK(who.merges.empty());
}

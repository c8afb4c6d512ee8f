// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/corpora.hpp"
#include "unit/people/persons.hpp"

#include "mailhorizon/people/people.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

namespace mailhorizon::people {

using testing::author_key;
using testing::corpus_of;
using testing::find_person;
using testing::Mail;

namespace {

/// A mail into whose From the list wrote itself, signed or not.
Mail list_mail(std::string_view id, double hour, std::string_view signer, bool sure = true) {
    Mail mail(id);
    mail.at(hour).from("dev@lists.example", "Dev talk").list("dev@lists.example");
    mail.mark(model::rewritten_from);
    mail.facts().signer = signer;
    return sure ? mail.text_mark(model::sure_signer) : mail;
}

/// Enough mail under the list's own name that the name is known to be the list's.
std::vector<Mail> with_list(std::vector<Mail> mails) {
    for (int number = 0; number < 20; ++number) {
        mails.push_back(list_mail("list" + std::to_string(number), 500 + number, ""));
    }
    return mails;
}

Mail quoting(std::string_view id, double hour, std::string_view parent, std::string_view author) {
    Mail mail = list_mail(id, hour, "");
    mail.answers(parent).quoted_lines({7, 8});
    mail.facts().text.quoted_author = model::author_hash(author);
    return mail;
}

}  // namespace

TEST_CASE("people/unknown_authors: who signed the text wrote it where headers name only a list") {
    const model::Corpus corpus = corpus_of(with_list({Mail("bo").from("bo@b.example", "Bo Hill"),
                                                      list_mail("1", 1, "Bo Hill"),
                                                      list_mail("2", 2, "Ann Lee"),
                                                      list_mail("3", 3, "Dev talk"),
                                                      list_mail("4", 4, "Helen Keller", false),
                                                      list_mail("5", 5, "ANN  lee", false),
                                                      list_mail("7", 7, "Ann Lee"),
                                                      list_mail("6", 6, "")}));
    const People people = find_people(corpus, {});
    CHECK(author_key(corpus, people, "1") == "bo@b.example");
    CHECK(author_key(corpus, people, "2") == "name:ann lee");
    CHECK(author_key(corpus, people, "3") == "unknown");  // the list itself
    CHECK(author_key(corpus, people, "4") == "unknown");  // a quotation, perhaps
    CHECK(author_key(corpus, people, "5") == "name:ann lee");
    CHECK(author_key(corpus, people, "6") == "unknown");
    CHECK(find_person(people, "name:ann lee")->name == "Ann Lee");
    CHECK(find_person(people, "name:ann lee")->sent == 3);
    CHECK(people.source[testing::find_message(corpus, "1").value()] == AuthorSource::signature);
    CHECK(people.source[testing::find_message(corpus, "bo").value()] == AuthorSource::header);
    CHECK(people.source[testing::find_message(corpus, "6").value()] == AuthorSource::unknown);
}

TEST_CASE("people/unknown_authors: a first name is the one full name of that list, or nobody") {
    const model::Corpus corpus = corpus_of(with_list({list_mail("1", 1, "Ann Lee"),
                                                      list_mail("2", 2, "Ann"),
                                                      list_mail("3", 3, "John Doe"),
                                                      list_mail("4", 4, "John Roe"),
                                                      list_mail("5", 5, "John"),
                                                      list_mail("6", 6, "Chime"),
                                                      list_mail("7", 7, "chime", false),
                                                      list_mail("8", 8, "Karen", false)}));
    const People people = find_people(corpus, {});
    CHECK(author_key(corpus, people, "2") == "name:ann lee");
    CHECK(author_key(corpus, people, "5") == "unknown");
    CHECK(author_key(corpus, people, "6") == "name:chime");
    CHECK(author_key(corpus, people, "7") == "name:chime");
    CHECK(author_key(corpus, people, "8") == "unknown");
}

TEST_CASE("people/unknown_authors: a reply that quotes a message may name its author") {
    const auto mail = [](std::string_view id, double hour) {
        Mail made = list_mail(id, hour, "");
        return made.own_lines({7, 9});
    };
    const model::Corpus corpus = corpus_of(with_list({Mail("bo").from("bo@b.example", "Bo Hill"),
                                                      mail("1", 1),
                                                      quoting("1r", 1.5, "1", "bo hill"),
                                                      mail("2", 2),
                                                      quoting("2r", 2.5, "2", "bo@b.example"),
                                                      mail("3", 3),
                                                      quoting("3r", 3.5, "3", "Bo Hill"),
                                                      quoting("3s", 3.6, "3", "Ann Lee"),
                                                      mail("4", 4),
                                                      quoting("4r", 4.5, "4", "Bo Hill"),
                                                      quoting("4s", 4.6, "4", "Dev talk"),
                                                      mail("5", 5),
                                                      quoting("5r", 5.5, "5", "Nobody Known"),
                                                      list_mail("6", 6, "").own_lines({1, 2}),
                                                      quoting("6r", 6.5, "6", "Bo Hill")}));
    const People people = find_people(corpus, {});
    CHECK(author_key(corpus, people, "1") == "bo@b.example");
    CHECK(author_key(corpus, people, "2") == "bo@b.example");
    CHECK(author_key(corpus, people, "3") == "unknown");       // two replies disagree
    CHECK(author_key(corpus, people, "4") == "bo@b.example");  // one names the list: says nothing
    CHECK(author_key(corpus, people, "5") == "unknown");
    CHECK(author_key(corpus, people, "6") == "unknown");  // not a line of it is quoted
    CHECK(people.source[testing::find_message(corpus, "1").value()] == AuthorSource::attribution);
}

}  // namespace mailhorizon::people

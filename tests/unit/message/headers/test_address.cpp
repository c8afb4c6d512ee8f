// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/base/unicode.hpp"
#include "mailhorizon/message/headers/address.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

using namespace mailhorizon;
using message::AddressList;
using message::MessageLimits;
using message::parse_addresses;
using model::Mailbox;

namespace {

struct Row {
    std::string_view value;
    std::vector<Mailbox> mailboxes;
    bool clean = true;
};

/// "name <address>, ..." for a readable failure.
std::string shown(const std::vector<Mailbox>& mailboxes) {
    std::string text;
    for (const Mailbox& mailbox : mailboxes) {
        text += "{" + mailbox.name + "|" + mailbox.address + "}";
    }
    return text;
}

void check(const Row& row) {
    CAPTURE(row.value);
    const AddressList list = parse_addresses(row.value);
    CHECK(shown(list.mailboxes) == shown(row.mailboxes));
    CHECK(list.clean == row.clean);
    CHECK(!list.too_many);
}

/// The same field by the long way: a comment keeps its first entry from the short one.
void check_without_short_cut(const Row& row) {
    CAPTURE(row.value);
    const std::string value = "()" + std::string(row.value);
    CHECK(shown(parse_addresses(value).mailboxes) == shown(row.mailboxes));
}

}  // namespace

TEST_CASE("message/address: the common forms, alone and in lists") {
    for (const Row& row : {
             Row{"", {}},
             Row{"joe@example.org", {{"", "joe@example.org"}}},
             Row{"<joe@example.org>", {{"", "joe@example.org"}}},
             Row{"Joe Q. Public <joe@example.org>", {{"Joe Q. Public", "joe@example.org"}}},
             Row{"\"Public, Joe\" <joe@example.org>", {{"Public, Joe", "joe@example.org"}}},
             Row{"Joe <joe@Example.ORG>,\n\tAnn <Ann@example.org>",
                 {{"Joe", "joe@example.org"}, {"Ann", "Ann@example.org"}}},
             Row{"joe@a.org, , ann@b.org,", {{"", "joe@a.org"}, {"", "ann@b.org"}}},
             Row{"joe@a.org; ann@b.org", {{"", "joe@a.org"}, {"", "ann@b.org"}}},
             Row{"Foo via List <list@a.org>", {{"Foo via List", "list@a.org"}}},
             Row{"'joe@a.org' <joe@a.org>", {{"'joe@a.org'", "joe@a.org"}}},
         }) {
        check(row);
        check_without_short_cut(row);
    }
}

TEST_CASE("message/address: RFC 5322 with comments, quotes, groups, routes and obsolete space") {
    for (const Row& row : {
             Row{"joe@example.org (Joe Public)", {{"Joe Public", "joe@example.org"}}},
             Row{"joe@example.org (Joe (the \\) first) Public)",
                 {{"Joe (the ) first) Public", "joe@example.org"}}},
             Row{"(c) Joe (d) <(e) joe (f) @ (g) example.org (h)> (i)",
                 {{"Joe", "joe@example.org"}}},
             Row{"\"Joe \\\"J\\\" Public\" <joe@a.org>", {{"Joe \"J\" Public", "joe@a.org"}}},
             Row{"\"joe blow\"@a.org", {{"", "\"joe blow\"@a.org"}}},
             Row{"Joe <\"joe\"@a.org>", {{"Joe", "joe@a.org"}}},
             Row{"\"<joe>\"@a.org", {{"", "\"<joe>\"@a.org"}}},
             Row{"Joe <@a.org,@b.org:joe@c.org>", {{"Joe", "joe@c.org"}}},
             Row{"joe . public @ example . org", {{"", "joe.public@example.org"}}},
             Row{"Joe <joe@example(a comment).  org>", {{"Joe", "joe@example.org"}}},
             Row{"Team: Joe <joe@a.org>, ann@b.org;, bob@c.org",
                 {{"Joe", "joe@a.org"}, {"", "ann@b.org"}, {"", "bob@c.org"}}},
             Row{"A Group(Some people)\n     :Chris Jones <c@(Chris's host.)public.example>,\n"
                 "         joe@example.org,\n  John <jdoe@one.test> (my dear friend); (the end)",
                 {{"Chris Jones", "c@public.example"},
                  {"", "joe@example.org"},
                  {"John", "jdoe@one.test"}}},
             Row{"Undisclosed recipients:;", {}},
             Row{"(Empty list)(start)Hidden recipients  :(nobody(that I know))  ;", {}},
             Row{"joe@[192.0.2.1]", {{"", "joe@[192.0.2.1]"}}},
             Row{"Joe <joe@[IPv6:2001:db8::1]>", {{"Joe", "joe@[ipv6:2001:db8::1]"}}},
             Row{"MAILER-DAEMON <>", {}},
             Row{"root", {{"", "root"}}},
             Row{"root (Cron), joe@a.org", {{"", "root"}, {"", "joe@a.org"}}},
         }) {
        check(row);
    }
}

TEST_CASE("message/address: names are decoded") {
    for (const Row& row : {
             Row{"=?utf-8?Q?J=C3=BCrgen?= <j@a.org>", {{"Jürgen", "j@a.org"}}},
             Row{"\"=?utf-8?Q?J=C3=BCrgen?=\" <j@a.org>", {{"Jürgen", "j@a.org"}}},
             Row{"j@a.org (=?utf-8?Q?J=C3=BCrgen?= M)", {{"Jürgen M", "j@a.org"}}},
             Row{"=?utf-8?Q?Doe,_John?= <j@a.org>, b@c.org",
                 {{"Doe, John", "j@a.org"}, {"", "b@c.org"}}},
             Row{"=?utf-8?B?w6k=?= =?utf-8?B?w6k=?= <j@a.org>", {{"éé", "j@a.org"}}},
             Row{"=?utf-8?Q?two words?= <j@a.org>", {{"two words", "j@a.org"}}},
             Row{"J\xc3\xbcrgen <j@a.org>", {{"Jürgen", "j@a.org"}}},
             Row{"J\xfcrgen <j@a.org>", {{"Jürgen", "j@a.org"}}},
             Row{"=?utf-8?Q?Joe_=3Cjoe=40a.org=3E?=", {{"", "joe@a.org"}}},
             Row{"Joe <=?utf-8?Q?joe=40a.org?=>", {{"Joe", "joe@a.org"}}},
             Row{"Joe <jo\xc3\xab@caf\xc3\xa9.org>", {{"Joe", "joë@café.org"}}},
             Row{"JÖ@CAFÉ.org", {{"", "JÖ@café.org"}}},
         }) {
        check(row);
    }
}

TEST_CASE("message/address: pipermail's forms") {
    for (const Row& row : {
             Row{"user at host.com (Real Name)", {{"Real Name", "user@host.com"}}},
             Row{"user at Host.com", {{"", "user@host.com"}}},
             Row{"user at iceman (Allen)", {{"Allen", "user@iceman"}}},
             Row{"Real Name <user at host.com>", {{"Real Name", "user@host.com"}}},
             Row{"twisted-web@twistedmatrix.com (Travis B. Hartwell)",
                 {{"Travis B. Hartwell", "twisted-web@twistedmatrix.com"}}},
             Row{"a at b.org (Thomas ( PRIVAT ))", {{"Thomas ( PRIVAT )", "a@b.org"}}},
             Row{"a at b.org ()", {{"", "a@b.org"}}},
             Row{"a at b.org (=?iso-8859-1?q?Ren=E9?=)", {{"René", "a@b.org"}}},
             Row{"a at b.org (never ends", {{"never ends", "a@b.org"}}, false},
             Row{"a at b.org (ends twice))", {{"ends twice", "a@b.org"}}, false},
         }) {
        check(row);
    }
}

TEST_CASE("message/address: specials and commas in unquoted names, brackets missing") {
    for (const Row& row : {
             Row{"Doe, John <jd@a.org>", {{"Doe, John", "jd@a.org"}}},
             Row{"Doe, John <jd@a.org>, Roe, Jane <jr@a.org>",
                 {{"Doe, John", "jd@a.org"}, {"Roe, Jane", "jr@a.org"}}},
             Row{"Joe @ Home <joe@a.org>", {{"Joe @ Home", "joe@a.org"}}},
             Row{"Re: Joe <joe@a.org>", {{"Re: Joe", "joe@a.org"}}},
             Row{"Joe [Sales] <joe@a.org>", {{"Joe [Sales]", "joe@a.org"}}},
             Row{"Joe Public joe@a.org", {{"Joe Public", "joe@a.org"}}},
             Row{"Joe S. joe@a.org (x)", {{"Joe S.", "joe@a.org"}}},
             Row{"\"joe@b.org\" joe@a.org", {{"joe@b.org", "joe@a.org"}}},
             Row{"\"joe@a.org\"", {{"", "joe@a.org"}}},
             Row{"'joe@a.org'", {{"", "joe@a.org"}}},
             Row{"Joe joe@a.org[]", {{"Joe", "joe@a.org"}}},
             Row{"mailto:joe@a.org", {{"", "joe@a.org"}}},
             Row{"<mailto:joe@a.org?subject=hello>", {{"", "joe@a.org"}}},
             Row{"Joe <mailto:joe@a.org>", {{"Joe", "joe@a.org"}}},
             Row{"Joe [SMTP:joe@a.org]; ann@b.org", {{"Joe", "joe@a.org"}, {"", "ann@b.org"}}},
             Row{"joe@a.org.", {{"", "joe@a.org"}}},
             Row{"<<joe@a.org>", {{"", "joe@a.org"}}},
             Row{"undisclosed-recipients", {}},
             Row{"<undisclosed recipients>", {}},
             Row{"<Undisclosed-Recipients>", {}},
             Row{"\"\" <joe@a.org> (Joe)", {{"Joe", "joe@a.org"}}},
         }) {
        check(row);
    }
}

TEST_CASE("message/address: after something broken the rest of the list is still read") {
    for (const Row& row : {
             Row{"\"Doe <a@b.org>, Roe <c@d.org>", {{"Doe", "a@b.org"}, {"Roe", "c@d.org"}}, false},
             Row{"\"Doe <a@b.org>, \"Roe\" <c@d.org>",
                 {{"Doe", "a@b.org"}, {"Roe", "c@d.org"}},
                 false},
             Row{"(Doe <a@b.org>, Roe <c@d.org>", {{"Doe", "a@b.org"}, {"Roe", "c@d.org"}}, false},
             Row{"(Doe <a@b.org>, Roe (x) <c@d.org>",
                 {{"Doe", "a@b.org"}, {"Roe", "c@d.org"}},
                 false},
             Row{"Doe <a@b.org, Roe <c@d.org>", {{"Doe", "a@b.org"}, {"Roe", "c@d.org"}}, false},
             Row{"Doe <a@b.org", {{"Doe", "a@b.org"}}, false},
             Row{"Doe a@b.org>", {{"Doe", "a@b.org"}}, false},
             Row{"I <3 Joe <a@b.org>", {{"I 3 Joe", "a@b.org"}}, false},
             Row{"Doe <a@b.org> Roe <c@d.org>", {{"Doe", "a@b.org"}, {"Roe", "c@d.org"}}, false},
             Row{"<a@b.org> Doe, c@d.org", {{"Doe", "a@b.org"}, {"", "c@d.org"}}, false},
             Row{"a@b.org c@d.org", {{"", "a@b.org"}, {"", "c@d.org"}}, false},
             Row{"a@b.org <Doe>", {{"", "a@b.org"}}, false},
             Row{"two words, c@d.org", {{"", "c@d.org"}}, false},
             Row{"@b.org, a@, @, c@d.org", {{"", "c@d.org"}}, false},
             Row{"Doe <a@b.org>@gateway, c@d.org", {{"Doe", "a@b.org"}, {"", "c@d.org"}}, false},
             Row{"a\x01@b.org, c@d.org", {{"", "c@d.org"}}, false},
             Row{"\"Joe Doe\n\ta@b.org\"", {{"Joe Doe", "a@b.org"}}, true},
             Row{"Joe \\\r\n <a@b.org>", {{"Joe", "a@b.org"}}, true},
         }) {
        check(row);
    }
}

TEST_CASE("message/address: the limits hold at the number and one past it") {
    MessageLimits limits;
    limits.addresses = 2;
    CHECK(!parse_addresses("a@b.org, c@d.org", limits).too_many);
    for (const std::string_view value : {"a@b.org, c@d.org, e@f.org",
                                         "(x) a@b.org, (x) c@d.org, (x) e@f.org",
                                         "a@b.org c@d.org e@f.org",
                                         "a, b, c, d, e"}) {
        CAPTURE(value);
        const AddressList list = parse_addresses(value, limits);
        CHECK(list.too_many);
        CHECK(list.mailboxes.size() == 2);
    }
    // Words before several addresses are nobody's name, also where the limit leaves one of those.
    CHECK(shown(parse_addresses("a@b.org, the words c@d.org e@f.org", limits).mailboxes) ==
          "{|a@b.org}{|c@d.org}");
    CHECK(shown(parse_addresses("a@b.org, <c@d.org>, <e@f.org> @w", limits).mailboxes) ==
          "{|a@b.org}{|c@d.org}");

    limits = {};
    limits.address_bytes = 7;
    CHECK(parse_addresses("a@b.org", limits).mailboxes.size() == 1);
    const AddressList longer = parse_addresses("aa@b.org, Joe (x) <aa@b.org>", limits);
    CHECK(longer.mailboxes.empty());
    CHECK(!longer.clean);

    limits = {};
    limits.entry_bytes = 5;
    CHECK(parse_addresses("A (x) Doe <a@b.org>", limits).mailboxes.at(0).name == "A Doe");
    CHECK(parse_addresses("A (x) Does <a@b.org>", limits).mailboxes.at(0).name == "A");
    CHECK(!parse_addresses("A (x) Does <a@b.org>", limits).clean);
    CHECK(parse_addresses("<a@b.org> (A Doe)", limits).mailboxes.at(0).name == "A Doe");
    CHECK(parse_addresses("<a@b.org> (A Does)", limits).mailboxes.at(0).name.empty());

    limits = {};
    limits.name_bytes = 4;
    CHECK(parse_addresses("Joey <a@b.org>", limits).mailboxes.at(0).name == "Joey");
    CHECK(parse_addresses("Joeys <a@b.org>", limits).mailboxes.at(0).name == "Joey");
    CHECK(parse_addresses("a@b.org (Joeys)", limits).mailboxes.at(0).name == "Joey");
    CHECK(parse_addresses("Jo\xc3\xbc\xc3\xbc <a@b.org>", limits).mailboxes.at(0).name == "Joü");
    CHECK(parse_addresses("Joe\xc3\xbc <a@b.org>", limits).mailboxes.at(0).name == "Joe");
    CHECK(parse_addresses("Joe B <a@b.org>", limits).mailboxes.at(0).name == "Joe");
    CHECK(parse_addresses("\"J.   B\" <a@b.org>", limits).mailboxes.at(0).name == "J.");
    CHECK(parse_addresses("a@b.org (Joe B)", limits).mailboxes.at(0).name == "Joe");
}

TEST_CASE("message/address: a million of anything ends soon, and within the limits") {
    for (const std::string_view unit :
         {"(",   ")",   "\"", "\\\"", "<",      ">",     ",",    ";",    ":",
          "@",   "[",   "\\", "=?",   "=?a?q?", "a,",    "a@b,", "a@b ", "<a@b>",
          "\"<", "<\"", "<(", "(<)",  "<  @a,", "a . b", "\xff"}) {
        for (const std::string_view end : {"", ">", "\"", ")", ";", "@x.org"}) {
            CAPTURE(unit);
            CAPTURE(end);
            std::string value;
            while (value.size() < 200'000) {
                value += unit;
            }
            value += end;
            const MessageLimits limits;
            const AddressList list = parse_addresses(value, limits);
            CHECK(list.mailboxes.size() <= limits.addresses);
            CHECK(std::ranges::all_of(list.mailboxes, [&](const Mailbox& mailbox) {
                return mailbox.address.size() <= limits.address_bytes &&
                       mailbox.name.size() <= limits.name_bytes && base::is_utf8(mailbox.address) &&
                       base::is_utf8(mailbox.name);
            }));
        }
    }
}

TEST_CASE("message/address: what makes two addresses one") {
    CHECK(message::address_key("Joe@Example.ORG") == "joe@example.org");
    CHECK(message::address_key("JO\xc3\x8b@CAF\xc3\x89.org") == "joë@café.org");
    CHECK(message::address_key("") == "");
}

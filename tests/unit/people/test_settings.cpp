// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/base/error.hpp"
#include "mailhorizon/people/people.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace mailhorizon::people {
namespace {

std::string joined(const RosterRow& row) {
    return row.address + "|" + row.person + "|" + row.name + "|" + row.unit + "|" + row.kind + "|" +
           row.side;
}

/// The error of a call, as "failure: reason"; "" if there was none.
template <class Call>
std::string error_of(Call call) {
    try {
        call();
    } catch (const base::Error& error) {
        CHECK(error.kind() == base::ErrorKind::usage);
        return std::string(error.what()) + ": " + error.reason();
    }
    return {};
}

}  // namespace

TEST_CASE("people/roster: columns stand in any order, unknown ones are passed over") {
    struct Row {
        std::string_view what;
        std::string_view csv;
        std::string_view first;
    };
    for (const Row& row :
         {Row{"all columns",
              "address,person,name,unit,kind,side\nJo@X.example,jo,Jo Doe,Sales,human,internal\n",
              "jo@x.example|jo|Jo Doe|Sales|human|internal"},
          Row{"another order and a column of theirs",
              "Unit,phone,ADDRESS\nSales,123,jo@x.example\n",
              "jo@x.example|||Sales||"},
          Row{"a byte order mark, semicolons, CRLF",
              "\xef\xbb\xbf"
              "address;name\r\njo@x.example;Doe, Jo\r\n",
              "jo@x.example||Doe, Jo|||"},
          Row{"quotes",
              "address,name\njo@x.example,\"Jo \"\"J\"\" Doe\"\n",
              "jo@x.example||Jo \"J\" Doe|||"},
          Row{"white space around", "address , name\n jo@x.example , Jo \n", "jo@x.example||Jo|||"},
          Row{"windows-1252 of a spreadsheet",
              "address,name\nj@x.example,J\xf6rg\n",
              "j@x.example||J\xc3\xb6rg|||"},
          Row{"a short row", "address,name,unit\njo@x.example\n", "jo@x.example|||||"},
          Row{"a long row", "address\njo@x.example,more,and more\n", "jo@x.example|||||"},
          Row{"a whole domain", "address,side\n*@X.example,public\n", "*@x.example|||||public"}}) {
        CAPTURE(row.what);
        const std::vector<RosterRow> roster = parse_roster(row.csv);
        REQUIRE(roster.size() == 1);
        CHECK(joined(roster[0]) == row.first);
    }
    CHECK(parse_roster("address,name\n").empty());
}

TEST_CASE("people/roster: what cannot be used is named with its line") {
    struct Row {
        std::string_view csv;
        std::string_view error;
    };
    for (const Row& row :
         {Row{"", "the roster is empty: "},
          Row{"name,unit\nJo,Sales\n",
              "cannot use line 1 of the roster: there is no column 'address'"},
          Row{"address,kind,Kind\n",
              "cannot use line 1 of the roster: the column 'kind' stands twice"},
          Row{"address,name\njo@x.example,Jo\n,Bo\n",
              "cannot use line 3 of the roster: there is no address"},
          Row{"address\n*@\n", "cannot use line 2 of the roster: there is no address"},
          Row{"address,kind\njo@x.example,human\n\n\nbo@x.example,boss\n",
              "cannot use line 5 of the roster: the kind 'boss' is unknown"},
          Row{"address,name,side\njo@x.example,\"Jo\nDoe\",internal\nbo@x.example,Bo,here\n",
              "cannot use line 4 of the roster: the side 'here' is unknown"},
          Row{"address,person\njo@x.example,jo\nJO@x.example,joanna\n",
              "cannot use line 3 of the roster: 'jo@x.example' is 'joanna' here and 'jo' above"}}) {
        CAPTURE(row.csv);
        CHECK(error_of([&] { static_cast<void>(parse_roster(row.csv)); }) == row.error);
    }
}

TEST_CASE("people/domains: sides and their domains are read") {
    const auto rules = parse_domains(
        " internal=A.example, @b.example ;partner=c.example;;"
        "customer=d.example;public=lists.example;internal=e");
    std::string text;
    for (const DomainRule& rule : rules) {
        text += rule.domain;
        text += '=';
        text += side_name(rule.side);
        text += ' ';
    }
    CHECK(text ==
          "a.example=internal b.example=internal c.example=partner d.example=customer "
          "lists.example=outside e=internal ");
    CHECK(parse_domains("").empty());
    CHECK(parse_domains("internal=a.example;internal=a.example").size() == 1);
}

TEST_CASE("people/domains: what is no list of domains is refused") {
    for (const std::string_view text : {"a.example",
                                        "here=a.example",
                                        "internal=",
                                        "internal=a.example,,b.example",
                                        "internal=jo@a.example",
                                        "internal=*.a.example",
                                        "internal=a example",
                                        "internal=.example",
                                        "internal=example.",
                                        "internal=a.example;partner=A.example"}) {
        CAPTURE(text);
        CHECK(error_of([&] {
                  static_cast<void>(parse_domains(text));
              }).starts_with("cannot use the list of domains: "));
    }
}

TEST_CASE("people/domains: the domain is what follows the last @") {
    for (const auto& [address, domain] : {std::pair{"jo@x.example", "x.example"},
                                          std::pair{"\"a@b\"@x.example", "x.example"},
                                          std::pair{"dev.lists.example", "dev.lists.example"},
                                          std::pair{"jo@", ""},
                                          std::pair{"", ""}}) {
        CHECK(domain_of(address) == domain);
    }
}

TEST_CASE("people/people: kinds and sides have names") {
    CHECK(kind_name(PersonKind::human) == "human");
    CHECK(kind_name(PersonKind::role) == "role");
    CHECK(kind_name(PersonKind::list) == "list");
    CHECK(kind_name(PersonKind::robot) == "robot");
    CHECK(side_name(Side::internal) == "internal");
    CHECK(side_name(Side::partner) == "partner");
    CHECK(side_name(Side::customer) == "customer");
    CHECK(side_name(Side::outside) == "outside");
}

}  // namespace mailhorizon::people

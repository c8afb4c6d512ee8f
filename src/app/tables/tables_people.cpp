// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tables/rows.hpp"

#include "mailhorizon/app/tables/tables.hpp"

#include <fmt/format.h>

#include <cstddef>
#include <vector>

namespace mailhorizon::app {

using report::Shown;
using report::Table;

namespace {

/// By person: each joined address with the rule and how sure it is.
std::vector<report::Texts> merges_by_person(const Analysis& analysis) {
    std::vector<report::Texts> by_person(analysis.people.persons.size());
    for (const people::Merge& merge : analysis.people.merges) {
        const model::PersonIndex person = analysis.people.of_address[merge.address.value()];
        by_person[person.value()].emplace_back(fmt::format("{} is {}: {}, {:.2f}",
                                                           analysis.corpus.address(merge.address),
                                                           analysis.corpus.address(merge.with),
                                                           people::merge_rule_name(merge.rule),
                                                           people::merge_confidence(merge.rule)));
    }
    return by_person;
}

}  // namespace

Table people_table(const Analysis& analysis) {
    Table table{.key = "people",
                .title = "People",
                .empty = "Nobody wrote or received anything.",
                .columns = {{"person", "Person"},
                            {"addresses", "Addresses", Shown::never},
                            {"names", "Names"},
                            {"kind", "Kind"},
                            {"unit", "Unit"},
                            {"side", "Side"},
                            {"internal", "Internal", Shown::never},
                            {"sent", "Sent"},
                            {"received", "Received"},
                            {"merges", "Merges", Shown::never}},
                .rows = {}};
    const std::vector<report::Texts> merges = merges_by_person(analysis);
    for (std::size_t i = 0; i < analysis.people.persons.size(); ++i) {
        const people::PersonRow& person = analysis.people.persons[i];
        report::Texts addresses;
        for (const model::AddressIndex address : person.addresses) {
            addresses.emplace_back(analysis.corpus.address(address));
        }
        report::Texts names;
        if (!person.name.empty()) {
            names.emplace_back(person.name);
        }
        table.rows.push_back({text(person.key),
                              std::move(addresses),
                              std::move(names),
                              text(people::kind_name(person.kind)),
                              text(person.unit),
                              text(people::side_name(person.side)),
                              person.side == people::Side::internal,
                              count(person.sent),
                              count(person.received),
                              merges[i]});
    }
    return table;
}

Table merges_table(const Analysis& analysis) {
    Table table{.key = "merges",
                .title = "Addresses that may be one person's",
                .empty = "No two addresses bear one name in a doubtful way.",
                .columns = {{"address", "Address"},
                            {"person", "Person"},
                            {"name", "Name"},
                            {"unit", "Unit"},
                            {"kind", "Kind"},
                            {"side", "Side"},
                            {"rule", "Rule"},
                            {"confidence", "Confidence"}},
                .rows = {}};
    for (const people::Merge& merge : analysis.people.doubtful) {
        const people::PersonRow& joint =
            analysis.people.person(analysis.people.of_address[merge.with.value()]);
        for (const model::AddressIndex address : {merge.with, merge.address}) {
            const people::PersonRow& person =
                analysis.people.person(analysis.people.of_address[address.value()]);
            table.rows.push_back({text(analysis.corpus.address(address)),
                                  text(joint.key),
                                  text(person.name),
                                  report::Value{},
                                  report::Value{},
                                  report::Value{},
                                  text(people::merge_rule_name(merge.rule)),
                                  people::merge_confidence(merge.rule)});
        }
    }
    return table;
}

}  // namespace mailhorizon::app

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tables/columns.hpp"
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

/// A person, with the addresses joined to it.
struct PersonLine {
    const Analysis& analysis;
    const people::PersonRow& person;
    const report::Texts& merges;
};

report::Texts addresses_of(const PersonLine& line) {
    report::Texts addresses;
    for (const model::AddressIndex address : line.person.addresses) {
        addresses.emplace_back(line.analysis.corpus.address(address));
    }
    return addresses;
}

report::Texts names_of(const people::PersonRow& person) {
    report::Texts names;
    if (!person.name.empty()) {
        names.emplace_back(person.name);
    }
    return names;
}

ColumnsOf<PersonLine> people_columns() {
    return {
        {{"person", "Person"}, [](const auto& line) { return text(line.person.key); }},
        {{"addresses", "Addresses", Shown::never},
         [](const auto& line) { return addresses_of(line); }},
        {{"names", "Names"}, [](const auto& line) { return names_of(line.person); }},
        {{"kind", "Kind"},
         [](const auto& line) { return text(people::kind_name(line.person.kind)); }},
        {{"unit", "Unit"}, [](const auto& line) { return text(line.person.unit); }},
        {{"side", "Side"},
         [](const auto& line) { return text(people::side_name(line.person.side)); }},
        {{"internal", "Internal", Shown::never},
         [](const auto& line) { return line.person.side == people::Side::internal; }},
        {{"sent", "Sent"}, [](const auto& line) { return count(line.person.sent); }},
        {{"received", "Received"}, [](const auto& line) { return count(line.person.received); }},
        {{"merges", "Merges", Shown::never}, [](const auto& line) { return line.merges; }}};
}

}  // namespace

Table people_table(const Analysis& analysis) {
    const ColumnsOf<PersonLine> columns = people_columns();
    Table table{.key = "people",
                .title = "People",
                .empty = "Nobody wrote or received anything.",
                .columns = heads(columns),
                .rows = {}};
    const std::vector<report::Texts> merges = merges_by_person(analysis);
    for (std::size_t i = 0; i < analysis.people.persons.size(); ++i) {
        add_row(
            table,
            columns,
            PersonLine{
                .analysis = analysis, .person = analysis.people.persons[i], .merges = merges[i]});
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

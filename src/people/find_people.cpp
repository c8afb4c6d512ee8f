// SPDX-License-Identifier: GPL-3.0-or-later
#include "domains.hpp"
#include "merges.hpp"
#include "person_drafts.hpp"
#include "roster_lookup.hpp"

#include "mailhorizon/people/people.hpp"
#include "mailhorizon/voices/addresses/address_kinds.hpp"
#include "mailhorizon/voices/addresses/folded_names.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <numeric>
#include <utility>

namespace mailhorizon::people {
namespace {

using model::PersonIndex;
using Number = PersonDrafts::Number;

void count_messages(const model::Corpus& corpus, const Authors& authors, PersonDrafts& drafts) {
    std::vector<Number> last_received(drafts.drafts().size(), PersonDrafts::none);
    Number message = 0;
    for (const model::MessageRow& row : corpus.messages()) {
        if (authors.person[message] != PersonDrafts::none) {
            ++drafts.drafts()[authors.person[message]].row.sent;
        }
        for (const model::RecipientRow& recipient : row.recipients) {
            const Number person = drafts.of(recipient.address);
            drafts.drafts()[person].row.received += last_received[person] != message ? 1U : 0U;
            last_received[person] = message;
        }
        ++message;
    }
}

/// Gives each person without a roster name the display name it used most; ties to the smaller.
void choose_names(const model::Corpus& corpus,
                  const FoldedNames& names,
                  const Authors& authors,
                  PersonDrafts& drafts) {
    std::vector<std::pair<Number, model::NameIndex>> uses;
    for (std::size_t message = 0; message < authors.person.size(); ++message) {
        const model::NameIndex name = authors.name[message];
        const Number author = authors.person[message];
        if (author != PersonDrafts::none && names.of(name) != FoldedNames::none &&
            drafts.drafts()[author].row.name.empty()) {
            uses.emplace_back(author, name);
        }
    }
    std::ranges::sort(uses);
    std::ptrdiff_t most = 0;
    for (auto begin = uses.begin(); begin != uses.end();) {
        const auto end =
            std::find_if(begin, uses.end(), [&](const auto& use) { return use != *begin; });
        PersonRow& person = drafts.drafts()[begin->first].row;
        const std::string_view written = corpus.name(begin->second);
        const std::string_view name =
            person.addresses.empty() ? voices::without_bracket(voices::own_name(written)) : written;
        if (person.name.empty() || end - begin > most ||
            (end - begin == most && name < person.name)) {
            person.name = name;
            most = end - begin;
        }
        begin = end;
    }
}

/// The roster's word, else what the addresses say.
void choose_kinds(PersonDrafts& drafts) {
    for (PersonDraft& draft : drafts.drafts()) {
        draft.row.kind = draft.given_kind.value_or(draft.row.kind);
    }
}

/// Given domains first; only without any internal one is it looked for in the mail.
DomainSides sides_of_domains(const model::Corpus& corpus,
                             const PeopleSettings& settings,
                             const RosterLookup& roster,
                             const AddressKinds& kinds,
                             People& people) {
    DomainSides sides;
    std::vector<std::string>& internal = people.internal_domains;
    for (const DomainRule& rule : settings.domains) {
        sides.add(rule.domain, rule.side);
        if (rule.side == Side::internal) {
            internal.push_back(rule.domain);
        }
    }
    for (const auto& [domain, side] : roster.domain_sides()) {
        if (side == Side::internal && sides.find(domain).value_or(side) == side) {
            sides.add(domain, side);
            internal.emplace_back(domain);
        }
    }
    if (internal.empty()) {
        const std::string_view found = find_internal_domain(corpus, kinds.is_list);
        if (!found.empty() && !sides.find(found)) {
            sides.add(found, Side::internal);
            internal.emplace_back(found);
            people.internal_found = true;
        }
    }
    std::ranges::sort(internal);
    internal.erase(std::ranges::unique(internal).begin(), internal.end());
    return sides;
}

void choose_sides(const model::Corpus& corpus, const DomainSides& sides, PersonDrafts& drafts) {
    for (PersonDraft& draft : drafts.drafts()) {
        for (const model::AddressIndex address : draft.row.addresses) {
            const std::string_view domain = domain_of(corpus.address(address));
            draft.row.side = std::min(draft.row.side, sides.find(domain).value_or(Side::outside));
        }
        draft.row.side = draft.given_side.value_or(draft.row.side);
        if (draft.row.unit.empty() && !draft.row.addresses.empty()) {
            draft.row.unit = domain_of(corpus.address(draft.row.addresses.front()));
        }
    }
}

/// What the roster says of each address; nothing of any without a roster.
std::vector<voices::GivenAddress> given_addresses(const model::Corpus& corpus,
                                                  const RosterLookup& roster) {
    std::vector<voices::GivenAddress> given;
    for (const std::string_view address : corpus.addresses()) {
        const RosterEntry entry = roster.find(address);
        given.push_back({entry.kind, !entry.person.empty() || !entry.name.empty()});
    }
    return given;
}

/// Puts persons into the order of their keys.
void number_persons(const model::Corpus& corpus,
                    const Authors& authors,
                    PersonDrafts& drafts,
                    People& people) {
    std::vector<Number> order(drafts.drafts().size());
    std::iota(order.begin(), order.end(), Number{0});
    std::ranges::sort(order, {}, [&](Number number) -> const std::string& {
        return drafts.drafts()[number].row.key;
    });
    std::vector<PersonIndex> index(order.size());
    people.persons.reserve(order.size());
    for (const Number number : order) {
        index[number] = PersonIndex(people.persons.size());
        people.persons.push_back(std::move(drafts.drafts()[number].row));
    }
    people.of_address.reserve(corpus.addresses().size());
    for (std::size_t position = 0; position < corpus.addresses().size(); ++position) {
        people.of_address.push_back(index[drafts.of(model::AddressIndex(position))]);
    }
    people.author.reserve(authors.person.size());
    for (const Number author : authors.person) {
        people.author.push_back(author == PersonDrafts::none ? PersonIndex{} : index[author]);
    }
}

}  // namespace

std::string_view side_name(Side side) noexcept {
    constexpr std::array<std::string_view, 4> names{"internal", "partner", "customer", "outside"};
    return names[static_cast<std::size_t>(side)];
}

std::string_view merge_rule_name(MergeRule rule) noexcept {
    constexpr std::array<std::string_view, 4> names{
        "spelling", "name in domain", "name and address", "name elsewhere"};
    return names[static_cast<std::size_t>(rule)];
}

double merge_confidence(MergeRule rule) noexcept {
    constexpr std::array confidence{0.99, 0.98, 0.95, 0.5};
    return confidence[static_cast<std::size_t>(rule)];
}

People find_people(const model::Corpus& corpus,
                   const threads::Forest& forest,
                   const PeopleSettings& settings) {
    People people;
    const FoldedNames names(corpus);
    const RosterLookup roster(settings.roster);
    AddressKinds kinds =
        voices::judge_addresses(corpus, forest, names, given_addresses(corpus, roster));
    Merges merges = find_merges(corpus, kinds, roster);
    PersonDrafts drafts(corpus, kinds, roster, merges);
    const Authors authors = find_authors(corpus, names, kinds, drafts);
    count_messages(corpus, authors, drafts);
    choose_names(corpus, names, authors, drafts);
    choose_kinds(drafts);
    choose_sides(corpus, sides_of_domains(corpus, settings, roster, kinds, people), drafts);
    number_persons(corpus, authors, drafts, people);
    people.merges = std::move(merges.done);
    people.doubtful = std::move(merges.doubtful);
    people.name_of_address = std::move(merges.name);
    people.source = authors.source;
    people.addresses = std::move(kinds);
    return people;
}

People find_people(const model::Corpus& corpus, const PeopleSettings& settings) {
    return find_people(corpus, threads::link_threads(corpus), settings);
}

}  // namespace mailhorizon::people

// SPDX-License-Identifier: GPL-3.0-or-later
#include "person_drafts.hpp"

#include "unknown_authors.hpp"

#include "mailhorizon/voices/addresses/person_name.hpp"

#include <algorithm>
#include <string_view>
#include <tuple>
#include <utility>

namespace mailhorizon::people {
namespace {

using Number = PersonDrafts::Number;

void fill(std::string& field, std::string_view value) {
    if (field.empty()) {
        field = value;
    }
}

/// By name number: the one person with an address who writes under this full name, else none.
std::vector<Number> owners_of_names(const model::Corpus& corpus,
                                    const FoldedNames& names,
                                    const AddressKinds& kinds,
                                    const PersonDrafts& drafts) {
    std::vector<std::pair<FoldedNames::Number, Number>> uses;
    for (const model::MessageRow& message : corpus.messages()) {
        const FoldedNames::Number name = names.of(message.from_name);
        if (message.from.exists() && name != FoldedNames::none &&
            !kinds.by_name[message.from.value()]) {
            uses.emplace_back(name, drafts.of(message.from));
        }
    }
    for (std::size_t number = 0; number < drafts.drafts().size(); ++number) {
        const std::string& given = drafts.drafts()[number].row.name;
        const FoldedNames::Number name = given.empty() ? FoldedNames::none : names.find(given);
        if (name != FoldedNames::none) {
            uses.emplace_back(name, static_cast<Number>(number));
        }
    }
    std::ranges::sort(uses);
    uses.erase(std::ranges::unique(uses).begin(), uses.end());
    std::vector<Number> owners(names.count(), PersonDrafts::none);
    std::vector<std::uint8_t> seen(names.count(), 0);
    for (const auto& [name, draft] : uses) {
        const bool alone = seen[name] == 0 && names.is_full(name);
        owners[name] = alone ? draft : PersonDrafts::none;
        seen[name] = 1;
    }
    return owners;
}

/// True for no name, and for one that only repeats the address it stands with.
bool says_nothing(const FoldedNames& names, FoldedNames::Number name, std::string_view address) {
    return name == FoldedNames::none || names.text(name) == address ||
           names.text(name) == address.substr(0, address.rfind('@'));
}

/// Who wrote under a name at an address that is no person's.
Number bearer_of(const FoldedNames& names,
                 FoldedNames::Number name,
                 const std::vector<Number>& owners,
                 PersonDrafts& drafts) {
    const std::string_view written = names.text(name);
    const std::string_view bare = voices::without_bracket(written);
    if (bare.size() == written.size()) {
        return drafts.by_name(names.text(name));
    }
    const FoldedNames::Number known = names.find(bare);
    const bool owned = known != FoldedNames::none && owners[known] != PersonDrafts::none;
    return owned ? owners[known] : drafts.by_name(std::string(bare));
}

}  // namespace

PersonDrafts::PersonDrafts(const model::Corpus& corpus,
                           const AddressKinds& kinds,
                           const RosterLookup& roster,
                           const Merges& merges) {
    of_address_.reserve(corpus.addresses().size());
    for (std::size_t position = 0; position < corpus.addresses().size(); ++position) {
        const std::string_view address = corpus.addresses()[position];
        const model::AddressIndex twin = kinds.twin[position];
        const RosterEntry entry = roster.find(twin.exists() ? corpus.address(twin) : address);
        const model::AddressIndex head = merges.head[position];
        const std::string_view person =
            entry.person.empty() ? roster.find(corpus.address(head)).person : entry.person;
        std::string_view key = corpus.address(twin.exists() ? twin : head);
        key = person.empty() ? key : person;
        const Number number = of_key(std::string(key), kinds.kind[position]);
        PersonDraft& draft = drafts_[number];
        draft.row.addresses.emplace_back(position);
        fill(draft.row.name, entry.name);
        fill(draft.row.unit, entry.unit);
        draft.given_kind = draft.given_kind ? draft.given_kind : entry.kind;
        draft.given_side = draft.given_side ? draft.given_side : entry.side;
        of_address_.push_back(number);
    }
}

Number PersonDrafts::of_key(std::string key, PersonKind kind) {
    const auto [place, fresh] =
        numbers_.emplace(std::move(key), static_cast<Number>(drafts_.size()));
    if (fresh) {
        drafts_.emplace_back().row.key = place->first;
        drafts_.back().row.kind = kind;
    }
    // A person with a robot's address among others is still a person.
    PersonKind& known = drafts_[place->second].row.kind;
    known = std::min(known, kind);
    return place->second;
}

Number PersonDrafts::by_name(const std::string& folded) {
    return of_key("name:" + folded, PersonKind::human);
}

Authors find_authors(const model::Corpus& corpus,
                     const FoldedNames& names,
                     const AddressKinds& kinds,
                     PersonDrafts& drafts) {
    const std::vector<Number> owners = owners_of_names(corpus, names, kinds, drafts);
    Authors authors;
    authors.person.reserve(corpus.messages().size());
    authors.name.reserve(corpus.messages().size());
    for (const model::MessageRow& message : corpus.messages()) {
        const FoldedNames::Number name = names.of(message.from_name);
        Number author = PersonDrafts::none;
        if (!message.from.exists()) {
            // Only its text may tell.
        } else if (!kinds.by_name[message.from.value()]) {
            author = drafts.of(message.from);
        } else if (name != FoldedNames::none && owners[name] != PersonDrafts::none) {
            author = owners[name];
        } else if (says_nothing(names, name, corpus.address(message.from)) ||
                   kinds.list_name[name] ||
                   (kinds.kind[message.from.value()] == PersonKind::robot &&
                    !voices::parse_name(voices::without_bracket(names.text(name))))) {
            const bool list = kinds.is_list[message.from.value()];
            author = list ? PersonDrafts::none : drafts.of(message.from);
        } else {
            author = bearer_of(names, name, owners, drafts);
        }
        const bool known = author != PersonDrafts::none;
        authors.person.push_back(author);
        authors.name.push_back(known ? message.from_name : model::NameIndex{});
        authors.source.push_back(known ? AuthorSource::header : AuthorSource::unknown);
    }
    resolve_unknown_authors(corpus, {names, kinds, owners}, drafts, authors);
    return authors;
}

}  // namespace mailhorizon::people

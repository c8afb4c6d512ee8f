// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "merges.hpp"
#include "roster_lookup.hpp"

#include "mailhorizon/model/corpus.hpp"
#include "mailhorizon/people/people.hpp"
#include "mailhorizon/voices/addresses/address_kinds.hpp"
#include "mailhorizon/voices/addresses/folded_names.hpp"

#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace mailhorizon::people {

using voices::FoldedNames;

/// A person in the making; `row.kind` is what its addresses say.
struct PersonDraft {
    PersonRow row;
    std::optional<PersonKind> given_kind;
    std::optional<Side> given_side;
};

/// Persons in order of discovery, one a key.
class PersonDrafts {
public:
    using Number = std::uint32_t;
    static constexpr Number none = std::numeric_limits<Number>::max();

    /// One draft for the addresses that are joined, or have one roster person or one list; else one
    /// an address.
    PersonDrafts(const model::Corpus& corpus,
                 const AddressKinds& kinds,
                 const RosterLookup& roster,
                 const Merges& merges);

    /// The person known by nothing but this folded display name.
    Number by_name(const std::string& folded);

    [[nodiscard]] Number of(model::AddressIndex address) const noexcept {
        return of_address_[address.value()];
    }
    [[nodiscard]] std::vector<PersonDraft>& drafts() noexcept { return drafts_; }
    [[nodiscard]] const std::vector<PersonDraft>& drafts() const noexcept { return drafts_; }

private:
    Number of_key(std::string key, PersonKind kind);

    std::vector<PersonDraft> drafts_;
    std::vector<Number> of_address_;
    std::unordered_map<std::string, Number> numbers_;
};

/// Who wrote each message, by MessageIndex.
struct Authors {
    std::vector<PersonDrafts::Number> person;  ///< `none` if unknown
    std::vector<model::NameIndex> name;        ///< under which name; none if none
    std::vector<AuthorSource> source;
};

/// Adds the persons known by name alone.
///
/// A name on a list's address is a person with an address where exactly one writes under it, in
/// full. A name on most of a list's mail is the list's own and says nothing.
[[nodiscard]] Authors find_authors(const model::Corpus& corpus,
                                   const FoldedNames& names,
                                   const AddressKinds& kinds,
                                   PersonDrafts& drafts);

}  // namespace mailhorizon::people

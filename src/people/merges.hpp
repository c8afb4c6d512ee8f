// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "roster_lookup.hpp"

#include "mailhorizon/model/corpus.hpp"
#include "mailhorizon/people/people.hpp"
#include "mailhorizon/voices/addresses/address_kinds.hpp"

#include <cstdint>
#include <vector>

namespace mailhorizon::people {

using voices::AddressKinds;

/// Which addresses are one person, and which may be.
struct Merges {
    std::vector<model::AddressIndex> head;  ///< by address: the one that stands for its person
    std::vector<Merge> done;                ///< by address
    std::vector<Merge> doubtful;            ///< by address; not done
    std::vector<std::uint32_t>
        name;  ///< by address: equal for those that wrote under one full name
};

/// Joins addresses of humans by the rules of `MergeRule`; addresses that the roster gives to
/// different persons are never joined, nor those of one name who answer each other, nor whatever
/// else would join them.
///
/// Only names under which an address wrote count. A name that more than eight addresses of one
/// domain bear is nobody's. Each address is compared with the first of its bucket alone:
/// O(n log n).
[[nodiscard]] Merges find_merges(const model::Corpus& corpus,
                                 const AddressKinds& kinds,
                                 const RosterLookup& roster);

}  // namespace mailhorizon::people

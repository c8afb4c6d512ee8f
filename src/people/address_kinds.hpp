// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "folded_names.hpp"
#include "roster_lookup.hpp"

#include "mailhorizon/model/corpus.hpp"
#include "mailhorizon/model/ids.hpp"
#include "mailhorizon/people/people.hpp"

#include <vector>

namespace mailhorizon::people {

/// What stands behind each address, judged without its person. All by AddressIndex.
struct AddressKinds {
    std::vector<PersonKind> kind;
    std::vector<bool> is_list;
    std::vector<bool> by_name;              ///< its mail is by whoever the display name says
    std::vector<model::AddressIndex> twin;  ///< of a List-Id: the posting address, else none
    std::vector<bool> list_name;            ///< by folded name: stands on most of a list's mail
};

/// Lists are the addresses that lists gave as theirs, and those that write under five display names
/// or more with neither a name nor a word of a name on most of their mail: archives without list
/// headers show their lists only so. A program's address under which two persons or more write by
/// their full names passes on what they wrote: a forge, a tracker. The roster wins. O(n log n).
[[nodiscard]] AddressKinds judge_addresses(const model::Corpus& corpus,
                                           const FoldedNames& names,
                                           const RosterLookup& roster);

}  // namespace mailhorizon::people

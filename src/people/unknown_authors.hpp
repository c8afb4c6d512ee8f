// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "person_drafts.hpp"

#include <vector>

namespace mailhorizon::people {

/// What is known of names before. Borrows.
struct NameKnowledge {
    const FoldedNames& names;
    const AddressKinds& kinds;
    const std::vector<PersonDrafts::Number>& owners;  ///< by folded name: whose alone it is
};

/// Finds authors that no header names: by the name below the text, else by what later messages
/// that quote the text call its author.
///
/// A full name counts where it stands as only signatures do, or is known from elsewhere. A word
/// alone is the one full name known on that list that begins with it; where there are several,
/// nobody; where there is none, somebody known by that word. A quoting message counts if it answers
/// the other by header and shares a line with it; two that disagree say nothing. O(n log n).
void resolve_unknown_authors(const model::Corpus& corpus,
                             const NameKnowledge& knowledge,
                             PersonDrafts& drafts,
                             Authors& authors);

}  // namespace mailhorizon::people

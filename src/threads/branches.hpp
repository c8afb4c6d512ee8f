// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "mailhorizon/model/corpus.hpp"
#include "mailhorizon/threads/forest.hpp"

#include <vector>

namespace mailhorizon::threads {

/// Where threads become others: messages whose subject differs from the one above in more than
/// tags, under which somebody else than their author writes, and nobody who wrote on the way from
/// the root down to them. Looks at most at the 32 nearest messages above, and 32 below. Parts of a
/// series are none. In message order. O(32 n).
[[nodiscard]] std::vector<model::MessageIndex> find_branches(const model::Corpus& corpus,
                                                             const Forest& forest);

}  // namespace mailhorizon::threads

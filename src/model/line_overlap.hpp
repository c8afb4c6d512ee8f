// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/draft.hpp"

#include "mailhorizon/base/disjoint_sets.hpp"

#include <cstdint>
#include <span>

namespace mailhorizon::model {

/// Joins candidates of one id that share at least half of the shorter one's own lines, or the whole
/// body. Each is compared with a few that came before it in `run`, so that an id used a million
/// times costs no more than a million ids.
void join_overlapping(const Draft& draft,
                      std::span<const std::uint32_t> run,
                      base::DisjointSets& sets);

}  // namespace mailhorizon::model

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "mailhorizon/model/ids.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace mailhorizon::findings {

/// People of one conversation, sorted, each once.
using PeopleSet = std::span<const model::PersonIndex>;

/// Share of common people among all people of both; 1 for two empty sets, 0 where the sizes alone
/// rule out 0.6. O(size of both).
[[nodiscard]] double overlap(PeopleSet one, PeopleSet other) noexcept;

/// Puts sets with much the same people together: for each set the position of the set that leads
/// its group.
///
/// The sets met most often lead; another set joins the first leader it shares six of ten people
/// with (Jaccard >= 0.6). Pairs and single persons join only their equals. Likely leaders are
/// found by MinHash (20 bands of 3), at most 4 in each band, so no set is compared with all
/// others: O(total size + n log n). Depends on the order of `sets`, on no hash order.
[[nodiscard]] std::vector<std::uint32_t> group_audiences(std::span<const PeopleSet> sets);

}  // namespace mailhorizon::findings

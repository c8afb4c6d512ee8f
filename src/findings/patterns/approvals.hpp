// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "mailhorizon/findings/patterns/patterns.hpp"

#include <span>
#include <vector>

namespace mailhorizon::findings {

/// BH11, by subject template. A chain has at least three messages to one person each, an approval,
/// and answers of at most 15 words (median). O(messages + threads log threads).
[[nodiscard]] std::vector<ApprovalFamily> find_approval_families(const Ground& ground);

}  // namespace mailhorizon::findings

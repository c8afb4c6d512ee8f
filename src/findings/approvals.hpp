// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mailhorizon/findings/black_hole.hpp"

#include <string>
#include <vector>

namespace mailhorizon::findings {

/// Threads of one subject family (at least 5), some of which hand an approval from one to the next.
struct ApprovalFamily {
    std::string subject;  ///< the template, mail text
    std::vector<model::ThreadIndex> threads;
    std::vector<model::ThreadIndex> chains;  ///< at least 3 and three in ten of them

    [[nodiscard]] double strength() const {
        return static_cast<double>(chains.size()) / static_cast<double>(threads.size());
    }
};

/// BH11, by subject template. A chain has at least three messages to one person each, an approval,
/// and answers of at most 15 words (median). O(messages + threads log threads).
[[nodiscard]] std::vector<ApprovalFamily> find_approval_families(const Ground& ground);

void add_approval_findings(const Ground& ground, std::vector<BlackHole>& found);

}  // namespace mailhorizon::findings

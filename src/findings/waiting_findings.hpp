// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "findings/waiting_loads.hpp"

#include "mailhorizon/findings/black_hole.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace mailhorizon::findings {

/// Findings about asks that wait. Borrows all it is made of.
class WaitingFindings {
public:
    /// O(messages + owed answers log owed answers).
    WaitingFindings(const Ground& ground,
                    std::span<const Episode> episodes,
                    const Forecast& forecast,
                    const Policy& policy);

    /// BH1: asks that stand as black holes. O(episodes).
    void add_unanswered_asks(std::vector<BlackHole>& found) const;

    /// BH2: threads of three messages and two authors or more whose last message asks, silent
    /// longer than 97.5 % of the gaps of the thread and of the archive. O(messages log messages).
    void add_stalled_discussions(std::vector<BlackHole>& found) const;

    /// BH3: asks inside a thread that nobody took up while the thread went on elsewhere.
    /// O(messages + asks log messages).
    void add_orphaned_branches(std::vector<BlackHole>& found) const;

private:
    [[nodiscard]] bool is_lost(const Episode& episode) const noexcept;
    [[nodiscard]] std::string links_text(model::ThreadIndex thread) const;
    [[nodiscard]] BlackHole stalled(const Episode& episode, double usual_gap) const;
    [[nodiscard]] BlackHole orphaned(const Episode& episode,
                                     std::size_t later,
                                     std::size_t elsewhere) const;

    const Ground& ground_;
    std::span<const Episode> episodes_;
    const Forecast& forecast_;
    const Policy& policy_;
    WaitingLoads loads_;
    std::vector<std::uint32_t> inferred_;  ///< by thread: links that no header backs
};

}  // namespace mailhorizon::findings

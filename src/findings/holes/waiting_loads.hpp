// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "mailhorizon/findings/asks/episode.hpp"
#include "mailhorizon/findings/asks/ground.hpp"
#include "mailhorizon/findings/forecast/forecast_policy.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace mailhorizon::findings {

/// Who owed an answer to an ask, and what else waited for them when it was sent.
struct Debt {
    std::uint32_t mailboxes = 0;  ///< in To: persons and shared mailboxes
    std::uint32_t lists = 0;      ///< in To
    std::uint32_t copies = 0;     ///< in Cc: they owe nothing
    std::uint32_t seen = 0;       ///< of the mailboxes, those whose answers would be seen
    std::uint32_t least = 0;      ///< earlier asks waiting for one of those seen: the fewest
    std::uint32_t most = 0;
};

/// The debts of the asks that stand as black holes.
///
/// An ask waits for everybody in To from the moment it was sent until somebody answers it, the
/// asker calls it solved, or the horizon has passed.
class WaitingLoads {
public:
    /// O(owed answers log owed answers).
    WaitingLoads(const Ground& ground,
                 std::span<const Episode> episodes,
                 const ForecastPolicy& policy);

    /// Of an episode in state `black_hole`. O(log black holes).
    [[nodiscard]] Debt of(model::MessageIndex message) const;

private:
    struct Entry {
        model::MessageIndex message;
        Debt debt;
    };
    std::vector<Entry> entries_;  ///< by message
};

}  // namespace mailhorizon::findings

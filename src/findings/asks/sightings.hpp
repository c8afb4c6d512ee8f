// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "mailhorizon/findings/asks/episode.hpp"
#include "mailhorizon/findings/asks/ground.hpp"

#include <cstdint>
#include <vector>

namespace mailhorizon::findings {

/// When each person was heard in the archive: wrote something, or passed it on, being a list.
class Sightings {
public:
    /// O(messages).
    explicit Sightings(const Ground& ground);

    /// True if `person` was heard within `seconds` before or after `time`. O(log messages).
    [[nodiscard]] bool heard(model::PersonIndex person,
                             base::Instant time,
                             std::int64_t seconds) const;

private:
    std::vector<std::uint32_t> begin_;  ///< by person, and one more: into `times_`
    std::vector<std::int64_t> times_;   ///< ascending for each person
};

/// Which style each mailbox of the ledger has as a whole: a list's archive holds mostly list mail,
/// or names no recipients at all, as pipermail texts do.
class ArchiveStyles {
public:
    /// O(messages).
    ArchiveStyles(const Ground& ground, double list_share);

    [[nodiscard]] Style of(const model::MessageRow& row) const;

private:
    std::vector<Style> by_archive_;
    Style whole_ = Style::direct;
};

}  // namespace mailhorizon::findings

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "findings/streams/thread_profile.hpp"

#include "mailhorizon/model/ids.hpp"

#include <compare>
#include <cstdint>
#include <vector>

namespace mailhorizon::findings {

/// What holds the threads of a stream together.
enum class Bond : std::uint8_t { list, list_family, announcer, robot, party, family, audience };

/// The stream a thread belongs to.
struct GroupKey {
    Bond bond = Bond::audience;
    std::uint32_t who = 0;      ///< list, party, robot or leading thread
    std::uint64_t kind = 0;     ///< subject family or announcing person
    bool confidential = false;  ///< kept apart from the open threads of the same kind
    auto operator<=>(const GroupKey&) const noexcept = default;
};

struct StreamGroup {
    GroupKey key;
    std::vector<model::ThreadIndex> threads;  ///< ascending
};

/// Every thread with known people into one group, groups in order of their keys. See
/// `find_streams` for the order in which bonds are tried. O(n log n).
[[nodiscard]] std::vector<StreamGroup> group_threads(const ThreadProfiles& profiles);

}  // namespace mailhorizon::findings

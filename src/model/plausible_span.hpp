// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/draft.hpp"
#include "model/message_groups.hpp"

#include <cstdint>
#include <limits>
#include <vector>

namespace mailhorizon::model {

/// Nearly all times of an archive lie in it; nothing does in that of no times.
struct PlausibleSpan {
    std::int64_t first = std::numeric_limits<std::int64_t>::max();
    std::int64_t last = std::numeric_limits<std::int64_t>::min();

    [[nodiscard]] bool holds(std::int64_t time) const noexcept {
        return time >= first && time <= last;
    }
};

/// The span of sorted times. O(n).
[[nodiscard]] PlausibleSpan find_span(const std::vector<std::int64_t>& times);

/// Marks the messages whose times lie inside the span that nearly all of them have in common, or
/// are confirmed; sets the corpus's reference date and first time.
void judge_times(Draft& draft, const MessageGroups& groups);

}  // namespace mailhorizon::model

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "mailhorizon/findings/asks/ask_policy.hpp"
#include "mailhorizon/findings/asks/episode.hpp"
#include "mailhorizon/findings/asks/ground.hpp"

#include <span>
#include <string_view>
#include <vector>

namespace mailhorizon::findings {

/// What `scripts/train-channels` learns from.
struct ChannelLessons {
    std::vector<std::string_view> names;      ///< of the terms
    std::vector<std::vector<double>> values;  ///< by ThreadIndex, in the order of names
    std::vector<bool> list;                   ///< by ThreadIndex: it went through a list
    std::vector<bool> machine;                ///< by ThreadIndex: a machine began it
};

/// O(messages log messages).
[[nodiscard]] ChannelLessons channel_lessons(const Ground& ground,
                                             std::span<const Episode> episodes,
                                             const AskPolicy& policy = {});

}  // namespace mailhorizon::findings

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "mailhorizon/findings/asks/ground.hpp"
#include "mailhorizon/model/ids.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace mailhorizon::findings {

/// When somebody wrote, and in which threads.
class Presence {
public:
    /// Of `persons`, sorted. O(messages log persons).
    Presence(const Ground& ground, std::span<const model::PersonIndex> persons);

    enum class State : std::uint8_t { here, away, unknown };

    /// Whether the person at `position` wrote anything outside `thread` in the seconds after
    /// `time`; unknown before the person's first and after the last message. An answer in the
    /// thread itself must not count: whoever answers would be here by definition. O(log messages).
    [[nodiscard]] State after(std::size_t position,
                              std::int64_t time,
                              std::int64_t seconds,
                              model::ThreadIndex thread) const;

private:
    struct Mark {
        std::int64_t time = 0;
        model::ThreadIndex thread;
        std::size_t next_elsewhere = 0;  ///< the next mark in another thread
    };
    std::vector<std::vector<Mark>> marks_;  ///< by position in `persons`, by time
};

}  // namespace mailhorizon::findings

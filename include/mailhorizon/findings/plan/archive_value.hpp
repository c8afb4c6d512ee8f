// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "mailhorizon/findings/asks/episode.hpp"
#include "mailhorizon/findings/asks/ground.hpp"
#include "mailhorizon/findings/forecast/forecast_policy.hpp"

#include <array>
#include <cstddef>
#include <span>

namespace mailhorizon::findings {

/// Threads that went on after a long silence.
struct Revivals {
    std::size_t of_threads = 0;        ///< of two messages or more
    std::size_t threads = 0;           ///< that went on so
    std::size_t times = 0;             ///< how often
    std::size_t inferred = 0;          ///< of these, by a link that no header backs
    std::size_t after_year = 0;        ///< of the times, after more than 365 days
    double longest_silence_hours = 0;  ///< that a thread woke from
};

/// What only came because the old mail was still at hand, of one style of mail.
struct ArchiveValue {
    std::size_t answers = 0;       ///< to asks
    double slow_hours = 0.0;       ///< 97.5 % of the answers come faster
    std::size_t slow_answers = 0;  ///< later than that
    Revivals revivals;             ///< after silences longer than that
};

using ArchiveValues = std::array<ArchiveValue, 2>;  ///< by Style

/// By Style (a thread's is that of its first message). What a move to another channel would lose
/// unless the old mail stays within reach. The bound is the archive's own, drawn to the shipped
/// latency as by `policy.latency_pseudo_replies` more answers. O(messages + episodes log
/// episodes).
[[nodiscard]] ArchiveValues archive_value(const Ground& ground,
                                          std::span<const Episode> episodes,
                                          const ForecastPolicy& policy = {});

/// Which of some threads went on after more than `slow_hours` without a message; robots' mail wakes
/// nobody. O(messages).
[[nodiscard]] Revivals find_revivals(const Ground& ground,
                                     std::span<const model::ThreadIndex> threads,
                                     double slow_hours);

}  // namespace mailhorizon::findings

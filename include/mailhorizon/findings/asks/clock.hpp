// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "mailhorizon/base/instant.hpp"
#include "mailhorizon/model/corpus.hpp"

#include <cstdint>
#include <string>

namespace mailhorizon::findings {

/// Which hours count while an ask waits.
enum class ClockKind : std::uint8_t {
    wall,     ///< all
    business  ///< Monday to Friday, 8 to 18 o'clock
};

/// Turns instants into hours of waiting.
///
/// Business hours are stretched so that a week still has 168 of them: horizons, weekly ticks and
/// the shipped latency curve keep their meaning, only nights and weekends go by at once. Holidays
/// and changes to summer time are not known.
class Clock {
public:
    Clock() = default;
    /// `zone_minutes`: where the working day is, east of UTC.
    Clock(ClockKind kind, int zone_minutes) noexcept : kind_(kind), zone_minutes_(zone_minutes) {}

    /// Hours since 1970; never fewer for a later instant. O(1).
    [[nodiscard]] double hours(base::Instant instant) const noexcept;
    /// Hours from one to the other; negative if `to` is before.
    [[nodiscard]] double hours_between(base::Instant from, base::Instant to) const noexcept;

    [[nodiscard]] ClockKind kind() const noexcept { return kind_; }
    /// "Monday to Friday, 8 to 18 o'clock at UTC+01:00"; empty for the wall clock.
    [[nodiscard]] std::string told() const;

private:
    ClockKind kind_ = ClockKind::wall;
    int zone_minutes_ = 0;
};

/// A clock of that kind where most of an archive's mail was written: in the time zone that most of
/// its timed messages name, the westernmost of equals. O(messages).
[[nodiscard]] Clock clock_of(const model::Corpus& corpus, ClockKind kind);

}  // namespace mailhorizon::findings

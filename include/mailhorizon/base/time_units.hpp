// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>

namespace mailhorizon::base {

/// Lengths of time, leap seconds not counted; hours as doubles, as waits are measured in.
inline constexpr std::int64_t minute_seconds = 60;
inline constexpr std::int64_t hour_seconds = 60 * minute_seconds;
inline constexpr std::int64_t day_seconds = 24 * hour_seconds;
inline constexpr double day_hours = 24.0;
inline constexpr double week_hours = 7.0 * day_hours;
inline constexpr double year_hours = 365.0 * day_hours;

}  // namespace mailhorizon::base

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace mailhorizon::base {

/// A calendar day of the proleptic Gregorian calendar, month and day counted from 1.
struct CivilDay {
    std::int64_t year = 1970;
    int month = 1;
    int day = 1;
};

/// Whole seconds since 1970-01-01T00:00:00Z, leap seconds not counted. No clock is ever read here.
struct Instant {
    std::int64_t seconds = 0;
    auto operator<=>(const Instant&) const noexcept = default;
};

/// Days since 1970-01-01; out-of-range days and months carry over.
[[nodiscard]] std::int64_t days_from_civil(CivilDay day) noexcept;
[[nodiscard]] CivilDay civil_from_days(std::int64_t days) noexcept;
/// 0 is Monday.
[[nodiscard]] int weekday_from_days(std::int64_t days) noexcept;

/// "2026-03-04T05:06:07Z". Years outside 0..9999 are clamped to it.
[[nodiscard]] std::string to_iso(Instant instant);
/// "2026-03-04", the day in UTC.
[[nodiscard]] std::string to_iso_day(Instant instant);

/// Reads "2026-03-04" (23:59:59 UTC of that day), "2026-03-04T05:06:07Z" or with +hh:mm / no zone
/// (UTC).
///
/// Nothing else is accepted: no trailing text, no month 13. O(1).
[[nodiscard]] std::optional<Instant> parse_iso(std::string_view text) noexcept;
/// The same, but a bare date means 00:00:00 UTC, as the beginning of a range does.
[[nodiscard]] std::optional<Instant> parse_iso_start(std::string_view text) noexcept;

}  // namespace mailhorizon::base

// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/findings/asks/clock.hpp"

#include "mailhorizon/base/time_units.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <map>

namespace mailhorizon::findings {

namespace {

using base::day_seconds;

constexpr std::int64_t opening_hour = 8;
constexpr std::int64_t working_hours = 10;  ///< of a day
constexpr std::int64_t opening = opening_hour * base::hour_seconds;
constexpr std::int64_t working_seconds = working_hours * base::hour_seconds;
constexpr std::int64_t working_days = 5;  ///< of a week
constexpr std::int64_t week_days = 7;
constexpr auto hour = static_cast<double>(base::hour_seconds);
constexpr double stretch = static_cast<double>(week_days * day_seconds) /
                           static_cast<double>(working_days * working_seconds);

std::int64_t divided_down(std::int64_t value, std::int64_t by) noexcept {
    return value / by - (value % by < 0 ? 1 : 0);
}

/// Seconds worked since the Monday before 1970.
std::int64_t worked_until(std::int64_t local_seconds) noexcept {
    const std::int64_t day = divided_down(local_seconds, day_seconds);
    const std::int64_t weekday = base::weekday_from_days(day);
    const std::int64_t week = divided_down(day - weekday, week_days);
    const std::int64_t today =
        weekday < working_days
            ? std::clamp<std::int64_t>(
                  local_seconds - day * day_seconds - opening, 0, working_seconds)
            : 0;
    return (week * working_days + std::min(weekday, working_days)) * working_seconds + today;
}

}  // namespace

double Clock::hours(base::Instant instant) const noexcept {
    if (kind_ == ClockKind::wall) {
        return static_cast<double>(instant.seconds) / hour;
    }
    return static_cast<double>(
               worked_until(instant.seconds + zone_minutes_ * base::minute_seconds)) *
           stretch / hour;
}

double Clock::hours_between(base::Instant from, base::Instant to) const noexcept {
    if (kind_ == ClockKind::wall) {
        return static_cast<double>(to.seconds - from.seconds) / hour;
    }
    return hours(to) - hours(from);
}

std::string Clock::told() const {
    if (kind_ == ClockKind::wall) {
        return {};
    }
    constexpr int minutes = 60;
    return fmt::format("Monday to Friday, {} to {} o'clock at UTC{}{:02}:{:02}",
                       opening_hour,
                       opening_hour + working_hours,
                       zone_minutes_ < 0 ? '-' : '+',
                       std::abs(zone_minutes_) / minutes,
                       std::abs(zone_minutes_) % minutes);
}

Clock clock_of(const model::Corpus& corpus, ClockKind kind) {
    std::map<int, std::size_t> zones;
    if (kind == ClockKind::business) {
        for (const model::MessageRow& message : corpus.messages()) {
            zones[message.zone_minutes] += message.plausible ? 1U : 0U;
        }
    }
    const auto most =
        std::ranges::max_element(zones, {}, [](const auto& zone) { return zone.second; });
    return {kind, most == zones.end() ? 0 : most->first};
}

}  // namespace mailhorizon::findings

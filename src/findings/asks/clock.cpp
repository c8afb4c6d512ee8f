// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/findings/asks/clock.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <map>

namespace mailhorizon::findings {

namespace {

constexpr std::int64_t day_seconds = 86'400;
constexpr std::int64_t opening = 8 * 3'600;
constexpr std::int64_t working_seconds = 10 * 3'600;  ///< of a day
constexpr std::int64_t working_days = 5;              ///< of a week
constexpr std::int64_t week_days = 7;
constexpr double hour = 3'600.0;
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
    constexpr std::int64_t minute = 60;
    return static_cast<double>(worked_until(instant.seconds + zone_minutes_ * minute)) * stretch /
           hour;
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
    return fmt::format("Monday to Friday, 8 to 18 o'clock at UTC{}{:02}:{:02}",
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

// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/base/instant.hpp"

#include "mailhorizon/base/text.hpp"

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace mailhorizon::base {
namespace {

using std::chrono::sys_days;

constexpr std::int64_t seconds_a_day = 86'400;
/// After an era the calendar begins anew, with the same day of the week.
constexpr std::int64_t days_an_era = 146'097;
constexpr std::int64_t years_an_era = 400;
/// Far outside anything a date can say, far inside what 64 bits can count in days.
constexpr std::int64_t year_limit = 1'000'000'000'000;

constexpr std::int64_t floor_div(std::int64_t value, std::int64_t by) noexcept {
    return value / by - (value % by < 0 ? 1 : 0);
}
constexpr std::int64_t floor_mod(std::int64_t value, std::int64_t by) noexcept {
    return value % by + (value % by < 0 ? by : 0);
}

/// The same day of the era that began in 1970: the standard library counts no more than 32,767
/// years.
constexpr sys_days in_first_era(std::int64_t days) noexcept {
    return sys_days(std::chrono::days(floor_mod(days, days_an_era)));
}

/// Takes exactly `size` digits off `rest`; -1 if they are not there.
int take_digits(std::string_view& rest, std::size_t size) noexcept {
    if (rest.size() < size || !std::ranges::all_of(rest.substr(0, size), is_digit)) {
        return -1;
    }
    int value = 0;
    for (const char digit : rest.substr(0, size)) {
        value = value * 10 + (digit - '0');
    }
    rest.remove_prefix(size);
    return value;
}

bool take_char(std::string_view& rest, char wanted) noexcept {
    if (!rest.starts_with(wanted)) {
        return false;
    }
    rest.remove_prefix(1);
    return true;
}

/// The day as days since 1970-01-01.
std::optional<std::int64_t> take_day(std::string_view& rest) noexcept {
    const int year = take_digits(rest, 4);
    if (year < 0 || !take_char(rest, '-')) {
        return std::nullopt;
    }
    const int month = take_digits(rest, 2);
    if (month < 0 || !take_char(rest, '-')) {
        return std::nullopt;
    }
    const int day = take_digits(rest, 2);
    if (day < 0) {
        return std::nullopt;
    }
    const std::chrono::year_month_day civil(std::chrono::year(year),
                                            std::chrono::month(static_cast<unsigned>(month)),
                                            std::chrono::day(static_cast<unsigned>(day)));
    if (!civil.ok()) {
        return std::nullopt;
    }
    return sys_days(civil).time_since_epoch().count();
}

/// The time after the 'T' as seconds since midnight.
std::optional<std::int64_t> take_time(std::string_view& rest) noexcept {
    const int hour = take_digits(rest, 2);
    if (hour < 0 || hour > 23 || !take_char(rest, ':')) {
        return std::nullopt;
    }
    const int minute = take_digits(rest, 2);
    if (minute < 0 || minute > 59 || !take_char(rest, ':')) {
        return std::nullopt;
    }
    const int second = take_digits(rest, 2);
    if (second < 0 || second > 59) {
        return std::nullopt;
    }
    return hour * 3'600 + minute * 60 + second;
}

/// "Z", "+hh:mm", "-hh:mm" or nothing, as seconds east of UTC.
std::optional<std::int64_t> take_zone(std::string_view& rest) noexcept {
    if (rest.empty() || take_char(rest, 'Z')) {
        return 0;
    }
    const bool west = rest.starts_with('-');
    if (!west && !rest.starts_with('+')) {
        return std::nullopt;
    }
    rest.remove_prefix(1);
    const int hours = take_digits(rest, 2);
    if (hours < 0 || hours > 23 || !take_char(rest, ':')) {
        return std::nullopt;
    }
    const int minutes = take_digits(rest, 2);
    if (minutes < 0 || minutes > 59) {
        return std::nullopt;
    }
    const std::int64_t offset = hours * 3'600 + minutes * 60;
    return west ? -offset : offset;
}

std::optional<Instant> parse(std::string_view text, std::int64_t time_of_bare_day) noexcept {
    const auto day = take_day(text);
    if (!day) {
        return std::nullopt;
    }
    if (text.empty()) {
        return Instant{*day * seconds_a_day + time_of_bare_day};
    }
    if (!take_char(text, 'T')) {
        return std::nullopt;
    }
    const auto time = take_time(text);
    if (!time) {
        return std::nullopt;
    }
    const auto zone = take_zone(text);
    if (!zone || !text.empty()) {
        return std::nullopt;
    }
    return Instant{*day * seconds_a_day + *time - *zone};
}

void append_digits(std::string& text, std::int64_t value, std::size_t size) {
    const std::string digits = std::to_string(value);
    text.append(size > digits.size() ? size - digits.size() : 0, '0');
    text += digits;
}

Instant clamp_to_four_digit_years(Instant instant) noexcept {
    const std::int64_t first = days_from_civil({.year = 0, .month = 1, .day = 1}) * seconds_a_day;
    const std::int64_t end =
        days_from_civil({.year = 10'000, .month = 1, .day = 1}) * seconds_a_day;
    return {std::clamp(instant.seconds, first, end - 1)};
}

}  // namespace

std::int64_t days_from_civil(CivilDay day) noexcept {
    const std::int64_t month = std::int64_t{day.month} - 1;
    const std::int64_t year = std::clamp(day.year, -year_limit, year_limit) + floor_div(month, 12);
    const std::chrono::year_month_day first(
        std::chrono::year(static_cast<int>(floor_mod(year, years_an_era))),
        std::chrono::month(static_cast<unsigned>(floor_mod(month, 12) + 1)),
        std::chrono::day(1));
    return floor_div(year, years_an_era) * days_an_era +
           sys_days(first).time_since_epoch().count() + day.day - 1;
}

CivilDay civil_from_days(std::int64_t days) noexcept {
    const std::chrono::year_month_day civil(in_first_era(days));
    return {.year = int{civil.year()} + floor_div(days, days_an_era) * years_an_era,
            .month = static_cast<int>(unsigned{civil.month()}),
            .day = static_cast<int>(unsigned{civil.day()})};
}

int weekday_from_days(std::int64_t days) noexcept {
    return static_cast<int>(std::chrono::weekday(in_first_era(days)).iso_encoding()) - 1;
}

std::string to_iso_day(Instant instant) {
    const std::int64_t seconds = clamp_to_four_digit_years(instant).seconds;
    const CivilDay day = civil_from_days(floor_div(seconds, seconds_a_day));
    std::string text;
    append_digits(text, day.year, 4);
    text += '-';
    append_digits(text, day.month, 2);
    text += '-';
    append_digits(text, day.day, 2);
    return text;
}

std::string to_iso(Instant instant) {
    std::string text = to_iso_day(instant);
    const std::int64_t seconds = clamp_to_four_digit_years(instant).seconds;
    const std::chrono::hh_mm_ss time(std::chrono::seconds(floor_mod(seconds, seconds_a_day)));
    text += 'T';
    append_digits(text, time.hours().count(), 2);
    text += ':';
    append_digits(text, time.minutes().count(), 2);
    text += ':';
    append_digits(text, time.seconds().count(), 2);
    text += 'Z';
    return text;
}

std::optional<Instant> parse_iso(std::string_view text) noexcept {
    return parse(text, seconds_a_day - 1);
}

std::optional<Instant> parse_iso_start(std::string_view text) noexcept {
    return parse(text, 0);
}

}  // namespace mailhorizon::base

// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/base/instant.hpp"

#include "mailhorizon/base/text.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace mailhorizon::base {
namespace {

constexpr std::int64_t seconds_a_day = 86'400;
constexpr std::int64_t days_an_era = 146'097;  // 400 years
constexpr std::int64_t years_an_era = 400;
constexpr std::int64_t days_a_century = 36'524;
constexpr std::int64_t days_four_years = 1'461;
constexpr std::int64_t days_a_year = 365;
/// From 0000-03-01, where the counted years begin so that a leap day ends one, to 1970-01-01.
constexpr std::int64_t epoch_shift = 719'468;
/// Far outside anything a date can say, far inside what 64 bits can count in days.
constexpr std::int64_t year_limit = 1'000'000'000'000;

constexpr std::int64_t floor_div(std::int64_t value, std::int64_t by) noexcept {
    return value / by - (value % by < 0 ? 1 : 0);
}
constexpr std::int64_t floor_mod(std::int64_t value, std::int64_t by) noexcept {
    return value % by + (value % by < 0 ? by : 0);
}

/// Days before a month in a year that begins with March (0).
constexpr std::array<int, 13> days_before{
    0, 31, 61, 92, 122, 153, 184, 214, 245, 275, 306, 337, 367};

bool is_leap(std::int64_t year) noexcept {
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

int days_in_month(std::int64_t year, int month) noexcept {
    constexpr std::array<int, 12> days{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const int leap_day = month == 2 && is_leap(year) ? 1 : 0;
    return days[static_cast<std::size_t>(month - 1)] + leap_day;
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
    if (month < 1 || month > 12 || !take_char(rest, '-')) {
        return std::nullopt;
    }
    const int day = take_digits(rest, 2);
    if (day < 1 || day > days_in_month(year, month)) {
        return std::nullopt;
    }
    return days_from_civil({.year = year, .month = month, .day = day});
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
    const std::int64_t month = std::int64_t{day.month} - 3;  // March is 0
    const std::int64_t year = std::clamp(day.year, -year_limit, year_limit) + floor_div(month, 12);
    const std::int64_t era = floor_div(year, years_an_era);
    const std::int64_t year_of_era = year - era * years_an_era;
    const std::int64_t leap_days = year_of_era / 4 - year_of_era / 100;
    const std::int64_t before = days_before[static_cast<std::size_t>(floor_mod(month, 12))];
    return era * days_an_era + year_of_era * days_a_year + leap_days + before + day.day - 1 -
           epoch_shift;
}

CivilDay civil_from_days(std::int64_t days) noexcept {
    // Divided before it is shifted, so that no day overflows.
    const std::int64_t shifted = floor_mod(days, days_an_era) + epoch_shift;
    const std::int64_t era = floor_div(days, days_an_era) + shifted / days_an_era;
    std::int64_t rest = shifted % days_an_era;
    // The last day of an era, a century's fourth year or a fourth year is a leap day of it.
    const std::int64_t century = std::min<std::int64_t>(rest / days_a_century, 3);
    rest -= century * days_a_century;
    const std::int64_t fours = rest / days_four_years;
    rest -= fours * days_four_years;
    const std::int64_t single = std::min<std::int64_t>(rest / days_a_year, 3);
    rest -= single * days_a_year;
    const auto* const after =
        std::upper_bound(days_before.begin(), days_before.end(), static_cast<int>(rest));
    const int march_month = static_cast<int>(after - days_before.begin()) - 1;
    const bool next_year = march_month >= 10;
    const std::int64_t year = era * years_an_era + century * 100 + fours * 4 + single;
    return {.year = year + (next_year ? 1 : 0),
            .month = next_year ? march_month - 9 : march_month + 3,
            .day = static_cast<int>(rest) - days_before[static_cast<std::size_t>(march_month)] + 1};
}

int weekday_from_days(std::int64_t days) noexcept {
    constexpr std::int64_t epoch_weekday = 3;  // 1970-01-01 was a Thursday
    return static_cast<int>((floor_mod(days, 7) + epoch_weekday) % 7);
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
    const std::int64_t time = floor_mod(clamp_to_four_digit_years(instant).seconds, seconds_a_day);
    text += 'T';
    append_digits(text, time / 3'600, 2);
    text += ':';
    append_digits(text, time / 60 % 60, 2);
    text += ':';
    append_digits(text, time % 60, 2);
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

// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/message/headers/date.hpp"

#include "message/headers/comment.hpp"
#include "message/headers/date_words.hpp"

#include "mailhorizon/base/month_names.hpp"
#include "mailhorizon/base/text.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>

namespace mailhorizon::message {
namespace {

constexpr auto npos = std::string_view::npos;
constexpr int seconds_a_minute = 60;
constexpr int minutes_an_hour = 60;
constexpr int hours_a_day = 24;
constexpr int seconds_an_hour = seconds_a_minute * minutes_an_hour;
constexpr std::int64_t seconds_a_day = std::int64_t{hours_a_day} * seconds_an_hour;
constexpr int largest_zone_minutes = 14 * minutes_an_hour;
/// A number with more digits is none of a date.
constexpr std::size_t number_digits = 8;
/// How many of the last semicolons of a Received field are tried.
constexpr int received_tries = 4;

/// What the words of a date field have said so far; -1 is nothing.
class DateReader {
public:
    /// Takes one word, without white space, commas and comments.
    void take(std::string_view word) noexcept;
    /// The field, if day, month and year are there and exist.
    [[nodiscard]] std::optional<DateField> result() const noexcept;

private:
    // Each takes its part off the front and gives back the rest of the word.
    std::string_view take_part(std::string_view word) noexcept;
    std::string_view take_alphabetic(std::string_view word) noexcept;
    std::string_view take_time(std::string_view word) noexcept;
    std::string_view take_iso(std::string_view word) noexcept;
    void take_zone(std::string_view sign_and_digits) noexcept;
    void take_number(std::string_view digits) noexcept;
    bool take_hyphened(std::string_view word) noexcept;
    void take_year(std::string_view digits) noexcept;

    int year_ = -1;
    int month_ = -1;
    int day_ = -1;
    int hour_ = -1;
    int minute_ = 0;
    int second_ = 0;
    int zone_minutes_ = 0;
    bool zone_by_number_ = false;
    bool afternoon_ = false;
    bool twelve_hours_ = false;
    bool broken_ = false;
    bool maybe_tuesday_ = false;  ///< the month is "mar": another before the year counts instead
};

/// Of a word in any charset.
constexpr bool is_letter(char c) noexcept {
    return base::is_alpha(c) || static_cast<unsigned char>(c) >= 0x80;
}

std::size_t count_digits(std::string_view text) noexcept {
    const auto end = std::ranges::find_if_not(text, base::is_digit);
    return static_cast<std::size_t>(end - text.begin());
}

/// A number of at most eight digits; -1 is none.
int to_number(std::string_view digits) noexcept {
    if (digits.empty() || digits.size() > number_digits || count_digits(digits) != digits.size()) {
        return -1;
    }
    int value = 0;
    for (const char c : digits) {
        value = value * 10 + (c - '0');
    }
    return value;
}

/// Two-digit years as RFC 5322 section 4.3 has it; "100" and "19100" are what broken programs wrote
/// for 2000. -1 is none.
int to_year(std::string_view digits) noexcept {
    constexpr int century = 1900;
    const int year = to_number(digits);
    if (year < 0 || digits.size() > 5) {
        return -1;
    }
    if (digits.size() <= 2) {
        return year < 50 ? year + 2000 : year + century;
    }
    if (digits.size() == 3) {
        return year + century;
    }
    if (digits.size() == 5) {
        return digits.starts_with("191") ? year - 19'100 + 2000 : -1;
    }
    return year;
}

int days_in_month(int year, int month) noexcept {
    const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    if (month == 2) {
        return leap ? 29 : 28;
    }
    return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

void DateReader::take_year(std::string_view digits) noexcept {
    const int year = to_year(digits);
    broken_ = broken_ || year < 0;
    year_ = year;
}

/// "12:30", "12:30:59", "12:30:59.123", "12.30.59".
std::string_view DateReader::take_time(std::string_view word) noexcept {
    if (hour_ != -1) {
        return {};
    }
    const char mark = word[count_digits(word)];
    for (int* const part : {&hour_, &minute_, &second_}) {
        const std::size_t digits = count_digits(word);
        *part = to_number(word.substr(0, digits));
        broken_ = broken_ || *part < 0 || digits > 2;
        word.remove_prefix(digits);
        if (!word.starts_with(mark)) {
            break;
        }
        word.remove_prefix(1);
    }
    if (word.starts_with('.')) {
        word.remove_prefix(1);
    }
    word.remove_prefix(count_digits(word));
    return word;
}

/// "+0100", "-08:00", "+1"; what is beyond 14 hours is read as UTC.
void DateReader::take_zone(std::string_view sign_and_digits) noexcept {
    const bool west = sign_and_digits.front() == '-';
    std::string_view rest = sign_and_digits.substr(1);
    const std::size_t digits = count_digits(rest);
    if (zone_by_number_ || digits == 0) {
        return;
    }
    zone_by_number_ = true;
    zone_minutes_ = 0;
    const int value = to_number(rest.substr(0, digits));
    rest.remove_prefix(digits);
    int hours = digits <= 2 ? value : value / 100;
    int minutes = digits <= 2 ? 0 : value % 100;
    if (digits <= 2 && rest.starts_with(':')) {
        minutes = to_number(rest.substr(1, 2));
    }
    if (value < 0 || digits > 4 || minutes < 0 || minutes >= minutes_an_hour) {
        return;
    }
    const int total = hours * minutes_an_hour + minutes;
    if (total <= largest_zone_minutes) {
        zone_minutes_ = west ? -total : total;
    }
}

/// "2026-03-04" and "2026-03-04T05:06:07..."; gives all back if it is neither.
std::string_view DateReader::take_iso(std::string_view word) noexcept {
    constexpr std::size_t day_size = 10;
    const bool shaped = word.size() >= day_size && count_digits(word) == 4 && word[4] == '-' &&
                        count_digits(word.substr(5)) == 2 && word[7] == '-' &&
                        count_digits(word.substr(8)) == 2;
    if (!shaped || year_ != -1 || month_ != -1 || day_ != -1) {
        return word;
    }
    take_year(word.substr(0, 4));
    month_ = to_number(word.substr(5, 2));
    day_ = to_number(word.substr(8, 2));
    word.remove_prefix(day_size);
    if (word.starts_with('T') || word.starts_with('t')) {
        word.remove_prefix(1);
    }
    return word;
}

/// "06-Nov-94" (RFC 850), "6/Nov/1994", "1994-Nov-06".
bool DateReader::take_hyphened(std::string_view word) noexcept {
    const std::size_t first = word.find_first_of("-/");
    const std::size_t second = first == npos ? npos : word.find_first_of("-/", first + 1);
    if (second == npos || month_ != -1 || day_ != -1 || year_ != -1) {
        return false;
    }
    const int month = base::month_number(word.substr(first + 1, second - first - 1));
    std::string_view day = word.substr(0, first);
    std::string_view year = word.substr(second + 1);
    if (day.size() > year.size()) {
        std::swap(day, year);
    }
    if (month == 0 || to_number(day) < 0) {
        return false;
    }
    month_ = month;
    day_ = to_number(day);
    take_year(year);
    return true;
}

/// A bare number is the day, then the year, then a zone without its sign.
void DateReader::take_number(std::string_view digits) noexcept {
    constexpr std::size_t day_digits = 2;
    if (day_ == -1 && digits.size() <= day_digits) {
        day_ = to_number(digits);
        return;
    }
    if (year_ == -1) {
        take_year(digits);
        return;
    }
    if (hour_ != -1 && digits.size() == 4) {
        const char zone[] = {'+', digits[0], digits[1], digits[2], digits[3]};
        take_zone(std::string_view(zone, sizeof zone));
    }
}

/// A month, a zone, "PM"; other words are weekdays and prose.
std::string_view DateReader::take_alphabetic(std::string_view word) noexcept {
    const auto end = std::ranges::find_if_not(word, is_letter);
    const auto letters = static_cast<std::size_t>(end - word.begin());
    const std::string_view name = word.substr(0, letters);
    const std::string_view rest = word.substr(letters);
    if (base::equal_ignoring_case(name, "am") || base::equal_ignoring_case(name, "pm")) {
        twelve_hours_ = true;
        afternoon_ = base::to_lower(name.front()) == 'p';
        return {};
    }
    const int month =
        month_ == -1 || (maybe_tuesday_ && year_ == -1) ? base::month_number(name) : 0;
    if (month != 0) {
        month_ = month;
        maybe_tuesday_ = base::equal_ignoring_case(name, "mar") && !maybe_tuesday_;
        return {};
    }
    const std::optional<int> zone = hour_ == -1 ? std::nullopt : zone_by_name(name);
    if (zone && !zone_by_number_) {
        zone_minutes_ = *zone;
    }
    const bool offset = rest.starts_with('+') || rest.starts_with('-');
    return offset && letters != 0 ? rest : std::string_view{};
}

std::string_view DateReader::take_part(std::string_view word) noexcept {
    const char first = word.front();
    if (first == '+' || first == '-') {
        take_zone(word);
        return {};
    }
    if (!base::is_digit(first)) {
        return take_alphabetic(word);
    }
    const std::size_t digits = count_digits(word);
    const char next = digits < word.size() ? word[digits] : '\0';
    const bool all_but_time = day_ != -1 && month_ != -1 && hour_ == -1;
    if (next == ':' || (next == '.' && all_but_time && digits + 1 < word.size())) {
        return take_time(word);
    }
    if (next == '-' || next == '/') {
        const std::string_view rest = take_iso(word);
        if (rest.size() < word.size()) {
            return rest;
        }
        if (take_hyphened(word)) {
            return {};
        }
    }
    take_number(word.substr(0, digits));
    return next == '.' ? std::string_view{} : word.substr(digits);
}

void DateReader::take(std::string_view word) noexcept {
    while (!word.empty()) {
        word = take_part(word);
    }
}

std::optional<DateField> DateReader::result() const noexcept {
    const int hour_read = hour_ == -1 ? 0 : hour_;
    const int half_day = hours_a_day / 2;
    const bool twelve = twelve_hours_ && hour_read <= half_day;
    const int hour = twelve ? hour_read % half_day + (afternoon_ ? half_day : 0) : hour_read;
    const bool exists = !broken_ && year_ >= 0 && month_ >= 1 && month_ <= 12 && day_ >= 1 &&
                        day_ <= days_in_month(year_, month_) && hour < hours_a_day &&
                        minute_ < minutes_an_hour && second_ <= seconds_a_minute;
    if (!exists) {
        return std::nullopt;
    }
    const std::int64_t days = base::days_from_civil({year_, month_, day_});
    const int local = hour * seconds_an_hour + minute_ * seconds_a_minute + second_;
    return DateField{base::Instant{days * seconds_a_day + local -
                                   std::int64_t{zone_minutes_} * seconds_a_minute},
                     static_cast<std::int16_t>(zone_minutes_)};
}

constexpr bool parts_words(char c) noexcept {
    return base::is_space(c) || c == ',' || c == '(' || c == ')' || c == '"' || c == ';' ||
           c == '[' || c == ']' || c == '\0';
}

}  // namespace

std::optional<DateField> parse_date(std::string_view value) noexcept {
    DateReader reader;
    bool comments = true;
    for (std::size_t i = 0; i < value.size();) {
        if (value[i] == '(' && comments) {
            const std::size_t end = after_comment(value, i);
            comments = end != npos;
            i = comments ? end : i;
        }
        const std::size_t begin = i;
        while (i < value.size() && !parts_words(value[i])) {
            ++i;
        }
        if (i > begin) {
            reader.take(value.substr(begin, i - begin));
        } else if (i < value.size() && (value[i] != '(' || !comments)) {
            ++i;
        }
    }
    return reader.result();
}

std::optional<DateField> parse_received_date(std::string_view value) noexcept {
    std::size_t end = value.size();
    for (int tries = 0; tries < received_tries; ++tries) {
        const std::size_t mark = value.substr(0, end).rfind(';');
        if (mark == npos) {
            break;
        }
        const std::optional<DateField> field = parse_date(value.substr(mark + 1));
        if (field) {
            return field;
        }
        end = mark;
    }
    return std::nullopt;
}

}  // namespace mailhorizon::message

// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/envelope_line.hpp"

#include "mailhorizon/archive/mbox_reader.hpp"
#include "mailhorizon/base/instant.hpp"
#include "mailhorizon/base/month_names.hpp"
#include "mailhorizon/base/text.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace mailhorizon::archive {
namespace {

constexpr std::string_view envelope_mark = "From ";
constexpr std::size_t most_words = 64;  // a line with more is prose
constexpr std::size_t most_zone_words = 3;

using Words = std::span<const std::string_view>;

struct Clock {
    int hour = 0;
    int minute = 0;
    int second = 0;
};

struct NamedZone {
    std::string_view name;
    int minutes;
};

constexpr std::array named_zones{
    NamedZone{"AST", -240},
    NamedZone{"BST", 60},
    NamedZone{"CDT", -300},
    NamedZone{"CEST", 120},
    NamedZone{"CET", 60},
    NamedZone{"CST", -360},
    NamedZone{"DST", 60},  // follows the name of a
                           // zone: "MET DST"
    NamedZone{"EDT", -240},
    NamedZone{"EEST", 180},
    NamedZone{"EET", 120},
    NamedZone{"EST", -300},
    NamedZone{"HST", -600},
    NamedZone{"JST", 540},
    NamedZone{"MDT", -360},
    NamedZone{"MEST", 120},
    NamedZone{"MESZ", 120},
    NamedZone{"MET", 60},
    NamedZone{"MEZ", 60},
    NamedZone{"MSK", 180},
    NamedZone{"MST", -420},
    NamedZone{"NZDT", 780},
    NamedZone{"NZST", 720},
    NamedZone{"PDT", -420},
    NamedZone{"PST", -480},
    NamedZone{"WEST", 60},
};

/// Takes the next word off `rest`; empty at the end.
std::string_view take_word(std::string_view& rest) noexcept {
    const auto* const begin = std::ranges::find_if_not(rest, base::is_blank);
    const auto* const end = std::find_if(begin, rest.end(), base::is_blank);
    const std::string_view word(begin, end);
    rest.remove_prefix(static_cast<std::size_t>(end - rest.begin()));
    return word;
}

/// All digits, at least one and at most `most`, or nothing.
std::optional<int> read_digits(std::string_view text, std::size_t most) noexcept {
    if (text.empty() || text.size() > most || !std::ranges::all_of(text, base::is_digit)) {
        return std::nullopt;
    }
    int value = 0;
    for (const char c : text) {
        value = value * 10 + (c - '0');
    }
    return value;
}

std::optional<int> read_within(std::string_view text, int lowest, int highest) noexcept {
    const auto value = read_digits(text, 2);
    return value && *value >= lowest && *value <= highest ? value : std::nullopt;
}

/// "17:04:16" or "17:04".
std::optional<Clock> read_clock(std::string_view word) noexcept {
    const std::size_t colon = word.find(':');
    if (colon == std::string_view::npos) {
        return std::nullopt;
    }
    const std::size_t second_colon = word.find(':', colon + 1);
    const auto hour = read_within(word.substr(0, colon), 0, 23);
    const auto minute = read_within(word.substr(colon + 1, second_colon - colon - 1), 0, 59);
    const auto second = second_colon == std::string_view::npos
                            ? std::optional<int>(0)
                            : read_within(word.substr(second_colon + 1), 0, 61);
    if (!hour || !minute || !second) {
        return std::nullopt;
    }
    return Clock{.hour = *hour, .minute = *minute, .second = *second};
}

std::optional<int> read_month(std::string_view word) noexcept {
    const int month = base::month_number(word);
    return month == 0 ? std::nullopt : std::optional(month);
}

/// Four digits; two as people mean them; three as programs that add 1900 by hand wrote them.
std::optional<int> read_year(std::string_view word) noexcept {
    const auto year = read_digits(word, 4);
    if (!year || word.size() < 2) {
        return std::nullopt;
    }
    if (word.size() == 2) {
        return *year + (*year < 70 ? 2000 : 1900);
    }
    if (word.size() == 3) {
        return *year + 1900;
    }
    return *year >= 1900 ? year : std::nullopt;
}

/// "+0100" and "-08:00" in minutes.
std::optional<int> read_offset(std::string_view word) noexcept {
    constexpr int most_hours = 14;
    const int sign = word.front() == '-' ? -1 : 1;
    const bool colon = word.size() == 6 && word[3] == ':';
    if (word.size() != 5 && !colon) {
        return std::nullopt;
    }
    const auto hours = read_within(word.substr(1, 2), 0, most_hours);
    const auto minutes = read_within(word.substr(colon ? 4 : 3), 0, 59);
    return hours && minutes ? std::optional(sign * (*hours * 60 + *minutes)) : std::nullopt;
}

/// Minutes east of Greenwich if the word can stand for a time zone; zones not known count as none.
std::optional<int> read_zone(std::string_view word) noexcept {
    if (word.front() == '+' || word.front() == '-') {
        return read_offset(word);
    }
    if (word.front() == '(' || word.back() == ')') {
        return 0;  // a comment to the zone before it: "(PST)", "(MET DST)"
    }
    constexpr std::size_t most_letters = 5;
    const auto letters =
        static_cast<std::size_t>(std::ranges::find_if_not(word, base::is_upper) - word.begin());
    if (letters == 0 || letters > most_letters) {
        return std::nullopt;
    }
    const std::string_view rest = word.substr(letters);
    if (!rest.empty()) {  // "GMT+0100"
        return rest.front() == '+' || rest.front() == '-' ? read_offset(rest) : std::nullopt;
    }
    const auto* const zone = std::ranges::find(named_zones, word, &NamedZone::name);
    return zone == named_zones.end() ? 0 : zone->minutes;
}

/// Takes the zone words at the front, adding up what they say ("MET DST").
int take_zones(Words& words) noexcept {
    int minutes = 0;
    for (std::size_t taken = 0; taken < most_zone_words && !words.empty(); ++taken) {
        const auto zone = read_zone(words.front());
        if (!zone) {
            break;
        }
        minutes += *zone;
        words = words.subspan(1);
    }
    return minutes;
}

struct DateWords {
    std::string_view day;
    std::string_view month;
    std::string_view year;
};

std::optional<base::Instant> put_together(const DateWords& words,
                                          const Clock& clock,
                                          int zone_minutes) noexcept {
    const auto day = read_within(words.day, 1, 31);
    const auto month = read_month(words.month);
    const auto year = read_year(words.year);
    if (!day || !month || !year) {
        return std::nullopt;
    }
    const std::int64_t days = base::days_from_civil({.year = *year, .month = *month, .day = *day});
    return base::Instant{((days * 24 + clock.hour) * 60 + clock.minute - zone_minutes) * 60 +
                         clock.second};
}

/// Nothing may follow the date but how the mail came ("remote from ahost").
bool is_date_end(Words rest) noexcept {
    return rest.empty() || (rest.size() >= 2 && rest[0] == "remote" && rest[1] == "from");
}

/// "Thu Nov 12 17:04:16 2009", a zone before or after the year, `at` being the clock.
std::optional<base::Instant> read_asctime(Words words, std::size_t at, Clock clock) noexcept {
    if (at < 2) {
        return std::nullopt;
    }
    Words rest = words.subspan(at + 1);
    int zone_minutes = take_zones(rest);
    if (rest.empty()) {
        return std::nullopt;
    }
    const std::string_view year = rest.front();
    rest = rest.subspan(1);
    zone_minutes += take_zones(rest);
    if (!is_date_end(rest)) {
        return std::nullopt;
    }
    return put_together(
        {.day = words[at - 1], .month = words[at - 2], .year = year}, clock, zone_minutes);
}

/// "Sun, 11 Nov 2007 06:58:35 +0200", as some programs write against the custom.
std::optional<base::Instant> read_header_date(Words words, std::size_t at, Clock clock) noexcept {
    if (at < 3) {
        return std::nullopt;
    }
    Words rest = words.subspan(at + 1);
    const int zone_minutes = take_zones(rest);
    if (!is_date_end(rest)) {
        return std::nullopt;
    }
    return put_together(
        {.day = words[at - 3], .month = words[at - 2], .year = words[at - 1]}, clock, zone_minutes);
}

/// `git format-patch` names the commit and always the same moment, so that programs know it.
bool is_git_line(std::string_view first_word, base::Instant time) noexcept {
    constexpr std::size_t sha1_digits = 40;
    constexpr std::size_t sha256_digits = 64;
    constexpr base::Instant git_moment{1'000'684'800};  // Mon Sep 17 00:00:00 2001
    const auto is_hexadecimal = [](char c) { return base::is_digit(c) || (c >= 'a' && c <= 'f'); };
    return time == git_moment &&
           (first_word.size() == sha1_digits || first_word.size() == sha256_digits) &&
           std::ranges::all_of(first_word, is_hexadecimal);
}

}  // namespace

std::optional<EnvelopeLine> parse_envelope_line(std::string_view line) noexcept {
    if (!line.starts_with(envelope_mark)) {
        return std::nullopt;
    }
    line.remove_prefix(envelope_mark.size());
    std::array<std::string_view, most_words> store;
    std::size_t count = 0;
    for (std::string_view word = take_word(line); !word.empty(); word = take_word(line)) {
        if (count == store.size()) {
            return std::nullopt;
        }
        store[count++] = word;
    }
    const Words words = Words(store).first(count);
    for (std::size_t at = 2; at < count; ++at) {
        const auto clock = read_clock(words[at]);
        if (!clock) {
            continue;
        }
        auto time = read_asctime(words, at, *clock);
        time = time ? time : read_header_date(words, at, *clock);
        if (time) {
            return EnvelopeLine{.time = *time, .git = is_git_line(words.front(), *time)};
        }
    }
    return std::nullopt;
}

bool is_envelope_shaped(std::string_view line) noexcept {
    if (line.starts_with('>')) {
        line.remove_prefix(1);
    }
    return line.starts_with(envelope_mark) && !is_header_shaped(line);
}

std::optional<base::Instant> separator_time(std::string_view line) noexcept {
    const auto envelope = parse_envelope_line(line);
    return envelope ? std::optional(envelope->time) : std::nullopt;
}

bool is_header_shaped(std::string_view line) noexcept {
    constexpr std::size_t most_name_bytes = 998;
    const std::size_t colon = line.substr(0, most_name_bytes + 1).find(':');
    if (colon == std::string_view::npos) {
        return false;
    }
    std::string_view name = line.substr(0, colon);
    while (!name.empty() && base::is_blank(name.back())) {
        name.remove_suffix(1);
    }
    // A quoted header ("> Subject:", ">Subject:") is text.
    return !name.empty() && name.front() != '>' && name.front() != '|' &&
           std::ranges::all_of(name, [](char c) { return c > ' ' && c < '\x7f'; });
}

}  // namespace mailhorizon::archive

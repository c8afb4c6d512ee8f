// SPDX-License-Identifier: GPL-3.0-or-later
#include "findings/asks/words.hpp"

#include "mailhorizon/base/number.hpp"
#include "mailhorizon/base/time_units.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>

namespace mailhorizon::findings {

namespace {

std::string whole(double value) {
    return base::group_digits(static_cast<std::uint64_t>(std::lround(std::max(value, 0.0))));
}

}  // namespace

std::string hours_text(double hours) {
    constexpr double told_in_hours = 72.0;
    if (hours < 1.0) {
        return fmt::format("{} min", whole(60.0 * hours));
    }
    if (hours >= told_in_hours) {
        return whole(hours / base::day_hours) + " days";
    }
    return hours < 9.95 ? fmt::format("{:.1f} h", hours) : whole(hours) + " h";
}

std::string share_text(double share) {
    return base::format_number(100.0 * share) + " %";
}

std::string in_ten_text(double share) {
    return whole(10.0 * share) + " in 10";
}

std::string number_word(std::size_t number) {
    static constexpr auto words = std::to_array<std::string_view>({"none",
                                                                   "one",
                                                                   "two",
                                                                   "three",
                                                                   "four",
                                                                   "five",
                                                                   "six",
                                                                   "seven",
                                                                   "eight",
                                                                   "nine",
                                                                   "ten",
                                                                   "eleven",
                                                                   "twelve"});
    return number < words.size() ? std::string(words[number]) : base::group_digits(number);
}

std::string count_text(std::size_t count, std::string_view noun) {
    return fmt::format("{} {}{}", base::group_digits(count), noun, count == 1 ? "" : "s");
}

std::string day_text(const Ground& ground, model::MessageIndex message) {
    const model::MessageRow& row = ground.corpus.message(message);
    return row.timed ? base::to_iso_day(row.time) : "undated";
}

std::string subject_text(const Ground& ground, model::MessageIndex message) {
    return fmt::format("\"{}\"", ground.corpus.message(message).base_subject);
}

}  // namespace mailhorizon::findings

// SPDX-License-Identifier: GPL-3.0-or-later
#include "findings/asks/words.hpp"

#include "mailhorizon/base/number.hpp"

#include <fmt/format.h>

#include <algorithm>
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
        return whole(hours / 24.0) + " days";
    }
    return hours < 9.95 ? fmt::format("{:.1f} h", hours) : whole(hours) + " h";
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

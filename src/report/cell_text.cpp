// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/layout.hpp"

#include "mailhorizon/base/number.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>
#include <utility>

namespace mailhorizon::report {
namespace {

using base::group_digits;
using base::MailText;

std::string whole(double value) {
    return (value < -0.5 ? "-" : "") +
           group_digits(static_cast<std::uint64_t>(std::llround(std::abs(value))));
}

std::string decimals(double value, int digits) {
    std::string text = fmt::format("{:.{}f}", value, digits);
    const bool is_zero = text.find_first_not_of("-0.") == std::string::npos;
    return is_zero ? fmt::format("{:.{}f}", 0.0, digits) : text;
}

/// Large numbers are whole, small ones keep their first digits: 1,240, 12, 0.0031.
std::string significant(double value, int digits) {
    constexpr double smallest = 1e-4;
    const double size = std::abs(value);
    if (size == 0.0) {
        return "0";
    }
    if (size < smallest) {
        return value < 0.0 ? "over -0.0001" : "under 0.0001";
    }
    const double rounded = size * (1.0 + 0.5 * std::pow(10.0, -digits));  // 0.9996 has three: 1.00
    const int before = static_cast<int>(std::floor(std::log10(rounded))) + 1;
    return before >= digits ? whole(value) : decimals(value, digits - before);
}

std::string hours(double value) {
    constexpr double minutes_an_hour = 60.0;
    constexpr double hours_a_day = 24.0;
    constexpr double told_in_hours = 72.0;
    constexpr double with_a_decimal = 9.95;
    if (value < 1.0) {
        return whole(value * minutes_an_hour) + " min";
    }
    const bool short_span = value < told_in_hours;
    const double count = short_span ? value : value / hours_a_day;
    return (count < with_a_decimal ? decimals(count, 1) : whole(count)) +
           (short_span ? " h" : " days");
}

std::string bytes(double value) {
    constexpr std::array<std::string_view, 5> units{"B", "kB", "MB", "GB", "TB"};
    constexpr double step = 1000.0;
    constexpr double next = 999.5;  // what would read as 1,000
    constexpr int digits = 3;
    std::size_t unit = 0;
    for (; value >= next && unit + 1 < units.size(); ++unit) {
        value /= step;
    }
    return (unit == 0 ? whole(value) : significant(value, digits)) + ' ' + std::string(units[unit]);
}

std::string real(double value, const Column& column) {
    if (!std::isfinite(value)) {
        return "-";
    }
    switch (column.form) {
        case Form::significant:
            return significant(value, column.digits);
        case Form::percent:
            return base::percent_text(value);
        case Form::hours:
            return hours(value);
        case Form::bytes:
            return bytes(value);
        case Form::decimals:
        case Form::day:
        case Form::id:
            break;
    }
    return decimals(value, column.digits);
}

struct CellText {
    const Column& column;

    /// Three numbers share a cell: what is next to nothing is told as nothing.
    [[nodiscard]] std::string of_range(double value) const {
        constexpr double next_to_nothing = 0.005;
        return real(std::abs(value) < next_to_nothing ? 0.0 : value, column);
    }

    MailText operator()(std::monostate) const { return MailText("-"); }
    MailText operator()(bool value) const { return MailText(value ? "yes" : "no"); }
    MailText operator()(std::int64_t value) const {
        if (column.form == Form::bytes) {
            return MailText(bytes(static_cast<double>(value)));
        }
        return MailText(value < 0 ? fmt::format("{}", value)
                                  : group_digits(static_cast<std::uint64_t>(value)));
    }
    MailText operator()(double value) const { return MailText(real(value, column)); }
    MailText operator()(const MailText& value) const {
        constexpr std::size_t day_size = std::string_view("2025-02-03").size();
        return column.form == Form::day ? MailText(value.raw().substr(0, day_size)) : value;
    }
    MailText operator()(const Texts& values) const {
        std::string joined;
        for (const MailText& value : values) {
            joined += (joined.empty() ? "" : "; ") + value.raw();
        }
        return MailText(joined.empty() ? std::string("-") : std::move(joined));
    }
    MailText operator()(const Numbers& numbers) const {
        if (numbers.size() == 3 && numbers[1].first == "p50") {
            return MailText(fmt::format("{} ({} to {})",
                                        of_range(numbers[1].second),
                                        of_range(numbers[0].second),
                                        of_range(numbers[2].second)));
        }
        std::string joined;
        for (const auto& [name, value] : numbers) {
            joined += (joined.empty() ? "" : ", ") + name + ' ' + real(value, column);
        }
        return MailText(std::move(joined));
    }
    MailText operator()(const std::vector<Numbers>& rows) const {
        return MailText(fmt::format("{} rows", rows.size()));
    }
};

}  // namespace

MailText cell_text(const Value& value, const Column& column) {
    return std::visit(CellText{column}, value);
}

bool is_number(const Value& value) noexcept {
    return std::holds_alternative<std::int64_t>(value) || std::holds_alternative<double>(value);
}

bool is_blank(const Value& value) noexcept {
    const auto* text = std::get_if<MailText>(&value);
    return std::holds_alternative<std::monostate>(value) || (text != nullptr && text->empty());
}

}  // namespace mailhorizon::report

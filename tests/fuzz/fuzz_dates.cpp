// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz_text.hpp"

#include "mailhorizon/base/check.hpp"
#include "mailhorizon/base/instant.hpp"
#include "mailhorizon/message/headers/date.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <optional>
#include <string>
#include <string_view>

using namespace mailhorizon;
using message::DateField;
using message::parse_date;

namespace {

constexpr std::array<std::string_view, 64> pieces{
    " ",      ", ",    ":",          "-",          "/",         ".",        "(",        ")",
    ";",      "\r\n ", "+",          "T",          "Z",         "0",        "1",        "2",
    "6",      "12",    "31",         "32",         "59",        "60",       "1999",     "2024",
    "2025",   "02",    "29",         "99",         "100",       "19100",    "Mon",      "Tue, ",
    "Sunday", "Jan",   "Feb",        "March",      "Apr.",      "May",      "June",     "Dec",
    "enero",  "Mai",   "août",       "März",       "10:20",     "08:00:00", "23:59:60", "1:02",
    " AM",    "pm",    "+0100",      "-0800",      "+1400",     "-1401",    "GMT",      "EST",
    "CEST",   "UT",    "2024-02-29", "6/Jan/2025", "06-Nov-94", "\"",       "[",        "by x; "};

bool same(const std::optional<DateField>& a, const std::optional<DateField>& b) {
    return a.has_value() == b.has_value() &&
           (!a || (a->instant == b->instant && a->zone_minutes == b->zone_minutes));
}

char to_upper(char c) {
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
}

/// Line ends, the case of letters and a comment before it say nothing.
void check_forms(const std::string& value, const std::optional<DateField>& field) {
    std::string folded;
    std::string upper;
    for (const char c : value) {
        folded += c == ' ' ? "\r\n\t" : std::string(1, c);
        upper += to_upper(c);
    }
    MH_ASSERT(same(parse_date(folded), field));
    MH_ASSERT(same(parse_date(fuzz::with_line_ends(folded, "\n")),
                   parse_date(fuzz::with_line_ends(folded, "\r\n"))));
    MH_ASSERT(same(parse_date(upper), field));
    MH_ASSERT(same(parse_date("(comment (in it)) " + value), field));
}

std::string two_digits(int number) {
    return {static_cast<char>('0' + number / 10 % 10), static_cast<char>('0' + number % 10)};
}

/// What is written again with its zone, in the form of ISO 8601, reads the same.
void check_printed(const DateField& field) {
    const int size = std::abs(field.zone_minutes);
    MH_ASSERT(size <= 14 * 60);
    constexpr base::Instant first{-62'135'596'800};  // the year 1
    constexpr base::Instant last{253'402'300'799};   // the end of the year 9999
    const base::Instant local{field.instant.seconds + std::int64_t{field.zone_minutes} * 60};
    if (local < first || local > last) {
        return;
    }
    std::string text = base::to_iso(local);
    MH_ASSERT(text.ends_with("Z"));
    text.back() = field.zone_minutes < 0 ? '-' : '+';
    text += two_digits(size / 60) + ":" + two_digits(size % 60);
    MH_ASSERT(same(parse_date(text), field));
}

}  // namespace

/// Laws of dates: folds, case and comments change nothing; zones stay within 14 hours; what is
/// written again reads the same; a Received field says what stands behind its semicolon.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::string value = fuzz::text_of(bytes, size, pieces);
    const std::optional<DateField> field = parse_date(value);
    check_forms(value, field);
    if (field) {
        check_printed(*field);
    }
    const std::optional<DateField> received = message::parse_received_date("by host; " + value);
    if (value.find(';') == std::string::npos) {
        MH_ASSERT(same(received, field));
    } else if (received) {
        check_printed(*received);
    }
    return 0;
}

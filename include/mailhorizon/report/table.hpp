// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "mailhorizon/base/mail_text.hpp"

#include <cstdint>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace mailhorizon::report {

/// Named numbers, a JSON object: {"qa": 1.2, "feed": -0.4}.
using Numbers = std::vector<std::pair<std::string, double>>;
/// Several texts, a JSON array.
using Texts = std::vector<base::MailText>;
/// What stands in one cell. All text is treated as if it came out of mail.
using Value = std::variant<std::monostate,
                           bool,
                           std::int64_t,
                           double,
                           base::MailText,
                           Texts,
                           Numbers,
                           std::vector<Numbers>>;

/// How much of a table people see in layouts; machines always get every column.
enum class Shown : std::uint8_t {
    always,    ///< a column of the table
    headline,  ///< what the row is about: never cut, first in the row or a line of its own
    below,     ///< a line of its own under the row (evidence)
    detail,    ///< under the row where there is room to fold it away: HTML
    variant,   ///< numbers for a row of their own, each under the column with its name
    never      ///< for machines only
};

/// How a cell reads in layouts; machines always get the plain value.
enum class Form : std::uint8_t {
    decimals,     ///< doubles with the column's `digits`
    significant,  ///< doubles with `digits` significant digits: 0.0031, 12, 1,240
    percent,      ///< a share as "65 %", "under 1 %"
    hours,        ///< a span as "40 min", "2.5 h", "12 days"
    bytes,        ///< a size as "14 kB"
    day,          ///< a time as its day
    id            ///< a name to refer to the row by
};

struct Column {
    std::string key;    ///< field name of the machine contract: "message_id"
    std::string title;  ///< for people: "Message"
    Shown shown = Shown::always;
    int digits = 2;
    Form form = Form::decimals;
};

/// Rows in their final order; every row has one value a column.
struct Table {
    std::string key;    ///< "black_holes"
    std::string title;  ///< "Black holes"
    std::string empty;  ///< what people read instead of a table without rows
    std::vector<Column> columns;
    std::vector<std::vector<Value>> rows;
};

}  // namespace mailhorizon::report

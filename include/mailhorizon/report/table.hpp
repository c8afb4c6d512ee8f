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
    always,  ///< a column of the table
    below,   ///< a line of its own under the row (evidence)
    never    ///< for machines only
};

struct Column {
    std::string key;    ///< field name of the machine contract: "message_id"
    std::string title;  ///< for people: "Message"
    Shown shown = Shown::always;
    int digits = 2;  ///< decimals of doubles in layouts
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

// SPDX-License-Identifier: GPL-3.0-or-later
#include "roster_lookup.hpp"

#include "mailhorizon/base/csv.hpp"
#include "mailhorizon/base/error.hpp"
#include "mailhorizon/base/text.hpp"
#include "mailhorizon/base/unicode.hpp"
#include "mailhorizon/people/people.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <unordered_map>
#include <utility>

namespace mailhorizon::people {
namespace {

using CsvRow = std::vector<std::string>;

struct Column {
    std::string_view name;
    std::string RosterRow::* field;
};

constexpr std::array columns{Column{"address", &RosterRow::address},
                             Column{"person", &RosterRow::person},
                             Column{"name", &RosterRow::name},
                             Column{"unit", &RosterRow::unit},
                             Column{"kind", &RosterRow::kind},
                             Column{"side", &RosterRow::side}};

/// The line a row begins on: the first with which the text has that many rows. Rows may span
/// lines and empty lines are none, so it cannot be counted; only errors ask. O(size log lines).
std::size_t line_of_row(std::string_view csv, std::size_t row) {
    std::vector<std::size_t> ends;
    for (std::size_t end = csv.find('\n'); end != std::string_view::npos;
         end = csv.find('\n', end + 1)) {
        ends.push_back(end + 1);
    }
    const auto line = std::ranges::partition_point(
        ends, [&](std::size_t end) { return base::parse_csv(csv.substr(0, end)).size() <= row; });
    return static_cast<std::size_t>(line - ends.begin()) + 1;
}

/// Says what is wrong with a row, and on which line.
class RosterTrouble {
public:
    explicit RosterTrouble(std::string_view csv) : csv_(csv) {}

    [[nodiscard]] base::Error at(std::size_t row, std::string_view what) const {
        return base::Error(base::ErrorKind::usage,
                           fmt::format("cannot use line {} of the roster", line_of_row(csv_, row)))
            .because(std::string(what));
    }

private:
    std::string_view csv_;
};

/// The field each column of the file goes to; null for columns we do not know.
std::vector<std::string RosterRow::*> read_header(const CsvRow& header,
                                                  const RosterTrouble& trouble) {
    std::vector<std::string RosterRow::*> fields;
    for (const std::string& title : header) {
        const auto* const column = std::ranges::find_if(columns, [&](const Column& known) {
            return base::equal_ignoring_case(base::trim(title), known.name);
        });
        std::string RosterRow::* const field = column == columns.end() ? nullptr : column->field;
        if (field != nullptr && std::ranges::find(fields, field) != fields.end()) {
            throw trouble.at(0, fmt::format("the column '{}' stands twice", column->name));
        }
        fields.push_back(field);
    }
    if (std::ranges::find(fields, &RosterRow::address) == fields.end()) {
        throw trouble.at(0, "there is no column 'address'")
            .hint("begin the file with: address,person,name,unit,kind,side");
    }
    return fields;
}

void check_row(const RosterRow& row, std::size_t number, const RosterTrouble& trouble) {
    if (row.address.empty() || row.address == "*@") {
        throw trouble.at(number, "there is no address");
    }
    if (!row.kind.empty() && !read_kind(row.kind)) {
        throw trouble.at(number, fmt::format("the kind '{}' is unknown", row.kind))
            .hint("kinds are human, role, list, robot");
    }
    if (!row.side.empty() && !read_side(row.side)) {
        throw trouble.at(number, fmt::format("the side '{}' is unknown", row.side))
            .hint("sides are internal, partner, customer, public");
    }
}

}  // namespace

std::vector<RosterRow> parse_roster(std::string_view csv) {
    // Spreadsheets write the system's charset; what is no UTF-8 is read as windows-1252.
    const std::string text = base::decode_charset(csv, {});
    const RosterTrouble trouble(text);
    const std::vector<CsvRow> rows = base::parse_csv(text);
    std::vector<RosterRow> roster;
    if (rows.empty()) {
        throw base::Error(base::ErrorKind::usage, "the roster is empty")
            .hint("begin the file with: address,person,name,unit,kind,side");
    }
    const auto fields = read_header(rows.front(), trouble);
    std::unordered_map<std::string, std::string> person_of;
    for (std::size_t number = 1; number < rows.size(); ++number) {
        RosterRow row;
        for (std::size_t place = 0; place < std::min(fields.size(), rows[number].size()); ++place) {
            if (fields[place] != nullptr) {
                row.*fields[place] = base::trim(rows[number][place]);
            }
        }
        row.address = base::to_lower(row.address);
        check_row(row, number, trouble);
        const auto [known, fresh] = person_of.emplace(row.address, row.person);
        if (!fresh && known->second != row.person) {
            throw trouble.at(
                number,
                fmt::format(
                    "'{}' is '{}' here and '{}' above", row.address, row.person, known->second));
        }
        roster.push_back(std::move(row));
    }
    return roster;
}

}  // namespace mailhorizon::people

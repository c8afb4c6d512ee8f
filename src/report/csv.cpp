// SPDX-License-Identifier: GPL-3.0-or-later
// Escaping: every cell that holds text passes for_csv; numbers are printed with nine digits.
#include "report/writers.hpp"

#include "mailhorizon/base/number.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>

namespace mailhorizon::report {
namespace {

using base::format_number;

struct CsvCell {
    std::string operator()(std::monostate) const { return {}; }
    std::string operator()(bool value) const { return value ? "true" : "false"; }
    std::string operator()(std::int64_t value) const { return fmt::format("{}", value); }
    std::string operator()(double value) const { return format_number(value); }
    std::string operator()(const base::MailText& value) const { return base::for_csv(value); }
    std::string operator()(const Texts& values) const {
        std::string joined;
        for (const base::MailText& value : values) {
            joined += (joined.empty() ? "" : " | ") + value.raw();
        }
        return base::for_csv(joined);
    }
    std::string operator()(const Numbers& numbers) const {
        std::string joined;
        for (const auto& [name, value] : numbers) {
            joined += fmt::format("{}{}={}", joined.empty() ? "" : " ", name, format_number(value));
        }
        return base::for_csv(joined);
    }
    std::string operator()(const std::vector<Numbers>& rows) const {
        std::string joined;
        for (const Numbers& row : rows) {
            joined += (joined.empty() ? "" : " | ") + (*this)(row);
        }
        return base::for_csv(joined);
    }
};

/// The cell under a column's key.
const Value& cell(const Table& table, const std::vector<Value>& row, std::string_view key) {
    const auto column = std::ranges::find(table.columns, key, &Column::key);
    return row[static_cast<std::size_t>(column - table.columns.begin())];
}

Value size_of(const Value& list) {
    return static_cast<std::int64_t>(std::get<Texts>(list).size());
}

}  // namespace

void write_csv(const Table& table, base::Sink& sink) {
    std::string line;
    for (const Column& column : table.columns) {
        line += (line.empty() ? "" : ",") + column.key;
    }
    sink.write(line + "\r\n");
    for (const std::vector<Value>& row : table.rows) {
        line.clear();
        for (std::size_t i = 0; i < row.size(); ++i) {
            line += (i == 0 ? "" : ",") + std::visit(CsvCell{}, row[i]);
        }
        sink.write(line + "\r\n");
    }
}

Table findings_table(const Report& report) {
    Table table{.key = "findings",
                .title = "Findings",
                .empty = "None.",
                .columns = {{"id", "Id"},
                            {"kind", "Kind"},
                            {"subject", "Subject"},
                            {"sent", "Sent"},
                            {"strength", "Strength"},
                            {"p_never", "P(never)"},
                            {"threads", "Threads"},
                            {"channel", "Channel"},
                            {"verdict", "Verdict"},
                            {"evidence", "Evidence"}},
                .rows = {}};
    const Table& holes = report.black_holes.items;
    for (const std::vector<Value>& row : holes.rows) {
        table.rows.push_back({cell(holes, row, "id"),
                              cell(holes, row, "kind"),
                              cell(holes, row, "subject"),
                              cell(holes, row, "sent"),
                              cell(holes, row, "strength"),
                              cell(holes, row, "p_never"),
                              size_of(cell(holes, row, "threads")),
                              Value{},
                              Value{},
                              cell(holes, row, "evidence")});
    }
    const Table& moves = report.moves;
    for (const std::vector<Value>& row : moves.rows) {
        table.rows.push_back({cell(moves, row, "stream"),
                              base::MailText("move"),
                              cell(moves, row, "name"),
                              Value{},
                              cell(moves, row, "measured_right"),
                              Value{},
                              cell(moves, row, "threads"),
                              cell(moves, row, "channel"),
                              cell(moves, row, "verdict"),
                              cell(moves, row, "evidence")});
    }
    return table;
}

}  // namespace mailhorizon::report

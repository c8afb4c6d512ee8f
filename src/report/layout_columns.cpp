// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/layout.hpp"

#include "mailhorizon/base/number.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>

namespace mailhorizon::report {

std::vector<std::size_t> grid_columns(const Section& section) {
    const Table& table = *section.table;
    std::vector<std::size_t> columns;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const auto end = table.rows.begin() + static_cast<std::ptrdiff_t>(section.rows_shown);
        const bool says_something = std::any_of(
            table.rows.begin(), end, [i](const auto& row) { return !is_blank(row[i]); });
        if (table.columns[i].shown == Shown::always && says_something) {
            columns.push_back(i);
        }
    }
    return columns;
}

std::optional<std::size_t> headline_column(const Table& table) {
    const auto found = std::ranges::find(table.columns, Shown::headline, &Column::shown);
    if (found == table.columns.end()) {
        return std::nullopt;
    }
    return static_cast<std::size_t>(found - table.columns.begin());
}

std::string more_rows(const Section& section) {
    const std::size_t left = section.table->rows.size() - section.rows_shown;
    return left == 0 ? std::string() : fmt::format("and {} more", base::group_digits(left));
}

}  // namespace mailhorizon::report

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "mailhorizon/report/table.hpp"

#include <utility>
#include <vector>

namespace mailhorizon::app {

/// A column of a table with a row for each `Item`: its head, and where its value comes from.
template <class Item>
struct ColumnOf {
    /// `Read` is a lambda without captures; what it returns becomes the value.
    template <class Read>
    ColumnOf(report::Column column, Read /*read*/)
        : head(std::move(column)),
          value_of([](const Item& item) { return report::Value(Read{}(item)); }) {}

    report::Column head;
    report::Value (*value_of)(const Item& item);
};

template <class Item>
using ColumnsOf = std::vector<ColumnOf<Item>>;

template <class Item>
[[nodiscard]] std::vector<report::Column> heads(const ColumnsOf<Item>& columns) {
    std::vector<report::Column> result;
    result.reserve(columns.size());
    for (const ColumnOf<Item>& column : columns) {
        result.push_back(column.head);
    }
    return result;
}

template <class Item>
void add_row(report::Table& table, const ColumnsOf<Item>& columns, const Item& item) {
    std::vector<report::Value>& row = table.rows.emplace_back();
    row.reserve(columns.size());
    for (const ColumnOf<Item>& column : columns) {
        row.push_back(column.value_of(item));
    }
}

}  // namespace mailhorizon::app

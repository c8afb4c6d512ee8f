// SPDX-License-Identifier: GPL-3.0-or-later
// Escaping: every text passes for_html, also inside attributes.
#include "report/html_parts.hpp"

#include "mailhorizon/base/number.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mailhorizon::report {
namespace {

using base::for_html;

constexpr std::size_t rows_unfolded = 25;     ///< of a table; the rest is behind a fold
constexpr std::size_t evidence_unfolded = 3;  ///< rows whose evidence is open at first
constexpr std::size_t details_told = 20;      ///< texts of a detail, such as Message-IDs
constexpr std::size_t narrow_columns = 4;     ///< fit any screen

/// How a table is shown: what it is about first, names to refer by last.
struct Grid {
    const Table& table;
    std::vector<std::size_t> columns;
    std::optional<std::size_t> headline;

    /// Whether each row becomes a card, with the columns' names, where the screen is narrow.
    [[nodiscard]] bool has_cards() const {
        return headline.has_value() || columns.size() > narrow_columns;
    }
};

Grid grid_of(const Section& section) {
    Grid grid{.table = *section.table,
              .columns = grid_columns(section),
              .headline = headline_column(*section.table)};
    if (grid.headline) {
        std::ranges::stable_partition(grid.columns, [&grid](std::size_t i) {
            return grid.table.columns[i].form != Form::id;
        });
        grid.columns.push_back(*grid.headline);
        std::ranges::rotate(grid.columns, grid.columns.end() - 1);
    }
    return grid;
}

/// Names made of letters and digits only may be linked to.
bool is_anchor(std::string_view name) {
    return !name.empty() && std::ranges::all_of(name, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    });
}

/// The name by which a row is linked to, or nothing.
std::string anchor_of(const Grid& grid, const std::vector<Value>& row) {
    for (const std::size_t i : grid.columns) {
        const auto* text = std::get_if<base::MailText>(&row[i]);
        if (grid.table.columns[i].form == Form::id && text != nullptr && is_anchor(text->raw())) {
            return text->raw();
        }
    }
    return {};
}

std::string_view class_of(const Value& value, const Column& column) {
    if (is_number(value)) {
        return " class=\"number\"";
    }
    if (std::holds_alternative<Numbers>(value)) {
        return " class=\"range\"";
    }
    if (column.form == Form::id) {
        return " class=\"id\"";
    }
    return column.form == Form::day ? " class=\"day\"" : "";
}

std::string cell(const Grid& grid, const std::vector<Value>& row, std::size_t i) {
    const Column& column = grid.table.columns[i];
    const std::string text = for_html(cell_text(row[i], column));
    if (grid.headline == i) {
        return fmt::format("<th scope=\"row\" dir=\"auto\">{}</th>",
                           is_blank(row[i]) ? "(none)" : text);
    }
    const bool labelled = grid.has_cards() && (grid.headline || i != grid.columns.front());
    const std::string label =
        labelled ? fmt::format(" data-label=\"{}\"", for_html(column.title)) : std::string();
    const std::string anchor = column.form == Form::id && is_anchor(text)
                                   ? fmt::format("<a href=\"#{}\">{}</a>", text, text)
                                   : text;
    return fmt::format("<td{}{}>{}</td>", class_of(row[i], column), label, anchor);
}

/// The details of a row as one item each: "Messages: a@b, c@d and 3 more".
std::string detail_item(const Value& value, const Column& column) {
    const auto* texts = std::get_if<Texts>(&value);
    std::string text;
    if (texts == nullptr) {
        text = for_html(cell_text(value, column));
    } else {
        for (std::size_t i = 0; i < std::min(texts->size(), details_told); ++i) {
            text += (i == 0 ? "" : ", ") + for_html((*texts)[i]);
        }
        if (texts->size() > details_told) {
            text += fmt::format(" and {} more", base::group_digits(texts->size() - details_told));
        }
    }
    return text.empty()
               ? text
               : fmt::format("<li class=\"detail\">{}: {}</li>", for_html(column.title), text);
}

/// What stands below a row: the sentences first, then the details.
std::string evidence_items(const Table& table, const std::vector<Value>& row) {
    std::string items;
    std::string details;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const Shown shown = table.columns[i].shown;
        const auto* texts = std::get_if<Texts>(&row[i]);
        if (shown == Shown::below && texts != nullptr) {
            for (const base::MailText& text : *texts) {
                items += "<li>" + for_html(text) + "</li>";
            }
        } else if (shown == Shown::below || shown == Shown::detail) {
            details += detail_item(row[i], table.columns[i]);
        }
    }
    return items + details;
}

void write_row(const Grid& grid, std::size_t r, base::Sink& sink) {
    const std::vector<Value>& row = grid.table.rows[r];
    const std::string anchor = anchor_of(grid, row);
    std::string line = anchor.empty() ? "<tr>" : fmt::format("<tr id=\"{}\">", anchor);
    for (const std::size_t i : grid.columns) {
        line += cell(grid, row, i);
    }
    sink.write(line + "</tr>\n");
    const std::string items = evidence_items(grid.table, row);
    if (!items.empty()) {
        sink.write(
            fmt::format("<tr class=\"below\"><td colspan=\"{}\"><details{}><summary>Evidence"
                        "</summary><ul>{}</ul></details></td></tr>\n",
                        grid.columns.size(),
                        r < evidence_unfolded ? " open" : "",
                        items));
    }
}

std::string_view class_of(const Grid& grid) {
    if (grid.headline) {
        return " class=\"cards findings\"";
    }
    return grid.has_cards() ? " class=\"cards\"" : "";
}

void write_grid(const Section& section,
                const Grid& grid,
                std::size_t begin,
                std::size_t end,
                base::Sink& sink) {
    std::string head = fmt::format(
        "<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"{}\">\n<table{}>\n"
        "<thead><tr>",
        for_html(section.title),
        class_of(grid));
    for (const std::size_t i : grid.columns) {
        head += fmt::format("<th scope=\"col\"{}>{}</th>",
                            class_of(grid.table.rows.front()[i], grid.table.columns[i]),
                            for_html(grid.table.columns[i].title));
    }
    sink.write(head + "</tr></thead>\n<tbody>\n");
    for (std::size_t r = begin; r < end; ++r) {
        write_row(grid, r, sink);
    }
    sink.write("</tbody>\n</table>\n</div>\n");
}

}  // namespace

void write_html_table(const Section& section, base::Sink& sink) {
    const Table& table = *section.table;
    if (table.rows.empty()) {
        sink.write("<p>" + for_html(table.empty) + "</p>\n");
        return;
    }
    const Grid grid = grid_of(section);
    const std::size_t first = std::min(section.rows_shown, rows_unfolded);
    write_grid(section, grid, 0, first, sink);
    if (first < section.rows_shown) {
        sink.write(fmt::format("<details class=\"rest\"><summary>{} more rows</summary>\n",
                               base::group_digits(section.rows_shown - first)));
        write_grid(section, grid, first, section.rows_shown, sink);
        sink.write("</details>\n");
    }
    const std::string more = more_rows(section);
    if (!more.empty()) {
        sink.write("<p class=\"more\">" + for_html(more) +
                   ", which this page leaves out; the formats for machines hold all</p>\n");
    }
}

}  // namespace mailhorizon::report

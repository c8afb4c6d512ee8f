// SPDX-License-Identifier: GPL-3.0-or-later
// Escaping: every text passes for_markdown, which leaves no line end and no mark.
#include "report/writers.hpp"

#include <optional>
#include <string>
#include <vector>

namespace mailhorizon::report {
namespace {

using base::for_markdown;

/// The columns of the grid and what the row is about: a cell holds any length.
std::vector<std::size_t> cells_of(const Section& section) {
    std::vector<std::size_t> columns = grid_columns(section);
    if (const std::optional<std::size_t> headline = headline_column(*section.table)) {
        columns.insert(columns.begin() + (columns.empty() ? 0 : 1), *headline);
    }
    return columns;
}

/// A number holds no mark; inside a cell its point ends no list item's number.
std::string cell_markdown(const Value& value, const Column& column) {
    const base::MailText text = cell_text(value, column);
    return is_number(value) ? base::for_terminal(text) : for_markdown(text);
}

void write_header(const Table& table, const std::vector<std::size_t>& cells, base::Sink& sink) {
    std::string titles = "|";
    std::string rule = "|";
    for (const std::size_t i : cells) {
        titles += ' ' + for_markdown(table.columns[i].title) + " |";
        rule += !table.rows.empty() && is_number(table.rows.front()[i]) ? "---:|" : "---|";
    }
    sink.write(titles + '\n' + rule + '\n');
}

std::string below_text(const Value& value, const Column& column) {
    std::string text;
    if (const auto* texts = std::get_if<Texts>(&value)) {
        for (const base::MailText& one : *texts) {
            text += "  - " + for_markdown(one) + '\n';
        }
        return text;
    }
    return "  - " + for_markdown(column.title) + ": " + for_markdown(cell_text(value, column)) +
           '\n';
}

/// The first cell and what the row is about: "bh1234: Which pump?".
std::string row_name(const Table& table, const std::vector<Value>& row) {
    std::string name = for_markdown(cell_text(row[0], table.columns[0]));
    if (const std::optional<std::size_t> headline = headline_column(table)) {
        name += ": " + for_markdown(cell_text(row[*headline], table.columns[*headline]));
    }
    return name;
}

/// The sentences under the rows, as a list after the table: a Markdown cell holds no list.
void write_evidence(const Section& section, base::Sink& sink) {
    const Table& table = *section.table;
    std::string text;
    for (std::size_t r = 0; r < section.rows_shown; ++r) {
        std::string lines;
        for (std::size_t i = 0; i < table.columns.size(); ++i) {
            if (table.columns[i].shown == Shown::below) {
                lines += below_text(table.rows[r][i], table.columns[i]);
            }
        }
        if (!lines.empty()) {
            text += "- " + row_name(table, table.rows[r]) + '\n' + lines;
        }
    }
    if (!text.empty()) {
        sink.write('\n' + text);
    }
}

void write_rows(const Section& section, base::Sink& sink) {
    const Table& table = *section.table;
    if (table.rows.empty()) {
        sink.write(for_markdown(table.empty) + '\n');
        return;
    }
    const std::vector<std::size_t> cells = cells_of(section);
    write_header(table, cells, sink);
    for (std::size_t r = 0; r < section.rows_shown; ++r) {
        std::string line = "|";
        for (const std::size_t i : cells) {
            line += ' ' + cell_markdown(table.rows[r][i], table.columns[i]) + " |";
        }
        sink.write(line + '\n');
    }
    write_evidence(section, sink);
    const std::string more = more_rows(section);
    if (!more.empty()) {
        sink.write('\n' + more + '\n');
    }
}

}  // namespace

void write_markdown(const Layout& layout, base::Sink& sink) {
    sink.write("# " + for_markdown(layout.title) + '\n');
    if (!layout.subtitle.empty()) {
        sink.write('\n' + for_markdown(layout.subtitle) + '\n');
    }
    for (const Section& section : layout.sections) {
        sink.write("\n## " + for_markdown(section.title) + "\n\n");
        for (const auto* paragraphs : {&section.in_words, &section.sentences}) {
            for (const base::MailText& sentence : *paragraphs) {
                sink.write(for_markdown(sentence) + "\n\n");
            }
        }
        for (const base::MailText& point : section.points) {
            sink.write("- " + for_markdown(point) + '\n');
        }
        if (section.table != nullptr) {
            write_rows(section, sink);
        }
    }
}

}  // namespace mailhorizon::report

// SPDX-License-Identifier: GPL-3.0-or-later
// Escaping: every text passes for_terminal before it is measured, cut or written.
#include "report/writers.hpp"

#include "mailhorizon/base/unicode.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mailhorizon::report {
namespace {

using base::display_width;

constexpr std::size_t gap = 2;                ///< between columns
constexpr std::size_t narrowest = 8;          ///< a text column is never cut below this
constexpr std::size_t below_lines_each = 12;  ///< evidence sentences shown under a row
constexpr std::size_t headline_indent = 2;
constexpr std::size_t below_indent = 4;

/// Styles of a terminal, or nothing.
class Style {
public:
    explicit Style(bool color) : color_(color) {}
    [[nodiscard]] std::string heading(const std::string& text) const {
        return color_ ? "\x1b[1;36m" + text + "\x1b[0m" : text;
    }
    [[nodiscard]] std::string strong(const std::string& text) const {
        return color_ ? "\x1b[1m" + text + "\x1b[0m" : text;
    }
    [[nodiscard]] std::string quiet(const std::string& text) const {
        return color_ ? "\x1b[2m" + text + "\x1b[0m" : text;
    }

private:
    bool color_;
};

/// Breaks `text` at spaces into lines of at most `width` columns, each after `indent` spaces and
/// the first after `mark`; the lines that follow stand below the text, not below the mark.
std::string wrap(std::string_view text,
                 std::size_t width,
                 std::size_t indent,
                 std::string_view mark = {}) {
    const std::string margin(indent + mark.size(), ' ');
    std::string lines = std::string(indent, ' ') + std::string(mark);
    std::size_t used = 0;
    std::size_t begin = 0;
    while (begin < text.size()) {
        const std::size_t end = std::min(text.find(' ', begin), text.size());
        const std::string_view word = text.substr(begin, end - begin);
        const std::size_t size = display_width(word);
        if (used == 0) {
            used = margin.size();
        } else if (used + 1 + size <= width) {
            lines += ' ';
            ++used;
        } else {
            lines += '\n' + margin;
            used = margin.size();
        }
        lines += word;
        used += size;
        begin = end + 1;
    }
    return lines + '\n';
}

/// The cells of the rows shown, as text that may be printed.
struct Grid {
    std::vector<std::size_t> columns;             ///< positions in the table
    std::vector<std::vector<std::string>> cells;  ///< by row, then column
    std::vector<std::size_t> widths;
    std::vector<bool> right;
};

Grid make_grid(const Section& section) {
    const Table& table = *section.table;
    Grid grid;
    for (const std::size_t i : grid_columns(section)) {
        grid.columns.push_back(i);
        grid.widths.push_back(display_width(table.columns[i].title));
        grid.right.push_back(false);
    }
    for (std::size_t r = 0; r < section.rows_shown; ++r) {
        std::vector<std::string>& line = grid.cells.emplace_back();
        for (std::size_t c = 0; c < grid.columns.size(); ++c) {
            const Value& value = table.rows[r][grid.columns[c]];
            line.push_back(base::for_terminal(cell_text(value, table.columns[grid.columns[c]])));
            grid.widths[c] = std::max(grid.widths[c], display_width(line.back()));
            grid.right[c] = grid.right[c] || is_number(value);
        }
    }
    return grid;
}

/// Narrows the widest text columns until the line fits.
void fit(Grid& grid, std::size_t width) {
    const auto total = [&grid] {
        std::size_t sum = grid.widths.empty() ? 0 : gap * (grid.widths.size() - 1);
        for (const std::size_t one : grid.widths) {
            sum += one;
        }
        return sum;
    };
    while (total() > width) {
        std::size_t widest = grid.widths.size();
        for (std::size_t c = 0; c < grid.widths.size(); ++c) {
            const bool can_shrink = !grid.right[c] && grid.widths[c] > narrowest;
            if (can_shrink &&
                (widest == grid.widths.size() || grid.widths[c] > grid.widths[widest])) {
                widest = c;
            }
        }
        if (widest == grid.widths.size()) {
            return;
        }
        --grid.widths[widest];
    }
}

std::string padded(const std::string& text, std::size_t width, bool right) {
    const std::string cut = base::fit_width(text, width);
    const std::size_t used = display_width(cut);
    const std::string space(width > used ? width - used : 0, ' ');
    return right ? space + cut : cut + space;
}

std::string grid_line(const Grid& grid, const std::vector<std::string>& cells) {
    std::string line;
    for (std::size_t c = 0; c < cells.size(); ++c) {
        line +=
            std::string(c == 0 ? 0 : gap, ' ') + padded(cells[c], grid.widths[c], grid.right[c]);
    }
    line.erase(line.find_last_not_of(' ') + 1);
    return line + '\n';
}

std::string sentences_below(const Texts& texts, std::size_t width) {
    std::string lines;
    for (std::size_t i = 0; i < std::min(texts.size(), below_lines_each); ++i) {
        lines += wrap(base::for_terminal(texts[i]), width, below_indent, "- ");
    }
    if (texts.size() > below_lines_each) {
        lines += wrap(
            fmt::format("and {} more", texts.size() - below_lines_each), width, below_indent, "- ");
    }
    return lines;
}

/// What the row is about, whole, and the sentences under it.
std::string below(const Table& table,
                  const std::vector<Value>& row,
                  std::size_t width,
                  const Style& style) {
    std::string lines;
    if (const std::optional<std::size_t> headline = headline_column(table)) {
        const std::string text =
            base::for_terminal(cell_text(row[*headline], table.columns[*headline]));
        lines += style.strong(wrap(text.empty() ? "-" : text, width, headline_indent));
    }
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        if (table.columns[i].shown != Shown::below) {
            continue;
        }
        const auto* texts = std::get_if<Texts>(&row[i]);
        lines += style.quiet(texts != nullptr
                                 ? sentences_below(*texts, width)
                                 : wrap(table.columns[i].title + ": " +
                                            base::for_terminal(cell_text(row[i], table.columns[i])),
                                        width,
                                        below_indent));
    }
    return lines;
}

std::string table_text(const Section& section, const RenderSettings& settings, const Style& style) {
    const Table& table = *section.table;
    if (table.rows.empty()) {
        return table.empty + '\n';
    }
    Grid grid = make_grid(section);
    fit(grid, settings.width);
    std::vector<std::string> titles;
    for (const std::size_t column : grid.columns) {
        titles.push_back(table.columns[column].title);
    }
    std::string text = style.strong(grid_line(grid, titles));
    for (std::size_t r = 0; r < grid.cells.size(); ++r) {
        text += grid_line(grid, grid.cells[r]);
        text += below(table, table.rows[r], settings.width, style);
    }
    const std::string more = more_rows(section);
    return more.empty() ? text : text + style.quiet(more) + '\n';
}

}  // namespace

void write_terminal(const Layout& layout, const RenderSettings& settings, base::Sink& sink) {
    const Style style(settings.color);
    const bool one_table = layout.sections.size() == 1;
    if (!one_table) {
        std::string title = layout.title;
        if (!layout.subtitle.empty()) {
            title += ", " + base::for_terminal(layout.subtitle);
        }
        sink.write(style.heading(title) + '\n');
    }
    for (const Section& section : layout.sections) {
        if (!one_table) {
            sink.write('\n' + style.heading(section.title) + '\n');
        }
        for (const auto* paragraphs : {&section.in_words, &section.sentences}) {
            for (const base::MailText& sentence : *paragraphs) {
                sink.write(wrap(base::for_terminal(sentence), settings.width, 0));
            }
        }
        for (const base::MailText& point : section.points) {
            sink.write(wrap(base::for_terminal(point), settings.width, 2, "- "));
        }
        if (section.table != nullptr) {
            sink.write(table_text(section, settings, style));
        }
    }
}

}  // namespace mailhorizon::report

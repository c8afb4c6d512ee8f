// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "mailhorizon/base/mail_text.hpp"
#include "mailhorizon/report/report.hpp"
#include "mailhorizon/report/table.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace mailhorizon::report {

/// A number that leads a section: 37 "questions ... had no answer in this archive".
struct KeyFigure {
    std::string value;
    std::string label;
    std::string note{};  ///< how sure, of how many
};

/// One part of a whole that is drawn as a bar: "answered" 412.
struct Share {
    std::string label;
    std::uint64_t count = 0;
};

/// One part of what people read. Borrows its table and picture from the report or the layout.
struct Section {
    std::string anchor;  ///< for links: "black-holes"
    std::string title;
    std::vector<KeyFigure> figures{};
    std::vector<Share> shares{};
    std::vector<base::MailText> in_words{};   ///< what figures and shares say, where none is drawn
    std::vector<base::MailText> sentences{};  ///< paragraphs
    std::vector<base::MailText> points{};     ///< a list
    const Table* table = nullptr;
    std::size_t rows_shown = 0;  ///< the first of the table's
    const Picture* picture = nullptr;
};

/// What the terminal, Markdown and HTML writers walk. Borrows from the report.
struct Layout {
    std::string title;
    base::MailText subtitle;
    std::vector<Section> sections{};
    std::vector<std::unique_ptr<Table>> made{};  ///< tables the report does not hold
};

[[nodiscard]] Layout lay_out(const Report& report, std::size_t top);
[[nodiscard]] Layout lay_out(const Table& table, std::size_t top);
[[nodiscard]] Layout lay_out(const GraphFacts& graph, std::size_t top);

/// The columns of the grid, as positions in the table: those that hold something in a row shown.
[[nodiscard]] std::vector<std::size_t> grid_columns(const Section& section);
/// The column a row is about, if the table has one.
[[nodiscard]] std::optional<std::size_t> headline_column(const Table& table);
/// Whether people see nothing in the cell.
[[nodiscard]] bool is_blank(const Value& value) noexcept;
/// One cell as people read it; still mail text.
[[nodiscard]] base::MailText cell_text(const Value& value, const Column& column);
/// Numbers stand to the right.
[[nodiscard]] bool is_number(const Value& value) noexcept;
/// "and 1,204 more", or empty.
[[nodiscard]] std::string more_rows(const Section& section);

}  // namespace mailhorizon::report

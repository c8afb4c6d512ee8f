// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mailhorizon/base/mail_text.hpp"
#include "mailhorizon/report/report.hpp"
#include "mailhorizon/report/table.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace mailhorizon::report {

/// A number that leads a section: "unanswered" 37.
struct KeyFigure {
    std::string value;
    std::string label;
};

/// One part of what people read. Borrows its table and picture from the report.
struct Section {
    std::string anchor;  ///< for links: "black-holes"
    std::string title;
    std::vector<KeyFigure> figures{};
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
    std::vector<Section> sections;
};

[[nodiscard]] Layout lay_out(const Report& report, std::size_t top);
[[nodiscard]] Layout lay_out(const Table& table, std::size_t top);
[[nodiscard]] Layout lay_out(const GraphFacts& graph, std::size_t top);

/// One cell as people read it; still mail text.
[[nodiscard]] base::MailText cell_text(const Value& value, const Column& column);
/// Numbers stand to the right.
[[nodiscard]] bool is_number(const Value& value) noexcept;
/// "and 1,204 more", or empty.
[[nodiscard]] std::string more_rows(const Section& section);

}  // namespace mailhorizon::report

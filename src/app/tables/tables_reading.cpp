// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tables/columns.hpp"
#include "app/tables/rows.hpp"

#include "mailhorizon/app/tables/tables.hpp"

namespace mailhorizon::app {

using report::Shown;
using report::Table;

namespace {

ColumnsOf<model::ArchiveRow> archives_columns() {
    return {{{"path", "Archive"}, [](const auto& row) { return text(row.path); }},
            {{"kind", "Kind"}, [](const auto& row) { return text(row.kind); }},
            {{"bytes", "Size", report::Shown::always, 0, report::Form::bytes},
             [](const auto& row) { return count(row.bytes); }},
            {{"read", "Read"}, [](const auto& row) { return count(row.read); }},
            {{"kept", "Kept"}, [](const auto& row) { return count(row.kept); }},
            {{"duplicate", "Duplicate"}, [](const auto& row) { return count(row.duplicate); }},
            {{"skipped", "Skipped"}, [](const auto& row) { return count(row.skipped); }}};
}

}  // namespace

Table archives_table(const model::Corpus& corpus) {
    const ColumnsOf<model::ArchiveRow> columns = archives_columns();
    Table table{.key = "archives",
                .title = "Archives",
                .empty = "No archive was read.",
                .columns = heads(columns),
                .rows = {}};
    for (const model::ArchiveRow& row : corpus.archives()) {
        add_row(table, columns, row);
    }
    return table;
}

Table problem_counts_table(const model::Corpus& corpus) {
    Table table{.key = "problems",
                .title = "Problems in the input",
                .empty = "None.",
                .columns = {{"kind", "Kind"}, {"count", "Count"}},
                .rows = {}};
    const auto& counts = corpus.problem_counts();
    for (std::size_t kind = 0; kind < counts.size(); ++kind) {
        if (counts[kind] != 0) {
            table.rows.push_back({text(base::problem_name(static_cast<base::ProblemKind>(kind))),
                                  count(counts[kind])});
        }
    }
    return table;
}

namespace {

ColumnsOf<base::Problem> problems_columns() {
    return {
        {{"archive", "Archive"}, [](const auto& problem) { return text(problem.archive); }},
        {{"place", "Place"}, [](const auto& problem) { return text(problem.place); }},
        {{"kind", "Kind"},
         [](const auto& problem) { return text(base::problem_name(problem.kind)); }},
        {{"message_id", "Message-ID"},
         [](const auto& problem) { return text_or_null(problem.message_id); }},
        {{"detail", "Detail"}, [](const auto& problem) { return text_or_null(problem.detail); }}};
}

}  // namespace

Table problems_table(const model::Corpus& corpus) {
    const ColumnsOf<base::Problem> columns = problems_columns();
    Table table{.key = "problems",
                .title = "Problems in the input",
                .empty = "No problems.",
                .columns = heads(columns),
                .rows = {}};
    for (const base::Problem& problem : corpus.problems()) {
        add_row(table, columns, problem);
    }
    return table;
}

}  // namespace mailhorizon::app

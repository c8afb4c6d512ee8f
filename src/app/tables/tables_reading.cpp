// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tables/rows.hpp"

#include "mailhorizon/app/tables/tables.hpp"

namespace mailhorizon::app {

using report::Shown;
using report::Table;

Table archives_table(const model::Corpus& corpus) {
    Table table{.key = "archives",
                .title = "Archives",
                .empty = "No archive was read.",
                .columns = {{"path", "Archive"},
                            {"kind", "Kind"},
                            {"bytes", "Size", report::Shown::always, 0, report::Form::bytes},
                            {"read", "Read"},
                            {"kept", "Kept"},
                            {"duplicate", "Duplicate"},
                            {"skipped", "Skipped"}},
                .rows = {}};
    for (const model::ArchiveRow& row : corpus.archives()) {
        table.rows.push_back({text(row.path),
                              text(row.kind),
                              count(row.bytes),
                              count(row.read),
                              count(row.kept),
                              count(row.duplicate),
                              count(row.skipped)});
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

Table problems_table(const model::Corpus& corpus) {
    Table table{.key = "problems",
                .title = "Problems in the input",
                .empty = "No problems.",
                .columns = {{"archive", "Archive"},
                            {"place", "Place"},
                            {"kind", "Kind"},
                            {"message_id", "Message-ID"},
                            {"detail", "Detail"}},
                .rows = {}};
    for (const base::Problem& problem : corpus.problems()) {
        table.rows.push_back({text(problem.archive),
                              text(problem.place),
                              text(base::problem_name(problem.kind)),
                              text_or_null(problem.message_id),
                              text_or_null(problem.detail)});
    }
    return table;
}

}  // namespace mailhorizon::app

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tables/columns.hpp"
#include "app/tables/rows.hpp"

#include "mailhorizon/app/tables/tables.hpp"
#include "mailhorizon/findings/plan/thread_verdict.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace mailhorizon::app {

using findings::ThreadVerdict;
using report::Form;
using report::Shown;

namespace {

/// A thread, what it was judged to be, and the stream it belongs to.
struct VerdictLine {
    const Analysis& analysis;
    model::ThreadIndex thread;
    const ThreadVerdict& verdict;
    const findings::Move* move = nullptr;  ///< of its stream, none where it is in none
};

std::string_view verdict_of(const VerdictLine& line) {
    const ThreadVerdict& verdict = line.verdict;
    if (!verdict.said) {
        return verdict.function == findings::Function::email ? "stay" : "mixed";
    }
    if (verdict.function == findings::Function::filter) {
        return "filter";
    }
    const bool same = line.move != nullptr && line.move->function == verdict.function;
    if (same && (line.move->verdict == findings::MoveVerdict::ended ||
                 line.move->verdict == findings::MoveVerdict::fits_does_not_pay)) {
        return findings::verdict_name(line.move->verdict);
    }
    return "move";
}

const model::MessageRow& first_of(const VerdictLine& line) {
    return line.analysis.corpus.message(line.analysis.forest.threads[line.thread.value()].first);
}

ColumnsOf<VerdictLine> thread_plan_columns() {
    return {{{"thread", "Id", Shown::always, 0, Form::id},
             [](const auto& line) {
                 return text(line.analysis.forest.threads[line.thread.value()].id);
             }},
            {{"root", "First message", Shown::never},
             [](const auto& line) { return base::MailText(std::string(first_of(line).id)); }},
            {{"subject", "Subject", Shown::headline},
             [](const auto& line) { return base::MailText(std::string(first_of(line).subject)); }},
            {{"stream", "Stream", Shown::never},
             [](const auto& line) {
                 return line.move == nullptr
                            ? report::Value{}
                            : report::Value(text(line.analysis.streams[line.move->stream].id));
             }},
            {{"function", "Function"},
             [](const auto& line) { return text(findings::function_name(line.verdict.function)); }},
            {{"network", "Network"},
             [](const auto& line) { return text(findings::network_name(line.verdict.network)); }},
            {{"verdict", "Verdict"}, [](const auto& line) { return text(verdict_of(line)); }},
            {{"guard", "Guard", Shown::detail},
             [](const auto& line) { return text(line.verdict.guarded ? "kept" : "none"); }},
            {{"measured_right", "Right", Shown::never},
             [](const auto& line) { return measured_right(line.verdict.measured); }},
            {{"measured_n", "Read", Shown::never},
             [](const auto& line) { return count(line.verdict.measured.of); }},
            {{"measured", "Such verdicts"},
             [](const auto& line) { return text(findings::measured_text(line.verdict.measured)); }},
            {{"reason", "Reason", Shown::below},
             [](const auto& line) { return text(line.verdict.reason); }}};
}

/// By ThreadIndex; none where a thread is in no stream.
std::vector<const findings::Move*> moves_by_thread(const Analysis& analysis) {
    std::vector<const findings::Move*> moves(analysis.forest.threads.size(), nullptr);
    for (const findings::Move& move : analysis.plan.moves) {
        for (const model::ThreadIndex thread : analysis.streams[move.stream].threads) {
            moves[thread.value()] = &move;
        }
    }
    return moves;
}

}  // namespace

report::Table thread_plan_table(const Analysis& analysis) {
    const ColumnsOf<VerdictLine> columns = thread_plan_columns();
    report::Table table{.key = "threads",
                        .title = "Threads and where their talk belongs",
                        .empty = "There is no thread.",
                        .columns = heads(columns),
                        .rows = {}};
    const std::vector<const findings::Move*> moves = moves_by_thread(analysis);
    for (std::size_t i = 0; i < analysis.thread_verdicts.size(); ++i) {
        add_row(table,
                columns,
                VerdictLine{.analysis = analysis,
                            .thread = model::ThreadIndex(i),
                            .verdict = analysis.thread_verdicts[i],
                            .move = moves[i]});
    }
    return table;
}

}  // namespace mailhorizon::app

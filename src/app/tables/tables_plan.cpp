// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tables/columns.hpp"
#include "app/tables/rows.hpp"

#include "mailhorizon/app/tables/tables.hpp"

#include <utility>

namespace mailhorizon::app {

using findings::Move;
using findings::Stream;
using report::Form;
using report::Shown;
using report::Table;

namespace {

report::Numbers scores_of(const Move& move) {
    report::Numbers scores;
    for (const findings::FunctionRow& row : findings::functions()) {
        if (row.function != findings::Function::filter) {
            scores.emplace_back(row.name, move.scores[static_cast<std::size_t>(row.function)]);
        }
    }
    return scores;
}

report::Numbers savings_of(const findings::Savings& savings) {
    return {{"p10", savings.p10}, {"p50", savings.p50}, {"p90", savings.p90}};
}

/// A move, with what it is about.
struct MoveLine {
    const Analysis& analysis;
    const Move& move;
    const Stream& stream;
};

report::Texts thread_ids_of(const MoveLine& line) {
    report::Texts threads;
    for (const model::ThreadIndex thread : line.stream.threads) {
        threads.emplace_back(line.analysis.forest.threads[thread.value()].id);
    }
    return threads;
}

ColumnsOf<MoveLine> plan_columns() {
    return {
        {{"stream", "Id", Shown::always, 0, Form::id},
         [](const auto& line) { return text(line.stream.id); }},
        {{"name", "Stream", Shown::headline}, [](const auto& line) { return line.stream.name; }},
        {{"threads", "Threads"},
         [](const auto& line) { return count(line.stream.threads.size()); }},
        {{"messages", "Messages", Shown::never},
         [](const auto& line) { return count(line.stream.messages); }},
        {{"network", "Network", Shown::detail},
         [](const auto& line) { return text(findings::network_name(line.move.network)); }},
        {{"function", "Function", Shown::detail},
         [](const auto& line) { return text(findings::function_name(line.move.function)); }},
        {{"channel", "Channel"}, [](const auto& line) { return text(line.move.channel); }},
        {{"runner_up", "Runner-up", Shown::detail},
         [](const auto& line) { return text(findings::function_name(line.move.runner_up)); }},
        {{"effect", "Effect"},
         [](const auto& line) { return text(findings::effect_name(line.move.effect)); }},
        {{"verdict", "Verdict"},
         [](const auto& line) { return text(findings::verdict_name(line.move.verdict)); }},
        {{"measured_right", "Right", Shown::never},
         [](const auto& line) { return measured_right(line.move.measured); }},
        {{"measured_n", "Read", Shown::never},
         [](const auto& line) { return count(line.move.measured.of); }},
        {{"measured", "Such verdicts", Shown::detail},
         [](const auto& line) { return text(findings::measured_text(line.move.measured)); }},
        {{"scores", "Scores", Shown::never}, [](const auto& line) { return scores_of(line.move); }},
        {{"savings", "Hours a month", Shown::always, 2, Form::significant},
         [](const auto& line) { return savings_of(line.move.savings); }},
        {{"guard", "Guard", Shown::never}, [](const auto& line) { return text(line.move.guard); }},
        {{"thread_ids", "Threads", Shown::never},
         [](const auto& line) { return thread_ids_of(line); }},
        {{"evidence", "Evidence", Shown::below},
         [](const auto& line) { return line.move.evidence; }}};
}

}  // namespace

Table plan_table(const Analysis& analysis) {
    const ColumnsOf<MoveLine> columns = plan_columns();
    Table table{.key = "moves",
                .title = "Moves",
                .empty = "No stream has enough threads to say anything about it.",
                .columns = heads(columns),
                .rows = {}};
    for (const Move& move : analysis.plan.moves) {
        add_row(
            table,
            columns,
            MoveLine{.analysis = analysis, .move = move, .stream = analysis.streams[move.stream]});
    }
    return table;
}

namespace {

ColumnsOf<findings::Channel> channels_columns() {
    return {
        {{"network", "Network"},
         [](const auto& channel) { return text(findings::network_name(channel.network)); }},
        {{"function", "Function"},
         [](const auto& channel) { return text(findings::function_name(channel.function)); }},
        {{"product", "Product"}, [](const auto& channel) { return text(channel.product); }},
        {{"audience_ceiling", "Audience"},
         [](const auto& channel) { return count(channel.audience_ceiling); }},
        {{"confidentiality_ceiling", "Confidentiality"},
         [](const auto& channel) { return channel.confidentiality_ceiling; }},
        {{"synchronous", "Synchronous"}, [](const auto& channel) { return channel.synchronous; }},
        {{"searchable", "Searchable"}, [](const auto& channel) { return channel.searchable; }},
        {{"accepted_answers", "Accepted answers"},
         [](const auto& channel) { return channel.accepted_answers; }},
        {{"retired", "Retired"}, [](const auto& channel) { return channel.retired; }}};
}

}  // namespace

Table channels_table(const AnalysisSettings& settings) {
    const ColumnsOf<findings::Channel> columns = channels_columns();
    Table table{.key = "channels",
                .title = "Channels",
                .empty = "The catalogue is empty.",
                .columns = heads(columns),
                .rows = {}};
    std::vector<findings::Channel> channels = settings.plan.channels;
    if (channels.empty()) {
        const auto built_in = findings::default_channels();
        channels.assign(built_in.begin(), built_in.end());
    }
    for (const findings::Channel& channel : channels) {
        add_row(table, columns, channel);
    }
    return table;
}

}  // namespace mailhorizon::app

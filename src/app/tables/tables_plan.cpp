// SPDX-License-Identifier: GPL-3.0-or-later
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
    for (std::size_t i = 0; i < findings::function_count; ++i) {
        scores.emplace_back(findings::function_name(static_cast<findings::Function>(i)),
                            move.scores[i]);
    }
    return scores;
}

report::Numbers savings_of(const findings::Savings& savings) {
    return {{"p10", savings.p10}, {"p50", savings.p50}, {"p90", savings.p90}};
}

}  // namespace

Table plan_table(const Analysis& analysis) {
    Table table{.key = "moves",
                .title = "Moves",
                .empty = "No stream has enough threads to say anything about it.",
                .columns = {{"stream", "Id", Shown::always, 0, Form::id},
                            {"name", "Stream", Shown::headline},
                            {"threads", "Threads"},
                            {"messages", "Messages", Shown::never},
                            {"network", "Network", Shown::detail},
                            {"function", "Function", Shown::detail},
                            {"channel", "Channel"},
                            {"runner_up", "Runner-up", Shown::detail},
                            {"effect", "Effect"},
                            {"confidence", "Confidence"},
                            {"support", "Support", Shown::never},
                            {"scores", "Scores", Shown::never},
                            {"savings", "Hours a month", Shown::always, 2, Form::significant},
                            {"guard", "Guard", Shown::never},
                            {"thread_ids", "Threads", Shown::never},
                            {"evidence", "Evidence", Shown::below}},
                .rows = {}};
    for (const Move& move : analysis.plan.moves) {
        const Stream& stream = analysis.streams[move.stream];
        report::Texts threads;
        for (const model::ThreadIndex thread : stream.threads) {
            threads.emplace_back(analysis.forest.threads[thread.value()].id);
        }
        table.rows.push_back({text(stream.id),
                              stream.name,
                              count(stream.threads.size()),
                              count(stream.messages),
                              text(findings::network_name(move.network)),
                              text(findings::function_name(move.function)),
                              text(move.channel),
                              text(findings::function_name(move.runner_up)),
                              text(findings::effect_name(move.effect)),
                              text(findings::confidence_name(move.confidence)),
                              move.support,
                              scores_of(move),
                              savings_of(move.savings),
                              text(move.guard),
                              std::move(threads),
                              move.evidence});
    }
    return table;
}

Table channels_table(const AnalysisSettings& settings) {
    Table table{.key = "channels",
                .title = "Channels",
                .empty = "The catalogue is empty.",
                .columns = {{"network", "Network"},
                            {"function", "Function"},
                            {"product", "Product"},
                            {"audience_ceiling", "Audience"},
                            {"confidentiality_ceiling", "Confidentiality"},
                            {"synchronous", "Synchronous"},
                            {"searchable", "Searchable"},
                            {"accepted_answers", "Accepted answers"},
                            {"retired", "Retired"}},
                .rows = {}};
    std::vector<findings::Channel> channels = settings.plan.channels;
    if (channels.empty()) {
        const auto built_in = findings::default_channels();
        channels.assign(built_in.begin(), built_in.end());
    }
    for (const findings::Channel& channel : channels) {
        table.rows.push_back({text(findings::network_name(channel.network)),
                              text(findings::function_name(channel.function)),
                              text(channel.product),
                              count(channel.audience_ceiling),
                              channel.confidentiality_ceiling,
                              channel.synchronous,
                              channel.searchable,
                              channel.accepted_answers,
                              channel.retired});
    }
    return table;
}

}  // namespace mailhorizon::app

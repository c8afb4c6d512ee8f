// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/analysis_rows.hpp"

#include "mailhorizon/base/instant.hpp"
#include "mailhorizon/findings/holes/black_hole.hpp"

#include <cstdint>
#include <string>

namespace mailhorizon::app {
namespace {

std::string when(const model::MessageRow& message) {
    return message.timed ? base::to_iso(message.time) : std::string();
}

/// Messages, persons and threads have rows in the order of their numbers.
template <class Index>
std::uint32_t row_of(Index index) {
    return index.exists() ? static_cast<std::uint32_t>(index.value()) : model::no_row;
}

void add_messages(const Analysis& analysis, model::AnalysisRows& rows) {
    const auto messages = analysis.corpus.messages();
    for (std::size_t i = 0; i < messages.size(); ++i) {
        const model::MessageRow& row = messages[i];
        rows.messages.push_back(
            {.message_id = std::string(row.id),
             .link = std::string(threads::link_name(analysis.forest.link[i])),
             .date = when(row),
             .subject = std::string(row.subject),
             .voice = std::string(voices::voice_name(analysis.voices.of(model::MessageIndex(i)))),
             .thread = row_of(analysis.forest.thread[i]),
             .parent = row_of(analysis.forest.parent[i]),
             .author = row_of(analysis.people.author[i]),
             .places = row.places});
        for (const model::RecipientRow& recipient : row.recipients) {
            rows.recipients.push_back(
                {.message = static_cast<std::uint32_t>(i),
                 .person = row_of(analysis.people.of_address[recipient.address.value()]),
                 .role = recipient.role});
        }
    }
}

void add_people(const Analysis& analysis, model::AnalysisRows& rows) {
    for (const people::PersonRow& person : analysis.people.persons) {
        model::PersonRecord record{.person = person.key,
                                   .name = person.name,
                                   .kind = std::string(people::kind_name(person.kind)),
                                   .unit = person.unit,
                                   .side = std::string(people::side_name(person.side)),
                                   .addresses = {},
                                   .sent = person.sent,
                                   .received = person.received};
        for (const model::AddressIndex address : person.addresses) {
            record.addresses.emplace_back(analysis.corpus.address(address));
        }
        rows.people.push_back(std::move(record));
    }
}

void add_threads(const Analysis& analysis, model::AnalysisRows& rows) {
    for (std::size_t t = 0; t < analysis.forest.threads.size(); ++t) {
        const auto messages = analysis.forest.messages(model::ThreadIndex(t));
        rows.threads.push_back({.thread = analysis.forest.threads[t].id,
                                .first = when(analysis.corpus.message(messages.front())),
                                .last = when(analysis.corpus.message(messages.back())),
                                .root = row_of(analysis.forest.threads[t].first),
                                .messages = static_cast<std::uint32_t>(messages.size())});
    }
}

void add_asks(const Analysis& analysis, model::AnalysisRows& rows) {
    for (const findings::Episode& episode : analysis.episodes) {
        rows.asks.push_back({.message = row_of(episode.message),
                             .answered_by = row_of(episode.answer),
                             .state = std::string(findings::state_name(episode.state)),
                             .style = std::string(findings::style_name(episode.style)),
                             .ask = episode.ask,
                             .latency_hours = episode.latency_hours,
                             .age_hours = episode.age_hours,
                             .p_never = episode.p_never,
                             .low = episode.low,
                             .high = episode.high,
                             .score = episode.score});
    }
    for (const findings::BlackHole& hole : analysis.black_holes) {
        rows.black_holes.push_back({.id = hole.id,
                                    .kind = findings::kind_code(hole.kind),
                                    .message = row_of(hole.messages.front()),
                                    .strength = hole.strength});
    }
}

void add_plan(const Analysis& analysis, model::AnalysisRows& rows) {
    for (const findings::Stream& stream : analysis.streams) {
        model::StreamRecord record{.stream = stream.id,
                                   .name = stream.name.raw(),
                                   .threads = {},
                                   .messages = stream.messages};
        for (const model::ThreadIndex thread : stream.threads) {
            record.threads.push_back(analysis.forest.threads[thread.value()].id);
        }
        rows.streams.push_back(std::move(record));
    }
    for (const findings::Move& move : analysis.plan.moves) {
        rows.moves.push_back({.stream = analysis.streams[move.stream].id,
                              .network = std::string(findings::network_name(move.network)),
                              .function = std::string(findings::function_name(move.function)),
                              .channel = move.channel,
                              .runner_up = std::string(findings::function_name(move.runner_up)),
                              .effect = std::string(findings::effect_name(move.effect)),
                              .verdict = std::string(findings::verdict_name(move.verdict)),
                              .p10 = move.savings.p10,
                              .p50 = move.savings.p50,
                              .p90 = move.savings.p90});
    }
}

void add_edges(const Analysis& analysis, model::AnalysisRows& rows) {
    for (const graph::TalkEdge& edge : analysis.talk.edges) {
        rows.edges.push_back({.from = row_of(edge.from),
                              .to = row_of(edge.to),
                              .first = base::to_iso(edge.first),
                              .last = base::to_iso(edge.last),
                              .messages = edge.messages,
                              .replies = edge.replies,
                              .weight = edge.weight});
    }
}

}  // namespace

model::AnalysisRows analysis_rows(const Analysis& analysis) {
    model::AnalysisRows rows;
    add_messages(analysis, rows);
    add_people(analysis, rows);
    add_threads(analysis, rows);
    add_asks(analysis, rows);
    add_plan(analysis, rows);
    add_edges(analysis, rows);
    rows.settings.push_back({.name = "as_of", .value = base::to_iso(analysis.corpus.as_of())});
    for (const std::string& domain : analysis.people.internal_domains) {
        rows.settings.push_back({.name = "internal_domain", .value = domain});
    }
    return rows;
}

}  // namespace mailhorizon::app

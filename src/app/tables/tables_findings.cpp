// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tables/columns.hpp"
#include "app/tables/rows.hpp"

#include "mailhorizon/app/tables/tables.hpp"
#include "mailhorizon/base/instant.hpp"
#include "mailhorizon/findings/forecast/episode_evidence.hpp"
#include "mailhorizon/findings/holes/kinds.hpp"

#include <algorithm>
#include <utility>

namespace mailhorizon::app {

using findings::BlackHole;
using findings::Episode;
using findings::EpisodeState;
using report::Form;
using report::Shown;
using report::Table;

namespace {

constexpr double hours_a_day = 24.0;

bool is_waiting(const Episode& episode) {
    return episode.state != EpisodeState::answered && !findings::is_ended_by_asker(episode.state);
}

/// Chances exist for everything unanswered that could be seen.
report::Value chance(const Episode& episode, double value) {
    if (!is_waiting(episode) || episode.state == EpisodeState::not_observable ||
        episode.state == EpisodeState::repeated) {
        return {};
    }
    return value;
}

const Episode* episode_of(const Analysis& analysis, model::MessageIndex message) {
    const auto found = std::ranges::lower_bound(analysis.episodes, message, {}, &Episode::message);
    return found != analysis.episodes.end() && found->message == message ? &*found : nullptr;
}

report::Value thread_id(const Analysis& analysis, model::MessageIndex message) {
    const model::ThreadIndex thread = analysis.forest.thread[message.value()];
    return text(analysis.forest.threads[thread.value()].id);
}

report::Texts ids_of(const model::Corpus& corpus,
                     const std::vector<model::MessageIndex>& messages) {
    report::Texts ids;
    for (const model::MessageIndex message : messages) {
        ids.emplace_back(corpus.message(message).id);
    }
    return ids;
}

report::Texts thread_ids(const threads::Forest& forest,
                         const std::vector<model::ThreadIndex>& threads) {
    report::Texts ids;
    for (const model::ThreadIndex thread : threads) {
        ids.emplace_back(forest.threads[thread.value()].id);
    }
    return ids;
}

double age_hours(const Analysis& analysis, const model::MessageRow& message) {
    constexpr double seconds_an_hour = 3600.0;
    return static_cast<double>(analysis.corpus.as_of().seconds - message.time.seconds) /
           seconds_an_hour;
}

bool is_answered(const Episode& episode) {
    return episode.state == EpisodeState::answered;
}

bool is_readable(const model::MessageRow& message) {
    return (message.text_marks & model::encrypted_body) == 0;
}

/// A finding, with its anchor.
struct HoleLine {
    const Analysis& analysis;
    const BlackHole& hole;
    const model::MessageRow& anchor;
    const Episode* episode;  ///< of the anchor, if it waits
};

report::Value chance_of(const HoleLine& line, double Episode::* value) {
    return line.episode != nullptr ? chance(*line.episode, line.episode->*value) : report::Value{};
}

ColumnsOf<HoleLine> black_holes_columns() {
    return {{{"id", "Id", Shown::always, 0, Form::id},
             [](const auto& line) { return text(line.hole.id); }},
            {{"kind", "Kind", Shown::never},
             [](const auto& line) { return text(findings::kind_code(line.hole.kind)); }},
            {{"title", "What"},
             [](const auto& line) { return text(findings::row_of(line.hole.kind).title); }},
            {{"strength", "Strength"}, [](const auto& line) { return line.hole.strength; }},
            {{"subject", "Subject", Shown::headline},
             [](const auto& line) { return text(line.anchor.subject); }},
            {{"sent", "Sent", Shown::always, 0, Form::day},
             [](const auto& line) { return time_of(line.anchor); }},
            {{"age_days", "Age in days", Shown::always, 0},
             [](const auto& line) {
                 return line.anchor.timed
                            ? report::Value{age_hours(line.analysis, line.anchor) / hours_a_day}
                            : report::Value{};
             }},
            {{"p_never", "Never", Shown::always, 0, Form::percent},
             [](const auto& line) { return chance_of(line, &Episode::p_never); }},
            {{"low", "Low", Shown::never},
             [](const auto& line) { return chance_of(line, &Episode::low); }},
            {{"high", "High", Shown::never},
             [](const auto& line) { return chance_of(line, &Episode::high); }},
            {{"messages", "Messages", Shown::detail},
             [](const auto& line) { return ids_of(line.analysis.corpus, line.hole.messages); }},
            {{"threads", "Threads", Shown::never},
             [](const auto& line) { return thread_ids(line.analysis.forest, line.hole.threads); }},
            {{"evidence", "Evidence", Shown::below},
             [](const auto& line) { return line.hole.evidence; }}};
}

/// An episode, with the message that asks.
struct EpisodeLine {
    const Analysis& analysis;
    const Episode& episode;
    const model::MessageRow& message;
};

ColumnsOf<EpisodeLine> episodes_columns() {
    return {
        {{"message_id", "Message-ID", Shown::never},
         [](const auto& line) { return text(line.message.id); }},
        {{"thread", "Thread", Shown::never},
         [](const auto& line) { return thread_id(line.analysis, line.episode.message); }},
        {{"subject", "Subject"}, [](const auto& line) { return text(line.message.subject); }},
        {{"sent", "Sent", Shown::always, 0, Form::day},
         [](const auto& line) { return time_of(line.message); }},
        {{"ask", "Ask"},
         [](const auto& line) {
             return is_readable(line.message) ? report::Value{line.episode.ask} : report::Value{};
         }},
        {{"state", "State"},
         [](const auto& line) { return text(findings::state_name(line.episode.state)); }},
        {{"answered_by", "Answered by", Shown::never},
         [](const auto& line) {
             return is_answered(line.episode) ? id_of(line.analysis.corpus, line.episode.answer)
                                              : report::Value{};
         }},
        {{"latency_hours", "Answer after", Shown::always, 0, Form::hours},
         [](const auto& line) {
             return is_answered(line.episode) ? report::Value{line.episode.latency_hours}
                                              : report::Value{};
         }},
        {{"age_hours", "Age", Shown::always, 0, Form::hours},
         [](const auto& line) {
             return line.message.timed ? report::Value{line.episode.age_hours} : report::Value{};
         }},
        {{"p_never", "Never", Shown::always, 0, Form::percent},
         [](const auto& line) { return chance(line.episode, line.episode.p_never); }},
        {{"low", "Low", Shown::always, 0, Form::percent},
         [](const auto& line) { return chance(line.episode, line.episode.low); }},
        {{"high", "High", Shown::always, 0, Form::percent},
         [](const auto& line) { return chance(line.episode, line.episode.high); }},
        {{"score", "Score"}, [](const auto& line) { return line.episode.score; }},
        {{"style", "Style", Shown::never},
         [](const auto& line) { return text(findings::style_name(line.episode.style)); }},
        {{"evidence", "Evidence", Shown::never}, [](const auto& line) {
             return findings::episode_evidence(line.analysis.ground(),
                                               line.episode,
                                               line.analysis.forecast,
                                               line.analysis.policy);
         }}};
}

}  // namespace

Table episodes_table(const Analysis& analysis, const AnalysisSettings& settings) {
    const ColumnsOf<EpisodeLine> columns = episodes_columns();
    Table table{.key = "episodes",
                .title = "Asks and roots",
                .empty = "Nothing was asked.",
                .columns = heads(columns),
                .rows = {}};
    for (const Episode& episode : analysis.episodes) {
        const model::MessageRow& message = analysis.corpus.message(episode.message);
        if (!is_chosen(message, settings)) {
            continue;
        }
        add_row(table,
                columns,
                EpisodeLine{.analysis = analysis, .episode = episode, .message = message});
    }
    return table;
}

bool is_shown(const BlackHole& hole, const AnalysisSettings& settings) {
    return settings.kinds.empty() ||
           std::ranges::find(settings.kinds, hole.kind) != settings.kinds.end();
}

Table black_holes_table(const Analysis& analysis,
                        const AnalysisSettings& settings,
                        double min_age_days) {
    const ColumnsOf<HoleLine> columns = black_holes_columns();
    Table table{.key = "black_holes",
                .title = "Black holes",
                .empty = "None found.",
                .columns = heads(columns),
                .rows = {}};
    for (const BlackHole& hole : analysis.black_holes) {
        const model::MessageRow& anchor = analysis.corpus.message(hole.messages.front());
        if (!is_chosen(anchor, settings) || !is_shown(hole, settings) ||
            age_hours(analysis, anchor) < min_age_days * hours_a_day) {
            continue;
        }
        const Episode* episode = episode_of(analysis, hole.messages.front());
        const bool waits = episode != nullptr && is_waiting(*episode);
        add_row(table,
                columns,
                HoleLine{.analysis = analysis,
                         .hole = hole,
                         .anchor = anchor,
                         .episode = waits ? episode : nullptr});
    }
    return table;
}

namespace {

struct StyleSilence {
    findings::Style style;
    const findings::SilenceModel& model;
};

ColumnsOf<StyleSilence> silence_columns() {
    return {{{"style", "Style"},
             [](const auto& line) { return text(findings::style_name(line.style)); }},
            {{"asks", "Asks"}, [](const auto& line) { return count(line.model.episodes); }},
            {{"answers", "Answers"}, [](const auto& line) { return count(line.model.answers); }},
            {{"ever_answered", "Answered", Shown::always, 0, Form::percent},
             [](const auto& line) { return line.model.ever_answered; }},
            {{"median_latency_hours", "Half in", Shown::always, 0, Form::hours},
             [](const auto& line) { return line.model.median_latency_hours; }},
            {{"p90_latency_hours", "9 in 10 in", Shown::always, 0, Form::hours},
             [](const auto& line) { return line.model.p90_latency_hours; }},
            {{"mean_latency_hours", "Mean", Shown::always, 0, Form::hours},
             [](const auto& line) { return line.model.mean_latency_hours; }},
            {{"tau80_hours", "80 % never", Shown::always, 0, Form::hours},
             [](const auto& line) { return line.model.tau80; }},
            {{"tau90_hours", "90 % never", Shown::always, 0, Form::hours},
             [](const auto& line) { return line.model.tau90; }},
            {{"tau95_hours", "95 % never", Shown::always, 0, Form::hours},
             [](const auto& line) { return line.model.tau95; }},
            {{"short_follow_up", "Short follow-up", Shown::never},
             [](const auto& line) { return line.model.short_follow_up; }}};
}

}  // namespace

Table silence_table(const Analysis& analysis) {
    const ColumnsOf<StyleSilence> columns = silence_columns();
    Table table{.key = "silence",
                .title = "How this archive answers",
                .empty = "Nothing was asked.",
                .columns = heads(columns),
                .rows = {}};
    for (const findings::Style style : {findings::Style::list, findings::Style::direct}) {
        const findings::SilenceModel& model =
            analysis.forecast.asks[static_cast<std::size_t>(style)];
        if (model.episodes == 0) {
            continue;
        }
        add_row(table, columns, StyleSilence{.style = style, .model = model});
    }
    return table;
}

namespace {

struct StyleValue {
    findings::Style style;
    const findings::ArchiveValue& value;
};

ColumnsOf<StyleValue> archive_value_columns() {
    return {{{"style", "Style"},
             [](const auto& line) { return text(findings::style_name(line.style)); }},
            {{"answers", "Answers"}, [](const auto& line) { return count(line.value.answers); }},
            {{"slow_after_hours", "97.5 % within", Shown::always, 0, Form::hours},
             [](const auto& line) { return line.value.slow_hours; }},
            {{"slow_answers", "Late answers"},
             [](const auto& line) { return count(line.value.slow_answers); }},
            {{"threads", "Threads with replies"},
             [](const auto& line) { return count(line.value.revivals.of_threads); }},
            {{"revived_threads", "Revived"},
             [](const auto& line) { return count(line.value.revivals.threads); }},
            {{"revivals", "Revivals", Shown::never},
             [](const auto& line) { return count(line.value.revivals.times); }},
            {{"inferred_revivals", "Inferred", Shown::never},
             [](const auto& line) { return count(line.value.revivals.inferred); }},
            {{"revivals_after_year", "After a year"},
             [](const auto& line) { return count(line.value.revivals.after_year); }},
            {{"longest_silence_hours", "Longest silence", Shown::always, 0, Form::hours},
             [](const auto& line) {
                 return line.value.revivals.times > 0
                            ? report::Value{line.value.revivals.longest_silence_hours}
                            : report::Value{};
             }}};
}

}  // namespace

Table archive_value_table(const Analysis& analysis) {
    const ColumnsOf<StyleValue> columns = archive_value_columns();
    Table table{.key = "archive_value",
                .title = "What would be lost by moving",
                .empty = "Nobody answered, and no thread went on.",
                .columns = heads(columns),
                .rows = {}};
    for (const findings::Style style : {findings::Style::list, findings::Style::direct}) {
        const findings::ArchiveValue& value =
            analysis.archive_value[static_cast<std::size_t>(style)];
        if (value.answers == 0 && value.revivals.of_threads == 0) {
            continue;
        }
        add_row(table, columns, StyleValue{.style = style, .value = value});
    }
    return table;
}

}  // namespace mailhorizon::app

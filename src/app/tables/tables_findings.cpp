// SPDX-License-Identifier: GPL-3.0-or-later
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
    return episode.state != EpisodeState::answered && episode.state != EpisodeState::self_resolved;
}

/// Chances exist for everything unanswered that could be seen.
report::Value chance(const Episode& episode, double value) {
    if (!is_waiting(episode) || episode.state == EpisodeState::not_observable) {
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

std::vector<report::Value> black_hole_row(const Analysis& analysis, const BlackHole& hole) {
    const model::MessageIndex anchor = hole.messages.front();
    const model::MessageRow& message = analysis.corpus.message(anchor);
    const Episode* episode = episode_of(analysis, anchor);
    const bool has_chance = episode != nullptr && is_waiting(*episode);
    return {
        text(hole.id),
        text(findings::kind_code(hole.kind)),
        text(findings::row_of(hole.kind).title),
        hole.strength,
        text(message.subject),
        time_of(message),
        message.timed ? report::Value{age_hours(analysis, message) / hours_a_day} : report::Value{},
        has_chance ? chance(*episode, episode->p_never) : report::Value{},
        has_chance ? chance(*episode, episode->low) : report::Value{},
        has_chance ? chance(*episode, episode->high) : report::Value{},
        ids_of(analysis.corpus, hole.messages),
        thread_ids(analysis.forest, hole.threads),
        hole.evidence};
}

}  // namespace

Table episodes_table(const Analysis& analysis, const AnalysisSettings& settings) {
    Table table{.key = "episodes",
                .title = "Asks and roots",
                .empty = "Nothing was asked.",
                .columns = {{"message_id", "Message-ID", Shown::never},
                            {"thread", "Thread", Shown::never},
                            {"subject", "Subject"},
                            {"sent", "Sent", Shown::always, 0, Form::day},
                            {"ask", "Ask"},
                            {"state", "State"},
                            {"answered_by", "Answered by", Shown::never},
                            {"latency_hours", "Answer after", Shown::always, 0, Form::hours},
                            {"age_hours", "Age", Shown::always, 0, Form::hours},
                            {"p_never", "Never", Shown::always, 0, Form::percent},
                            {"low", "Low", Shown::always, 0, Form::percent},
                            {"high", "High", Shown::always, 0, Form::percent},
                            {"score", "Score"},
                            {"style", "Style", Shown::never},
                            {"evidence", "Evidence", Shown::never}},
                .rows = {}};
    for (const Episode& episode : analysis.episodes) {
        const model::MessageRow& message = analysis.corpus.message(episode.message);
        if (!is_chosen(message, settings)) {
            continue;
        }
        const bool answered = episode.state == EpisodeState::answered;
        const bool readable = (message.text_marks & model::encrypted_body) == 0;
        table.rows.push_back({text(message.id),
                              thread_id(analysis, episode.message),
                              text(message.subject),
                              time_of(message),
                              readable ? report::Value{episode.ask} : report::Value{},
                              text(findings::state_name(episode.state)),
                              answered ? id_of(analysis.corpus, episode.answer) : report::Value{},
                              answered ? report::Value{episode.latency_hours} : report::Value{},
                              message.timed ? report::Value{episode.age_hours} : report::Value{},
                              chance(episode, episode.p_never),
                              chance(episode, episode.low),
                              chance(episode, episode.high),
                              episode.score,
                              text(findings::style_name(episode.style)),
                              findings::episode_evidence(
                                  analysis.ground(), episode, analysis.forecast, analysis.policy)});
    }
    return table;
}

Table black_holes_table(const Analysis& analysis,
                        const AnalysisSettings& settings,
                        double min_age_days) {
    Table table{.key = "black_holes",
                .title = "Black holes",
                .empty = "None found.",
                .columns = {{"id", "Id", Shown::always, 0, Form::id},
                            {"kind", "Kind", Shown::never},
                            {"title", "What"},
                            {"strength", "Strength"},
                            {"subject", "Subject", Shown::headline},
                            {"sent", "Sent", Shown::always, 0, Form::day},
                            {"age_days", "Age in days", Shown::always, 0},
                            {"p_never", "Never", Shown::always, 0, Form::percent},
                            {"low", "Low", Shown::never},
                            {"high", "High", Shown::never},
                            {"messages", "Messages", Shown::detail},
                            {"threads", "Threads", Shown::never},
                            {"evidence", "Evidence", Shown::below}},
                .rows = {}};
    for (const BlackHole& hole : analysis.black_holes) {
        const model::MessageRow& anchor = analysis.corpus.message(hole.messages.front());
        if (!is_chosen(anchor, settings) ||
            age_hours(analysis, anchor) < min_age_days * hours_a_day) {
            continue;
        }
        table.rows.push_back(black_hole_row(analysis, hole));
    }
    return table;
}

Table silence_table(const Analysis& analysis) {
    Table table{.key = "silence",
                .title = "How this archive answers",
                .empty = "Nothing was asked.",
                .columns = {{"style", "Style"},
                            {"asks", "Asks"},
                            {"answers", "Answers"},
                            {"ever_answered", "Answered", Shown::always, 0, Form::percent},
                            {"median_latency_hours", "Half in", Shown::always, 0, Form::hours},
                            {"p90_latency_hours", "9 in 10 in", Shown::always, 0, Form::hours},
                            {"mean_latency_hours", "Mean", Shown::always, 0, Form::hours},
                            {"tau80_hours", "80 % never", Shown::always, 0, Form::hours},
                            {"tau90_hours", "90 % never", Shown::always, 0, Form::hours},
                            {"tau95_hours", "95 % never", Shown::always, 0, Form::hours},
                            {"short_follow_up", "Short follow-up", Shown::never}},
                .rows = {}};
    for (const findings::Style style : {findings::Style::list, findings::Style::direct}) {
        const findings::SilenceModel& model =
            analysis.forecast.asks[static_cast<std::size_t>(style)];
        if (model.episodes == 0) {
            continue;
        }
        table.rows.push_back({text(findings::style_name(style)),
                              count(model.episodes),
                              count(model.answers),
                              model.ever_answered,
                              model.median_latency_hours,
                              model.p90_latency_hours,
                              model.mean_latency_hours,
                              model.tau80,
                              model.tau90,
                              model.tau95,
                              model.short_follow_up});
    }
    return table;
}

Table archive_value_table(const Analysis& analysis) {
    Table table{
        .key = "archive_value",
        .title = "What would be lost by moving",
        .empty = "Nobody answered, and no thread went on.",
        .columns = {{"style", "Style"},
                    {"answers", "Answers"},
                    {"slow_after_hours", "97.5 % within", Shown::always, 0, Form::hours},
                    {"slow_answers", "Late answers"},
                    {"threads", "Threads with replies"},
                    {"revived_threads", "Revived"},
                    {"revivals", "Revivals", Shown::never},
                    {"inferred_revivals", "Inferred", Shown::never},
                    {"revivals_after_year", "After a year"},
                    {"longest_silence_hours", "Longest silence", Shown::always, 0, Form::hours}},
        .rows = {}};
    for (const findings::Style style : {findings::Style::list, findings::Style::direct}) {
        const findings::ArchiveValue& value =
            analysis.archive_value[static_cast<std::size_t>(style)];
        if (value.answers == 0 && value.revivals.of_threads == 0) {
            continue;
        }
        table.rows.push_back({text(findings::style_name(style)),
                              count(value.answers),
                              value.slow_hours,
                              count(value.slow_answers),
                              count(value.revivals.of_threads),
                              count(value.revivals.threads),
                              count(value.revivals.times),
                              count(value.revivals.inferred),
                              count(value.revivals.after_year),
                              value.revivals.times > 0
                                  ? report::Value{value.revivals.longest_silence_hours}
                                  : report::Value{}});
    }
    return table;
}

}  // namespace mailhorizon::app

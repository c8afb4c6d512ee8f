// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/app/analysis.hpp"

#include "app/plan_settings.hpp"
#include "app/reading_steps.hpp"

#include "mailhorizon/base/file.hpp"
#include "mailhorizon/base/parallel.hpp"
#include "mailhorizon/findings/single_point.hpp"
#include "mailhorizon/findings/sink.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <iterator>
#include <optional>
#include <utility>
#include <vector>

namespace mailhorizon::app {
namespace {

constexpr std::size_t table_file_bytes = std::size_t{64} << 20U;  ///< roster, catalogue
constexpr std::size_t picture_nodes = 300;
constexpr std::size_t audit_roots_per_origin = 2'000;
constexpr std::size_t audit_forecasts = 20'000;

people::PeopleSettings people_settings(const AnalysisSettings& settings) {
    people::PeopleSettings result;
    if (settings.roster) {
        result.roster = people::parse_roster(base::read_file(*settings.roster, table_file_bytes));
    }
    result.domains = people::parse_domains(settings.domains);
    return result;
}

/// Who talks to whom, and what that network looks like.
void measure_graph(Analysis& result, bool draw) {
    result.talk = graph::talk_graph(result.corpus, result.people, result.forest);
    result.metrics = graph::measure(result.talk);
    if (draw) {
        result.positions = graph::layout(result.talk, result.metrics, picture_nodes);
    }
}

/// By what prior is judged, and by which clock.
void set_rules(Analysis& result, const AnalysisSettings& settings, std::size_t jobs) {
    result.policy.jobs = jobs;
    result.policy.list_prior = settings.list_prior;
    if (settings.business_hours) {
        result.clock = findings::clock_of(result.corpus, findings::ClockKind::business);
    }
}

/// Runs passes that read what came before and write each its own part of the result.
template <class... Passes>
void run_all(std::size_t jobs, const Passes&... passes) {
    const std::array<std::function<void()>, sizeof...(Passes)> tasks{
        std::function<void()>(passes)...};
    base::run_parallel(jobs, tasks);
}

/// How good forecasts made in this archive's past would have been.
findings::Evaluation audit(const Analysis& result) {
    return findings::evaluate(
        result.ground(),
        result.episodes,
        result.features,
        {.roots_per_origin = audit_roots_per_origin, .max_forecasts = audit_forecasts},
        result.policy);
}

/// What was asked, how it ended, and how probable it is that it never will; the past of the
/// archive, which is tried meanwhile, sets that right.
void judge_asks(Analysis& result) {
    result.episodes = findings::find_episodes(result.ground(), result.policy);
    result.features = findings::ask_features(result.ground(), result.episodes);
    std::optional<findings::FittedForecast> fitted;
    run_all(
        result.policy.jobs,
        [&] { fitted.emplace(result.episodes, result.features, result.policy); },
        [&] { result.self_audit = audit(result); });
    const findings::Correction& correction = result.self_audit.correction;
    if (correction.blocks > 0) {
        result.policy.overdispersion = correction.overdispersion;
    }
    result.forecast = fitted->judge(result.episodes, result.features, correction, result.policy);
}

void add_findings(Analysis& result, std::vector<findings::BlackHole> more) {
    std::ranges::move(more, std::back_inserter(result.black_holes));
    findings::sort_findings(result.black_holes);
}

/// Typed findings, each with its evidence.
void find_black_holes(Analysis& result) {
    result.black_holes = findings::find_black_holes(
        result.ground(), result.episodes, result.forecast, result.policy);
    add_findings(
        result,
        findings::find_sinks(result.ground(), result.episodes, result.features, result.policy));
}

/// Threads of one audience and kind; of these, streams whose answers come from one person.
std::vector<findings::BlackHole> find_streams(Analysis& result) {
    result.streams = findings::find_streams(result.ground(), result.episodes, result.policy);
    return findings::find_single_points(
        result.ground(), result.streams, result.episodes, result.policy);
}

/// What can move, where it should go, and what that saves.
void plan_moves(Analysis& result, const findings::PlanSettings& channels) {
    result.plan = findings::plan_moves(
        result.ground(), result.streams, result.episodes, channels, result.policy);
}

/// What came late, and only because old mail was at hand.
void measure_archive_value(Analysis& result) {
    result.archive_value = findings::archive_value(result.ground(), result.episodes, result.policy);
}

}  // namespace

findings::PlanSettings plan_settings(const AnalysisSettings& settings) {
    findings::PlanSettings result;
    result.allow_public = settings.allow_public;
    if (settings.channels) {
        result.channels =
            findings::parse_channels(base::read_file(*settings.channels, table_file_bytes));
    }
    return result;
}

Analysis analyse(model::Corpus corpus, const AnalysisSettings& settings, Depth depth) {
    const people::PeopleSettings who = people_settings(settings);
    const findings::PlanSettings channels = plan_settings(settings);
    const std::size_t jobs = job_count(settings.jobs);

    // The corpus has every message it will have; all that follows only reads it.
    Analysis result(std::move(corpus));
    set_rules(result, settings, jobs);

    // Addresses to persons, sides and units; who answered whom.
    run_all(
        jobs,
        [&] { result.people = people::find_people(result.corpus, who); },
        [&] { result.forest = threads::link_threads(result.corpus); });

    // What was asked, how it ended and what is to be expected; all findings rest on that.
    if (depth >= Depth::episodes) {
        judge_asks(result);
    }

    // None of these reads what another writes; the longest comes first.
    std::vector<findings::BlackHole> single_points;
    switch (depth) {
        case Depth::threads:
        case Depth::episodes:
            break;
        case Depth::graph:
            measure_graph(result, settings.draw);
            break;
        case Depth::black_holes:
            run_all(
                jobs,
                [&] { single_points = find_streams(result); },
                [&] { find_black_holes(result); });
            break;
        case Depth::plan:
            static_cast<void>(find_streams(result));
            plan_moves(result, channels);
            break;
        case Depth::report:
            run_all(
                jobs,
                [&] {
                    single_points = find_streams(result);
                    plan_moves(result, channels);
                },
                [&] { find_black_holes(result); },
                [&] { measure_graph(result, settings.draw); },
                [&] { measure_archive_value(result); });
            break;
    }
    add_findings(result, std::move(single_points));
    return result;
}

}  // namespace mailhorizon::app

// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/app/analysis.hpp"

#include "app/plan_settings.hpp"
#include "app/reading_steps.hpp"

#include "mailhorizon/base/file.hpp"
#include "mailhorizon/base/parallel.hpp"
#include "mailhorizon/findings/single_point.hpp"
#include "mailhorizon/findings/sink.hpp"

#include <algorithm>
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

/// What the network of who talks to whom looks like.
void measure_graph(Analysis& result, bool draw) {
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

/// Passes that read what came before and write each its own part of the result; what takes longest
/// is added first.
class Passes {
public:
    void add(bool wanted, std::function<void()> pass) {
        if (wanted) {
            passes_.push_back(std::move(pass));
        }
    }
    void run(std::size_t jobs) const { base::run_parallel(jobs, passes_); }

private:
    std::vector<std::function<void()>> passes_;
};

/// How good forecasts made in this archive's past would have been.
findings::Evaluation audit(const Analysis& result) {
    return findings::evaluate(
        result.ground(),
        result.episodes,
        result.features,
        {.roots_per_origin = audit_roots_per_origin, .max_forecasts = audit_forecasts},
        result.policy);
}

/// What was asked, and how it ended.
void find_asks(Analysis& result) {
    result.episodes = findings::find_episodes(result.ground(), result.policy);
    result.features = findings::ask_features(result.ground(), result.episodes);
}

/// How probable it is that no answer will ever come; the past of the archive sets that right.
void judge_asks(const findings::FittedForecast& fitted, Analysis& result) {
    const findings::Correction& correction = result.self_audit.correction;
    if (correction.blocks > 0) {
        result.policy.overdispersion = correction.overdispersion;
    }
    result.forecast = fitted.judge(result.episodes, result.features, correction, result.policy);
}

void add_findings(Analysis& result, std::vector<findings::BlackHole> more) {
    std::ranges::move(more, std::back_inserter(result.black_holes));
    findings::sort_findings(result.black_holes);
}

/// Typed findings, each with its evidence.
void find_black_holes(Analysis& result) {
    result.black_holes = findings::find_black_holes(
        result.ground(), result.episodes, result.forecast, result.patterns, result.policy);
    add_findings(
        result,
        findings::find_sinks(result.ground(), result.episodes, result.features, result.policy));
}

/// Threads of one audience and kind.
void find_streams(Analysis& result) {
    result.streams =
        findings::find_streams(result.ground(), result.episodes, result.patterns, result.policy);
}

/// Streams whose answers come from one person.
std::vector<findings::BlackHole> find_single_points(const Analysis& result) {
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

    const bool graph = depth == Depth::graph || depth == Depth::report;
    const bool asks = depth >= Depth::episodes;
    const bool holes = depth == Depth::black_holes || depth == Depth::report;
    const bool plan = depth == Depth::plan || depth == Depth::report;

    // Addresses to persons, sides and units; who answered whom.
    Passes first;
    first.add(true, [&] { result.people = people::find_people(result.corpus, who); });
    first.add(true, [&] { result.forest = threads::link_threads(result.corpus); });
    first.run(jobs);

    // What was asked and how it ended, on which all findings rest; who talks to whom.
    Passes second;
    second.add(asks, [&] { find_asks(result); });
    second.add(graph, [&] {
        result.talk = graph::talk_graph(result.corpus, result.people, result.forest);
    });
    second.run(jobs);

    // What is to be expected of asks, how good that was in the past, and what they share.
    std::optional<findings::FittedForecast> fitted;
    Passes third;
    third.add(graph, [&] { measure_graph(result, settings.draw); });
    third.add(asks, [&] { fitted.emplace(result.episodes, result.features, result.policy); });
    third.add(asks, [&] { result.self_audit = audit(result); });
    third.add(holes || plan, [&] {
        result.patterns = findings::find_patterns(result.ground(), result.episodes, result.policy);
    });
    third.run(jobs);
    if (fitted) {
        judge_asks(*fitted, result);
    }

    // Findings; streams, and where they should go; what old mail was good for.
    std::vector<findings::BlackHole> single_points;
    Passes last;
    last.add(holes || plan, [&] {
        find_streams(result);
        if (holes) {
            single_points = find_single_points(result);
        }
        if (plan) {
            plan_moves(result, channels);
        }
    });
    last.add(holes, [&] { find_black_holes(result); });
    last.add(depth == Depth::report, [&] { measure_archive_value(result); });
    last.run(jobs);
    add_findings(result, std::move(single_points));
    return result;
}

}  // namespace mailhorizon::app

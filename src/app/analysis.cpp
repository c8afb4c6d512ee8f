// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/app/analysis.hpp"

#include "app/plan_settings.hpp"

#include "mailhorizon/base/file.hpp"

#include <utility>

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

    // The corpus has every message it will have; all that follows only reads it.
    Analysis result(std::move(corpus));

    // Addresses to persons, sides and units.
    result.people = people::find_people(result.corpus, who);
    // Who answered whom.
    result.forest = threads::link_threads(result.corpus);
    if (depth == Depth::threads) {
        return result;
    }

    // Who talks to whom, and what that network looks like.
    if (depth == Depth::graph || depth == Depth::report) {
        result.talk = graph::talk_graph(result.corpus, result.people, result.forest);
        result.metrics = graph::measure(result.talk);
        if (settings.draw) {
            result.positions = graph::layout(result.talk, result.metrics, picture_nodes);
        }
    }
    if (depth == Depth::graph) {
        return result;
    }

    // What was asked, how it ended, and how probable it is that it never will.
    result.episodes = findings::find_episodes(result.ground(), result.policy);
    result.forecast = findings::forecast(result.episodes, result.policy);
    if (depth == Depth::episodes) {
        return result;
    }

    // Typed findings, each with its evidence.
    if (depth != Depth::plan) {
        result.black_holes = findings::find_black_holes(
            result.ground(), result.episodes, result.forecast, result.policy);
    }
    if (depth == Depth::black_holes) {
        return result;
    }

    // What can move, where it should go, and what that saves.
    result.streams = findings::find_streams(result.ground(), result.episodes, result.policy);
    result.plan = findings::plan_moves(
        result.ground(), result.streams, result.episodes, channels, result.policy);
    if (depth == Depth::plan) {
        return result;
    }

    // How good forecasts made in this archive's past would have been.
    result.self_audit = findings::evaluate(
        result.ground(),
        result.episodes,
        {.roots_per_origin = audit_roots_per_origin, .max_forecasts = audit_forecasts},
        result.policy);
    return result;
}

}  // namespace mailhorizon::app

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

/// One analysis as it grows, in steps; the passes of a step only read what the steps before wrote.
class Analyst {
public:
    Analyst(Analysis& result, const AnalysisSettings& settings, Depth depth)
        : result_(result),
          settings_(settings),
          jobs_(result.policy.jobs),
          graph_(depth == Depth::graph || depth == Depth::report),
          asks_(depth >= Depth::episodes),
          holes_(depth == Depth::black_holes || depth == Depth::report),
          plan_(depth == Depth::plan || depth == Depth::report) {}

    /// Addresses to persons, sides and units; who answered whom.
    void link(const people::PeopleSettings& who) {
        Passes passes;
        passes.add(true, [&] { result_.people = people::find_people(result_.corpus, who); });
        passes.add(true, [&] { result_.forest = threads::link_threads(result_.corpus); });
        passes.run(jobs_);
    }

    /// What was asked and how it ended, on which all findings rest; who talks to whom.
    void find_talk() {
        Passes passes;
        passes.add(asks_, [&] {
            result_.episodes = findings::find_episodes(result_.ground(), result_.policy);
        });
        passes.add(graph_, [&] {
            result_.talk = graph::talk_graph(result_.corpus, result_.people, result_.forest);
        });
        passes.run(jobs_);
    }

    /// What asks have in common, what tells them apart, and what came late to them.
    void compare_asks() {
        Passes passes;
        passes.add(holes_ || plan_, [&] {
            result_.patterns =
                findings::find_patterns(result_.ground(), result_.episodes, result_.policy);
        });
        passes.add(asks_, [&] {
            result_.features = findings::ask_features(result_.ground(), result_.episodes);
        });
        passes.add(plan_, [&] {
            result_.archive_value =
                findings::archive_value(result_.ground(), result_.episodes, result_.policy);
        });
        passes.run(jobs_);
    }

    /// How probable it is that no answer will ever come, set right by how good that would have been
    /// in the past; what the network looks like.
    void judge() {
        std::optional<findings::FittedForecast> fitted;
        Passes passes;
        passes.add(graph_, [&] { measure_graph(); });
        passes.add(asks_, [&] { audit(); });
        passes.add(asks_,
                   [&] { fitted.emplace(result_.episodes, result_.features, result_.policy); });
        passes.run(jobs_);
        if (fitted) {
            judge_asks(*fitted);
        }
    }

    /// Findings; streams, and where they should go.
    void conclude(const findings::PlanSettings& channels) {
        std::vector<findings::BlackHole> single_points;
        Passes passes;
        passes.add(holes_ || plan_, [&] {
            find_streams();
            if (holes_) {
                single_points = findings::find_single_points(
                    result_.ground(), result_.streams, result_.episodes, result_.policy);
            }
            if (plan_) {
                plan_moves(channels);
            }
        });
        passes.add(holes_, [&] { find_black_holes(); });
        passes.run(jobs_);
        add_findings(std::move(single_points));
    }

private:
    void measure_graph() {
        result_.metrics = graph::measure(result_.talk);
        if (settings_.draw) {
            result_.positions = graph::layout(result_.talk, result_.metrics, picture_nodes);
        }
    }

    /// How good forecasts made in this archive's past would have been.
    void audit() {
        result_.self_audit = findings::evaluate(
            result_.ground(),
            result_.episodes,
            result_.features,
            {.roots_per_origin = audit_roots_per_origin, .max_forecasts = audit_forecasts},
            result_.policy);
    }

    void judge_asks(const findings::FittedForecast& fitted) {
        const findings::Correction& correction = result_.self_audit.correction;
        if (correction.blocks > 0) {
            result_.policy.overdispersion = correction.overdispersion;
        }
        result_.forecast =
            fitted.judge(result_.episodes, result_.features, correction, result_.policy);
    }

    /// Threads of one audience and kind.
    void find_streams() {
        result_.streams = findings::find_streams(
            result_.ground(), result_.episodes, result_.patterns, result_.policy);
    }

    /// What can move, where it should go, and what that saves.
    void plan_moves(const findings::PlanSettings& channels) {
        result_.plan = findings::plan_moves(
            result_.ground(), result_.streams, result_.archive_value, channels, result_.policy);
    }

    /// Typed findings, each with its evidence.
    void find_black_holes() {
        result_.black_holes = findings::find_black_holes(
            result_.ground(), result_.episodes, result_.forecast, result_.patterns, result_.policy);
        add_findings(findings::find_sinks(
            result_.ground(), result_.episodes, result_.features, result_.policy));
    }

    void add_findings(std::vector<findings::BlackHole> more) {
        std::ranges::move(more, std::back_inserter(result_.black_holes));
        findings::sort_findings(result_.black_holes);
    }

    Analysis& result_;
    const AnalysisSettings& settings_;
    std::size_t jobs_;
    bool graph_;
    bool asks_;
    bool holes_;
    bool plan_;
};

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

    Analyst analyst(result, settings, depth);
    analyst.link(who);
    analyst.find_talk();
    analyst.compare_asks();
    analyst.judge();
    analyst.conclude(channels);
    return result;
}

}  // namespace mailhorizon::app

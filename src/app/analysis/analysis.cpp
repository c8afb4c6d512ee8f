// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/app/analysis/analysis.hpp"

#include "mailhorizon/base/parallel.hpp"
#include "mailhorizon/findings/asks/thread_authors.hpp"
#include "mailhorizon/findings/forecast/correction.hpp"
#include "mailhorizon/findings/holes/kinds.hpp"

#include <functional>
#include <optional>
#include <utility>
#include <vector>

namespace mailhorizon::app {
namespace {

constexpr std::size_t picture_nodes = 300;
constexpr std::size_t audit_roots_per_origin = 2'000;
constexpr std::size_t audit_forecasts = 20'000;

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
          jobs_(base::job_count(settings.jobs)),
          graph_(depth == Depth::graph || depth == Depth::report),
          asks_(depth >= Depth::episodes),
          holes_(depth == Depth::black_holes || depth == Depth::report),
          plan_(depth == Depth::plan || depth == Depth::report) {}

    /// Who answered whom; by that and more, what stands behind each address, who is who, and what
    /// speaks in each message.
    void link() {
        result_.forest = threads::link_threads(result_.corpus);
        result_.people = people::find_people(result_.corpus, result_.forest, settings_.who);
        result_.people.author = findings::thread_authors(result_.ground());
        result_.voices = voices::find_voices(result_.corpus, result_.people, result_.forest);
    }

    /// What was asked and how it ended, on which all findings rest; who talks to whom.
    void find_talk() {
        Passes passes;
        passes.add(asks_, [&] {
            result_.episodes = findings::find_episodes(result_.ground(), result_.policy.asks);
        });
        passes.add(graph_, [&] {
            result_.talk =
                graph::talk_graph(result_.corpus, result_.people, result_.forest, result_.voices);
        });
        passes.run(jobs_);
    }

    /// What asks have in common, what tells them apart, and what came late to them.
    void compare_asks() {
        Passes passes;
        passes.add(holes_ || plan_, [&] {
            result_.patterns =
                findings::find_patterns(result_.ground(), result_.episodes, result_.policy.asks);
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
        passes.add(asks_, [&] {
            fitted.emplace(result_.episodes, result_.features, result_.policy, result_.list_prior);
        });
        passes.run(jobs_);
        if (fitted) {
            judge_asks(*fitted);
        }
    }

    /// Threads of one audience and kind, and which function talk like each has.
    void group_threads() {
        Passes passes;
        passes.add(holes_ || plan_, [&] {
            result_.streams = findings::find_streams(
                result_.ground(), result_.episodes, result_.patterns, result_.policy.asks);
        });
        passes.add(plan_, [&] {
            result_.thread_verdicts = findings::judge_threads(
                result_.ground(), result_.episodes, result_.policy.asks, settings_.channel_weights);
        });
        passes.run(jobs_);
    }

    /// Findings, and where streams should go.
    void conclude() {
        Passes passes;
        passes.add(plan_, [&] { plan_moves(); });
        passes.add(holes_, [&] { find_black_holes(); });
        passes.run(jobs_);
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
        result_.self_audit = findings::evaluate(result_.ground(),
                                                result_.episodes,
                                                result_.features,
                                                {.roots_per_origin = audit_roots_per_origin,
                                                 .max_forecasts = audit_forecasts,
                                                 .list_prior = result_.list_prior},
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

    /// What can move, where it should go, and what that saves.
    void plan_moves() {
        findings::PlanSettings settings = settings_.plan;
        settings.jobs = jobs_;
        result_.plan = findings::plan_moves(result_.ground(),
                                            result_.streams,
                                            result_.thread_verdicts,
                                            result_.archive_value,
                                            settings);
    }

    /// Typed findings, each with its evidence.
    void find_black_holes() {
        const findings::Ground ground = result_.ground();
        result_.black_holes = findings::find_black_holes({.ground = ground,
                                                          .episodes = result_.episodes,
                                                          .features = result_.features,
                                                          .forecast = result_.forecast,
                                                          .patterns = result_.patterns,
                                                          .streams = result_.streams,
                                                          .policy = result_.policy},
                                                         jobs_);
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

Analysis analyse(model::Corpus corpus, const AnalysisSettings& settings, Depth depth) {
    // The corpus has every message it will have; all that follows only reads it.
    Analysis result(std::move(corpus));
    result.list_prior = settings.list_prior;
    if (settings.business_hours) {
        result.clock = findings::clock_of(result.corpus, findings::ClockKind::business);
    }

    Analyst analyst(result, settings, depth);
    analyst.link();
    analyst.find_talk();
    analyst.compare_asks();
    analyst.judge();
    analyst.group_threads();
    analyst.conclude();
    return result;
}

}  // namespace mailhorizon::app

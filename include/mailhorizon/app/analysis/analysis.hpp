// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "mailhorizon/app/analysis/analysis_settings.hpp"
#include "mailhorizon/findings/asks/ground.hpp"
#include "mailhorizon/findings/forecast/evaluation.hpp"
#include "mailhorizon/findings/forecast/forecast.hpp"
#include "mailhorizon/findings/forecast/forecast_policy.hpp"
#include "mailhorizon/findings/holes/black_hole.hpp"
#include "mailhorizon/findings/patterns/patterns.hpp"
#include "mailhorizon/findings/plan/archive_value.hpp"
#include "mailhorizon/findings/plan/move.hpp"
#include "mailhorizon/findings/plan/thread_verdict.hpp"
#include "mailhorizon/findings/streams/stream.hpp"
#include "mailhorizon/graph/talk_graph.hpp"
#include "mailhorizon/model/corpus.hpp"
#include "mailhorizon/people/people.hpp"
#include "mailhorizon/threads/forest.hpp"
#include "mailhorizon/voices/messages/voices.hpp"

#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace mailhorizon::app {

/// Which passes a command needs; each brings those before it.
enum class Depth : std::uint8_t { threads, graph, episodes, black_holes, plan, report };

/// Everything thought about one corpus. Parts beyond the depth asked for are empty.
struct Analysis {
    explicit Analysis(model::Corpus read) : corpus(std::move(read)) {}

    model::Corpus corpus;
    people::People people;
    threads::Forest forest;
    voices::Voices voices;
    graph::TalkGraph talk;
    graph::GraphMetrics metrics;
    std::vector<graph::NodePosition> positions;
    std::vector<findings::Episode> episodes;
    findings::AskFeatures features;  ///< of the episodes
    findings::Patterns patterns;
    findings::Forecast forecast;
    std::vector<findings::BlackHole> black_holes;
    std::vector<findings::ThreadVerdict> thread_verdicts;  ///< by ThreadIndex
    std::vector<findings::Stream> streams;
    findings::Plan plan;
    findings::ArchiveValues archive_value{};
    findings::Evaluation self_audit;
    findings::ForecastPolicy policy;
    findings::ListPrior list_prior;  ///< forecasts were judged by; empty: as shipped
    findings::Clock clock;

    [[nodiscard]] findings::Ground ground() const {
        return {corpus, people, forest, voices, clock};
    }
};

/// Runs the passes in the order of the layers. Throws `Error` (usage, input) for roster, catalogue
/// or domains.
[[nodiscard]] Analysis analyse(model::Corpus corpus, const AnalysisSettings& settings, Depth depth);

}  // namespace mailhorizon::app

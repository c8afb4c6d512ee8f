// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "mailhorizon/base/instant.hpp"
#include "mailhorizon/findings/forecast/forecast_policy.hpp"
#include "mailhorizon/findings/holes/black_hole.hpp"
#include "mailhorizon/findings/plan/move.hpp"
#include "mailhorizon/findings/plan/thread_verdict.hpp"
#include "mailhorizon/people/people.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace mailhorizon::app {

/// What to think about a corpus, and what of it to show.
struct AnalysisSettings {
    people::PeopleSettings who;          ///< roster and domains
    findings::PlanSettings plan;         ///< catalogue of channels
    std::optional<base::Instant> since;  ///< what is listed and counted
    std::optional<base::Instant> until;
    std::vector<findings::BlackHoleKind> kinds;  ///< of findings that are shown; none: all
    findings::ListPrior list_prior;  ///< to judge forecasts by another than the shipped one
    std::vector<findings::ChannelWeight> channel_weights;  ///< to judge threads by; empty: shipped
    bool business_hours = false;                           ///< asks wait in business hours only
    bool draw = false;                                     ///< compute the picture
    bool person_metrics = false;
    std::size_t jobs = 0;  ///< workers; 0: one a core. No result depends on it
};

}  // namespace mailhorizon::app

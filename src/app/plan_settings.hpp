// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mailhorizon/app/settings.hpp"
#include "mailhorizon/findings/move.hpp"

namespace mailhorizon::app {

/// Opens and reads the catalogue, if one is named.
[[nodiscard]] findings::PlanSettings plan_settings(const AnalysisSettings& settings);

}  // namespace mailhorizon::app

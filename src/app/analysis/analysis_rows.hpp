// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "mailhorizon/app/analysis/analysis.hpp"
#include "mailhorizon/model/analysis_rows.hpp"

namespace mailhorizon::app {

/// A whole analysis as rows for SQL.
[[nodiscard]] model::AnalysisRows analysis_rows(const Analysis& analysis);

}  // namespace mailhorizon::app

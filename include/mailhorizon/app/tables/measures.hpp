// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "mailhorizon/app/analysis/analysis.hpp"
#include "mailhorizon/app/analysis/analysis_settings.hpp"
#include "mailhorizon/findings/forecast/unanswered_count.hpp"
#include "mailhorizon/report/report.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace mailhorizon::app {

/// The numbers a threshold can be set on, named as in the report's JSON.
enum class Measure : std::uint8_t {
    expected,
    low,
    high,
    asks,
    answered,
    unanswered,
    too_young,
    not_observable,
    messages
};
inline constexpr std::size_t measure_count = 9;
using Measures = std::array<double, measure_count>;

/// "black_holes.expected", "totals.unanswered" ...
[[nodiscard]] std::string_view measure_name(Measure measure) noexcept;

/// All of them, over what --since and --until choose. Needs episodes. O(messages).
[[nodiscard]] Measures measures_of(const Analysis& analysis, const AnalysisSettings& settings);

/// The counts behind a report, over what is chosen.
[[nodiscard]] report::Totals totals_of(const Analysis& analysis, const AnalysisSettings& settings);
/// Asks that had no answer, their 90 % interval and what is in doubt, over what is chosen.
[[nodiscard]] findings::UnansweredCount unanswered_of(const Analysis& analysis,
                                                      const AnalysisSettings& settings);

}  // namespace mailhorizon::app

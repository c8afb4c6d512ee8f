// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "mailhorizon/findings/asks/ask_policy.hpp"

#include <cstddef>
#include <vector>

namespace mailhorizon::findings {

/// From what on silence is a black hole, and on how much a forecast rests; docs/method.md explains
/// each.
struct ForecastPolicy {
    AskPolicy asks{};
    double black_hole_score = 0.60;
    double black_hole_low = 0.6;  ///< lower bound of P(never)
    double at_risk_score = 0.5;
    double young_quantile = 0.80;          ///< tau_.80: younger is too young to say
    double old_quantile = 0.90;            ///< tau_.90: a black hole is at least this old
    double latency_pseudo_replies = 40.0;  ///< weight of the shipped latency curve
    std::size_t fewest_replies = 5;        ///< fewer: only the intercept is fitted
    std::size_t fewest_asks = 5;           ///< fewer: their chances say nothing of the archive
    std::size_t one_sided_asks = 30;       ///< so many and no answer: silent, or one-sided?
    double interval_z = 1.64;              ///< standard errors on either side of an interval
    static constexpr double interval_tail = 0.05;  ///< left out on either side: that z's upper tail
    static constexpr double told_quantile = 0.9;   ///< of latencies: what nearly all answers took
    double overdispersion = 1.7;                   ///< widens the interval of totals
};

/// Intercept and slopes of list mail in place of those shipped, to judge a prior fitted without
/// the archive it is tried on; empty: as shipped. Its latency may follow, at the
/// `list_latency_points`.
using ListPrior = std::vector<double>;

}  // namespace mailhorizon::findings

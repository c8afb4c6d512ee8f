// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace mailhorizon::findings {

/// Every threshold of a verdict, with its unit and default; docs/method.md explains each.
struct Policy {
    double ask_threshold = 0.5;  ///< P(asks) from which a message counts as an ask
    double black_hole_score = 0.80;
    double black_hole_low = 0.6;  ///< lower bound of P(never)
    double at_risk_score = 0.5;
    double young_quantile = 0.80;       ///< tau_.80: younger is too young to say
    double old_quantile = 0.90;         ///< tau_.90: a black hole is at least this old
    double list_horizon_hours = 720.0;  ///< H: no answer by then is none
    double direct_horizon_hours = 336.0;
    double latency_pseudo_replies = 40.0;  ///< weight of the shipped latency curve
    std::size_t fewest_replies = 5;        ///< fewer: only the intercept is fitted
    std::size_t fewest_asks = 5;           ///< fewer: their chances say nothing of the archive
    std::size_t one_sided_asks = 30;       ///< so many and no answer: silent, or one-sided?
    double interval_z = 1.64;              ///< 90 % intervals
    double overdispersion = 1.7;           ///< widens the interval of totals
    std::int64_t observable_days =
        180;                   ///< mail from a recipient within these days: an answer would be seen
    double list_share = 0.60;  ///< share of list mail from which a mixed thread counts as list
    std::size_t stream_threads = 3;  ///< fewer threads are no stream
    std::size_t bootstrap_samples = 200;
    std::size_t monte_carlo_draws = 4000;
    std::uint64_t seed = 20251231;
    /// Intercept and slopes of list mail in place of those shipped, to judge a prior fitted without
    /// the archive it is tried on; empty: as shipped. Its latency may follow, at the
    /// `list_latency_points`.
    std::vector<double> list_prior;
    std::size_t jobs = 1;  ///< threads streams are judged on; no result depends on it
};

}  // namespace mailhorizon::findings

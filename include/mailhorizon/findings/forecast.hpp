// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mailhorizon/findings/episode.hpp"

#include <array>
#include <cstddef>
#include <span>
#include <vector>

namespace mailhorizon::findings {

/// One waiting time: answered after `hours`, or still silent at that age.
struct Wait {
    double hours = 0.0;
    bool answered = false;
};

/// Kaplan-Meier estimate of S(t) = P(no answer before t), with Greenwood's variance.
class KaplanMeier {
public:
    /// Takes waits in any order. O(n log n).
    explicit KaplanMeier(std::vector<Wait> waits);
    /// S(t). 1 without any waits. O(log n).
    [[nodiscard]] double survival(double hours) const noexcept;
    /// Greenwood's standard error of S(t).
    [[nodiscard]] double standard_error(double hours) const noexcept;
    [[nodiscard]] std::size_t answers() const noexcept { return answers_; }

private:
    std::vector<double> times_;
    std::vector<double> survival_;
    std::vector<double> variance_sum_;
    std::size_t answers_ = 0;
};

/// What the archive's own silence looks like, for one style and for asks or for the rest.
struct SilenceModel {
    std::size_t episodes = 0;
    std::size_t answers = 0;
    double ever_answered = 0.0;  ///< pi: P(answered within the horizon)
    double tau80 = 0.0;          ///< hours of silence from which P(never) >= .80
    double tau90 = 0.0;
    double tau95 = 0.0;
    double mean_latency_hours = 0.0;  ///< of the answered, for readers who know the 10x rule
    double median_latency_hours = 0.0;
    double p90_latency_hours = 0.0;
    bool short_follow_up =
        false;  ///< fewer than 30 % are older than the 95th percentile of latencies
};

struct Forecast {
    std::array<SilenceModel, 2> asks;  ///< by Style; over episodes with ask >= threshold
    double expected =
        0.0;  ///< black holes among unanswered asks: sum of scores over black-hole, at-risk, open
    double low = 0.0;  ///< 90 % interval, widened by the over-dispersion factor
    double high = 0.0;
};

/// P(never | silent so far) by the Kaplan-Meier estimate of this archive, its latency blended with
/// the shipped curve
/// (`policy.latency_pseudo_replies`), and states by the ladder of `EpisodeState`. Fitted per style,
/// for asks and for the rest apart. Fills p_never, low, high, score, state of every unanswered,
/// observable episode. O(n log n).
[[nodiscard]] Forecast forecast(std::span<Episode> episodes, const Policy& policy = {});

/// How many black holes a set of episodes is expected to hold, with its 90 % interval.
struct ExpectedCount {
    double expected = 0.0;
    double low = 0.0;
    double high = 0.0;
};

/// Sum of scores over the unanswered asks among `episodes` (black-hole, at-risk, open);
/// Poisson-binomial variance widened by `policy.overdispersion`, interval clamped to [0, n]. O(n).
[[nodiscard]] ExpectedCount expected_count(std::span<const Episode> episodes,
                                           const Policy& policy = {});

/// The shipped latency of answers, P(later than t | ever answered); see docs/method.md for its
/// source.
[[nodiscard]] double shipped_latency(Style style, double hours) noexcept;

}  // namespace mailhorizon::findings

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mailhorizon/findings/ask_features.hpp"
#include "mailhorizon/findings/episode.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
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
    /// P(no answer within `span` hours | none within `hours`), its logarithm's standard error by
    /// Greenwood.
    struct Remaining {
        double p = 1.0;
        double log_error = 0.0;
    };
    [[nodiscard]] Remaining remaining(double hours, double span) const noexcept;

private:
    std::vector<double> times_;
    std::vector<double> survival_;
    std::vector<double> variance_sum_;
    std::size_t answers_ = 0;
};

/// What the forecast of one style's asks rests on; the first that fits, in this order.
enum class Rung : std::uint8_t {
    too_few,         ///< fewer than `policy.fewest_asks`: listed, the chances are the shipped ones
    one_sided,       ///< none of `policy.one_sided_asks` answered: silent, or one side of it?
    shipped_slopes,  ///< fewer than `policy.fewest_replies`: only the rate is this archive's
    waiting_alone,   ///< the self-audit found Kaplan-Meier better
    fitted
};

/// How a forecast is set right by what the archive's own past says of it.
struct Correction {
    bool waiting_alone = false;  ///< Kaplan-Meier did better than the model and takes its place
    double shift = 0.0;          ///< the logit of P(never) becomes shift + slope * logit
    double slope = 1.0;
    std::size_t blocks = 0;       ///< of the past, in which totals were compared; 0: too few
    double overdispersion = 0.0;  ///< how much wider than Poisson-binomial they scattered, if any

    [[nodiscard]] bool recalibrates() const noexcept { return shift != 0.0 || slope != 1.0; }
};

/// What the silence of one style's asks looks like in this archive.
struct SilenceModel {
    Rung rung = Rung::too_few;
    std::size_t episodes = 0;
    std::size_t answers = 0;
    double ever_answered = 0.0;  ///< mean of pi, P(answered within the horizon), over them
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

/// P(never | silent so far) of every unanswered, observable episode, with its interval, score and
/// state by the ladder of `EpisodeState`.
///
/// A mixture cure model fitted to each style: whether an answer ever comes is logistic in the
/// episode's features (rows parallel to `episodes`; without rows all are average), under the
/// shipped prior; how late it comes is this archive's weighted Kaplan-Meier curve, blended with
/// the shipped one (`policy.latency_pseudo_replies`). See docs/method.md. O(n log n).
[[nodiscard]] Forecast forecast(std::span<Episode> episodes,
                                const AskFeatures& features,
                                const Policy& policy = {});
[[nodiscard]] Forecast forecast(std::span<Episode> episodes, const Policy& policy = {});

/// What an archive taught about silence, before any ask is judged by it.
class FittedForecast {
public:
    /// Reads no state but answered, self-resolved and not-observable. O(n log n).
    FittedForecast(std::span<const Episode> episodes,
                   const AskFeatures& features,
                   const Policy& policy = {});
    ~FittedForecast();
    FittedForecast(FittedForecast&& other) noexcept;
    FittedForecast& operator=(FittedForecast&& other) noexcept;

    /// Judges the same episodes, as `forecast` does, set right by `correction`. O(n), or with
    /// `waiting_alone` O(n log n).
    [[nodiscard]] Forecast judge(std::span<Episode> episodes,
                                 const AskFeatures& features,
                                 const Correction& correction = {},
                                 const Policy& policy = {}) const;

private:
    struct Styles;
    std::unique_ptr<Styles> styles_;
};

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

/// How many points the shipped latency of list mail has from a quarter of an hour on.
inline constexpr std::size_t list_latency_points = 15;

/// The latency of list mail with `later` at those points. O(points).
[[nodiscard]] double list_latency(std::span<const double, list_latency_points> later,
                                  double hours) noexcept;

}  // namespace mailhorizon::findings

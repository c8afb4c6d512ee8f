// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "mailhorizon/findings/asks/episode.hpp"
#include "mailhorizon/findings/forecast/ask_features.hpp"
#include "mailhorizon/findings/forecast/correction.hpp"
#include "mailhorizon/findings/forecast/forecast_policy.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>

namespace mailhorizon::findings {

/// What the forecast of one style's asks rests on; the first that fits, in this order.
enum class Rung : std::uint8_t {
    too_few,         ///< fewer than `policy.fewest_asks`: listed, the chances are the shipped ones
    one_sided,       ///< none of `policy.one_sided_asks` answered: silent, or one side of it?
    shipped_slopes,  ///< fewer than `policy.fewest_replies`: only the rate is this archive's
    waiting_alone,   ///< the self-audit found Kaplan-Meier better
    fitted
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
        0.0;  ///< of the asks too young to say, how many will stay unanswered: sum of their scores
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
                                const ForecastPolicy& policy = {});
[[nodiscard]] Forecast forecast(std::span<Episode> episodes, const ForecastPolicy& policy = {});

/// What an archive taught about silence, before any ask is judged by it.
class FittedForecast {
public:
    /// Reads no state but answered, self-resolved and not-observable; `list_prior` stands in place
    /// of the shipped one. O(n log n).
    FittedForecast(std::span<const Episode> episodes,
                   const AskFeatures& features,
                   const ForecastPolicy& policy = {},
                   const ListPrior& list_prior = {});
    ~FittedForecast();
    FittedForecast(FittedForecast&& other) noexcept;
    FittedForecast& operator=(FittedForecast&& other) noexcept;

    /// Judges the same episodes, as `forecast` does, set right by `correction`. O(n), or with
    /// `waiting_alone` O(n log n).
    [[nodiscard]] Forecast judge(std::span<Episode> episodes,
                                 const AskFeatures& features,
                                 const Correction& correction = {},
                                 const ForecastPolicy& policy = {}) const;

private:
    struct Styles;
    std::unique_ptr<Styles> styles_;
};

}  // namespace mailhorizon::findings

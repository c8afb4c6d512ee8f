// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "mailhorizon/findings/plan/channel.hpp"
#include "mailhorizon/findings/streams/stream.hpp"
#include "mailhorizon/statistics/triangle.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace mailhorizon::findings {

/// Person-hours a month; negative where a move costs more than it saves.
struct Savings {
    double p10 = 0.0;
    double p50 = 0.0;
    double p90 = 0.0;
};

using statistics::Triangle;

/// Share of copies that adoption removes, by Function; what the rows of `functions()` say.
using RemovedShares = std::array<Triangle, function_count>;
[[nodiscard]] RemovedShares removed_shares() noexcept;

/// Every constant of the cost model, with its unit and where it comes from; docs/method.md has the
/// references. "Assumption" means that nobody measured it for this.
struct CostConstants {
    Triangle read_seconds{30, 76, 110};       ///< s, reading a copy takes no longer: Jackson et al.
    Triangle open_seconds{4, 8, 15};          ///< s, to open and place a copy: assumption
    Triangle read_speed{180, 240, 300};       ///< words a minute: convention
    Triangle write_speed{15, 25, 40};         ///< words a minute: convention
    Triangle to_read{.6, .9, 1};              ///< share of To copies that are read: assumption
    Triangle cc_read{.3, .6, .9};             ///< of Cc and list copies: assumption
    Triangle interrupt_seconds{20, 64, 120};  ///< s to recover: Jackson et al., 64 s
    Triangle interrupt_share{.05, .25, .70};  ///< of copies: Jackson et al., 70 % as upper bound
    Triangle adoption{.1, .35, .7};   ///< alpha after 12 months: Gartner, 10 %, to Atos' best case
    Triangle new_posts{.3, .8, 1.5};  ///< for each mail removed: Forrester, messages can rise
    Triangle glance_seconds{4, 10, 20};     ///< s a post: assumption
    Triangle post_opened{.2, .4, .7};       ///< share of posts a subscriber opens: assumption
    Triangle owner_hours{1, 4, 12};         ///< hours a month for a full channel: assumption
    Triangle setup_hours{4, 16, 60};        ///< hours, once: assumption
    Triangle channel_posts{100, 200, 400};  ///< a month, that fill a channel: assumption
    Triangle list_readers{10, 20, 60};      ///< where fewer are known to write to it: assumption
    RemovedShares removed =
        removed_shares();  ///< share of copies, where it comes from: `functions()`
};

/// A constant and how much it moves the result: rank correlation over the draws.
struct Sensitivity {
    std::string constant;
    double correlation = 0.0;
};

/// Draws all constants once and prices any stream with the same draws, so that results of several
/// streams can be added draw by draw.
class CostModel {
public:
    /// O(draws).
    CostModel(const CostConstants& constants, std::size_t draws, std::uint64_t seed);

    /// Hours a month that this mail costs now, one value a draw. O(draws).
    [[nodiscard]] std::vector<double> cost_now(const Traffic& traffic) const;
    /// Hours a month saved if it moves to such a channel; setting up is not in it. O(draws).
    [[nodiscard]] std::vector<double> saving(const Traffic& traffic, Function function) const;
    /// Which constants decide, the strongest first. O(draws log draws).
    [[nodiscard]] std::vector<Sensitivity> sensitivity(std::span<const double> saving) const;
    [[nodiscard]] std::size_t draws() const noexcept { return draws_; }

private:
    std::size_t draws_;
    std::vector<double> columns_;  ///< `draws_` values of each constant, in the order of these
};

/// 10th, 50th and 90th percentile, rounded to 2 significant digits; zeros of nothing. O(values).
[[nodiscard]] Savings interval(std::vector<double> values);

}  // namespace mailhorizon::findings

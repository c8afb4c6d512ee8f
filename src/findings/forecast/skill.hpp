// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "mailhorizon/findings/forecast/evaluation.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace mailhorizon::findings {

/// What was forecast, and what came.
struct Trials {
    std::vector<std::uint32_t> root;  ///< whose forecast: 0 ... roots - 1, clusters of resampling
    std::vector<std::uint8_t> never;  ///< 1 if no answer came
    std::size_t roots = 0;
};

/// The share of trials that ended without an answer; 0 without any.
[[nodiscard]] double base_rate(const Trials& trials) noexcept;

/// Every resampled area of one method; nothing where a sample lacked an outcome.
using Areas = std::vector<std::optional<double>>;

/// How much larger our area is than another's, with a 90 % interval over the same samples.
[[nodiscard]] Gain gain_over(const MethodResult& ours,
                             const Areas& our_areas,
                             const MethodResult& other,
                             const Areas& other_areas);

/// The 90 % interval of how much smaller our Brier score is than another's, over resampled roots.
/// O(n + bootstrap * roots).
void add_brier_interval(Gain& gain,
                        const std::vector<double>& ours,
                        const std::vector<double>& other,
                        const Trials& trials,
                        std::size_t bootstrap,
                        std::uint64_t seed);

/// Judges one method's probabilities, parallel to `trials`: ranks with ties for AUC, its interval
/// by resampling roots, Brier score, and ten equal-count bins. Puts the resampled areas into
/// `areas`. O(n log n + bootstrap * n).
[[nodiscard]] MethodResult judge_method(std::string method,
                                        const std::vector<double>& scores,
                                        const Trials& trials,
                                        std::size_t bootstrap,
                                        std::uint64_t seed,
                                        Areas& areas);

}  // namespace mailhorizon::findings

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "findings/forecast/cure_model.hpp"

#include "mailhorizon/findings/forecast/evaluation.hpp"
#include "mailhorizon/findings/forecast/forecast_policy.hpp"
#include "mailhorizon/statistics/kaplan_meier.hpp"

#include <array>
#include <cstdint>
#include <limits>
#include <vector>

namespace mailhorizon::findings {

/// A first message of a thread and its first reply, in hours since 1970.
struct Root {
    double sent = 0.0;
    double replied = std::numeric_limits<double>::infinity();
    double truly = std::numeric_limits<double>::infinity();  ///< by the rule that judges
    Style style = Style::list;
    std::uint32_t episode = 0;  ///< its row among the features
};

/// The rule of thumb that others propose: silent for so many times the mean latency is silent for
/// good.
inline constexpr double times_of_mean = 10.0;

/// What each method says of one question, in the order of `method_names`.
using MethodChances = std::array<double, method_names.size()>;

/// All methods as they stood at one moment: replies after it are unknown to them.
class Hindsight {
public:
    /// Learns from roots sent before `origin`; borrows the features. O(n log n).
    Hindsight(const std::vector<Root>& roots,
              const AskFeatures& features,
              double origin,
              const ForecastPolicy& policy,
              const ListPrior& list_prior);

    /// P(nobody answers `root`, silent for `age` hours, in the next `horizon` hours).
    [[nodiscard]] MethodChances never(const Root& root, double age, double horizon) const;

private:
    statistics::KaplanMeier pooled_;
    const AskFeatures& features_;
    std::vector<CureModel> silences_;  ///< by style
    double mean_latency_ = 0.0;
};

}  // namespace mailhorizon::findings

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <vector>

namespace mailhorizon::statistics {

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

}  // namespace mailhorizon::statistics

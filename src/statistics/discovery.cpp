// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/statistics/discovery.hpp"

#include "mailhorizon/base/number.hpp"

#include <boost/math/distributions/normal.hpp>

#include <algorithm>

namespace mailhorizon::statistics {

namespace {

/// What has no tail gives none: a number that is none throws nothing.
using Quiet = boost::math::policies::policy<
    boost::math::policies::domain_error<boost::math::policies::ignore_error>>;
using Normal = boost::math::normal_distribution<double, Quiet>;

}  // namespace

double upper_tail(double z) noexcept {
    return cdf(complement(Normal(), z));
}

double largest_passing(std::vector<double> chances, double rate) {
    std::ranges::sort(chances);
    double largest = -1.0;
    for (std::size_t i = 0; i < chances.size(); ++i) {
        const double allowed =
            rate * static_cast<double>(i + 1) / static_cast<double>(chances.size());
        largest = chances[i] <= allowed ? chances[i] : largest;
    }
    return largest;
}

std::string p_text(double p) {
    constexpr double shown = 0.0001;
    return p < shown ? std::string("p under 0.0001") : "p = " + base::format_number(p, 2);
}

}  // namespace mailhorizon::statistics

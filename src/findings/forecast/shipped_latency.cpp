// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/findings/forecast/shipped_latency.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <span>

namespace mailhorizon::findings {

namespace {

struct Point {
    double hours;
    double later;  ///< P(answer later than `hours` | ever answered)
};

/// Eleven public mailing lists, 6,727 roots.
constexpr std::array list_points{
    Point{1.0 / 60.0, 1.0},
    Point{0.25, .902},
    Point{0.5, .780},
    Point{1.0, .647},
    Point{2.0, .532},
    Point{4.0, .419},
    Point{8.0, .320},
    Point{16.0, .209},
    Point{24.0, .158},
    Point{48.0, .096},
    Point{72.0, .069},
    Point{96.0, .050},
    Point{120.0, .041},
    Point{168.0, .027},
    Point{336.0, .012},
    Point{720.0, 0.0},
};

static_assert(list_points.size() == list_latency_points + 1);

/// Mail inside one company, 21,635 messages: quantiles.
constexpr std::array direct_points{
    Point{1.0 / 60.0, 1.0},
    Point{0.07, .90},
    Point{0.23, .75},
    Point{1.43, .50},
    Point{14.6, .25},
    Point{51.7, .10},
    Point{97.0, .05},
    Point{342.0, .01},
    Point{720.0, 0.0},
};

double interpolate(std::span<const Point> points, double hours) noexcept {
    const auto after = std::ranges::upper_bound(points, hours, {}, &Point::hours);
    if (after == points.begin()) {
        return 1.0;
    }
    if (after == points.end()) {
        return 0.0;
    }
    const Point& left = *(after - 1);
    const double share = std::log(hours / left.hours) / std::log(after->hours / left.hours);
    return left.later + share * (after->later - left.later);
}

}  // namespace

double shipped_latency(Style style, double hours) noexcept {
    return style == Style::list ? interpolate(list_points, hours)
                                : interpolate(direct_points, hours);
}

double list_latency(std::span<const double, list_latency_points> later, double hours) noexcept {
    std::array<Point, list_points.size()> points = list_points;
    for (std::size_t i = 0; i < later.size(); ++i) {
        points[i + 1].later = later[i];
    }
    return interpolate(points, hours);
}

}  // namespace mailhorizon::findings

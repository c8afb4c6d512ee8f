// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/findings/savings.hpp"

#include "findings/chance.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <string_view>
#include <utility>

namespace mailhorizon::findings {

namespace {

constexpr double hour = 3600.0;
constexpr double minute = 60.0;

/// Positions of the constants in a draw.
enum Constant : std::size_t {
    read_seconds,
    open_seconds,
    read_speed,
    write_speed,
    to_read,
    cc_read,
    interrupt_seconds,
    interrupt_share,
    adoption,
    new_posts,
    glance_seconds,
    post_opened,
    owner_hours,
    setup_hours,
    channel_posts,
    list_readers,
    removed,
    constant_count = removed + function_count
};

using Triangles = std::array<Triangle, constant_count>;
using Draw = std::array<double, constant_count>;

constexpr std::array<std::string_view, removed> constant_names{"read_seconds",
                                                               "open_seconds",
                                                               "read_speed",
                                                               "write_speed",
                                                               "to_read",
                                                               "cc_read",
                                                               "interrupt_seconds",
                                                               "interrupt_share",
                                                               "adoption",
                                                               "new_posts",
                                                               "glance_seconds",
                                                               "post_opened",
                                                               "owner_hours",
                                                               "setup_hours",
                                                               "channel_posts",
                                                               "list_readers"};

Triangles in_order(const CostConstants& c) {
    Triangles all{c.read_seconds,
                  c.open_seconds,
                  c.read_speed,
                  c.write_speed,
                  c.to_read,
                  c.cc_read,
                  c.interrupt_seconds,
                  c.interrupt_share,
                  c.adoption,
                  c.new_posts,
                  c.glance_seconds,
                  c.post_opened,
                  c.owner_hours,
                  c.setup_hours,
                  c.channel_posts,
                  c.list_readers};
    std::ranges::copy(c.removed, all.begin() + removed);
    return all;
}

/// The value below which a share `p` of the triangle's area lies.
double quantile(const Triangle& triangle, double p) {
    const double width = triangle.high - triangle.low;
    if (!(width > 0.0)) {
        return triangle.mode;
    }
    const double rise = triangle.mode - triangle.low;
    if (p * width < rise) {
        return triangle.low + std::sqrt(p * width * rise);
    }
    return triangle.high - std::sqrt((1.0 - p) * width * (triangle.high - triangle.mode));
}

/// Seconds for one copy with so many words: opening and reading, but no longer than was measured
/// for a mail of any length.
double copy_seconds(const Draw& draw, double words) {
    return std::min(draw[read_seconds], draw[open_seconds] + words / draw[read_speed] * minute);
}

double ratio(std::uint64_t sum, std::uint64_t count) {
    return count > 0 ? static_cast<double>(sum) / static_cast<double>(count) : 0.0;
}

/// Who reads a list is not in the mail: those who write to it, and at least as many as drawn.
double readers_of_list(const Traffic& traffic, const Draw& draw) {
    return std::max(static_cast<double>(traffic.list_readers), draw[list_readers]);
}

/// Hours over the whole time that all copies take: reading, and finding back to work.
double copy_hours(const Traffic& traffic, const Draw& draw) {
    const double to = static_cast<double>(traffic.to_copies);
    const double cc = static_cast<double>(traffic.cc_copies);
    const double list = static_cast<double>(traffic.list_messages) * readers_of_list(traffic, draw);
    const auto seconds = [&](std::uint64_t words, std::uint64_t copies) {
        return copy_seconds(draw, ratio(words, copies));
    };
    const double reading =
        to * draw[to_read] * seconds(traffic.to_words, traffic.to_copies) +
        cc * draw[cc_read] * seconds(traffic.cc_words, traffic.cc_copies) +
        list * draw[cc_read] * seconds(traffic.list_words, traffic.list_messages);
    const double recovering = (to + cc + list) * draw[interrupt_share] * draw[interrupt_seconds];
    return (reading + recovering) / hour;
}

double writing_hours(const Traffic& traffic, const Draw& draw) {
    return static_cast<double>(traffic.words) / draw[write_speed] * minute / hour;
}

/// A document has its authors, a call those who join it; all other places need somebody who cares.
bool needs_owner(Function function) {
    return function != Function::document && function != Function::live_talk;
}

double monthly_saving(const Traffic& traffic, Function function, const Draw& draw) {
    const bool answers = function == Function::qa;
    const double share = draw[removed + static_cast<std::size_t>(function)] * draw[adoption] *
                         (answers ? traffic.repeated : 1.0);
    double saved = share * copy_hours(traffic, draw);
    // A question that is found answered is not written again; all else is written as before.
    saved += answers ? share * writing_hours(traffic, draw) : 0.0;
    const auto messages = static_cast<double>(traffic.messages);
    const double subscribers =
        std::max(static_cast<double>(traffic.people),
                 traffic.list_messages > 0 ? readers_of_list(traffic, draw) : 0.0);
    const double posts = messages * share * draw[new_posts];
    const double glances = posts * subscribers * draw[post_opened] * draw[glance_seconds] / hour;
    // An owner's hours are those of a full channel; posts take their part of them.
    const double filled = std::min(1.0, posts / traffic.months / draw[channel_posts]);
    const double owner = needs_owner(function) ? filled * draw[owner_hours] : 0.0;
    return (saved - glances) / traffic.months - owner;
}

double two_digits(double value) {
    if (value == 0.0 || !std::isfinite(value)) {
        return 0.0;
    }
    const double exponent = std::floor(std::log10(std::abs(value))) - 1.0;
    const double unit = std::pow(10.0, std::abs(exponent));
    // Dividing by a whole power of ten is exact where multiplying by a fraction is not.
    return exponent >= 0.0 ? std::round(value / unit) * unit : std::round(value * unit) / unit;
}

double percentile(std::vector<double>& values, double share) {
    const auto at =
        static_cast<std::ptrdiff_t>(share * static_cast<double>(values.size() - 1) + 0.5);
    std::ranges::nth_element(values, values.begin() + at);
    return two_digits(values[static_cast<std::size_t>(at)]);
}

std::vector<double> ranks_of(std::span<const double> values) {
    std::vector<std::uint32_t> order(values.size());
    std::iota(order.begin(), order.end(), std::uint32_t{0});
    std::ranges::sort(order, [&](std::uint32_t a, std::uint32_t b) {
        return std::pair(values[a], a) < std::pair(values[b], b);
    });
    std::vector<double> ranks(values.size());
    for (std::size_t i = 0; i < order.size(); ++i) {
        ranks[order[i]] = static_cast<double>(i);
    }
    return ranks;
}

/// Of two rankings of the same things without ties.
double rank_correlation(const std::vector<double>& one, const std::vector<double>& other) {
    const auto n = static_cast<double>(one.size());
    double distance = 0.0;
    for (std::size_t i = 0; i < one.size(); ++i) {
        distance += (one[i] - other[i]) * (one[i] - other[i]);
    }
    return n > 1.0 ? 1.0 - 6.0 * distance / (n * (n * n - 1.0)) : 0.0;
}

std::string constant_name(std::size_t constant) {
    if (constant < removed) {
        return std::string(constant_names[constant]);
    }
    return "removed_" + std::string(function_name(static_cast<Function>(constant - removed)));
}

}  // namespace

CostModel::CostModel(const CostConstants& constants, std::size_t draws, std::uint64_t seed) {
    const Triangles triangles = in_order(constants);
    Chance chance(seed);
    draws_.resize(draws);
    for (Draw& draw : draws_) {
        for (std::size_t i = 0; i < draw.size(); ++i) {
            draw[i] = quantile(triangles[i], chance.share());
        }
    }
}

std::vector<double> CostModel::cost_now(const Traffic& traffic) const {
    std::vector<double> costs;
    costs.reserve(draws_.size());
    for (const Draw& draw : draws_) {
        costs.push_back((copy_hours(traffic, draw) + writing_hours(traffic, draw)) /
                        traffic.months);
    }
    return costs;
}

std::vector<double> CostModel::saving(const Traffic& traffic, Function function) const {
    std::vector<double> savings;
    savings.reserve(draws_.size());
    for (const Draw& draw : draws_) {
        savings.push_back(monthly_saving(traffic, function, draw));
    }
    return savings;
}

std::vector<Sensitivity> CostModel::sensitivity(std::span<const double> saving) const {
    std::vector<Sensitivity> result;
    if (saving.size() != draws_.size()) {
        return result;
    }
    const std::vector<double> outcome = ranks_of(saving);
    std::vector<double> values(draws_.size());
    for (std::size_t i = 0; i < constant_count; ++i) {
        std::ranges::transform(draws_, values.begin(), [i](const Draw& draw) { return draw[i]; });
        result.push_back({.constant = constant_name(i),
                          .correlation = rank_correlation(outcome, ranks_of(values))});
    }
    std::ranges::stable_sort(result, [](const Sensitivity& a, const Sensitivity& b) {
        return std::abs(a.correlation) > std::abs(b.correlation);
    });
    return result;
}

Savings interval(std::vector<double> values) {
    if (values.empty()) {
        return {};
    }
    return {.p10 = percentile(values, 0.10),
            .p50 = percentile(values, 0.50),
            .p90 = percentile(values, 0.90)};
}

}  // namespace mailhorizon::findings

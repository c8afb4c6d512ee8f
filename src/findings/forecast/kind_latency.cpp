// SPDX-License-Identifier: GPL-3.0-or-later
#include "findings/forecast/kind_latency.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace mailhorizon::findings {

namespace {

/// Below it a share of later answers is not told from none: its hazard stays finite.
constexpr double least_later = 1e-3;
/// Of a feature that is yes or no.
constexpr double half = 0.5;

template <class Column>
double value_of(std::span<const float> features, Style style, Column column) noexcept {
    const auto index = static_cast<std::size_t>(column);
    const FeaturePrior& prior = shipped_prior(style).features[index];
    return prior.mean + prior.sd * static_cast<double>(features[index]);
}

}  // namespace

RootKind root_kind(std::span<const float> features, Style style) noexcept {
    const bool patch = style == Style::list && value_of(features, style, ListColumn::patch) > half;
    return patch ? RootKind::patch : RootKind::other;
}

void KindSpeeds::add(RootKind kind, double weight, bool answered, double later) noexcept {
    const auto index = static_cast<std::size_t>(kind);
    seen_[index] += answered ? weight : 0.0;
    awaited_[index] -= weight * std::log(std::max(later, least_later));
}

double KindSpeeds::speed(RootKind kind) const noexcept {
    const auto index = static_cast<std::size_t>(kind);
    const double seen = std::accumulate(seen_.begin(), seen_.end(), pseudo_answers);
    const double awaited = std::accumulate(awaited_.begin(), awaited_.end(), pseudo_answers);
    return (seen_[index] + pseudo_answers) * awaited /
           ((awaited_[index] + pseudo_answers) * seen);  // of one kind alone: 1
}

double KindSpeeds::later(RootKind kind, double later) const noexcept {
    return later <= 0.0 ? 0.0 : std::pow(later, speed(kind));
}

}  // namespace mailhorizon::findings

// SPDX-License-Identifier: GPL-3.0-or-later
#include "findings/holes/sinks.hpp"

#include "findings/asks/words.hpp"
#include "findings/forecast/cure_model.hpp"
#include "findings/holes/finding.hpp"
#include "findings/holes/sink_trial.hpp"

#include "mailhorizon/base/number.hpp"
#include "mailhorizon/base/time_units.hpp"
#include "mailhorizon/findings/forecast/forecast_policy.hpp"
#include "mailhorizon/findings/holes/black_hole.hpp"
#include "mailhorizon/findings/holes/sinks.hpp"
#include "mailhorizon/statistics/discovery.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

namespace mailhorizon::findings {

namespace {

std::string count_of(double asks) {
    return base::group_digits(static_cast<std::uint64_t>(asks));
}

std::string owed_text(const SinkTest& test, const SinkRow& row, const ForecastPolicy& policy) {
    std::string text = fmt::format(
        "{}: {} of {} asks to it got no answer from anybody within {:.0f} days; {:.1f} "
        "would by what such asks get in these archives",
        test.name(row.addressee),
        count_of(row.all.unanswered),
        base::group_digits(row.asks),
        horizon_hours(row.style, policy.asks) / base::day_hours,
        row.all.expected);
    if (test.is_named(row.addressee)) {
        text += fmt::format("; it stood in To, alone in {} of them; copies (Cc) owe nothing",
                            base::group_digits(row.alone));
    }
    return text;
}

std::string chance_text(const SinkRow& row, std::size_t tested, const ForecastPolicy& policy) {
    const double margin = row.ratio_margin(policy.interval_z);
    return fmt::format(
        "observed to expected {:.2f} ({} interval {:.2f}-{:.2f}), drawn to 1 by {} asks; {}; {} "
        "tested: of sinks found so at most one in {} is expected to be a false one",
        row.ratio(),
        share_text(1.0 - 2.0 * ForecastPolicy::interval_tail),
        row.ratio() - margin,
        row.ratio() + margin,
        number_word(static_cast<std::size_t>(SinkRule::ratio_strength)),
        statistics::p_text(row.p),
        base::group_digits(tested),
        number_word(static_cast<std::size_t>(std::lround(1.0 / statistics::false_discovery_rate))));
}

std::string halves_text(const Ground& ground, const SinkRow& row) {
    return fmt::format("{} unanswered with {:.1f} expected before {}, {} with {:.1f} since",
                       count_of(row.halves[0].unanswered),
                       row.halves[0].expected,
                       day_text(ground, row.second_half),
                       count_of(row.halves[1].unanswered),
                       row.halves[1].expected);
}

}  // namespace

void find_sinks(const Scene& scene, std::vector<BlackHole>& found) {
    const ForecastPolicy& policy = scene.policy;
    const SinkTest test(scene.ground, scene.episodes, scene.features, policy);
    const std::vector<SinkRow> rows = test.run(SinkScope::shared);
    for (const SinkRow& row : rows) {
        if (!row.found() || row.ratio() < SinkRule::least_ratio) {
            continue;
        }
        BlackHole finding =
            make_finding(scene.ground, sink_kind, row.ratio() - 1.0, test.unanswered(row));
        finding.evidence.emplace_back(owed_text(test, row, policy));
        finding.evidence.emplace_back(chance_text(row, rows.size(), policy));
        finding.evidence.emplace_back(halves_text(scene.ground, row));
        found.push_back(std::move(finding));
    }
}

SinkTrial try_sinks(const Ground& ground,
                    std::span<const Episode> episodes,
                    const AskFeatures& features,
                    SinkScope scope,
                    std::size_t permutations,
                    const ForecastPolicy& policy) {
    const SinkTest test(ground, episodes, features, policy);
    const auto both = [](const std::array<SinkCount, 2>& parts) {
        return parts[0].is_above() && parts[1].is_above();
    };
    SinkTrial trial{.asks = test.asks(), .permutations = permutations};
    const std::vector<SinkRow> rows = test.run(scope);
    trial.tested = rows.size();
    for (const SinkRow& row : rows) {
        trial.passing += row.passes ? 1U : 0U;
        trial.halves_agree += row.passes && both(row.halves) ? 1U : 0U;
        trial.alternates_agree += row.passes && both(row.alternates) ? 1U : 0U;
        trial.found += row.found() ? 1U : 0U;
    }
    for (std::size_t i = 0; i < permutations; ++i) {
        const std::vector<SinkRow> permuted = test.run_permuted(scope, policy.asks.seed + i);
        const auto found = std::ranges::count_if(permuted, &SinkRow::found);
        trial.permuted_passing +=
            static_cast<std::size_t>(std::ranges::count_if(permuted, &SinkRow::passes));
        trial.permuted_found += static_cast<std::size_t>(found);
        trial.permutations_with += found > 0 ? 1U : 0U;
    }
    return trial;
}

}  // namespace mailhorizon::findings

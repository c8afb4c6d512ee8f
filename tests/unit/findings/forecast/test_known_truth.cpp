// SPDX-License-Identifier: GPL-3.0-or-later
// Archives made with a known share of asks that are ever answered: what the forecast says of that
// share, and how often its interval holds it.
#include "support/dice.hpp"

#include "mailhorizon/findings/forecast/forecast.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <vector>

using namespace mailhorizon::findings;
using mailhorizon::testing::Dice;

namespace {

/// The latency below which 95 % of answers come.
constexpr double p95_hours = 60.0;

struct World {
    double ever = 0.5;       ///< the share that would ever be answered
    double follow_up = 1.0;  ///< for how long each ask is watched at least, in p95
    std::size_t asks = 100;
};

Episode ask(double age_hours) {
    Episode episode;
    episode.root = true;
    episode.style = Style::list;
    episode.ask = 0.95;
    episode.age_hours = age_hours;
    return episode;
}

/// Answers come after an exponential time, if at all and if the archive does not end before.
std::vector<Episode> made_archive(const World& world, Dice& dice) {
    std::vector<Episode> episodes;
    for (std::size_t i = 0; i < world.asks; ++i) {
        Episode episode = ask(world.follow_up * p95_hours * (1.0 + dice.share()));
        const double latency = -p95_hours / std::log(20.0) * std::log(1.0 - dice.share());
        if (dice.share() < world.ever && latency <= episode.age_hours) {
            episode.state = EpisodeState::answered;
            episode.answer = mailhorizon::model::MessageIndex(1);
            episode.latency_hours = latency;
        }
        episodes.push_back(episode);
    }
    return episodes;
}

struct Verdict {
    double bias = 0.0;
    double coverage = 0.0;
};

/// Of `runs` archives of one world: how far off the forecast is on average, and how often its 90 %
/// interval holds the truth. An ask sent this moment has nothing but the share to go by.
Verdict judge(const World& world, int runs) {
    Dice dice(20'251'231);
    Verdict verdict;
    for (int run = 0; run < runs; ++run) {
        std::vector<Episode> episodes = made_archive(world, dice);
        episodes.push_back(ask(0.0));
        static_cast<void>(forecast(episodes));
        const Episode& fresh = episodes.back();
        const double never = 1.0 - world.ever;
        verdict.bias += (fresh.p_never - never) / runs;
        verdict.coverage += (fresh.low <= never && never <= fresh.high ? 1.0 : 0.0) / runs;
    }
    return verdict;
}

}  // namespace

TEST_CASE("findings/known_truth: the share and its interval are right where follow-up is long") {
    double coverage = 0.0;
    double worlds = 0.0;
    double worst_coverage = 1.0;
    double worst_bias = 0.0;
    for (const double ever : {0.3, 0.6, 0.9}) {
        for (const double follow_up : {1.0, 2.0, 4.0}) {
            for (const std::size_t asks : {100U, 300U, 1000U}) {
                CAPTURE(ever);
                CAPTURE(follow_up);
                CAPTURE(asks);
                const Verdict verdict = judge({ever, follow_up, asks}, asks > 300 ? 40 : 100);
                CHECK(std::abs(verdict.bias) <= 0.03);
                CHECK(verdict.coverage >= 0.70);
                coverage += verdict.coverage;
                worst_coverage = std::min(worst_coverage, verdict.coverage);
                worst_bias = std::max(worst_bias, std::abs(verdict.bias));
                worlds += 1.0;
            }
        }
    }
    MESSAGE("coverage ",
            coverage / worlds,
            ", at worst ",
            worst_coverage,
            "; bias at worst ",
            worst_bias);
    CHECK(coverage / worlds >= 0.85);
    CHECK(coverage / worlds <= 0.95);
}

TEST_CASE("findings/known_truth: counting the silent as never answered would be far off") {
    // Four in ten answers are not there yet.
    Dice dice(3);
    const World world{.ever = 0.6, .follow_up = 0.23, .asks = 10'000};
    std::vector<Episode> episodes = made_archive(world, dice);
    const auto silent = std::ranges::count(episodes, EpisodeState::open, &Episode::state);
    const double counted = static_cast<double>(silent) / static_cast<double>(world.asks);
    episodes.push_back(ask(0.0));
    static_cast<void>(forecast(episodes));
    CHECK(counted > 0.55);
    CHECK(episodes.back().p_never < counted);
}

TEST_CASE("findings/known_truth: many asks are learnt from by a sample, and told the same") {
    Dice dice(5);
    const World world{.ever = 0.6, .follow_up = 2.0, .asks = 450'000};
    std::vector<Episode> episodes = made_archive(world, dice);
    episodes.push_back(ask(0.0));
    static_cast<void>(forecast(episodes));
    CHECK(std::abs(episodes.back().p_never - 0.4) < 0.01);
}

TEST_CASE("findings/known_truth: what decides an answer is learnt, what does not is left alone") {
    // Of two features one moves the logit by 1 a deviation, against the prior's belief.
    constexpr std::size_t deciding = 18;
    constexpr std::size_t idle = 21;
    Dice dice(11);
    std::vector<Episode> episodes;
    AskFeatures features;
    for (int i = 0; i < 20'000; ++i) {
        AskFeatures::Row row{};
        for (float& z : row) {
            z = static_cast<float>(2.0 * dice.share() - 1.0);
        }
        const double ever = 1.0 / (1.0 + std::exp(-1.0 * static_cast<double>(row[deciding])));
        Episode episode = ask(p95_hours * (1.0 + 4.0 * dice.share()));
        const double latency = -p95_hours / std::log(20.0) * std::log(1.0 - dice.share());
        if (dice.share() < ever && latency <= episode.age_hours) {
            episode.state = EpisodeState::answered;
            episode.answer = mailhorizon::model::MessageIndex(1);
            episode.latency_hours = latency;
        }
        episodes.push_back(episode);
        features.add(row);
    }
    const auto never_of = [&](std::size_t column, float z) {
        AskFeatures::Row row{};
        row[column] = z;
        episodes.push_back(ask(0.0));
        features.add(row);
    };
    never_of(deciding, 2.0F);
    never_of(deciding, -2.0F);
    never_of(idle, 2.0F);
    never_of(idle, -2.0F);
    static_cast<void>(forecast(episodes, features));
    const std::size_t first = episodes.size() - 4;
    CHECK(std::abs(episodes[first].p_never - 0.119) < 0.03);
    CHECK(std::abs(episodes[first + 1].p_never - 0.881) < 0.03);
    CHECK(std::abs(episodes[first + 2].p_never - 0.5) < 0.05);
    CHECK(std::abs(episodes[first + 3].p_never - 0.5) < 0.05);
}

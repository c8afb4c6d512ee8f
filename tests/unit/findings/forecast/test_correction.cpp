// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/findings.hpp"

#include "mailhorizon/findings/forecast/correction.hpp"
#include "mailhorizon/findings/forecast/evaluation.hpp"

#include <doctest/doctest.h>

#include <array>
#include <cmath>
#include <cstdint>
#include <functional>
#include <vector>

using namespace mailhorizon;
using namespace mailhorizon::findings;

namespace {

/// Spreads numbers over [0, 1) without chance.
double spread(std::size_t i) {
    const double x = static_cast<double>(i) * 0.6180339887498949;
    return x - std::floor(x);
}

/// Chance: the bits of a counter, mixed (SplitMix64).
double chance(std::uint64_t i) {
    std::uint64_t mixed = (i + 1) * 0x9e3779b97f4a7c15U;
    mixed = (mixed ^ (mixed >> 30U)) * 0xbf58476d1ce4e5b9U;
    mixed = (mixed ^ (mixed >> 27U)) * 0x94d049bb133111ebU;
    return static_cast<double>((mixed ^ (mixed >> 31U)) >> 11U) * 0x1.0p-53;
}

double logistic(double x) {
    return 1.0 / (1.0 + std::exp(-x));
}

/// A past of `roots` forecasts: what came has the chance `truth` of a number in [0, 1), what was
/// said is `ours`, and Kaplan-Meier's `plain`.
TaskResult past(std::size_t roots,
                const std::function<double(double)>& truth,
                const std::function<double(double)>& ours,
                const std::function<double(double)>& plain) {
    Evaluation evaluation;
    TaskResult& open = evaluation.tasks.emplace_back();
    open.task = "open";
    for (std::size_t i = 0; i < roots; ++i) {
        const double where = spread(i);
        Trial trial{.root = static_cast<std::uint32_t>(i), .never = chance(i) < truth(where)};
        trial.chances = {ours(where), plain(where), 0.0, 0.0, 0.0};
        open.trials.push_back(trial);
    }
    const std::array<const Evaluation*, 1> one{&evaluation};
    return pool(one).front();
}

double halfway(double where) {
    return 0.3 + 0.4 * where;
}
double half(double) {
    return 0.5;
}
double overconfident(double where) {
    return logistic(4.0 * std::log(halfway(where) / (1.0 - halfway(where))));
}

Correction correct(std::size_t roots,
                   const std::function<double(double)>& ours,
                   const std::function<double(double)>& plain) {
    return correction_of(past(roots, halfway, ours, plain));
}

}  // namespace

TEST_CASE("findings/correction: nothing is set right where chances were right") {
    const Correction correction = correct(2000, halfway, half);
    CHECK_FALSE(correction.waiting_alone);
    CHECK_FALSE(correction.recalibrates());
    CHECK(correction.blocks == 24);
    CHECK(correction.overdispersion < 1.3);
    CHECK_FALSE(correction_of({}).recalibrates());
}

TEST_CASE("findings/correction: where waiting alone was surely nearer it takes our place") {
    CHECK(correct(2000, [](double where) { return 1.0 - halfway(where); }, half).waiting_alone);
    // As near, or farther but in too few cases to be sure: not.
    CHECK_FALSE(correct(2000, halfway, halfway).waiting_alone);
    CHECK_FALSE(correct(20, [](double where) { return 0.9 * halfway(where); }, half).waiting_alone);
}

TEST_CASE("findings/correction: chances that were too sure are drawn back") {
    const auto always = [](double) { return 1.0; };
    const Correction correction = correct(4000, overconfident, always);
    REQUIRE(correction.recalibrates());
    CHECK(correction.slope == doctest::Approx(0.25).epsilon(0.1));
    CHECK(std::abs(correction.shift) < 0.15);
    // Too few messages, or too few of one outcome, to say so.
    CHECK_FALSE(correct(199, overconfident, always).recalibrates());
    CHECK_FALSE(correction_of(past(
                                  2000,
                                  [](double) { return 0.99; },
                                  [](double) { return 0.5; },
                                  [](double) { return 0.4; }))
                    .recalibrates());
}

TEST_CASE("findings/correction: totals that scatter widen their range, in ten blocks or more") {
    // Whole stretches go one way or the other.
    Evaluation evaluation;
    TaskResult& open = evaluation.tasks.emplace_back();
    open.task = "open";
    for (std::size_t i = 0; i < 2000; ++i) {
        const bool good_times = (i / 100) % 2 == 0;
        Trial trial{.root = static_cast<std::uint32_t>(i),
                    .never = chance(i) < (good_times ? 0.3 : 0.7)};
        trial.chances = {0.5, 0.5, 0.0, 0.0, 0.0};
        open.trials.push_back(trial);
    }
    const std::array<const Evaluation*, 1> all{&evaluation};
    const Correction correction = correction_of(pool(all).front());
    CHECK(correction.blocks == 24);
    CHECK(correction.overdispersion > 2.0);
    CHECK(correction.overdispersion < 5.0);
    open.trials.resize(70);  // 17.5 of variance: fewer than ten blocks of 2
    const Correction few = correction_of(pool(all).front());
    CHECK(few.blocks == 0);
    CHECK(few.overdispersion == 0.0);
}

TEST_CASE("findings/correction: a corrected forecast is what the correction says it is") {
    std::vector<testing::Mail> mails;
    for (std::size_t i = 0; i < 200; ++i) {
        const std::string id = "r" + std::to_string(i);
        testing::Mail root(id);
        root.from("a" + std::to_string(i % 20) + "@x.example")
            .to("dev@lists.example")
            .list("dev@lists.example")
            .at(10.0 * static_cast<double>(i));
        mails.push_back(root);
        if (i % 2 == 0) {
            mails.push_back(testing::Mail(id + "x")
                                .from("b@x.example")
                                .to("dev@lists.example")
                                .list("dev@lists.example")
                                .at(10.0 * static_cast<double>(i) + 5.0 * spread(i))
                                .answers(id));
        }
    }
    const testing::MadeGround made(mails);
    std::vector<Episode> episodes = find_episodes(made.ground());
    const AskFeatures features = ask_features(made.ground(), episodes);
    const FittedForecast fitted(episodes, features);
    std::vector<Episode> plain = episodes;
    std::vector<Episode> flat = episodes;
    std::vector<Episode> alone = episodes;
    const Forecast model = fitted.judge(plain, features);
    static_cast<void>(fitted.judge(flat, features, {.shift = 1.0, .slope = 0.5}));
    const Forecast waiting = fitted.judge(alone, features, {.waiting_alone = true});
    CHECK(model.asks[0].rung != Rung::waiting_alone);
    std::size_t judged = 0;
    for (std::size_t i = 0; i < episodes.size(); ++i) {
        if (plain[i].p_never <= 0.0) {
            CHECK(flat[i].p_never == 0.0);
            continue;
        }
        ++judged;
        const double logit = std::log(plain[i].p_never / (1.0 - plain[i].p_never));
        CHECK(flat[i].p_never == doctest::Approx(logistic(1.0 + 0.5 * logit)));
        CHECK(flat[i].low <= flat[i].p_never);
        CHECK(flat[i].high >= flat[i].p_never);
        // Beyond the last answer nobody was ever answered; before it, features play no part.
        CHECK(alone[i].p_never > 0.0);
        CHECK(alone[i].low <= alone[i].p_never);
        CHECK(alone[i].high >= alone[i].p_never);
        if (alone[i].age_hours > 5.0) {
            CHECK(alone[i].p_never == 1.0);
        }
    }
    CHECK(judged == 100);
    CHECK(waiting.expected <= 100.0);
}

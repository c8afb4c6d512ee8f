// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/dice.hpp"

#include "mailhorizon/findings/forecast/forecast.hpp"
#include "mailhorizon/findings/forecast/forecast_policy.hpp"
#include "mailhorizon/findings/forecast/shipped_latency.hpp"
#include "mailhorizon/statistics/discovery.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <ctime>
#include <utility>
#include <vector>

using namespace mailhorizon::findings;
using mailhorizon::testing::Dice;

namespace {

Episode waiting(double age_hours, double ask = 0.95) {
    Episode episode;
    episode.root = true;
    episode.style = Style::list;
    episode.ask = ask;
    episode.age_hours = age_hours;
    return episode;
}

Episode answered(double latency_hours, double age_hours) {
    Episode episode = waiting(age_hours);
    episode.state = EpisodeState::answered;
    episode.answer = mailhorizon::model::MessageIndex(1);
    episode.latency_hours = latency_hours;
    return episode;
}

/// Fills the episodes, where the totals are of no interest.
void judge(std::vector<Episode>& episodes) {
    static_cast<void>(forecast(episodes));
}

double logistic(double x) {
    return 1.0 / (1.0 + std::exp(-x));
}

/// An archive in which `answers` of `all` asks were answered after 2 h, all of them old.
std::vector<Episode> old_archive(std::size_t answers, std::size_t all) {
    std::vector<Episode> episodes(answers, answered(2.0, 5000.0));
    episodes.resize(all, waiting(5000.0));
    return episodes;
}

/// Asks of which a share `ever` is answered after an exponential time, looked at while many are
/// young.
std::vector<Episode> simulate(double ever, std::size_t asks, Dice& dice) {
    std::vector<Episode> episodes;
    for (std::size_t i = 0; i < asks; ++i) {
        const double age = 600.0 * dice.share();
        const double latency = -20.0 * std::log(1.0 - dice.share());
        const bool comes = dice.share() < ever && latency <= age;
        episodes.push_back(comes ? answered(latency, age) : waiting(age));
    }
    return episodes;
}

}  // namespace

TEST_CASE(
    "findings/forecast_policy: the share told of an interval is that of its standard errors") {
    const ForecastPolicy policy;
    CHECK(mailhorizon::statistics::upper_tail(policy.interval_z) ==
          doctest::Approx(ForecastPolicy::interval_tail).epsilon(0.02));
}

TEST_CASE("findings/forecast: the shipped latency falls from 1 to 0 through its table") {
    CHECK(shipped_latency(Style::list, 0.0) == 1.0);
    CHECK(shipped_latency(Style::list, 1.0) == doctest::Approx(0.647));
    CHECK(shipped_latency(Style::list, 24.0) == doctest::Approx(0.158));
    // Halfway in the logarithm between 4 h and 16 h stands 8 h, and its own point.
    CHECK(shipped_latency(Style::list, 8.0) == doctest::Approx(0.320));
    CHECK(shipped_latency(Style::list, std::sqrt(8.0 * 16.0)) ==
          doctest::Approx(0.5 * (0.320 + 0.209)));
    CHECK(shipped_latency(Style::list, 720.0) == 0.0);
    CHECK(shipped_latency(Style::direct, 1.43) == doctest::Approx(0.50));
    CHECK(shipped_latency(Style::direct, 97.0) == doctest::Approx(0.05));
    for (const Style style : {Style::list, Style::direct}) {
        double before = 1.0;
        for (double hours = 0.001; hours < 2000.0; hours *= 1.1) {
            const double later = shipped_latency(style, hours);
            CHECK(later <= before);
            CHECK(later >= 0.0);
            before = later;
        }
    }
}

TEST_CASE("findings/forecast: without anything seen the shipped rates stand") {
    const Forecast nothing = forecast({});
    CHECK(nothing.asks[0].ever_answered == doctest::Approx(logistic(0.205)));
    CHECK(nothing.asks[1].ever_answered == doctest::Approx(logistic(-1.961)));
    CHECK(nothing.expected == 0.0);
    CHECK(nothing.low == 0.0);
    CHECK(nothing.high == 0.0);
    CHECK(nothing.asks[0].episodes == 0);
}

TEST_CASE("findings/forecast: the more is seen, the less the shipped rate weighs") {
    double distance = 1.0;
    for (const std::size_t asks : {10U, 100U, 1000U, 10000U}) {
        CAPTURE(asks);
        std::vector<Episode> episodes = old_archive(asks * 9 / 10, asks);
        const double off = std::abs(forecast(episodes).asks[0].ever_answered - 0.9);
        CHECK(off < distance);
        distance = off;
    }
    CHECK(distance < 0.001);
}

TEST_CASE("findings/forecast: a list like others is drawn to them more than one that is unlike") {
    // By a normal prior a share is drawn the more, the further off it is.
    const auto drawn = [](double ever) {
        constexpr std::size_t asks = 40;
        const auto answers = static_cast<std::size_t>(ever * asks);
        const double seen = std::log(ever / (1.0 - ever));
        std::vector<Episode> episodes = old_archive(answers, asks);
        const double told = forecast(episodes).asks[0].ever_answered;
        return std::abs(seen - std::log(told / (1.0 - told))) / std::abs(seen - 0.205);
    };
    CHECK(drawn(0.6) > 0.1);
    CHECK(drawn(0.9) < drawn(0.75));
    CHECK(drawn(0.1) < drawn(0.3));
}

TEST_CASE(
    "findings/forecast: a latency given in place of the shipped one is taken up to its points") {
    std::array<double, list_latency_points> later{};
    later.fill(0.5);
    later.back() = 0.0;
    CHECK(list_latency(later, 0.0) == 1.0);
    CHECK(list_latency(later, 1.0) == 0.5);
    CHECK(list_latency(later, 300.0) == 0.5);
    CHECK(list_latency(later, 720.0) == 0.0);
    // Of an archive without answers nothing else is known.
    std::vector<Episode> episodes{waiting(300.0)};
    static_cast<void>(forecast(episodes));
    const double shipped = episodes[0].p_never;
    ListPrior prior(39, 0.0);
    prior.insert(prior.end(), later.begin(), later.end());
    static_cast<void>(FittedForecast(episodes, {}, {}, prior).judge(episodes, {}));
    CHECK(episodes[0].p_never < shipped);
}

TEST_CASE("findings/forecast: all answered and none answered stay inside 0 and 1") {
    std::vector<Episode> all(50, answered(1.0, 5000.0));
    CHECK(forecast(all).asks[0].ever_answered > 0.9);
    CHECK(forecast(all).asks[0].ever_answered < 1.0);
    std::vector<Episode> none(50, waiting(5000.0));
    CHECK(forecast(none).asks[0].ever_answered < 0.1);
    CHECK(forecast(none).asks[0].ever_answered > 0.0);
    // Nothing is known of asks that nobody had time to answer.
    std::vector<Episode> fresh(50, waiting(0.0));
    CHECK(forecast(fresh).asks[0].ever_answered == doctest::Approx(logistic(0.205)));
}

TEST_CASE("findings/forecast: P(never) rises with silence, inside its interval") {
    Dice dice(7);
    std::vector<Episode> episodes = simulate(0.7, 300, dice);
    for (double age = 0.0; age <= 900.0; age += 7.0) {
        episodes.push_back(waiting(age));
    }
    judge(episodes);
    double before = 0.0;
    for (std::size_t i = 300; i < episodes.size(); ++i) {
        CHECK(episodes[i].p_never >= before);
        CHECK(episodes[i].low <= episodes[i].p_never);
        CHECK(episodes[i].high >= episodes[i].p_never);
        CHECK(episodes[i].score == doctest::Approx(0.95 * episodes[i].p_never));
        before = episodes[i].p_never;
    }
    // The horizon is where an answer is given up.
    CHECK(before == 1.0);
}

TEST_CASE("findings/forecast: tau is where P(never) reaches its quantile") {
    // All answers came after 2 h, so beyond that only the shipped curve is left of the latency:
    // S*(a) = 40 S_F(a) / (answers + 40), and tau solves S*(tau) = (1 - pi)(1 - q) / (pi q).
    std::vector<Episode> episodes = old_archive(180, 200);
    const SilenceModel model = forecast(episodes).asks[0];
    const double pi = model.ever_answered;
    struct Row {
        double tau;
        double quantile;
    };
    for (const Row& row :
         {Row{model.tau80, 0.80}, Row{model.tau90, 0.90}, Row{model.tau95, 0.95}}) {
        CAPTURE(row.quantile);
        const double later = 40.0 * shipped_latency(Style::list, row.tau) / 220.0;
        const double target = (1.0 - pi) * (1.0 - row.quantile) / (pi * row.quantile);
        CHECK(later == doctest::Approx(target));
    }
    CHECK(model.tau80 > 2.0);
    CHECK(model.tau80 < model.tau90);
    CHECK(model.tau90 < model.tau95);
}

TEST_CASE("findings/forecast: tau is 0 where hardly anything is ever answered") {
    std::vector<Episode> episodes = old_archive(10, 1000);
    const SilenceModel model = forecast(episodes).asks[0];
    CHECK(model.tau80 == 0.0);
    CHECK(model.tau95 == 0.0);
}

TEST_CASE("findings/forecast: states climb the ladder with age") {
    std::vector<Episode> episodes = old_archive(180, 200);
    const std::size_t first = episodes.size();
    for (const double age : {0.5, 2000.0}) {
        for (const double ask : {0.55, 0.58, 0.99}) {
            episodes.push_back(waiting(age, ask));
        }
    }
    judge(episodes);
    const auto state = [&](std::size_t i) { return episodes[first + i].state; };
    CHECK(state(0) == EpisodeState::too_young);
    CHECK(state(1) == EpisodeState::too_young);
    CHECK(state(2) == EpisodeState::too_young);
    CHECK(state(3) == EpisodeState::at_risk);
    CHECK(state(4) == EpisodeState::at_risk);
    CHECK(state(5) == EpisodeState::black_hole);
}

TEST_CASE("findings/forecast: a message that asks little stays open however old") {
    std::vector<Episode> episodes = old_archive(50, 60);
    episodes.push_back(waiting(5000.0, 0.2));
    judge(episodes);
    CHECK(episodes.back().state == EpisodeState::open);
    CHECK(episodes.back().p_never > 0.9);
}

TEST_CASE("findings/forecast: what is not observed is neither judged nor counted") {
    std::vector<Episode> episodes = old_archive(9, 10);
    Episode hidden = waiting(5000.0);
    hidden.state = EpisodeState::not_observable;
    Episode robot = waiting(5000.0);
    robot.excluded = true;
    robot.state = EpisodeState::not_observable;
    episodes.push_back(hidden);
    episodes.push_back(robot);
    const Forecast result = forecast(episodes);
    CHECK(result.asks[0].episodes == 10);
    for (std::size_t i = 10; i < 12; ++i) {
        CHECK(episodes[i].state == EpisodeState::not_observable);
        CHECK(episodes[i].p_never == 0.0);
        CHECK(episodes[i].score == 0.0);
    }
    CHECK(episodes.front().p_never == 0.0);
}

TEST_CASE("findings/forecast: styles are fitted apart") {
    std::vector<Episode> episodes = old_archive(90, 100);
    std::vector<Episode> direct = old_archive(20, 100);
    for (Episode& episode : direct) {
        episode.style = Style::direct;
    }
    episodes.insert(episodes.end(), direct.begin(), direct.end());
    const Forecast result = forecast(episodes);
    CHECK(result.asks[0].ever_answered == doctest::Approx(0.9).epsilon(0.03));
    CHECK(result.asks[1].ever_answered == doctest::Approx(0.2).epsilon(0.1));
}

TEST_CASE("findings/forecast: the expected number carries its doubt and stays within the asks") {
    std::vector<Episode> episodes = old_archive(60, 100);
    CHECK(forecast(episodes).expected == 0.0);  // of old asks it is known
    for (Episode& episode : episodes) {
        if (episode.state != EpisodeState::answered) {
            episode.age_hours = 0.01;
        }
    }
    const Forecast result = forecast(episodes);
    double sum = 0.0;
    for (const Episode& episode : episodes) {
        sum += episode.state == EpisodeState::too_young ? episode.score : 0.0;
    }
    CHECK(sum > 0.0);
    CHECK(result.expected == doctest::Approx(sum));
    CHECK(result.low < result.expected);
    CHECK(result.high > result.expected);
    CHECK(result.low >= 0.0);
    CHECK(result.high <= 40.0);
}

TEST_CASE("findings/forecast: latencies are described for readers") {
    std::vector<Episode> episodes;
    for (int hours = 1; hours <= 10; ++hours) {
        episodes.push_back(answered(hours, 5000.0));
    }
    const SilenceModel model = forecast(episodes).asks[0];
    CHECK(model.answers == 10);
    CHECK(model.mean_latency_hours == doctest::Approx(5.5));
    CHECK(model.median_latency_hours == 5.0);
    CHECK(model.p90_latency_hours == 9.0);
    CHECK_FALSE(model.short_follow_up);
}

TEST_CASE("findings/forecast: short follow-up is said") {
    std::vector<Episode> episodes(20, answered(5.0, 6.0));
    episodes.resize(100, waiting(3.0));
    CHECK(forecast(episodes).asks[0].short_follow_up);
}

TEST_CASE("findings/forecast: a share known beforehand is found again from censored waits") {
    for (const double ever : {0.3, 0.6, 0.9}) {
        for (const std::size_t asks : {100U, 1000U}) {
            CAPTURE(ever);
            CAPTURE(asks);
            Dice dice(42);
            double sum = 0.0;
            constexpr int runs = 60;
            for (int run = 0; run < runs; ++run) {
                std::vector<Episode> episodes = simulate(ever, asks, dice);
                sum += forecast(episodes).asks[0].ever_answered;
            }
            CHECK(std::abs(sum / runs - ever) <= 0.03);
        }
    }
}

TEST_CASE("findings/forecast: each forecast says which rung of the ladder it stands on") {
    struct Row {
        std::size_t answers;
        std::size_t asks;
        Rung rung;
    };
    for (const Row& row : {Row{0, 0, Rung::too_few},
                           Row{4, 4, Rung::too_few},
                           Row{4, 5, Rung::shipped_slopes},
                           Row{0, 29, Rung::shipped_slopes},
                           Row{0, 30, Rung::one_sided},
                           Row{4, 100, Rung::shipped_slopes},
                           Row{5, 100, Rung::fitted}}) {
        CAPTURE(row.answers);
        CAPTURE(row.asks);
        std::vector<Episode> episodes = old_archive(row.answers, row.asks);
        CHECK(forecast(episodes).asks[0].rung == row.rung);
    }
}

TEST_CASE("findings/forecast: below five answers no weight of the shipped prior moves") {
    // Whoever has the feature is answered, nobody else, against what the prior holds.
    const auto effect = [](std::size_t answers, std::size_t silent) {
        std::vector<Episode> episodes = old_archive(answers, answers + silent);
        AskFeatures features;
        AskFeatures::Row with{};
        with[2] = 1.0F;  // log_msgs: the shipped weight says fewer answers
        for (std::size_t i = 0; i < episodes.size(); ++i) {
            features.add(i < answers ? with : AskFeatures::Row{});
        }
        episodes.push_back(waiting(0.0));
        features.add(with);
        episodes.push_back(waiting(0.0));
        features.add({});
        static_cast<void>(forecast(episodes, features));
        const auto logit = [&](std::size_t back) {
            const double never = episodes[episodes.size() - back].p_never;
            return std::log((1.0 - never) / never);
        };
        return logit(2) - logit(1);
    };
    CHECK(effect(4, 40) == doctest::Approx(-0.884).epsilon(0.001));
    CHECK(effect(200, 400) > -0.8);
}

// Three seconds of a processor: run with --no-skip.
TEST_CASE("findings/forecast: a million asks take less than 5 s" * doctest::skip()) {
    constexpr std::size_t asks = 1'000'000;
    Dice dice(3);
    std::vector<Episode> episodes = simulate(0.6, asks, dice);
    AskFeatures features;
    for (std::size_t i = 0; i < asks; ++i) {
        AskFeatures::Row row{};
        for (float& cell : row) {
            cell = static_cast<float>(2.0 * dice.share() - 1.0);
        }
        features.add(row);
    }
    const std::clock_t begin = std::clock();
    const Forecast result = forecast(episodes, features);
    const double seconds = static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
    MESSAGE("seconds of processor time: ", seconds);
    CHECK(seconds < 5.0);
    CHECK(result.asks[0].episodes == asks);
    CHECK(result.asks[0].ever_answered == doctest::Approx(0.6).epsilon(0.01));
}

TEST_CASE("findings/forecast: a kind of mail that is answered later is given more time") {
    constexpr std::size_t patch_column = 18;  // of list mail, by its place in the shipped prior
    const auto at_50_hours = [](double patches_take, double others_take) {
        std::vector<Episode> episodes;
        AskFeatures features;
        AskFeatures::Row patch{};
        patch[patch_column] = 4.0F;
        for (int i = 0; i < 100; ++i) {
            episodes.push_back(answered(patches_take, 5000.0));
            features.add(patch);
            episodes.push_back(answered(others_take, 5000.0));
            features.add({});
        }
        Episode waiting = answered(1.0, 50.0);
        waiting.state = EpisodeState::open;
        episodes.push_back(waiting);
        features.add(patch);
        episodes.push_back(waiting);
        features.add({});
        static_cast<void>(forecast(episodes, features));
        return std::pair(episodes[200].p_never, episodes[201].p_never);
    };
    const auto [slow_patch, quick_other] = at_50_hours(200.0, 2.0);
    CHECK(slow_patch < 0.5 * quick_other);
    const auto [quick_patch, slow_other] = at_50_hours(2.0, 200.0);
    CHECK(slow_other < 0.5 * quick_patch);
}

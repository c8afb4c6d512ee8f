// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/corpora.hpp"

#include "mailhorizon/app/analysis/analysis.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace mailhorizon;
using testing::Mail;

namespace {

/// Sixty asks, all but every tenth of them answered.
std::vector<Mail> asks_and_answers() {
    std::vector<Mail> mails;
    for (int i = 0; i < 60; ++i) {
        const std::string id = "q" + std::to_string(i);
        mails.push_back(Mail(id).from(testing::al).to(testing::bo).at(24.0 * i));
        mails.back().asks(4, 60).facts().text.counts.requests = 2;
        if (i % 10 != 0) {
            mails.push_back(
                Mail(id + "a").from(testing::bo).to(testing::al).at(24.0 * i + 3).answers(id));
        }
    }
    return mails;
}

app::Analysis analysed(app::Depth depth, std::size_t jobs) {
    app::AnalysisSettings settings;
    settings.jobs = jobs;
    return app::analyse(testing::corpus_of(asks_and_answers()), settings, depth);
}

}  // namespace

TEST_CASE("app/analysis: a depth brings the passes before it, and none beyond") {
    const app::Analysis threads = analysed(app::Depth::threads, 1);
    CHECK(threads.forest.threads.size() == 60);
    CHECK(threads.episodes.empty());
    CHECK(threads.talk.edges.empty());

    const app::Analysis episodes = analysed(app::Depth::episodes, 1);
    CHECK(episodes.episodes.size() >= 60);
    CHECK(episodes.black_holes.empty());
    CHECK(episodes.streams.empty());
    CHECK(episodes.talk.edges.empty());

    const app::Analysis report = analysed(app::Depth::report, 1);
    CHECK_FALSE(report.black_holes.empty());
    CHECK_FALSE(report.streams.empty());
    CHECK_FALSE(report.talk.edges.empty());
    CHECK(report.plan.moves.size() == report.streams.size());
}

TEST_CASE("app/analysis: nothing depends on the number of workers") {
    const app::Analysis one = analysed(app::Depth::report, 1);
    const app::Analysis four = analysed(app::Depth::report, 4);
    REQUIRE(one.black_holes.size() == four.black_holes.size());
    for (std::size_t i = 0; i < one.black_holes.size(); ++i) {
        CHECK(one.black_holes[i].id == four.black_holes[i].id);
        CHECK(one.black_holes[i].strength == four.black_holes[i].strength);
    }
    CHECK(one.forecast.expected == four.forecast.expected);
    CHECK(one.plan.savings.p50 == four.plan.savings.p50);
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/findings.hpp"

#include "mailhorizon/findings/forecast/evaluation.hpp"

#include <doctest/doctest.h>

#include <array>
#include <cmath>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

using namespace mailhorizon;
using namespace mailhorizon::findings;
using mailhorizon::testing::MadeGround;
using mailhorizon::testing::Mail;

namespace {

/// Spreads numbers over [0, 1) without chance.
double spread(std::size_t i) {
    const double x = static_cast<double>(i) * 0.6180339887498949;
    return x - std::floor(x);
}

Mail list_mail(const std::string& id, const std::string& from, double hours) {
    Mail mail(id);
    return mail.from(from).to("dev@lists.example").list("dev@lists.example").at(hours);
}

/// One root every five hours; every other one asks. Asks are answered nine times in ten, the rest
/// once in ten, after up to two days.
std::vector<Mail> busy_list(std::size_t roots) {
    std::vector<Mail> mails;
    for (std::size_t i = 0; i < roots; ++i) {
        const std::string id = "r" + std::to_string(i);
        const double hours = 5.0 * static_cast<double>(i);
        const bool asks = i % 2 == 0;
        Mail root = list_mail(id, "a" + std::to_string(i % 50) + "@x.example", hours);
        root.questions(asks ? 3 : 0);
        mails.push_back(root);
        if (spread(i / 2) < (asks ? 0.9 : 0.1)) {
            const double latency = 48.0 * std::pow(spread(7 * i + 3), 2.0);
            mails.push_back(list_mail(id + "x", "b@x.example", hours + latency + 0.1).answers(id));
        }
    }
    return mails;
}

Evaluation judge(const std::vector<Mail>& mails, const EvaluationSettings& settings = {}) {
    const MadeGround made(mails);
    const std::vector<Episode> episodes = find_episodes(made.ground());
    const AskFeatures features = ask_features(made.ground(), episodes);
    return evaluate(made.ground(), episodes, features, settings);
}

bool equal(const Evaluation& one, const Evaluation& other) {
    if (one.tasks.size() != other.tasks.size() || one.sentence != other.sentence) {
        return false;
    }
    for (std::size_t task = 0; task < one.tasks.size(); ++task) {
        for (std::size_t method = 0; method < one.tasks[task].methods.size(); ++method) {
            const Skill& left = one.tasks[task].methods[method].skill;
            const Skill& right = other.tasks[task].methods[method].skill;
            if (left.auc != right.auc || left.auc_low != right.auc_low ||
                left.auc_high != right.auc_high || left.brier != right.brier ||
                left.ece != right.ece) {
                return false;
            }
        }
    }
    return true;
}

}  // namespace

TEST_CASE("findings/evaluation: too few roots are not judged, and it is said") {
    const Evaluation evaluation = judge(busy_list(99));
    CHECK(evaluation.tasks.empty());
    CHECK(evaluation.roots == 99);
    CHECK(evaluation.sentence.find("99") != std::string::npos);
    CHECK(judge({}).tasks.empty());
    EvaluationSettings settings;
    settings.minimum_roots = 0;
    CHECK(judge({}, settings).tasks.empty());
}

TEST_CASE("findings/evaluation: both tasks are judged, ours first") {
    const Evaluation evaluation = judge(busy_list(2000));
    REQUIRE(evaluation.tasks.size() == 2);
    CHECK(evaluation.tasks[0].task == "open");
    CHECK(evaluation.tasks[1].task == "send");
    for (const TaskResult& task : evaluation.tasks) {
        CAPTURE(task.task);
        REQUIRE(task.methods.size() == 5);
        CHECK(task.methods[0].method == "mailhorizon");
        CHECK(task.methods[1].method == "kaplan-meier");
        CHECK(task.methods[2].method == "10x");
        CHECK(task.methods[3].method == "7-days");
        CHECK(task.methods[4].method == "30-days");
        CHECK(task.n > 500);
        CHECK(task.roots > 500);
        for (const MethodResult& method : task.methods) {
            CAPTURE(method.method);
            CHECK(method.skill.auc >= method.skill.auc_low);
            CHECK(method.skill.auc <= method.skill.auc_high);
            CHECK(method.skill.brier >= 0.0);
            CHECK(method.skill.ece >= 0.0);
            std::size_t n = 0;
            for (const CalibrationRow& row : method.calibration) {
                n += row.n;
            }
            CHECK(n == task.n);
            CHECK(method.calibration.size() == 10);
        }
    }
}

TEST_CASE("findings/evaluation: telling asks from the rest ranks better than time alone") {
    const Evaluation evaluation = judge(busy_list(2000));
    REQUIRE(evaluation.tasks.size() == 2);
    const auto skill = [&](std::size_t task, std::size_t method) {
        return evaluation.tasks[task].methods[method].skill;
    };
    CHECK(skill(0, 0).auc > skill(0, 1).auc);
    CHECK(skill(0, 0).brier < skill(0, 1).brier);
    // Nine in ten against one in ten: an area of 0.9 is all there is to know at sending.
    CHECK(skill(1, 0).auc == doctest::Approx(0.9).epsilon(0.03));
    CHECK(skill(1, 0).auc_high - skill(1, 0).auc_low < 0.1);
    CHECK(skill(1, 0).ece < 0.05);
    CHECK(skill(1, 0).brier_skill > 0.5);
    CHECK(evaluation.tasks[1].base_rate == doctest::Approx(0.5).epsilon(0.05));
}

TEST_CASE("findings/evaluation: fixed rules say nothing at sending") {
    const Evaluation evaluation = judge(busy_list(500));
    REQUIRE(evaluation.tasks.size() == 2);
    for (const std::size_t rule : {2U, 3U, 4U}) {
        CHECK(evaluation.tasks[1].methods[rule].skill.auc == 0.5);
    }
}

TEST_CASE("findings/evaluation: replies and late answers are no roots of their own") {
    std::vector<Mail> mails = busy_list(150);
    mails.push_back(list_mail("re", "c@x.example", 1.0).subject("Re: something"));
    mails.push_back(list_mail("ghostly", "c@x.example", 2.0).answers("not-here"));
    mails.push_back(list_mail("robot", "c@x.example", 3.0).mark(model::auto_submitted));
    CHECK(judge(mails).roots == 150);
}

TEST_CASE("findings/evaluation: the same archive and settings give the same numbers") {
    EvaluationSettings settings;
    settings.roots_per_origin = 100;
    settings.max_forecasts = 150;
    const std::vector<Mail> mails = busy_list(800);
    const Evaluation one = judge(mails, settings);
    CHECK(equal(one, judge(mails, settings)));
    REQUIRE(one.tasks.size() == 2);
    CHECK(one.tasks[0].n <= 150);
    CHECK(one.tasks[1].n == 150);
    CHECK_FALSE(equal(one, judge(mails)));
}

TEST_CASE("findings/evaluation: without an answer, or without a silence, no area is claimed") {
    std::vector<Mail> silent;
    for (std::size_t i = 0; i < 300; ++i) {
        silent.push_back(
            list_mail("r" + std::to_string(i), "a@x.example", 24.0 * static_cast<double>(i)));
    }
    const Evaluation evaluation = judge(silent);
    REQUIRE(evaluation.tasks.size() == 2);
    CHECK(evaluation.tasks[0].base_rate == 1.0);
    const Skill& skill = evaluation.tasks[0].methods[0].skill;
    CHECK(skill.auc == 0.5);
    CHECK(skill.auc_low == 0.0);
    CHECK(skill.auc_high == 1.0);
    CHECK(skill.brier_skill == 0.0);
    CHECK(evaluation.sentence.find("too few answers") != std::string::npos);
}

TEST_CASE("findings/evaluation: the sentence holds the numbers of the first task") {
    const Evaluation evaluation = judge(busy_list(2000));
    const auto auc = std::lround(100.0 * evaluation.tasks[0].methods[0].skill.auc);
    CHECK(evaluation.sentence.find(" " + std::to_string(auc) + " of 100 pairs") !=
          std::string::npos);
}

TEST_CASE("findings/evaluation: all on one day gives no task to judge, and no harm") {
    std::vector<Mail> mails;
    for (std::size_t i = 0; i < 200; ++i) {
        mails.push_back(
            list_mail("r" + std::to_string(i), "a@x.example", 0.1 * static_cast<double>(i)));
    }
    const Evaluation evaluation = judge(mails);
    REQUIRE(evaluation.tasks.size() == 2);
    CHECK(evaluation.tasks[0].n == 0);
    CHECK(evaluation.tasks[1].n == 0);
}

TEST_CASE("findings/evaluation: pooled archives are judged as one, each root once") {
    const Evaluation one = judge(busy_list(600));
    const Evaluation other = judge(busy_list(900));
    const Evaluation few = judge(busy_list(50));
    const std::array<const Evaluation*, 3> all{&one, &few, &other};
    const std::vector<TaskResult> pooled = pool(all);
    REQUIRE(pooled.size() == 2);
    for (std::size_t task = 0; task < 2; ++task) {
        CAPTURE(task);
        const TaskResult& left = one.tasks[task];
        const TaskResult& right = other.tasks[task];
        CHECK(pooled[task].task == left.task);
        CHECK(pooled[task].n == left.n + right.n);
        CHECK(pooled[task].roots == left.roots + right.roots);
        const double brier = pooled[task].methods[0].skill.brier;
        const auto sum = static_cast<double>(left.n) * left.methods[0].skill.brier +
                         static_cast<double>(right.n) * right.methods[0].skill.brier;
        CHECK(brier == doctest::Approx(sum / static_cast<double>(pooled[task].n)));
        CHECK(pooled[task].methods[0].skill.auc >= pooled[task].methods[0].skill.auc_low);
    }
    const std::array<const Evaluation*, 1> alone{&one};
    const std::vector<TaskResult> same = pool(alone);
    CHECK(same[0].methods[0].skill.auc_low == one.tasks[0].methods[0].skill.auc_low);
    CHECK(pool({}).empty());
}

TEST_CASE(
    "findings/evaluation: by subject, only somebody who was asked answers, and no thread is") {
    std::vector<Mail> mails;
    for (int i = 0; i < 400; ++i) {
        const std::string asker = "a" + std::to_string(i % 10) + "@x.example";
        const std::string asked = "b" + std::to_string(i % 7) + "@x.example";
        const std::string subject = "The matter of case " + std::to_string(1000 + i);
        Mail root("r" + std::to_string(i));
        mails.push_back(root.from(asker).to(asked).subject(subject).at(6.0 * i));
        const std::string answerer = i % 4 == 1 ? "c@x.example" : asked;
        if (i % 4 == 3) {
            continue;
        }
        Mail reply("x" + std::to_string(i));
        reply.from(answerer).to(asker).subject("Re: " + subject).at(6.0 * i + 3.0);
        mails.push_back(reply.answers("r" + std::to_string(i)));
    }
    const Evaluation by_threads = judge(mails);
    EvaluationSettings settings;
    settings.by_subject = true;
    const Evaluation by_subject = judge(mails, settings);
    REQUIRE(by_threads.tasks.size() == 2);
    REQUIRE(by_subject.tasks.size() == 2);
    CHECK(by_subject.roots == by_threads.roots);
    CHECK(by_threads.tasks[1].base_rate == doctest::Approx(0.25).epsilon(0.05));
    CHECK(by_subject.tasks[1].base_rate == doctest::Approx(0.5).epsilon(0.05));
    // Lists have no addressees to answer.
    CHECK(judge(busy_list(150), settings).tasks.empty());
}

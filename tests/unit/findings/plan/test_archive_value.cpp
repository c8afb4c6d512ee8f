// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/findings.hpp"

#include "mailhorizon/findings/plan/archive_value.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace mailhorizon;
using namespace mailhorizon::findings;
using mailhorizon::testing::at_hour;
using mailhorizon::testing::MadeGround;
using mailhorizon::testing::Mail;

namespace {

constexpr std::string_view list = "dev@lists.example";

Mail post(std::string_view id, std::string_view from, double hours) {
    Mail mail(id);
    mail.from(from).to(list).list(list).at(hours);
    mail.questions(3);
    mail.facts().text.counts.words = 40;
    return mail;
}

/// `quick` asks answered after an hour, and `late` answered after `hours`.
std::vector<Mail> list_with(std::size_t quick, std::size_t late, double hours) {
    std::vector<Mail> mails;
    for (std::size_t i = 0; i < quick + late; ++i) {
        const std::string id = "q" + std::to_string(i);
        const double sent = static_cast<double>(i);
        const double latency = i < quick ? 1.0 : hours;
        mails.push_back(post(id, "al@x.example", sent));
        Mail answer = post(id + "a", "bo@x.example", sent + latency).answers(id);
        answer.questions(0);
        mails.push_back(answer);
    }
    return mails;
}

ArchiveValue list_value(const std::vector<Mail>& mails) {
    const MadeGround made(mails, at_hour(40'000));
    return archive_value(made.ground(), find_episodes(made.ground()))[0];
}

}  // namespace

TEST_CASE("findings/archive_value: answers beyond the archive's own bound are late") {
    const ArchiveValue value = list_value(list_with(1000, 10, 500));
    CHECK(value.answers == 1010);
    CHECK(value.slow_hours < 24.0);
    CHECK(value.slow_answers == 10);
    CHECK(value.revivals.of_threads == 1010);
    CHECK(value.revivals.threads == 10);
    CHECK(value.revivals.times == 10);
    CHECK(value.revivals.inferred == 0);
    CHECK(value.revivals.after_year == 0);
    CHECK(value.revivals.longest_silence_hours == doctest::Approx(500));
}

TEST_CASE("findings/archive_value: of equal answers none is late") {
    const ArchiveValue value = list_value(list_with(1000, 0, 0));
    CHECK(value.answers == 1000);
    CHECK(value.slow_answers == 0);
    CHECK(value.revivals.times == 0);
}

TEST_CASE("findings/archive_value: a thread may wake more than once, after years") {
    std::vector<Mail> mails = list_with(100, 0, 0);
    mails.push_back(post("again", "cy@x.example", 400.0 * 24).answers("q5"));
    mails.push_back(post("again2", "al@x.example", 800.0 * 24).answers("again"));
    const ArchiveValue value = list_value(mails);
    CHECK(value.revivals.threads == 1);
    CHECK(value.revivals.times == 2);
    CHECK(value.revivals.after_year == 2);
    CHECK(value.slow_answers == 1);
}

TEST_CASE("findings/archive_value: nothing in an empty archive but the shipped bound") {
    const ArchiveValue value = list_value({});
    CHECK(value.answers == 0);
    CHECK(value.revivals.of_threads == 0);
    CHECK(value.slow_hours > 0.0);
    CHECK(value.slow_hours <= 720.0);
}

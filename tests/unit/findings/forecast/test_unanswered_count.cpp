// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/findings.hpp"

#include "mailhorizon/findings/forecast/unanswered_count.hpp"

#include <doctest/doctest.h>

#include <cstddef>
#include <string>
#include <vector>

using namespace mailhorizon;
using namespace mailhorizon::findings;
using mailhorizon::testing::MadeGround;
using mailhorizon::testing::Mail;

namespace {

double doubt_of(const UnansweredCount& count, Doubt doubt) {
    return count.doubts[static_cast<std::size_t>(doubt)];
}

Mail mail_of(std::size_t i) {
    Mail mail("m" + std::to_string(i));
    mail.from("a@x.example").to("dev@lists.example").list("dev@lists.example");
    mail.at(static_cast<double>(i));
    mail.facts().text.counts.words = 20;
    return mail;
}

std::vector<Mail> mails_of(std::size_t count) {
    std::vector<Mail> mails;
    for (std::size_t i = 0; i < count; ++i) {
        mails.push_back(mail_of(i));
    }
    return mails;
}

std::vector<Episode> episodes_of(const MadeGround& made, double ask, EpisodeState state) {
    std::vector<Episode> episodes;
    for (std::size_t i = 0; i < made.ground().corpus.messages().size(); ++i) {
        Episode episode;
        episode.message = made.find("m" + std::to_string(i));
        episode.root = true;
        episode.ask = ask;
        episode.state = state;
        episodes.push_back(episode);
    }
    return episodes;
}

}  // namespace

TEST_CASE("findings/unanswered_count: counts asks by how sure they are, and says how sure") {
    const MadeGround made(mails_of(40));
    const auto episodes = episodes_of(made, 0.8, EpisodeState::black_hole);
    const UnansweredCount count = unanswered_count(made.ground(), episodes);
    const UnansweredRates rates;
    CHECK(count.expected == doctest::Approx(40 * 0.8 * rates.asks * rates.unanswered));
    CHECK(count.low > 0.0);
    CHECK(count.low < count.expected);
    CHECK(count.high > count.expected);
    CHECK(count.high <= 40.0);
    CHECK(count.largest_doubt() == Doubt::asking);
    CHECK(count.doubt_in_words().find("whether these messages really ask") != std::string::npos);
}

TEST_CASE("findings/unanswered_count: nothing asked, nothing in doubt") {
    const MadeGround made(mails_of(3));
    const UnansweredCount count = unanswered_count(made.ground(), {});
    CHECK(count.expected == 0.0);
    CHECK(count.high == 0.0);
    CHECK(count.doubt_in_words().empty());
}

TEST_CASE("findings/unanswered_count: what may be missed adds to the high side alone") {
    const MadeGround made(mails_of(40));
    auto episodes = episodes_of(made, 0.8, EpisodeState::open);
    const UnansweredCount sure = unanswered_count(made.ground(), std::span(episodes).first(10));
    for (std::size_t i = 10; i < episodes.size(); ++i) {
        episodes[i].ask = 0.4;
    }
    const UnansweredCount count = unanswered_count(made.ground(), episodes);
    CHECK(count.expected == doctest::Approx(sure.expected));
    CHECK(count.low == doctest::Approx(sure.low));
    CHECK(count.high == doctest::Approx(sure.high + doubt_of(count, Doubt::missed)));
    CHECK(count.largest_doubt() == Doubt::missed);
}

TEST_CASE("findings/unanswered_count: people out of view and young asks are doubts, not counted") {
    const MadeGround made(mails_of(40));
    const auto hidden = episodes_of(made, 0.9, EpisodeState::not_observable);
    CHECK(unanswered_count(made.ground(), hidden).expected == 0.0);
    CHECK(unanswered_count(made.ground(), hidden).largest_doubt() == Doubt::outside);
    const auto young = episodes_of(made, 0.9, EpisodeState::too_young);
    CHECK(unanswered_count(made.ground(), young).expected == 0.0);
    CHECK(unanswered_count(made.ground(), young).largest_doubt() == Doubt::young);
}

TEST_CASE("findings/unanswered_count: mail that cannot be read may ask") {
    for (const Doubt doubt : {Doubt::bodies, Doubt::language}) {
        std::vector<Mail> mails = mails_of(40);
        for (Mail& mail : mails) {
            if (doubt == Doubt::bodies) {
                mail.facts().text.counts.words = 0;
            } else {
                mail.facts().text.marks |= model::limited_language;
            }
        }
        const MadeGround made(mails);
        const auto episodes = episodes_of(made, 0.1, EpisodeState::open);
        const UnansweredCount count = unanswered_count(made.ground(), episodes);
        CHECK(count.largest_doubt() == doubt);
        CHECK(count.high == doctest::Approx(20.0));
    }
}

TEST_CASE("findings/unanswered_count: replies that lost what they answer lower the low side") {
    std::vector<Mail> mails = mails_of(200);
    for (std::size_t i = 0; i < 40; ++i) {
        mails.push_back(Mail("x" + std::to_string(i))
                            .from("b@x.example")
                            .to("dev@lists.example")
                            .list("dev@lists.example")
                            .at(300.0 + static_cast<double>(i))
                            .answers("m" + std::to_string(i)));
    }
    for (std::size_t i = 0; i < 40; ++i) {
        Mail lost = mail_of(1000 + i);
        lost.facts().text.marks |= model::subject_reply;
        mails.push_back(lost);
    }
    const MadeGround made(mails);
    std::vector<Episode> episodes;
    for (std::size_t i = 0; i < 200; ++i) {
        Episode episode;
        episode.message = made.find("m" + std::to_string(i));
        episode.root = true;
        episode.ask = 0.9;
        episode.state = i < 40 ? EpisodeState::answered : EpisodeState::black_hole;
        episodes.push_back(episode);
    }
    const UnansweredCount count = unanswered_count(made.ground(), episodes);
    CHECK(doubt_of(count, Doubt::linking) > 40.0);
    CHECK(count.largest_doubt() == Doubt::linking);
    CHECK(count.expected - count.low > 40.0);
}

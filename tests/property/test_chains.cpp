// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/corpora.hpp"
#include "support/processor_time.hpp"

#include "mailhorizon/threads/forest.hpp"

#include <doctest/doctest.h>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace mailhorizon::threads {
namespace {

#ifdef NDEBUG
constexpr std::size_t many = 1'000'000;
#else
constexpr std::size_t many = 100'000;  // without optimisation the time goes into making the archive
#endif
/// Of processor time. Walks up the chain take hours; the aim is 3 s, which memory shared with
/// other tests may double.
#ifdef NDEBUG
constexpr double far_too_long = 6;
#else
constexpr double far_too_long = 30;
#endif

/// What one line of a made mail hashes to.
std::uint32_t line_of(std::size_t message, std::size_t line) {
    return static_cast<std::uint32_t>(message * 8 + line) * 0x9e3779b1U;
}

/// `count` mails of one subject and five authors; three in four say "Re:", and of these half quote
/// four lines of one of the hundred before them. None refers to anything.
model::Corpus corpus_of_talk(std::size_t count, std::size_t subjects) {
    model::CorpusBuilder builder({});
    const model::ArchiveIndex archive = builder.add_archive("test.mbox", "mbox");
    for (std::size_t number = 0; number < count; ++number) {
        testing::Mail mail(std::to_string(number));
        mail.facts().date =
            base::Instant{testing::archive_begin.seconds + static_cast<std::int64_t>(number * 60)};
        mail.from("p" + std::to_string(number % 5) + "@x.example");
        const std::string subject = "topic " + std::to_string(number % subjects);
        mail.subject(number % 4 == 0 ? subject : "Re: " + subject);
        mail.own_lines({line_of(number, 0), line_of(number, 1), line_of(number, 2), 42});
        if (number % 8 > 4 && number > 100) {
            const std::size_t earlier = number - 1 - number * 7 % 100;
            mail.quoted_lines({line_of(earlier, 0), line_of(earlier, 1), line_of(earlier, 2), 42});
        }
        builder.add(archive, std::to_string(number), mail.facts());
    }
    return builder.finish();
}

/// `many` messages; `references` says what the one with a number answers.
model::Corpus corpus_of_many(
    bool newest_first,
    const std::function<void(std::size_t, std::vector<std::string>&)>& references) {
    model::CorpusBuilder builder({});
    const model::ArchiveIndex archive = builder.add_archive("test.mbox", "mbox");
    for (std::size_t step = 0; step < many; ++step) {
        const std::size_t number = newest_first ? many - 1 - step : step;
        testing::Mail mail(std::to_string(number));
        mail.facts().date =
            base::Instant{testing::archive_begin.seconds + static_cast<std::int64_t>(number)};
        references(number, mail.facts().references);
        builder.add(archive, std::to_string(step), mail.facts());
    }
    return builder.finish();
}

struct Timed {
    Forest forest;
    double seconds = 0;  ///< of processor time
};

Timed link_timed(const model::Corpus& corpus) {
    const double begin = testing::processor_seconds();
    Timed timed;
    timed.forest = link_threads(corpus);
    timed.seconds = testing::processor_seconds() - begin;
    MESSAGE("linked ", corpus.messages().size(), " messages in ", timed.seconds, " s");
    return timed;
}

/// How many of the messages have another parent than the one before them.
std::size_t breaks_in_chain(const Forest& forest) {
    std::size_t breaks = 0;
    for (std::size_t place = 1; place < forest.parent.size(); ++place) {
        breaks += forest.parent[place] != model::MessageIndex(place - 1) ? 1U : 0U;
    }
    return breaks;
}

}  // namespace

TEST_CASE("threads/chains: a chain of a million replies, oldest and newest first") {
    for (const bool newest_first : {false, true}) {
        CAPTURE(newest_first);
        const model::Corpus corpus = corpus_of_many(
            newest_first, [](std::size_t number, std::vector<std::string>& references) {
                if (number > 0) {
                    references.push_back(std::to_string(number - 1));
                }
            });
        const Timed timed = link_timed(corpus);
        CHECK(timed.forest.threads.size() == 1);
        CHECK(breaks_in_chain(timed.forest) == 0);
        CHECK(timed.seconds < far_too_long);
    }
}

TEST_CASE("threads/chains: a chain of a million replies, each dated before what it answers") {
    const model::Corpus corpus =
        corpus_of_many(false, [](std::size_t number, std::vector<std::string>& references) {
            if (number + 1 < many) {
                references.push_back(std::to_string(number + 1));
            }
        });
    const Timed timed = link_timed(corpus);
    CHECK(timed.forest.threads.size() == 1);
    CHECK_FALSE(timed.forest.parent.back().exists());
    CHECK(timed.forest.parent.front() == model::MessageIndex(1));
    CHECK(timed.seconds < far_too_long);
}

TEST_CASE("threads/chains: a chain of ghosts half a million long") {
    // Message n names the ghosts n and n+1, so that all ghosts hang in one chain.
    const model::Corpus corpus =
        corpus_of_many(false, [](std::size_t number, std::vector<std::string>& references) {
            const std::size_t pair = number / 2;
            references.push_back("ghost" + std::to_string(pair));
            references.push_back("ghost" + std::to_string(pair + 1));
        });
    const Timed timed = link_timed(corpus);
    CHECK(timed.forest.threads.size() == 1);
    CHECK(timed.forest.threads[0].ghost_root);
    CHECK(timed.forest.children.empty());
    CHECK(timed.seconds < far_too_long);
}

TEST_CASE("threads/chains: a million replies to one message") {
    const model::Corpus corpus =
        corpus_of_many(true, [](std::size_t number, std::vector<std::string>& references) {
            if (number > 0) {
                references.emplace_back("0");
            }
        });
    const Timed timed = link_timed(corpus);
    CHECK(timed.forest.threads.size() == 1);
    CHECK(timed.forest.replies(model::MessageIndex(0)).size() == many - 1);
    CHECK(timed.seconds < far_too_long);
}

TEST_CASE("threads/chains: a million messages of one subject that refer to nothing") {
    const Timed timed = link_timed(corpus_of_talk(many, 1));
    CHECK(timed.seconds < far_too_long);
}

TEST_CASE("threads/chains: ten times the messages take about ten times as long") {
    const model::Corpus small = corpus_of_talk(many / 10, many / 100);
    const model::Corpus large = corpus_of_talk(many, many / 10);
    // Ten times, and half as much where only the smaller fits a cache; squares would be a hundred.
    CHECK(testing::grows_at_most(
        15,
        0.5,
        [&] { return link_timed(small).seconds; },
        [&] { return link_timed(large).seconds; }));
}

}  // namespace mailhorizon::threads

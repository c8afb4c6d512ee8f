// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/corpora.hpp"

#include "mailhorizon/threads/forest.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace mailhorizon::threads {
namespace {

using testing::corpus_of;
using testing::find_message;
using testing::id_of;
using testing::Mail;

/// Hashes of short lines, `count` from `first` on.
std::vector<std::uint32_t> lines(std::uint32_t first, std::uint32_t count) {
    std::vector<std::uint32_t> hashes;
    for (std::uint32_t i = first; i < first + count; ++i) {
        hashes.push_back(i * 0x9e3779b2U & ~model::long_line);
    }
    return hashes;
}

/// "parent class" of a message, "" for a root.
std::string link_of(const model::Corpus& corpus, const Forest& forest, std::string_view id) {
    const model::MessageIndex message = find_message(corpus, id);
    const model::MessageIndex parent = forest.parent[message.value()];
    return parent.exists() ? std::string(id_of(corpus, parent)) + " " +
                                 std::string(link_name(forest.link[message.value()]))
                           : std::string();
}

std::string link_of(const std::vector<Mail>& mails, std::string_view id) {
    const model::Corpus corpus = corpus_of(mails);
    return link_of(corpus, link_threads(corpus), id);
}

std::vector<Mail> question_and_answer() {
    std::vector<Mail> mails{
        Mail("ask").from("al@x.example", "Al Adams").subject("Which port").own_lines(lines(0, 4)),
        Mail("other")
            .at(1)
            .from("cy@x.example", "Cy Cole")
            .subject("Lunch")
            .own_lines(lines(50, 4))};
    return mails;
}

}  // namespace

TEST_CASE("threads/rescue: two quoted lines name the parent, whatever the subject") {
    std::vector<Mail> mails = question_and_answer();
    mails.push_back(
        Mail("answer").at(5).from("bo@x.example").subject("Ports").quoted_lines(lines(0, 2)));
    CHECK(link_of(mails, "answer") == "ask quote");
}

TEST_CASE("threads/rescue: one short quoted line is too little, a rare long one is enough") {
    std::vector<Mail> mails = question_and_answer();
    mails.push_back(
        Mail("answer").at(5).from("bo@x.example").subject("Ports").quoted_lines(lines(0, 1)));
    CHECK(link_of(mails, "answer").empty());
    const std::vector<std::uint32_t> whole{7 | model::long_line};
    mails[0].own_lines(whole);
    mails[2].quoted_lines(whole);
    CHECK(link_of(mails, "answer") == "ask quote");
}

TEST_CASE("threads/rescue: quotes older than thirty days link nothing") {
    for (const double hours : {720.0, 720.5}) {
        CAPTURE(hours);
        std::vector<Mail> mails = question_and_answer();
        mails.push_back(Mail("answer")
                            .at(hours)
                            .from("bo@x.example")
                            .subject("Ports")
                            .quoted_lines(lines(0, 4)));
        CHECK(link_of(mails, "answer") == (hours > 720.0 ? "" : "ask quote"));
    }
}

TEST_CASE("threads/rescue: a reply marker and one subject make a link of class subject") {
    std::vector<Mail> mails = question_and_answer();
    mails.push_back(Mail("answer").at(5).from("bo@x.example").subject("Re: Which port"));
    CHECK(link_of(mails, "answer") == "ask subject");
    mails.push_back(Mail("late").at(24 * 91).from("di@x.example").subject("Re: Which port"));
    CHECK(link_of(mails, "late").empty());
}

TEST_CASE("threads/rescue: where nothing refers and no subject says Re, one subject links") {
    std::vector<Mail> mails = question_and_answer();
    mails.push_back(Mail("answer").at(5).from("bo@x.example").subject("Which port"));
    CHECK(link_of(mails, "answer") == "ask subject");
    // One reference shows that this archive keeps them: then it begins a thread.
    mails.push_back(Mail("late").at(6).from("cy@x.example").subject("Supper").answers("other"));
    CHECK(link_of(mails, "answer").empty());
}

TEST_CASE("threads/rescue: what refers to something that is here is never moved") {
    std::vector<Mail> mails = question_and_answer();
    mails.push_back(Mail("answer")
                        .at(5)
                        .from("bo@x.example")
                        .subject("Re: Which port")
                        .quoted_lines(lines(0, 4))
                        .answers("other"));
    CHECK(link_of(mails, "answer") == "other header");
}

TEST_CASE("threads/rescue: a reply to an id nobody has answers what it quotes, with its thread") {
    std::vector<Mail> mails = question_and_answer();
    mails.push_back(Mail("answer")
                        .at(5)
                        .from("bo@x.example")
                        .subject("Re: Which port")
                        .quoted_lines(lines(0, 4))
                        .answers("relayed"));
    mails.push_back(Mail("second").at(6).from("di@x.example").subject("Ports").answers("relayed"));
    mails.push_back(Mail("deep").at(7).from("al@x.example").subject("Ports").answers("second"));
    const model::Corpus corpus = corpus_of(mails);
    const Forest forest = link_threads(corpus);
    CHECK(link_of(corpus, forest, "answer") == "ask quote");
    CHECK(link_of(corpus, forest, "second") == "ask quote");
    CHECK(link_of(corpus, forest, "deep") == "second header");
    CHECK(forest.threads.size() == 2);
    CHECK_FALSE(forest.threads[0].ghost_root);
}

TEST_CASE("threads/rescue: a lost reply is known by its subject only between the same two") {
    const auto reply = [] {
        return Mail("answer")
            .at(5)
            .from("bo@x.example")
            .subject("Re: Which port")
            .answers("relayed");
    };
    std::vector<Mail> mails = question_and_answer();
    mails[0].to("bo@x.example");
    mails.push_back(reply().to("al@x.example"));
    CHECK(link_of(mails, "answer") == "ask subject");
    mails.back() = reply();
    CHECK(link_of(mails, "answer").empty());
    mails.back() = reply().to("al@x.example").quoted_lines(lines(700, 3));
    CHECK(link_of(mails, "answer").empty());
}

TEST_CASE("threads/rescue: a lost thread goes under nothing that is later than its first message") {
    std::vector<Mail> mails = question_and_answer();
    mails.push_back(Mail("first").at(-5).from("di@x.example").subject("Ports").answers("gone"));
    mails.push_back(Mail("answer")
                        .at(5)
                        .from("bo@x.example")
                        .subject("Re: Which port")
                        .quoted_lines(lines(0, 4))
                        .answers("gone"));
    CHECK(link_of(mails, "answer").empty());
}

TEST_CASE("threads/rescue: two threads that headers hold together stay two") {
    const std::vector<Mail> mails{
        Mail("a").from("al@x.example").subject("Question"),
        Mail("b").at(1).from("bo@x.example").subject("Re: Question").answers("a"),
        Mail("c").at(2).from("cy@x.example").subject("Question"),
        Mail("d").at(3).from("di@x.example").subject("Re: Question").answers("c")};
    const model::Corpus corpus = corpus_of(mails);
    CHECK(link_threads(corpus).threads.size() == 2);
    CHECK(link_threads(corpus, {.ignore_headers = true}).threads.size() < 4);
}

TEST_CASE("threads/rescue: who is named above the quote is the parent among equals") {
    std::vector<Mail> mails = question_and_answer();
    mails.push_back(Mail("second").at(2).from("ed@x.example", "Ed East").subject("Re: Which port"));
    mails.push_back(Mail("answer")
                        .at(5)
                        .from("bo@x.example")
                        .subject("Re: Which port")
                        .attribution("On Monday at 00:00, Al Adams wrote:")
                        .quoted_lines(lines(900, 3)));
    CHECK(link_of(mails, "answer") == "ask quote");
}

TEST_CASE("threads/rescue: parts of a series hang under its cover letter, else under part one") {
    for (const bool cover : {true, false}) {
        CAPTURE(cover);
        std::vector<Mail> mails;
        for (int part = cover ? 0 : 1; part <= 3; ++part) {
            const std::string number = std::to_string(part);
            mails.push_back(Mail("p" + number)
                                .at(part / 60.0)
                                .from("al@x.example")
                                .subject("[PATCH v2 " + number + "/3] part " + number));
        }
        mails.push_back(
            Mail("stranger").at(1).from("bo@x.example").subject("[PATCH v2 2/3] part 2b"));
        CHECK(link_of(mails, "p3") == (cover ? "p0 series" : "p1 series"));
        CHECK(link_of(mails, "p1") == (cover ? "p0 series" : ""));
        CHECK(link_of(mails, "stranger").empty());
    }
}

TEST_CASE("threads/rescue: Thread-Index names the nearest ancestor that is present") {
    const auto index = [](Mail mail, std::vector<std::uint64_t> levels) {
        mail.facts().thread_index = std::move(levels);
        return mail;
    };
    const std::vector<Mail> mails{index(Mail("a"), {11}),
                                  index(Mail("b").at(1), {11, 12}),
                                  index(Mail("c").at(2), {11, 12, 13}),
                                  index(Mail("d").at(3), {11, 98, 99}),
                                  index(Mail("e").at(4), {77, 78})};
    CHECK(link_of(mails, "b") == "a thread-index");
    CHECK(link_of(mails, "c") == "b thread-index");
    CHECK(link_of(mails, "d") == "a thread-index");
    CHECK(link_of(mails, "e").empty());
}

TEST_CASE("threads/rescue: Gmail's thread is one thread") {
    std::vector<Mail> mails = question_and_answer();
    mails.push_back(Mail("answer").at(5).from("bo@x.example").subject("Something new"));
    mails[0].facts().gmail_thread = 5;
    mails[2].facts().gmail_thread = 5;
    CHECK(link_of(mails, "answer") == "ask gmail");
}

TEST_CASE("threads/rescue: what is passed on is no answer") {
    std::vector<Mail> mails = question_and_answer();
    mails.push_back(Mail("passed")
                        .at(5)
                        .from("bo@x.example")
                        .to("di@x.example")
                        .subject("Which port")
                        .text_mark(model::subject_forward)
                        .quoted_lines(lines(0, 4)));
    CHECK(link_of(mails, "passed") == "ask forward");
}

TEST_CASE("threads/rescue: a subject three people opened with links nobody by itself") {
    std::vector<Mail> mails;
    for (const char* const name : {"al", "bo", "cy"}) {
        mails.push_back(Mail(name)
                            .at(static_cast<double>(mails.size()))
                            .from(std::string(name) + "@x.example")
                            .subject("Question"));
    }
    mails.push_back(Mail("re").at(9).from("di@x.example").subject("Re: Question"));
    CHECK(link_of(mails, "re").empty());
    mails.back().to("bo@x.example");
    CHECK(link_of(mails, "re") == "bo subject");
}

TEST_CASE("threads/rescue: no subject is no subject, whoever says so") {
    for (const char* const subject : {"No subject", "(no subject)", "hi"}) {
        const std::vector<Mail> mails{
            Mail("a").from("al@x.example").subject(subject),
            Mail("b").at(1).from("bo@x.example").subject(std::string("Re: ") + subject)};
        CAPTURE(subject);
        CHECK(link_of(mails, "b").empty());
    }
}

TEST_CASE("threads/rescue: a thread that becomes another has a branch where it does") {
    const std::vector<Mail> mails{
        Mail("a").from("al@x.example").subject("Which port"),
        Mail("b").at(1).from("bo@x.example").subject("Re: Which port").answers("a"),
        Mail("c").at(2).from("cy@x.example").subject("Party on Friday").answers("b"),
        Mail("d").at(3).from("di@x.example").subject("Re: Party on Friday").answers("c"),
        Mail("e").at(4).from("ed@x.example").subject("Port 25").answers("a"),
        Mail("f").at(5).from("al@x.example").subject("Re: Port 25").answers("e")};
    const model::Corpus corpus = corpus_of(mails);
    const Forest forest = link_threads(corpus);
    CHECK(forest.threads.size() == 1);
    REQUIRE(forest.branches.size() == 1);
    CHECK(id_of(corpus, forest.branches[0]) == "c");
}

TEST_CASE("threads/rescue: the order of arrival changes nothing, and no loop is made") {
    for (std::uint32_t seed = 0; seed < 100; ++seed) {
        CAPTURE(seed);
        std::mt19937 random(seed);
        std::vector<Mail> mails;
        for (std::uint32_t label = 0; label < 60; ++label) {
            Mail mail("m" + std::to_string(label));
            const auto quoted = lines(static_cast<std::uint32_t>(random() % 60 * 8),
                                      static_cast<std::uint32_t>(random() % 5));
            const auto topic = random() % 4;
            mail.at(static_cast<double>(random() % 300))
                .from(std::string(1, static_cast<char>('a' + random() % 5)) + "@x.example")
                .subject((random() % 2 == 0 ? "Re: topic " : "topic ") + std::to_string(topic))
                .own_lines(lines(label * 8, 8))
                .quoted_lines(quoted);
            if (random() % 3 == 0) {
                mail.answers("m" + std::to_string(random() % 80));
            }
            mails.push_back(mail);
        }
        const auto shape = [](const std::vector<Mail>& arrived) {
            const model::Corpus corpus = corpus_of(arrived);
            const Forest forest = link_threads(corpus);
            std::string text;
            for (std::size_t i = 0; i < corpus.messages().size(); ++i) {
                text += link_of(corpus, forest, corpus.messages()[i].id) + "\n";
                std::size_t steps = 0;
                for (auto up = forest.parent[i]; up.exists(); up = forest.parent[up.value()]) {
                    REQUIRE(++steps < 60);
                }
            }
            return text;
        };
        const std::string first = shape(mails);
        std::ranges::shuffle(mails, random);
        CHECK(shape(mails) == first);
    }
}

}  // namespace mailhorizon::threads

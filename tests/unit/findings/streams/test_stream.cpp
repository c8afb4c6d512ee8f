// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/streams.hpp"

#include "mailhorizon/findings/streams/stream.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace mailhorizon::findings {

namespace {

using testing::Archive;
using testing::colleague;
using testing::Found;
using testing::Mail;
using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("findings/stream: list mail goes by list, and what is below three threads is no stream") {
    Archive archive;
    for (int i = 0; i < 3; ++i) {
        archive.mail(colleague(i)).list("dev@we.example").to("dev@we.example");
        archive.answer(colleague(i + 1)).list("dev@we.example").to("dev@we.example");
    }
    for (int i = 0; i < 2; ++i) {
        archive.mail(colleague(i)).list("ops@we.example").to("ops@we.example");
    }
    const Found found(archive.mails());
    REQUIRE(found.names() == Names{"dev@we.example: 3"});
    const Stream& stream = found.streams.front();
    CHECK(stream.list);
    CHECK(stream.messages == 6);
    CHECK(stream.traffic.list_messages == 6);
    CHECK(stream.traffic.list_readers == 4);
    CHECK(stream.people == 4);
    CHECK(stream.months == 1.0);
    CHECK(stream.id.size() == 13);
    CHECK(stream.id.front() == 's');
    CHECK(std::ranges::is_sorted(stream.threads));
}

TEST_CASE("findings/stream: a subject family of five threads leaves its list, four do not") {
    for (const int issues : {4, 5}) {
        CAPTURE(issues);
        Archive archive;
        for (int i = 0; i < issues; ++i) {
            archive.mail(colleague(i))
                .list("all@we.example")
                .to("all@we.example")
                .subject("Canteen menu week " + std::to_string(i + 1));
        }
        for (int i = 0; i < 6; ++i) {
            archive.mail(colleague(i)).list("all@we.example").to("all@we.example");
            archive.answer(colleague(i + 2)).list("all@we.example").to("all@we.example");
        }
        const Found found(archive.mails());
        if (issues == 5) {
            CHECK(found.names() ==
                  Names{"all@we.example: \"canteen menu week #\": 5", "all@we.example: 6"});
        } else {
            CHECK(found.names() == Names{"all@we.example: 10"});
        }
    }
}

TEST_CASE("findings/stream: who only announces on a list of talk has a stream there") {
    Archive archive;
    for (int i = 0; i < 5; ++i) {
        archive.mail("boss@we.example", "dev@we.example")
            .from("boss@we.example", "Bo Boss")
            .list("dev@we.example")
            .facts()
            .text.counts.words = 80;
    }
    for (int i = 0; i < 6; ++i) {
        archive.mail(colleague(i), "dev@we.example").list("dev@we.example");
        archive.answer(colleague(i + 1), "dev@we.example").list("dev@we.example");
    }
    const Found found(archive.mails());
    CHECK(found.names() ==
          Names{"dev@we.example: 6", "dev@we.example: announcements by Bo Boss: 5"});
}

TEST_CASE("findings/stream: where everybody announces, the list is one stream") {
    Archive archive;
    for (int i = 0; i < 10; ++i) {
        archive.mail(i % 2 == 0 ? "x@we.example" : "y@we.example", "news@we.example")
            .list("news@we.example");
    }
    CHECK(Found(archive.mails()).names() == Names{"news@we.example: 10"});
}

TEST_CASE("findings/stream: threads about one outside domain belong together") {
    Archive archive;
    for (int i = 0; i < 4; ++i) {
        archive.mail(colleague(i), "buyer@client.example");
        archive.answer("other@client.example", colleague(i));
    }
    for (int i = 0; i < 3; ++i) {  // two domains: about neither
        archive.mail(colleague(i), "buyer@client.example").cc("maker@supplier.example");
    }
    for (int i = 0; i < 3; ++i) {  // a private mailbox beside a domain does not count
        archive.mail(colleague(i), "maker@supplier.example").cc("someone@gmail.com");
    }
    for (int i = 0; i < 3; ++i) {  // alone it does
        archive.mail(colleague(i), "someone@gmail.com");
    }
    const Found found(archive.mails());
    CHECK(found.names() ==
          Names{"client.example: 4", "someone@gmail.com: 3", "supplier.example: 3"});
    const auto client = std::ranges::find(
        found.streams, std::string("client.example"), [](const Stream& s) { return s.name.raw(); });
    REQUIRE(client != found.streams.end());
    CHECK(client->outside_domains == 1);
    CHECK(client->inside_people == 4);
    CHECK(client->features.party == 1.0);
    CHECK(client->features.account == doctest::Approx(2.0 / 2.3219).epsilon(0.001));
    CHECK(client->features.customer == doctest::Approx(2.0 / 3.0));
    CHECK(client->features.stranger == 0.0);
}

TEST_CASE("findings/stream: forms between changing people are one stream") {
    Archive archive;
    for (int i = 0; i < 5; ++i) {
        archive.mail(colleague(i), colleague(i + 5))
            .subject("Purchase request " + std::to_string(4711 + 3 * i));
    }
    for (int i = 0; i < 5; ++i) {  // one word is no form
        archive.mail(colleague(i), colleague(i + 5)).subject("Lunch");
    }
    CHECK(Found(archive.mails()).names() == Names{"\"purchase request #\": 5"});
}

TEST_CASE("findings/stream: an audience may change a little, a pair may not") {
    Archive archive;
    for (int i = 0; i < 3; ++i) {
        archive.mail(colleague(0), colleague(1)).to(colleague(2)).to(colleague(3));
    }
    archive.mail(colleague(4), colleague(0)).to(colleague(1)).to(colleague(2)).to(colleague(3));
    for (int i = 0; i < 3; ++i) {
        archive.mail(colleague(0), colleague(1));
    }
    archive.mail(colleague(0), colleague(1)).to(colleague(2));  // like neither, but of both
    const Found found(archive.mails());
    CHECK(found.names() ==
          Names{"a@we.example and b@we.example: 3", "a@we.example, b@we.example and 2 more: 5"});
}

TEST_CASE("findings/stream: confidential threads are kept apart from open ones") {
    Archive archive;
    for (int i = 0; i < 8; ++i) {
        Mail& mail = archive.mail(colleague(0), colleague(1)).to(colleague(2));
        if (i >= 5) {
            mail.mark(model::sensitive);
        }
        if (i == 4) {  // one word in one of four mails
            mail.facts().text.counts.confidential = 0;
        }
    }
    const Found found(archive.mails());
    CHECK(found.names() == Names{"a@we.example, b@we.example and 1 more (confidential): 3",
                                 "a@we.example, b@we.example and 1 more: 5"});
    for (const Stream& stream : found.streams) {
        CHECK(stream.features.confidential == (stream.threads.size() == 3 ? 1.0 : 0.0));
    }
}

TEST_CASE("findings/stream: marks, tags, encryption and words make a thread confidential") {
    struct Row {
        const char* subject;
        int terms;
        std::uint16_t marks;
        double conf;
    };
    for (const Row& row : {Row{"Budget", 0, 0, 0.0},
                           Row{"Budget", 0, model::encrypted, 1.0},
                           Row{"[Confidential] Budget", 0, 0, 1.0},
                           Row{"Budget [ vertraulich]", 0, 0, 1.0},
                           Row{"TLP:AMBER+STRICT incident", 0, 0, 1.0},
                           Row{"TLP:GREEN incident", 0, 0, 0.0},
                           Row{"Not confidential at all", 0, 0, 0.0},
                           Row{"Budget", 1, 0, 0.5},
                           Row{"Budget", 2, 0, 1.0},
                           Row{"Budget", 0, model::signed_mail, 0.0}}) {
        CAPTURE(row.subject);
        CAPTURE(row.terms);
        Archive archive;
        for (int i = 0; i < 3; ++i) {
            Mail& mail = archive.mail(colleague(0), colleague(1)).subject(row.subject);
            mail.facts().marks = row.marks;
            mail.facts().text.counts.confidential = static_cast<std::uint16_t>(row.terms);
        }
        const Found found(archive.mails());
        REQUIRE(found.streams.size() == 1);
        CHECK(found.streams.front().features.confidential == row.conf);
    }
}

TEST_CASE("findings/stream: an archive that names no recipients is one list") {
    Archive archive;
    for (int i = 0; i < 4; ++i) {
        archive.mail("user" + std::to_string(i) + "@net" + std::to_string(i) + ".example");
        archive.answer("helper@there.example");
    }
    const Found found(archive.mails(), "");
    REQUIRE(found.names() == Names{"test: 4"});
    CHECK(found.streams.front().list);
    CHECK(found.streams.front().community);
    CHECK(found.streams.front().features.outside == 0.0);
}

TEST_CASE("findings/stream: features tell what the threads look like") {
    Archive archive;
    for (int i = 0; i < 4; ++i) {
        Mail& ask = archive.mail(colleague(0), colleague(1)).to(colleague(2));
        ask.questions(3);
        ask.facts().text.counts.requests = 2;
        ask.facts().text.counts.words = 60;
        archive.answer(colleague(i < 2 ? 1 : 3), colleague(0));
    }
    for (int i = 0; i < 6; ++i) {
        Mail& note = archive.mail(colleague(5), colleague(6)).to(colleague(7)).to(colleague(8));
        note.facts().text.counts.statuses = i < 3 ? 1 : 0;
        note.facts().text.counts.urls = i < 3 ? 0 : 1;  // no habit of bare notes either
        note.facts().text.counts.words = 12;
    }
    const Found found(archive.mails());
    const auto asks = std::ranges::find_if(
        found.streams, [](const Stream& stream) { return stream.features.ask > 0.5; });
    const auto notes = std::ranges::find_if(
        found.streams, [](const Stream& stream) { return stream.features.status > 0.0; });
    REQUIRE(asks != found.streams.end());
    REQUIRE(notes != found.streams.end());
    CHECK(asks->by_thread.size() == asks->threads.size());
    CHECK(notes->features.status == doctest::Approx(0.5));
    CHECK(notes->features.ask < 0.5);
    CHECK(notes->features.audience == doctest::Approx(2.0 / 5.6724).epsilon(0.001));
    CHECK(notes->features.broadcast > 0.2);
    CHECK(asks->features.broadcast == 0.0);
    CHECK(notes->copies == 18);
    CHECK(notes->traffic.to_copies == 18);
    CHECK(notes->traffic.to_words == 18 * 12);
}

TEST_CASE("findings/stream: every feature lies between 0 and 1") {
    Archive archive;
    for (int i = 0; i < 60; ++i) {
        Mail& mail = archive.mail(colleague(i % 7), colleague(i % 5 + 8))
                         .cc(colleague(i % 3 + 15))
                         .to(i % 4 == 0 ? "c@client.example" : "z@we.example");
        mail.questions(static_cast<std::uint16_t>(i % 3));
        mail.facts().text.counts.words = static_cast<std::uint16_t>(i * 40);
        mail.facts().text.counts.confidential = static_cast<std::uint16_t>(i % 17 == 0);
        if (i % 3 != 0) {
            archive.answer(colleague(i % 5 + 8), colleague(i % 7));
        }
    }
    for (const Stream& stream : Found(archive.mails()).streams) {
        const StreamFeatures& f = stream.features;
        for (const double value :
             {f.ask,         f.unanswered, f.repeated,     f.audience, f.open,
              f.broadcast,   f.turn,       f.many_writers, f.sprawl,   f.cc_growth,
              f.attachments, f.approval,   f.templated,    f.status,   f.forward,
              f.dyad,        f.one_off,    f.confidential, f.outside,  f.customer,
              f.partner,     f.freemail,   f.stranger,     f.party,    f.account}) {
            CHECK(value >= 0.0);
            CHECK(value <= 1.0);
        }
    }
}

TEST_CASE("findings/stream: the order of arrival changes nothing") {
    Archive archive;
    for (int i = 0; i < 40; ++i) {
        archive.mail(colleague(i % 4), colleague(i % 3 + 4)).cc(colleague(i % 2 + 8));
        archive.answer(colleague(i % 3 + 4), colleague(i % 4));
    }
    const Found forward(archive.mails());
    std::ranges::reverse(archive.mails());
    const Found backward(archive.mails());
    REQUIRE(forward.streams.size() == backward.streams.size());
    REQUIRE(forward.streams.size() > 2);
    for (std::size_t i = 0; i < forward.streams.size(); ++i) {
        CHECK(forward.streams[i].id == backward.streams[i].id);
        CHECK(forward.streams[i].name == backward.streams[i].name);
        CHECK(forward.streams[i].threads == backward.streams[i].threads);
        CHECK(forward.streams[i].features.audience == backward.streams[i].features.audience);
    }
    CHECK(std::ranges::is_sorted(
        forward.streams, {}, [](const Stream& stream) { return stream.threads.front(); }));
}

TEST_CASE("findings/stream: streams come by their first threads, each with an id of its own") {
    Archive archive;
    for (const std::string_view firm : {"zoo", "mill", "bay", "yard", "abbey", "quay"}) {
        for (int i = 0; i < 3; ++i) {
            archive.mail(colleague(i), "jo@" + std::string(firm) + ".example");
        }
    }
    const Found found(archive.mails());
    REQUIRE(found.streams.size() == 6);
    std::vector<std::string> ids;
    for (std::size_t i = 0; i < found.streams.size(); ++i) {
        CHECK(found.streams[i].threads.front() == model::ThreadIndex(3 * i));
        ids.push_back(found.streams[i].id);
    }
    std::ranges::sort(ids);
    CHECK(std::ranges::adjacent_find(ids) == ids.end());
}

TEST_CASE("findings/stream: no mail, no stream") {
    CHECK(Found({}).streams.empty());
}

}  // namespace mailhorizon::findings

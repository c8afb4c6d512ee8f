// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/streams.hpp"

#include "mailhorizon/findings/holes/black_hole.hpp"
#include "mailhorizon/findings/patterns/subject_family.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdint>
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

constexpr double day_hours = 24.0;

/// A note of 12 words to three colleagues, so many days after the first.
Mail& add_note(Archive& archive, double days) {
    Mail& note = archive.mail(colleague(0), colleague(1))
                     .to(colleague(2))
                     .to(colleague(3))
                     .at(day_hours * days);
    note.facts().text.counts.words = 12;
    return note;
}

double status_of(Archive& archive) {
    const Found found(archive.mails());
    REQUIRE(found.streams.size() == 1);
    return found.streams.front().features.status;
}

}  // namespace

TEST_CASE("findings/stream: forms are one stream whatever stands behind their number") {
    const std::vector<std::string> things{"two monitors", "labels", "oil", "a shelf", "shoes"};
    Archive archive;
    for (std::size_t i = 0; i < things.size(); ++i) {
        const int number = static_cast<int>(i);
        archive.mail(colleague(number), colleague(number + 5))
            .subject("Purchase request PR-25-0" + std::to_string(117 + number) + ": " + things[i]);
    }
    const Found found(archive.mails());
    REQUIRE(found.names() == Names{"\"purchase request #\": 5"});
    CHECK(found.streams.front().features.templated == 1.0);
}

TEST_CASE("findings/status_notes: bare notes are a status if one author keeps sending them") {
    struct Row {
        const char* what;
        std::size_t notes;
        double gap_days;
        void (*change)(Mail&);
        double status;
    };
    const auto nothing = [](Mail&) {};
    for (const Row& row :
         {Row{"five", 5, 7, nothing, 1.0},
          Row{"four", 4, 7, nothing, 0.0},
          Row{"a month apart", 5, 31, nothing, 1.0},
          Row{"longer apart", 5, 32, nothing, 0.0},
          Row{"40 words", 5, 7, [](Mail& mail) { mail.facts().text.counts.words = 40; }, 1.0},
          Row{"41 words", 5, 7, [](Mail& mail) { mail.facts().text.counts.words = 41; }, 0.0},
          Row{"a link", 5, 7, [](Mail& mail) { mail.facts().text.counts.urls = 1; }, 0.0},
          Row{"a file", 5, 7, [](Mail& mail) { mail.facts().text.attachments = {7}; }, 0.0},
          Row{"an announcement",
              5,
              7,
              [](Mail& mail) { mail.facts().text.counts.announcements = 1; },
              0.0},
          Row{"a forward",
              5,
              7,
              [](Mail& mail) { mail.facts().text.marks |= model::subject_forward; },
              0.0},
          Row{"an ask",
              5,
              7,
              [](Mail& mail) {
                  mail.questions(3);
                  mail.facts().text.counts.requests = 2;
              },
              0.0}}) {
        CAPTURE(row.what);
        Archive archive;
        for (std::size_t i = 0; i < row.notes; ++i) {
            row.change(add_note(archive, row.gap_days * static_cast<double>(i)));
        }
        CHECK(status_of(archive) == row.status);
    }
}

TEST_CASE("findings/status_notes: a note to two people is none, nor is one that is answered") {
    Archive pair;
    for (int i = 0; i < 5; ++i) {
        Mail& note = pair.mail(colleague(0), colleague(1)).to(colleague(2)).at(day_hours * i);
        note.facts().text.counts.words = 12;
    }
    CHECK(status_of(pair) == 0.0);
    Archive answered;
    for (int i = 0; i < 5; ++i) {
        add_note(answered, i);
        answered.answer(colleague(1), colleague(0)).at(day_hours * i + 1.0);
    }
    CHECK(status_of(answered) == 0.0);
}

TEST_CASE("findings/stream: status notes stay together whatever their subjects") {
    Archive archive;
    for (int i = 0; i < 12; ++i) {
        Mail& note = archive.mail(colleague(i % 2), "field@we.example").list("field@we.example");
        note.at(day_hours * i).subject(i < 6 ? "On the road" : "Whereabouts 12");
        note.facts().text.counts.words = 9;
    }
    const Found found(archive.mails());
    REQUIRE(found.names() == Names{"field@we.example: 12"});
    CHECK(found.streams.front().features.status == 1.0);
}

TEST_CASE("findings/stream: where everybody announces, a family of announcements stays") {
    for (const int talk : {6, 8}) {
        CAPTURE(talk);
        Archive archive;
        for (int i = 0; i < 7; ++i) {
            archive.mail("x@we.example", "all@we.example")
                .list("all@we.example")
                .subject("Newsletter week " + std::to_string(i + 1))
                .facts()
                .text.counts.words = 80;
        }
        for (int i = 0; i < talk; ++i) {
            archive.mail(colleague(i), "all@we.example").list("all@we.example");
            archive.answer(colleague(i + 1), "all@we.example").list("all@we.example");
        }
        CHECK(Found(archive.mails()).names().size() == (talk == 6 ? 1U : 2U));
    }
}

TEST_CASE("findings/stream: one subject word for word is no form of talk, nor is a patch") {
    struct Row {
        const char* subject;
        std::size_t streams;
    };
    for (const Row& row : {Row{"Which client reads mail aloud", 1},
                           Row{"Standup minutes week 12", 2},
                           Row{"[PATCH 1/2] read mail aloud", 1}}) {
        CAPTURE(row.subject);
        Archive archive;
        for (int i = 0; i < 10; ++i) {
            archive.mail(colleague(i), "dev@we.example").list("dev@we.example");
            if (i < 5) {
                archive.mails().back().subject(row.subject);
            }
            archive.answer(colleague(i + 1), "dev@we.example").list("dev@we.example");
        }
        CHECK(Found(archive.mails()).streams.size() == row.streams);
    }
}

TEST_CASE("findings/stream: with a customer only the most frequent pair counts as two people") {
    Archive archive;
    for (int i = 0; i < 3; ++i) {
        archive.mail(colleague(i), "a@client.example");
        archive.mail(colleague(0), "b@client.example");
    }
    const Found found(archive.mails());
    REQUIRE(found.names() == Names{"client.example: 6"});
    CHECK(found.streams.front().features.dyad == doctest::Approx(0.5));
}

TEST_CASE("findings/stream: who only gets copies is no writer to a customer") {
    Archive archive;
    for (int i = 0; i < 4; ++i) {
        archive.mail(colleague(i % 2), "a@client.example").cc(colleague(5)).cc(colleague(6));
    }
    const Found found(archive.mails());
    const Stream& stream = found.named("client.example");
    CHECK(stream.inside_people == 4);
    CHECK(stream.inside_writers == 2);
    CHECK(stream.features.account == doctest::Approx(1.0 / 2.3219).epsilon(0.001));
}

TEST_CASE("findings/stream: two domains in equal parts are no open crowd, eight are") {
    for (const int domains : {1, 2, 8}) {
        CAPTURE(domains);
        Archive archive;
        for (int i = 0; i < 8; ++i) {
            archive
                .mail("p" + std::to_string(i) + "@d" + std::to_string(i % domains) + ".example",
                      "talk@l.example")
                .list("talk@l.example");
        }
        const Found found(archive.mails(), "");
        const double open = found.named("talk@l.example").features.open;
        CHECK(open == doctest::Approx(domains == 8 ? 1.0 : (domains == 2 ? 1.0 / 3.0 : 0.0)));
    }
}

TEST_CASE("findings/stream: what two write to nobody is a diary, what three write is a list") {
    for (const int writers : {2, 3}) {
        CAPTURE(writers);
        Archive archive;
        for (int i = 0; i < 6; ++i) {
            archive.mail(colleague(i % writers)).subject("Entry of the day");
        }
        const Found found(archive.mails());
        CHECK(std::ranges::any_of(found.streams, &Stream::list) == (writers == 3));
    }
}

}  // namespace mailhorizon::findings

// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/corpora.hpp"

#include "mailhorizon/people/people.hpp"
#include "mailhorizon/threads/forest.hpp"
#include "mailhorizon/voices/messages/voices.hpp"

#include <doctest/doctest.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace mailhorizon::voices {
namespace {

using testing::Mail;

/// The voices of some mails, by their ids.
struct Heard {
    explicit Heard(const std::vector<Mail>& mails, const people::PeopleSettings& settings = {})
        : corpus(testing::corpus_of(mails)),
          people(people::find_people(corpus, settings)),
          voices(find_voices(corpus, people, threads::link_threads(corpus))) {}

    [[nodiscard]] Voice of(std::string_view id) const {
        return voices.of(testing::find_message(corpus, id));
    }

    model::Corpus corpus;
    people::People people;
    Voices voices;
};

/// So many mails of one form, "form0" and on.
std::vector<Mail> forms(int count, std::string_view from) {
    std::vector<Mail> mails;
    for (int i = 0; i < count; ++i) {
        Mail& mail = mails.emplace_back("form" + std::to_string(i));
        mail.from(from).to("ann.lee@we.example").subject("Access wanted 17").at(i);
        mail.own_lines({2, 4, 6, 8, 10, 12, 14, 16}).facts().text.counts.words = 60;
        Mail& talk = mails.emplace_back("talk" + std::to_string(i));
        talk.from("ann.lee@we.example", "Ann Lee").to("bo.dahl@we.example").at(i + 0.5);
    }
    return mails;
}

}  // namespace

TEST_CASE("voices/voices: a first mail of anybody is a person's, answered or not") {
    const Heard heard({Mail("1").from("al@x.example").to("bo@x.example").asks(1, 20)});
    CHECK(heard.of("1") == Voice::person);
    CHECK_FALSE(heard.voices.is_machine(model::MessageIndex(0)));
}

TEST_CASE("voices/voices: what headers call automatic is a robot's, whoever's address it has") {
    for (const model::HeaderMark mark : {model::auto_submitted, model::report, model::bulk}) {
        const Heard heard({Mail("1").from("al@x.example", "Al Roe").to("bo@x.example"),
                           Mail("2").from("al@x.example", "Al Roe").to("bo@x.example").mark(mark)});
        CHECK(heard.of("1") == Voice::person);
        CHECK(heard.of("2") == Voice::robot);
    }
    const Heard list({Mail("1").from("al@x.example").mark(model::bulk).list("dev@x.example")});
    CHECK(list.of("1") == Voice::person);
}

TEST_CASE("voices/voices: words on where somebody is, a moment after the mail, are a mailer's") {
    struct Row {
        double minutes;
        std::uint16_t words;
        std::uint16_t statuses;
        std::uint16_t questions;
        std::string_view to;
        Voice voice;
    };
    for (const Row& row : {Row{1, 24, 1, 0, "al@x.example", Voice::robot},
                           Row{5, 80, 2, 0, "al@x.example", Voice::robot},
                           Row{6, 24, 1, 0, "al@x.example", Voice::person},
                           Row{1, 5, 1, 0, "al@x.example", Voice::person},
                           Row{1, 81, 1, 0, "al@x.example", Voice::person},
                           Row{1, 24, 0, 0, "al@x.example", Voice::person},
                           Row{1, 24, 1, 1, "al@x.example", Voice::person},
                           Row{1, 24, 1, 0, "cy@x.example", Voice::person}}) {
        CAPTURE(row.minutes);
        CAPTURE(row.words);
        Mail note("2");
        note.from("bo@x.example", "Bo Dahl").to(row.to).at(row.minutes / 60).answers("1");
        note.facts().text.counts.words = row.words;
        note.facts().text.counts.statuses = row.statuses;
        note.facts().text.counts.questions = row.questions;
        const Heard heard(
            {Mail("1").from("al@x.example", "Al Roe").to("bo@x.example").at(0), note});
        CHECK(heard.of("2") == row.voice);
    }
}

TEST_CASE("voices/voices: a program's forms are a robot's, unless a roster calls it a human") {
    const std::vector<Mail> mails = forms(20, "desk7@we.example");
    CHECK(Heard(mails).of("form3") == Voice::robot);
    CHECK(Heard(mails).of("talk3") == Voice::person);
    people::PeopleSettings settings;
    settings.roster = {{"desk7@we.example", "", "", "", "human", ""}};
    CHECK(Heard(mails, settings).of("form3") == Voice::person);
    settings.roster = {{"ann.lee@we.example", "", "", "", "bulk", ""}};
    CHECK(Heard(mails, settings).of("talk3") == Voice::bulk);
}

TEST_CASE("voices/voices: a robot's name is enough") {
    const Heard heard(
        {Mail("1").from("ci@x.example", "build[bot]").to("bo@x.example"),
         Mail("2").from("no.reply@x.example").to("bo@x.example"),
         Mail("3").from("tickets@x.example", "Works Ticket System").to("bo@x.example"),
         Mail("4").from("jo@x.example", "Jo Ticket").to("bo@x.example")});
    CHECK(heard.of("1") == Voice::robot);
    CHECK(heard.of("3") == Voice::robot);
    CHECK(heard.of("4") == Voice::person);
    CHECK(heard.of("2") == Voice::robot);
}

TEST_CASE("voices/voices: a notice to many that nobody quotes is an announcement") {
    std::vector<Mail> mails;
    for (int i = 0; i < 12; ++i) {
        Mail& mail = mails.emplace_back("notice" + std::to_string(i));
        mail.from("ann.lee@we.example", "Ann Lee").at(i);
        for (int to = 0; to < 25; ++to) {
            mail.to("p" + std::to_string(to) + "@we.example");
        }
        mail.facts().text.counts.words = 200;
        mail.facts().text.counts.announcements = 2;
        mail.facts().text.counts.urls = 2;
    }
    CHECK(Heard(mails).of("notice3") == Voice::announcement);
}

TEST_CASE("voices/voices: a patch to a list is its author's, whatever it repeats") {
    std::vector<Mail> mails;
    for (int i = 0; i < 20; ++i) {
        Mail& mail = mails.emplace_back("p" + std::to_string(i));
        mail.from("dev7@x.example").list("dev@lists.example").text_mark(model::patch).at(i);
        mail.own_lines({2, 4, 6, 8, 10, 12, 14, 16}).subject("tree: tidy what is left");
    }
    CHECK(Heard(mails).of("p3") == Voice::person);
}

TEST_CASE("voices/voices: a letter of four in the same words is bulk, of three it is not") {
    for (const int senders : {3, 4}) {
        CAPTURE(senders);
        std::vector<Mail> mails;
        for (int i = 0; i < senders; ++i) {
            Mail& mail = mails.emplace_back("letter" + std::to_string(i));
            mail.from("p" + std::to_string(i) + "@far.example").to("ann.lee@we.example").at(i);
            mail.own_lines({2, 4, 6, 8, 100U + 2U * static_cast<unsigned>(i)});
        }
        const Heard heard(mails);
        CHECK((heard.of("letter0") == Voice::bulk) == (senders == 4));
        CHECK(heard.people.persons.front().kind == people::PersonKind::human);
    }
}

TEST_CASE("voices/voices: a stranger's first mail is a machine's if its words are") {
    for (const bool words : {false, true}) {
        CAPTURE(words);
        Mail mail("1");
        mail.from("luck@far.example").to("dev@lists.example").list("dev@lists.example");
        mail.facts().text.counts.words = 60;
        mail.facts().text.counts.spam = words ? 2 : 0;
        const Heard heard({mail, Mail("2").from("al@x.example").to("bo@x.example").at(1)});
        CHECK((heard.of("1") == Voice::spam) == words);
    }
}

TEST_CASE(
    "voices/voices: a meeting's time and place are a program's, with words beside a person's") {
    for (const std::uint16_t words : {std::uint16_t{12}, std::uint16_t{90}}) {
        CAPTURE(words);
        Mail mail("1");
        mail.from("al@x.example", "Al Roe").to("bo@x.example").text_mark(model::invitation);
        mail.facts().text.counts.words = words;
        const Heard heard(
            {mail, Mail("2").from("al@x.example", "Al Roe").to("bo@x.example").at(1)});
        CHECK((heard.of("1") == Voice::robot) == (words == 12));
        CHECK(heard.of("2") == Voice::person);
    }
}

TEST_CASE("voices/sender_habits: mail through a list that is none of its recipients is to nobody") {
    const auto unaddressed = [](std::string_view to) {
        std::vector<Mail> mails{Mail("1").from("al@x.example").list("dev@lists.example")};
        if (!to.empty()) {
            mails.front().to(to);
        }
        mails.push_back(Mail("2").from("bo@x.example").to("cy@x.example").at(1));
        mails.push_back(Mail("3").from("bo@x.example").to("cy@x.example").at(2));
        const Heard heard(mails);
        const model::AddressIndex from = heard.corpus.message(model::MessageIndex(0)).from;
        return heard.people.addresses.habits[from.value()].unaddressed;
    };
    CHECK(unaddressed("dev@lists.example") == 0.0F);
    CHECK(unaddressed("eve@y.example") == 1.0F);
    CHECK(unaddressed("") == 1.0F);
}

TEST_CASE("voices/voices: voices have names") {
    CHECK(voice_name(Voice::person) == "person");
    CHECK(voice_name(Voice::announcement) == "announcement");
    CHECK(voice_name(Voice::bulk) == "bulk");
    CHECK(voice_name(Voice::robot) == "robot");
    CHECK(voice_name(Voice::spam) == "spam");
}

}  // namespace mailhorizon::voices

// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/message/message_parser.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>

using namespace mailhorizon;
using base::ProblemKind;
using message::MessageParser;
using model::MessageFacts;

namespace {

constexpr std::string_view mail =
    "Received: from a by b; Mon, 06 Jan 2025 07:00:05 +0000\n"
    "From: =?utf-8?q?Ann_M=C3=BCller?= <Ann@A.Example>\n"
    "To: Bob <bob@a.example>, \"Lee, Cid\" <cid@b.example>\n"
    "Cc: dora@c.example\n"
    "Subject: Re: [dev] Which rate?\n"
    "Date: Mon, 6 Jan 2025 08:00:00 +0100\n"
    "Message-ID: <m1@a.example>\n"
    "References: <r1@a.example> <r2@a.example>\n"
    "In-Reply-To: <r2@a.example>\n"
    "List-Post: <mailto:dev@a.example>\n"
    "\n"
    "Can you tell which of the two rates applies to the order of last week?\n"
    "> we said the first one was right for Graz\n"
    "-- \n"
    "Ann\n";

MessageFacts parsed(std::string_view bytes, bool from_mbox = false) {
    MessageParser parser;
    MessageFacts facts;
    CHECK(parser.parse(bytes, from_mbox, facts));
    return facts;
}

std::string with_crlf(std::string_view text) {
    std::string twin;
    for (const char c : text) {
        twin += c == '\n' ? std::string("\r\n") : std::string(1, c);
    }
    return twin;
}

bool has(const MessageFacts& facts, ProblemKind kind) {
    return std::ranges::count(facts.problems, kind, &base::Problem::kind) > 0;
}

}  // namespace

TEST_CASE("message/message_parser: a mail becomes facts") {
    const MessageFacts facts = parsed(mail);
    CHECK(facts.message_id == "m1@a.example");
    CHECK(facts.references == std::vector<std::string>{"r1@a.example", "r2@a.example"});
    REQUIRE(facts.from.has_value());
    CHECK(facts.from->name == "Ann M\xc3\xbcller");
    REQUIRE(facts.recipients.size() == 3);
    CHECK(facts.recipients[1].mailbox.name == "Lee, Cid");
    CHECK(facts.recipients[2].role == model::RecipientRole::cc);
    CHECK(facts.subject.substr(facts.base_begin, facts.base_size) == "Which rate?");
    CHECK(facts.list_address == "dev@a.example");
    CHECK(facts.date->seconds == 1'736'146'800);
    CHECK(facts.received->seconds == 1'736'146'805);
    CHECK(facts.zone_minutes == 60);
    CHECK((facts.marks & model::HeaderMark::list_mail) != 0);
    CHECK(facts.text.counts.questions >= 1);
    CHECK(facts.text.counts.inversions == 1);
    CHECK(facts.text.counts.quoted_lines == 1);
    CHECK(facts.text.own_lines.size() == 1);
    CHECK(facts.text.quoted_lines.size() == 1);
    CHECK(facts.problems.empty());
}

TEST_CASE("message/message_parser: LF and CRLF give the same facts but for the size") {
    const MessageFacts lf = parsed(mail);
    const MessageFacts crlf = parsed(with_crlf(mail));
    CHECK(lf.message_id == crlf.message_id);
    CHECK(lf.subject == crlf.subject);
    CHECK(lf.text.body_hash == crlf.text.body_hash);
    CHECK(lf.text.own_lines == crlf.text.own_lines);
    CHECK(lf.text.quoted_lines == crlf.text.quoted_lines);
    CHECK(lf.text.terms == crlf.text.terms);
    CHECK(lf.text.counts.words == crlf.text.counts.words);
    CHECK(lf.bytes < crlf.bytes);
}

TEST_CASE("message/message_parser: a parser that is used again remembers nothing") {
    MessageParser parser;
    MessageFacts reused;
    CHECK(parser.parse(mail, false, reused));
    CHECK(parser.parse("Subject: x\n\ny\n", false, reused));
    CHECK(reused.message_id.empty());
    CHECK(reused.references.empty());
    CHECK(reused.recipients.empty());
    CHECK_FALSE(reused.from.has_value());
    CHECK_FALSE(reused.date.has_value());
    CHECK(reused.text.quoted_lines.empty());
}

TEST_CASE("message/message_parser: what is missing or wrong is a problem, not an error") {
    struct Row {
        std::string_view bytes;
        ProblemKind kind;
    };
    for (const Row& row : {Row{"From: a@b.example\nSubject: x\n\n", ProblemKind::no_date},
                           Row{"From: a@b.example\nDate: soon\n\n", ProblemKind::bad_date},
                           Row{"From: a@b.example\nSubject: x\n\n", ProblemKind::no_message_id},
                           Row{"Subject: x\n\n", ProblemKind::no_from}}) {
        CAPTURE(row.bytes);
        CHECK(has(parsed(row.bytes), row.kind));
    }
}

TEST_CASE("message/message_parser: without a header there is no message") {
    MessageParser parser;
    MessageFacts facts;
    for (const std::string_view bytes : {"", "\n\n", "just a letter\nof two lines\n"}) {
        CAPTURE(bytes);
        CHECK_FALSE(parser.parse(bytes, false, facts));
    }
}

TEST_CASE("message/message_parser: marks of robots, lists, secrecy and spam") {
    struct Row {
        std::string_view field;
        model::HeaderMark mark;
    };
    for (const Row& row : {Row{"Auto-Submitted: auto-replied", model::HeaderMark::auto_submitted},
                           Row{"Precedence: bulk", model::HeaderMark::bulk},
                           Row{"List-Id: <dev.a.example>", model::HeaderMark::list_mail},
                           Row{"Sensitivity: Company-Confidential", model::HeaderMark::sensitive},
                           Row{"X-Spam-Flag: YES", model::HeaderMark::unwanted}}) {
        CAPTURE(row.field);
        const MessageFacts facts =
            parsed("From: a@b.example\n" + std::string(row.field) + "\n\nx\n");
        CHECK((facts.marks & row.mark) != 0);
        CHECK((parsed("From: a@b.example\n\nx\n").marks & row.mark) == 0);
    }
}

TEST_CASE("message/message_parser: what programs write in a header about themselves") {
    struct Row {
        std::string_view field;
        bool automatic;
    };
    for (const Row& row : {Row{"X-Auto-Response: vacation", true},
                           Row{"X-Autoreply-From: a@b.example", true},
                           Row{"X-Mail-Autoresponder: 2.1", true},
                           Row{"x-auto_generated: yes", true},
                           Row{"X-Automated-Reply: 1", true},
                           Row{"X-Corp-Vacation-Notice: sent", true},
                           Row{"X-FC-MachineGenerated: true", true},
                           Row{"X-Autoreply: no", false},
                           Row{"X-Vacation: false", false},
                           Row{"X-Autocomplete: yes", false},
                           Row{"Autoreplied: yes", false},
                           Row{"Precedence: auto_reply", true},
                           Row{"Preference: auto-reply", true},
                           Row{"X-Precedence: first-class", false},
                           Row{"X-MS-Exchange-Generated-Message-Source: Mailbox Rules Agent", true},
                           Row{"X-MS-Exchange-Inbox-Rules-Loop: a@b.example", true},
                           Row{"X-Post-MessageClass: 9; Autoresponder", true},
                           Row{"X-Post-MessageClass: 1; Letter", false},
                           Row{"X-Mailer: Acme Auto-Responder 3", true},
                           Row{"X-Mailer: Acme Mail Agent 3", false},
                           Row{"Delivered-To: Autoresponder", true},
                           Row{"Delivered-To: ann@autoresponder.example", false},
                           Row{"X-OTRS-Loop: yes", true},
                           Row{"X-Cron-Env: <SHELL=/bin/sh>", true},
                           Row{"Return-Path: <>", true},
                           Row{"Return-Path: <MAILER-DAEMON>", true},
                           Row{"Return-Path: <ann@b.example>", false}}) {
        CAPTURE(row.field);
        const MessageFacts facts =
            parsed("From: a@b.example\n" + std::string(row.field) + "\n\nx\n");
        CHECK(((facts.marks & model::HeaderMark::auto_submitted) != 0) == row.automatic);
    }
}

TEST_CASE("message/message_parser: subjects that only programs write") {
    struct Row {
        std::string_view subject;
        bool automatic;
    };
    for (const Row& row : {Row{"Out of Office: Boat hire", true},
                           Row{"Out of Office AutoReply: Boat hire", true},
                           Row{"[External] Automatic reply: Boat hire", true},
                           Row{"***EXTERN*** Automatische Antwort: Boat hire", true},
                           Row{"AUSSER HAUS: Boat hire", true},
                           Row{"Außer Haus: Boat hire", true},
                           Row{"Absence du bureau : Boat hire", true},
                           Row{"Autosvar: Boat hire", true},
                           Row{"Автоответ: Boat hire", true},
                           Row{"自動応答: Boat hire", true},
                           Row{"外出自动回复：Boat hire", true},
                           Row{"부재중: Boat hire", true},
                           Row{"Otomatik Yanıt: Boat hire", true},
                           Row{"Automatinis atsakymas: Boat hire", true},
                           Row{"AUTO: Ann Lee is out of the office (back 12/03)", true},
                           Row{"[Auto-Reply] Boat hire", true},
                           Row{"Undelivered Mail Returned to Sender", true},
                           Row{"Delivery Status Notification (Failure)", true},
                           Row{"Mail delivery failed: returning message to sender", true},
                           Row{"Unzustellbar: Boat hire", true},
                           Row{"Accepted: Boat hire", true},
                           Row{"Mit Vorbehalt: Boat hire", true},
                           Row{"Ticket received: Boat hire", true},
                           Row{"Re: Automatic reply: Boat hire", false},
                           Row{"Fwd: Undelivered Mail Returned to Sender", false},
                           Row{"Out of office days in May", false},
                           Row{"Out of Office", false},
                           Row{"Out of Office - Monday", false},
                           Row{"Accepted", false},
                           Row{"Accepted papers: where is the list", false},
                           Row{"Automatic reply does not work", false},
                           Row{"auto: the brake", false},
                           Row{"", false}}) {
        CAPTURE(row.subject);
        const MessageFacts facts =
            parsed("From: a@b.example\nSubject: " + std::string(row.subject) + "\n\nx\n");
        CHECK(((facts.marks & model::HeaderMark::auto_submitted) != 0) == row.automatic);
    }
}

TEST_CASE("message/message_parser: bytes in a header are of the charset the text declares") {
    const MessageFacts facts = parsed(
        "From: \xc9\xcd\xd1 <a@b.example>\nTo: Ann <ann@b.example>, \xc9\xcd <i@b.example>\n"
        "Subject: \xc9\xcd\xd1\nContent-Type: text/plain; charset=\"koi8-r\"\n\nx\n");
    CHECK(facts.subject == "имя");
    CHECK(facts.from.value().name == "имя");
    CHECK(facts.recipients.at(1).mailbox.name == "им");
    const std::string_view wrong =
        "Subject: \xc3\xa9t\xc3\xa9\nContent-Type: text/plain; charset=koi8-r\n\n";
    CHECK(parsed(wrong).subject == "été");
    CHECK(parsed("Subject: \xe9t\xe9\nContent-Type: text/plain; charset=utf-8\n\n").subject ==
          "été");
    CHECK(parsed("Subject: \xe9t\xe9\n\n").subject == "été");
    const MessageFacts detected = parsed(
        "From: a@b.example\nSubject: \xc4\xe0\n\n"
        "\xcf\xf0\xe8\xe2\xe5\xf2, \xe3\xe4\xe5 \xee\xf2\xf7\xe5\xf2?\n");
    CHECK(detected.subject == "Да");
}

TEST_CASE("message/message_parser: a header is no UTF-16, whatever its text is said to be") {
    for (const std::string line_end : {"\n", "\r\n"}) {
        CAPTURE(line_end.size());
        const std::string bytes = "Subject: caf\xe9" + line_end + " au lait" + line_end +
                                  "Content-Type: text/plain; charset=utf-16" + line_end + line_end;
        CHECK(parsed(bytes).subject == "caf\xc3\xa9 au lait");
    }
}

TEST_CASE(
    "message/message_parser: bytes that nothing declares cost no more in many fields than in one") {
    std::string hostile = "From: a@b.example\n";
    for (int field = 0; field < 20'000; ++field) {
        hostile += "To: \xf0\xd2\xc9\xd7\xc5\xd4 <a" + std::to_string(field) + "@b.example>\n";
        hostile += "Subject: =?x?Q?=F0=D2=C9=D7=C5=D4?=\n";
    }
    const MessageFacts facts = parsed(hostile + "\nx\n");
    CHECK(facts.recipients.size() > 4'000);
    CHECK(facts.recipients.back().mailbox.name == "Привет");
}

TEST_CASE("message/message_parser: every prefix of a mail is read") {
    MessageParser parser;
    MessageFacts facts;
    std::size_t read = 0;
    for (std::size_t size = 0; size <= mail.size(); ++size) {
        read += parser.parse(mail.substr(0, size), true, facts) ? 1U : 0U;
    }
    CHECK(read > mail.size() / 2);
}

TEST_CASE("message/message_parser: random bytes after a header do no harm") {
    std::uint64_t state = 42;
    MessageParser parser;
    MessageFacts facts;
    for (int round = 0; round < 300; ++round) {
        std::string bytes = "Content-Type: multipart/mixed; boundary=\"b\"\nFrom: a@b.example\n\n";
        for (int i = 0; i < 400; ++i) {
            state = state * 6364136223846793005ULL + 1442695040888963407ULL;
            constexpr std::string_view alphabet = "ab-=?:;<>@\"\\ \n\r\t\xff\x00&#/";
            bytes += alphabet[(state >> 33U) % alphabet.size()];
        }
        CHECK(parser.parse(bytes, true, facts));
    }
}

TEST_CASE(
    "message/message_parser: below a meeting's time and place Outlook draws a line of its own") {
    for (const bool drawn : {true, false}) {
        const std::string text = std::string(
                                     "From: a@b.example\n\nWhen: Monday, 9:00 AM-10:00 AM\n"
                                     "Where: Room 4\n\n") +
                                 (drawn ? "*~*~*~*~*~*~*~*~*~*\n" : "*~* our winter fair *~*\n");
        CHECK(((parsed(text).text.marks & model::invitation) != 0) == drawn);
    }
}

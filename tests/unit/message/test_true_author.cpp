// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/message/message_parser.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

namespace mailhorizon::message {
namespace {

model::MessageFacts read(const std::string& mail) {
    MessageParser parser;
    model::MessageFacts facts;
    REQUIRE(parser.parse(mail, false, facts));
    return facts;
}

/// The author of a mail that came through dev@lists.example.
model::MessageFacts from_list(std::string_view fields, std::string_view text = "Hello there.\n") {
    return read("List-Post: <mailto:dev@lists.example>\n" + std::string(fields) +
                "Date: Mon, 6 Jan 2025 10:00:00 +0000\nMessage-ID: <1@a.example>\nSubject: S\n\n" +
                std::string(text));
}

bool is_rewritten(const model::MessageFacts& facts) {
    return (facts.marks & model::rewritten_from) != 0;
}

bool is_sure(const model::MessageFacts& facts) {
    return (facts.text.marks & model::sure_signer) != 0;
}

}  // namespace

TEST_CASE("message/true_author: who is copied under the very name wrote what was passed on") {
    struct Row {
        std::string_view fields;
        std::string_view address;
    };
    for (const Row& row :
         {Row{"From: Mia Holm <jira@t.example>\nCc: Udo <udo@x.example>, Mia Holm "
              "<mia@x.example>\n",
              "mia@x.example"},
          Row{"From: Mia Holm <notify-7@t.example>\nSender: Mia Holm <mia@x.example>\n",
              "mia@x.example"},
          Row{"From: Mia Holm über Dev <dev@lists.example>\nCc: Mia Holm <mia@x.example>\n",
              "mia@x.example"},
          Row{"From: \"Mia Holm (via Shop)\" <shop@t.example>\nTo: Mia Holm <mia@x.example>\n",
              "mia@x.example"},
          Row{"From: Mia Holm <mia@home.example>\nCc: Mia Holm <mia@x.example>\n",
              "mia@home.example"},
          // The list under its own name, at the host it goes through: nobody is copied.
          Row{"From: All about boats <jira@t.example>\nCc: All about boats <jira@relay.example>\n",
              "jira@t.example"},
          Row{"From: Mia Holm <jira@t.example>\nCc: Mia H <mia@x.example>\n", "jira@t.example"},
          Row{"From: Mia <jira@t.example>\nCc: Mia <mia@x.example>\n", "jira@t.example"},
          Row{"From: Mia Holm <jira@t.example>\nCc: Mia Holm <noreply@t.example>\n",
              "jira@t.example"}}) {
        CAPTURE(row.fields);
        CHECK(from_list(row.fields).from.value().address == row.address);
    }
}

TEST_CASE(
    "message/true_author: a rewritten From is undone by the first field that names somebody") {
    struct Row {
        std::string_view fields;
        std::string_view name;
        std::string_view address;
        bool rewritten;
    };
    for (const Row& row :
         {Row{"From: Ann Lee <ann@a.example>\nReply-To: dev@lists.example\n",
              "Ann Lee",
              "ann@a.example",
              false},
          Row{"From: 'Ann Lee' via Dev <dev@lists.example>\nX-Original-From: Ann Lee "
              "<ann@a.example>\n"
              "Reply-To: bo@b.example\n",
              "Ann Lee",
              "ann@a.example",
              true},
          Row{"From: Ann Lee via Dev <dev@lists.example>\nReply-To: ann@a.example\n",
              "Ann Lee",
              "ann@a.example",
              true},
          Row{"From: Ann Lee via Dev <dev@lists.example>\n"
              "Reply-To: Dev list <dev@lists.example>, Ann Lee <ann@a.example>\n",
              "Ann Lee",
              "ann@a.example",
              true},
          Row{"From: Ann Lee via Dev <dev@lists.example>\nX-MailFrom: ann@a.example\n",
              "Ann Lee",
              "ann@a.example",
              true},
          Row{"From: Ann Lee via Dev <dev@lists.example>\nX-MailFrom: dev-bounces@lists.example\n",
              "Ann Lee via Dev",
              "dev@lists.example",
              true},
          Row{"From: Ann Lee via Dev <dev@lists.example>\nReply-To: ann@a.example, bo@b.example\n",
              "Ann Lee via Dev",
              "dev@lists.example",
              true},
          Row{"From: Dev talk <dev@lists.example>\nReply-To: dev@lists.example\n",
              "Dev talk",
              "dev@lists.example",
              true},
          Row{"From: Ann via Relay <devnull+ann@relay.example>\nX-Original-From: Ann "
              "<ann@a.example>\n",
              "Ann",
              "ann@a.example",
              true}}) {
        CAPTURE(row.fields);
        const model::MessageFacts facts = from_list(row.fields);
        REQUIRE(facts.from);
        CHECK(facts.from->name == row.name);
        CHECK(facts.from->address == row.address);
        CHECK(is_rewritten(facts) == row.rewritten);
    }
}

TEST_CASE(
    "message/true_author: without a list \"via\" is a part of a name, Reply-To another person") {
    const std::string end = "Message-ID: <1@a.example>\nDate: 6 Jan 2025 10:00:00 +0000\n\nHi.\n";
    const model::MessageFacts via =
        read("From: Ann via Desk <desk@a.example>\nReply-To: ann@a.example\n" + end);
    CHECK(via.from->address == "desk@a.example");
    CHECK_FALSE(is_rewritten(via));
    const model::MessageFacts plain =
        read("From: Ann <ann@a.example>\nReply-To: Bo <bo@a.example>\n" + end);
    CHECK(plain.from->address == "ann@a.example");
}

TEST_CASE("message/signer: the name below the own text is kept where no header names the author") {
    struct Row {
        std::string_view text;
        std::string_view signer;
        bool sure;
    };
    for (const Row& row :
         {Row{"It works now.\n\nCheers,\nDidier\n", "Didier", true},
          Row{"It works now.\n\nBest regards\n\n\nAnn van der Lee\n", "Ann van der Lee", true},
          Row{"It works.\nMit freundlichen Gruessen\nJörg\n", "Jörg", true},
          Row{"It works.\nHTH\nguenter\n", "guenter", true},
          Row{"It works.\n-- \nJohn J. Boyer\nEmail: john@a.example\n", "John J. Boyer", true},
          Row{"It works.\n-- \nWarm regards,\n\nBo Hill\n", "Bo Hill", true},
          Row{"It works.\nThanks,\nBo\n-- \nBo Hill\n", "Bo Hill", true},
          Row{"It works.\n\n-- Jude <jude at a dot example> said\n", "Jude", true},
          Row{"It works.\n\nCheers,\nAnn\n\nOn 1/2/25 10:00, Dev wrote:\n> Bo\n> Thanks,\n> Eve\n",
              "Ann",
              true},
          Row{"It works.\n\nKaren\n", "Karen", false},
          Row{"It works.\n\n- Rich Hill\n", "Rich Hill", false},
          Row{"It works.\nKaren\n", "Karen", false},
          Row{"It works.\n\n-tim\n", "tim", false},
          Row{"It works.\nRegards, Willem\n", "Willem", true},
          Row{"It works.\n-- \nSincerely, Alexander\n", "Alexander", true},
          Row{"It works.\nDevin Hill\nd.hill@a.example\n", "Devin Hill", true},
          Row{"Thanks,\nThe rest of it fails in many ways\n", "", false},
          Row{"It works.\n\nThanks!\n", "", false},
          Row{"It works.\n\nThanks Karen\n", "", false},
          Row{"Cheers,\nAll\n", "", false},
          Row{"Karen\n", "", false},
          Row{"", "", false}}) {
        CAPTURE(row.text);
        const model::MessageFacts facts = from_list("From: Dev <dev@lists.example>\n", row.text);
        CHECK(facts.signer == row.signer);
        CHECK(is_sure(facts) == row.sure);
    }
}

TEST_CASE("message/signer: nothing of the text is kept where a header names the author") {
    CHECK(from_list("From: Ann <ann@a.example>\n", "Works.\n\nCheers,\nAnn\n").signer.empty());
    CHECK(from_list("From: Dev <dev@lists.example>\nReply-To: ann@a.example\n",
                    "Works.\n\nCheers,\nAnn\n")
              .signer.empty());
    CHECK(from_list("From: Ann via Dev <dev@lists.example>\n", "Works.\n\nCheers,\nAnn\n")
              .signer.empty());
}

TEST_CASE("message/quoted_author: an attribution names the author of what is quoted") {
    struct Row {
        std::string_view attribution;
        std::string_view author;
    };
    for (const Row& row :
         {Row{"On Sat, 13 Aug 2022, Jude Hill wrote:", "Jude Hill"},
          Row{"On Wed, Jul 21, 2021 at 12:03 PM Jude Hill <\njude@a.example> wrote:", "Jude Hill"},
          Row{"On 8/13/22 10:00 AM, Jude Hill wrote:", "Jude Hill"},
          Row{"Le 16/07/2023 à 19:51, Jude Hill a écrit :", "Jude Hill"},
          Row{"Am 13.07.23 um 21:08 schrieb Jude Hill:", "Jude Hill"},
          Row{"Am 13.07.23 um 21:08 schrieb jude hill <jude@a.example>:", "jude@a.example"},
          Row{"Dne 19. 07. 22 v 20:31 Jude Hill napsal(a):", "Jude Hill"},
          Row{"Jude Hill <jude@a.example> writes:", "Jude Hill"},
          Row{"On 1/4/23, jude@a.example <jude@a.example> wrote:", "jude@a.example"}}) {
        CAPTURE(row.attribution);
        const std::string text = std::string(row.attribution) + "\n> it works\n\nFine.\n";
        const model::MessageFacts facts = from_list("From: Ann <ann@a.example>\n", text);
        CHECK(facts.text.quoted_author == model::author_hash(row.author));
    }
    const model::MessageFacts two = from_list("From: Ann <ann@a.example>\n",
                                              "On 1/2/25 10:00, Bo Hill wrote:\n> it works\nYes.\n"
                                              "On 1/3/25 10:00, Eve Hill wrote:\n> no\nNo.\n");
    CHECK(two.text.quoted_author == 0);
}

TEST_CASE("message/quoted_author: names are remembered without regard to case and white space") {
    CHECK(model::author_hash("Ann  LEE ") == model::author_hash("ann lee"));
    CHECK(model::author_hash("Ann Lee") != model::author_hash("Ann Leo"));
    CHECK(model::author_hash(" ") == 0);
}

}  // namespace mailhorizon::message

// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/message/headers/address.hpp"
#include "mailhorizon/message/headers/unwanted_folder.hpp"
#include "mailhorizon/message/message_parser.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

namespace mailhorizon::message {
namespace {

constexpr std::string_view end_of_header =
    "From: Ann <ann@a.example>\nMessage-ID: <1@a.example>\nDate: 6 Jan 2025 10:00:00 +0000\n";

bool is_unwanted(const std::string& fields) {
    MessageParser parser;
    model::MessageFacts facts;
    REQUIRE(parser.parse(fields + std::string(end_of_header) + "\nHi.\n", false, facts));
    return (facts.marks & model::unwanted) != 0;
}

constexpr std::string_view journal =
    "X-MS-Journal-Report:\nFrom: <journal@x.example>\nTo: <box@x.example>\n"
    "Message-ID: <report@x.example>\nDate: 6 Jan 2025 10:00:02 +0000\n"
    "Received: from a by b; 6 Jan 2025 10:00:03 +0000\n"
    "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=\"b\"\n\n"
    "--b\nContent-Type: text/plain\n\n"
    "Sender: ann@x.example\nSubject: Plan\nMessage-Id: <1@x.example>\n"
    "To: bo@x.example\nTo: eve@x.example, Expanded: team@x.example\nBcc: fay@x.example\n"
    "Recipient: BO@x.example\n\n"
    "--b\nContent-Type: message/rfc822\n\n"
    "From: Ann <ann@x.example>\nTo: Bo <bo@x.example>, team@x.example\nSubject: Plan\n"
    "Message-ID: <1@x.example>\nDate: 6 Jan 2025 10:00:00 +0000\n\nCan you look at it?\n"
    "--b--\n";

}  // namespace

TEST_CASE("message/unwanted_folder: spam, trash and drafts are known by name in any language") {
    for (const std::string_view name :
         {"Spam",         "JUNK",      "Junk E-Mail", "Trash",     "Deleted Items", "Drafts",
          "Papierkorb",   "Entwürfe",  "ENTWÜRFE",    "Corbeille", "Brouillons",    "Papelera",
          "Borradores",   "Cestino",   "Bozze",       "Lixeira",   "Prullenbak",    "Concepten",
          "Entw&APw-rfe", "Черновики", " Trash "}) {
        CAPTURE(name);
        CHECK(is_unwanted_folder(name));
    }
    for (const std::string_view name :
         {"", "Inbox", "Trashcan project", "Sent", "deleted_items", "R&D", "Drafting"}) {
        CAPTURE(name);
        CHECK_FALSE(is_unwanted_folder(name));
    }
}

TEST_CASE("message/unwanted_folder: a path is judged from the folder the user gave on") {
    struct Row {
        std::string_view path;
        std::string_view given;
        bool unwanted;
    };
    for (const Row& row : {Row{"mail/Trash", "mail", true},
                           Row{"mail/Trash", "mail/Trash", true},
                           Row{"Trash/mail/Inbox", "Trash/mail", false},
                           Row{"Trash/mail/", "Trash/mail/", false},
                           Row{"mail/Trash.sbd/2019", "mail", true},
                           Row{"mail/.INBOX.Trash.2019", "mail", true},
                           Row{"mail/.Entw&APw-rfe", "mail", true},
                           Row{"all.zip/[Gmail]/Spam.mbox", "all.zip", true},
                           Row{"x/Deleted Messages.mbox/mbox", "x", true},
                           Row{"x/Drafts.mbox.gz", "x/Drafts.mbox.gz", true},
                           Row{"mail/list.Trash.2019", "mail", false},
                           Row{"mail/Inbox", "mail", false},
                           Row{"-", "-", false}}) {
        CAPTURE(row.path);
        CHECK(is_in_unwanted_folder(row.path, row.given.size()) == row.unwanted);
    }
}

TEST_CASE("message/message_parser: what its mail program calls deleted is unwanted") {
    CHECK(is_unwanted("X-Mozilla-Status: 0008\n"));
    CHECK(is_unwanted("X-Mozilla-Status: 0009\n"));
    CHECK(is_unwanted("X-Mozilla-Status: 100f\n"));
    CHECK_FALSE(is_unwanted("X-Mozilla-Status: 0001\n"));
    CHECK_FALSE(is_unwanted("X-Mozilla-Status: 8007\n"));
    CHECK_FALSE(is_unwanted("X-Mozilla-Status: what8\n"));
    CHECK(is_unwanted("X-Gmail-Labels: Work,Papierkorb\n"));
    CHECK_FALSE(is_unwanted("X-Gmail-Labels: Work,Inbox\n"));
}

TEST_CASE("message/message_parser: a mailbox's own data is no message") {
    const std::string fields(
        "From: Mail System Internal Data <MAILER-DAEMON@a.example>\n"
        "Subject: DON'T DELETE THIS MESSAGE -- FOLDER INTERNAL DATA\nX-IMAP: 0 1\n");
    MessageParser parser;
    model::MessageFacts facts;
    CHECK_FALSE(parser.parse(fields + "\nThis text is part of the format.\n", false, facts));
    REQUIRE(facts.problems.size() == 1);
    CHECK(facts.problems.front().kind == base::ProblemKind::mailbox_data);
    CHECK(parser.parse(
        "Subject: DON'T DELETE THIS MESSAGE, please\nFrom: a@b.example\n\nHi\n", false, facts));
}

TEST_CASE("message/journal: the message is read, and who else received it") {
    MessageParser parser;
    model::MessageFacts facts;
    REQUIRE(parser.parse(journal, false, facts));
    CHECK(facts.message_id == "1@x.example");
    CHECK(facts.from->address == "ann@x.example");
    CHECK(facts.subject == "Plan");
    CHECK(facts.text.counts.questions == 1);
    CHECK(facts.received);
    CHECK(facts.bytes == journal.size());
    REQUIRE(facts.recipients.size() == 4);
    CHECK(facts.recipients[2].mailbox.address == "eve@x.example");
    CHECK(facts.recipients[2].role == model::RecipientRole::to);
    CHECK(facts.recipients[3].mailbox.address == "fay@x.example");
    CHECK(facts.recipients[3].role == model::RecipientRole::bcc);
}

TEST_CASE("message/journal: an envelope without a message in it is a message itself") {
    const std::string empty(journal.substr(0, journal.find("--b\nContent-Type: message/rfc822")));
    MessageParser parser;
    model::MessageFacts facts;
    REQUIRE(parser.parse(empty, false, facts));
    CHECK(facts.message_id == "report@x.example");
}

TEST_CASE("message/x500: Exchange's names are addresses, however they are packed") {
    for (const std::string_view field :
         {"Abel <ann@x.example>, Chris </O=X/OU=NA/CN=RECIPIENTS/CN=CABEL>",
          "Abel <ann@x.example>, Chris <EX:/o=x/ou=na/cn=Recipients/cn=cabel>",
          "Abel <ann@x.example>, Chris <IMCEAEX-_O=X_OU=NA_CN=RECIPIENTS_CN=CABEL@x.example>"}) {
        CAPTURE(field);
        const AddressList list = parse_addresses(field);
        REQUIRE(list.mailboxes.size() == 2);
        CHECK(list.mailboxes[1].address == "cabel@na.x.x500");
        CHECK(list.mailboxes[1].name == "Chris");
    }
    const AddressList packed = parse_addresses("<IMCEAMAILTO-bo+40b+2Eexample@x.example>");
    REQUIRE(packed.mailboxes.size() == 1);
    CHECK(packed.mailboxes[0].address == "bo@b.example");
    const AddressList spaced = parse_addresses(
        "</O=X CORP/OU=EXCHANGE ADMINISTRATIVE GROUP (FYDIB0HF)/CN=RECIPIENTS/CN=J. DOE>");
    REQUIRE(spaced.mailboxes.size() == 1);
    CHECK(spaced.mailboxes[0].address ==
          "j-doe@exchange-administrative-group-fydib0hf.x-corp.x500");
    const AddressList other = parse_addresses("IMCEA-no@x.example");
    REQUIRE(other.mailboxes.size() == 1);
    CHECK(other.mailboxes[0].address == "IMCEA-no@x.example");
}

TEST_CASE("message/x500: what is packed in an address may be any bytes, what comes out is not") {
    struct Row {
        std::string_view value;
        std::string_view address;
    };
    for (const Row& row : {Row{"IMCEAEX-_O=X_CN=J+F6rg@x.example", "j\xc3\xb6rg@x.x500"},
                           Row{"IMCEAEX-_O=X_CN=J+C3+B6rg@x.example", "j\xc3\xb6rg@x.x500"},
                           Row{"</O=X/CN=J\xf6rg>", "j\xc3\xb6rg@x.x500"},
                           Row{"IMCEASMTP-j+F6rg+40b+2Eexample@x.example", "j\xc3\xb6rg@b.example"},
                           // Nothing in these that an address may be.
                           Row{"IMCEASMTP-a+0Ab+40b@x.example", "IMCEASMTP-a+0Ab+40b@x.example"},
                           Row{"IMCEASMTP-+40b@x.example", "IMCEASMTP-+40b@x.example"},
                           Row{"IMCEASMTP-a+40@x.example", "IMCEASMTP-a+40@x.example"},
                           Row{"IMCEASMTP-a+7F+40b@x.example", "IMCEASMTP-a+7F+40b@x.example"}}) {
        CAPTURE(row.value);
        const AddressList list = parse_addresses(row.value);
        REQUIRE(list.mailboxes.size() == 1);
        CHECK(list.mailboxes[0].address == row.address);
    }
}

TEST_CASE("message/address: a domain in Unicode and the same in ASCII are one") {
    const auto address = [](std::string_view field) {
        const AddressList list = parse_addresses(field);
        REQUIRE(list.mailboxes.size() == 1);
        return list.mailboxes.front().address;
    };
    CHECK(address("ann@xn--bcher-kva.example") == "ann@bücher.example");
    CHECK(address("ann@XN--BCHER-KVA.example") == "ann@bücher.example");
    CHECK(address("ann@BÜCHER.example") == "ann@bücher.example");
    CHECK(address("ann@bu\xCC\x88"
                  "cher.example") == "ann@bücher.example");
    CHECK(address("ann@xn--a.example") == "ann@xn--a.example");  // no such name
    CHECK(address("xn--ann@a.example") == "xn--ann@a.example");
}

}  // namespace mailhorizon::message

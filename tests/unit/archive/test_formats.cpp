// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/archive.hpp"
#include "unit/archive/mail_trees.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

using namespace mailhorizon;
using archive::ReadLimits;
using test::emlx_of;
using test::Lines;
using test::mail;
using test::mbox_of;
using test::quoting_mail;
using test::read_tree;
using test::ReadArchive;
using test::separator;
using test::Tree;

namespace {

const std::string line = "\x01\x01\x01\x01\n";

std::string with_cr(std::string text) {
    std::ranges::replace(text, '\n', '\r');
    return text;
}

Lines bytes_of(const ReadArchive& archive) {
    Lines bytes;
    for (const auto& message : archive.messages) {
        bytes.push_back(message.bytes);
    }
    return bytes;
}

/// One small tree for each format that is read.
std::vector<Tree> all_formats() {
    return {
        {{"a.mbox", mbox_of(3)}},
        {{"a.mbox",
          separator + "Subject: x\nContent-Length: " + std::to_string(mail.size()) + "\n\n" + mail +
              "\n" + mbox_of(1)}},
        {{"a.mmdf", line + separator + mail + line + line + quoting_mail + line}},
        {{"M/cur/1:2,S", mail}, {"M/new/2", quoting_mail}, {"M/.Sent/cur/3:2,", mail}},
        {{"inbox/1", mail}, {"inbox/2", quoting_mail}, {"inbox/,3", mail}},
        {{"a/1.eml", quoting_mail}, {"a/2.eml", "\xEF\xBB\xBF\n" + mail}},
        {{"X.mbox/Messages/1.emlx", emlx_of(quoting_mail, 1)},
         {"X.mbox/Messages/2.partial.emlx", emlx_of(mail, 2)}},
        {{"2020-May.txt",
          "From a at b.example  Thu Jan  1 00:00:01 1970\n" + mail +
              "From c at d.example  Thu Jan  1 00:00:02 1970\n" + mail}},
    };
}

}  // namespace

TEST_CASE("archive/formats: files whose lines end with CR alone are read as if with LF") {
    for (Tree tree : all_formats()) {
        CAPTURE(tree.begin()->first);
        const ReadArchive with_lf = read_tree(tree);
        for (auto& [name, bytes] : tree) {
            bytes = with_cr(bytes);
        }
        CHECK(read_tree(tree).messages == with_lf.messages);
        for (const std::size_t window : {1U, 3U, 64U}) {
            CHECK(read_tree(tree, {.window_bytes = window}).messages == with_lf.messages);
        }
    }
}

TEST_CASE("archive/formats: a CR beside an LF is none, and text without mail is none either") {
    const std::string late = std::string(70'000, 'x');
    // Far behind the place where line ends are looked at, CRLF stays what it is.
    const Lines bytes = bytes_of(read_tree({{"a", with_cr(separator + mail + late) + "\r\ny\r"}}));
    CHECK(bytes == Lines{mail + late + "\r\ny\n"});
    CHECK(bytes_of(read_tree({{"a", separator + mail + "x\ry\r"}})) == Lines{mail + "x\ry\r"});
    CHECK(read_tree({{"a", "Dear all,\rno mail\r"}}).messages.empty());
}

TEST_CASE("archive/formats: windows do not show in any format") {
    for (const Tree& tree : all_formats()) {
        CAPTURE(tree.begin()->first);
        const ReadArchive expected = read_tree(tree);
        CHECK(expected.messages.size() >= 2);
        CHECK(expected.problems.empty());
        for (const std::size_t window : {1U, 2U, 7U, 64U, 4096U}) {
            CAPTURE(window);
            const ReadArchive all = read_tree(tree, {.window_bytes = window});
            CHECK(all.messages == expected.messages);
            CHECK(test::mailbox_lines(all) == test::mailbox_lines(expected));
        }
    }
}

TEST_CASE("archive/formats: CRLF twins give the same messages in any format") {
    for (const Tree& tree : all_formats()) {
        CAPTURE(tree.begin()->first);
        Tree twin;
        for (const auto& [name, bytes] : tree) {
            twin[name] = test::with_crlf(bytes);
        }
        const ReadArchive lf = read_tree(tree);
        const ReadArchive crlf = read_tree(twin);
        REQUIRE(crlf.messages.size() == lf.messages.size());
        CHECK(test::mailbox_lines(crlf) == test::mailbox_lines(lf));
        for (std::size_t at = 0; at < lf.messages.size(); ++at) {
            CHECK(crlf.messages[at].bytes == test::with_crlf(lf.messages[at].bytes));
            CHECK(crlf.messages[at].flags == lf.messages[at].flags);
            CHECK(crlf.messages[at].time == lf.messages[at].time);
        }
    }
}

TEST_CASE(
    "archive/formats: MMDF messages stand between lines of four control-A, nothing is quoted") {
    const std::string text = line + separator + mail + line + line + quoting_mail + line;
    const ReadArchive all = read_tree({{"x", text}});
    CHECK(bytes_of(all) == Lines{mail, quoting_mail});
    CHECK(test::mailbox_lines(all) == Lines{"mmdf F/x"});
    CHECK(all.mailboxes[0].bytes == text.size());
    CHECK(all.messages[0].time == 1);
    CHECK(all.messages[1].time == 0);
    CHECK_FALSE(all.messages[0].from_mbox);
    CHECK(all.messages[0].place == "0");
    CHECK(all.messages[1].place == std::to_string(text.find(line + line) + line.size()));
}

TEST_CASE("archive/formats: an MMDF file that lost a line, or has one too many, is read") {
    struct Row {
        std::string text;
        Lines messages;
    };
    for (const Row& row : std::vector<Row>{
             {line + mail, {mail}},
             {line + mail + line + mail, {mail, mail}},
             {line + mail + line + line + line + mail + line, {mail, mail}},
             {line + mail + "\x01\x01\x01\x01", {mail}},
             {line + mail + line + "\n\n" + line + mail + line, {mail, mail}},
             {line + "\x01\x01\x01\x01x\n" + mail + line, {"\x01\x01\x01\x01x\n" + mail}},
             {line + mail + "\x01\x01\x01\n\x01\x01\x01\x01\x01\n" + line,
              {mail + "\x01\x01\x01\n\x01\x01\x01\x01\x01\n"}},
             {"\n\n" + line + mail, {mail}},
             {"\xEF\xBB\xBF" + line + mail, {mail}},
         }) {
        CAPTURE(row.text);
        CHECK(bytes_of(read_tree({{"x", row.text}})) == row.messages);
    }
    const ReadArchive none = read_tree({{"x", line + line}});
    CHECK(none.messages.empty());
    CHECK(test::problem_lines(none) == Lines{"not-mail F/x"});
}

TEST_CASE(
    "archive/formats: an MMDF message is cut one byte past the limit, and the next is found") {
    const std::string text = line + mail + line + line + mail + line;
    for (const std::size_t window : {1U, 10U, 1'000U}) {
        const ReadArchive whole =
            read_tree({{"x", text}}, {.window_bytes = window, .message_bytes = mail.size()});
        CHECK(bytes_of(whole) == Lines{mail, mail});
        CHECK_FALSE(whole.messages[0].cut);
        const ReadArchive cut =
            read_tree({{"x", text}}, {.window_bytes = window, .message_bytes = mail.size() - 1});
        REQUIRE(cut.messages.size() == 2);
        CHECK(cut.messages[0].bytes == mail.substr(0, mail.size() - 1));
        CHECK(cut.messages[0].cut);
        CHECK(cut.messages[1].cut);
    }
    const std::string large = line + mail + std::string(5'000, 'x') + "\n" + line + mail + line;
    const ReadArchive cut = read_tree({{"x", large}}, {.window_bytes = 64, .message_bytes = 100});
    REQUIRE(cut.messages.size() == 2);
    CHECK(cut.messages[0].bytes.size() == 100);
    CHECK(cut.messages[1].bytes == mail);
}

TEST_CASE(
    "archive/formats: the numbered files of an MH folder are one mailbox, deleted ones marked") {
    const ReadArchive all = read_tree({{"Mail/inbox/1", quoting_mail},
                                       {"Mail/inbox/20", mail},
                                       {"Mail/inbox/,3", mail},
                                       {"Mail/inbox/#4", mail},
                                       {"Mail/inbox/.mh_sequences", "cur: 20\nunseen: 1 20\n"},
                                       {"Mail/inbox/sub/1", mail},
                                       {"Mail/inbox/loose.eml", mail},
                                       {"Mail/2019", mbox_of(2)}});
    CHECK(test::place_lines(all) == Lines{"F/Mail/2019 0",
                                          "F/Mail/2019 84",
                                          "F/Mail/inbox #4",
                                          "F/Mail/inbox ,3",
                                          "F/Mail/inbox 1",
                                          "F/Mail/inbox 20",
                                          "F/Mail/inbox loose.eml",
                                          "F/Mail/inbox/sub 1"});
    CHECK(test::mailbox_lines(all) ==
          Lines{"mbox F/Mail/2019", "mh F/Mail/inbox", "eml F/Mail/inbox", "mh F/Mail/inbox/sub"});
    CHECK(all.messages[2].flags == "T");
    CHECK(all.messages[3].flags == "T");
    CHECK(all.messages[4].flags.empty());
    CHECK(all.messages[4].bytes == quoting_mail);
    CHECK(all.problems.empty());
}

TEST_CASE("archive/formats: a file that names itself one message is never split, others are") {
    CHECK(read_tree({{"a.eml", quoting_mail}}).messages.size() == 1);
    CHECK(read_tree({{"a.EML", quoting_mail}}).messages.size() == 1);
    CHECK(read_tree({{"a.eml", mbox_of(2)}}).messages.size() == 2);
    CHECK(read_tree({{"a", quoting_mail}}).messages.size() == 2);
    const ReadArchive cut = read_tree({{"a.eml", mail}}, {.message_bytes = mail.size() - 1});
    CHECK(cut.messages[0].cut);
    CHECK_FALSE(read_tree({{"a.eml", mail}}, {.message_bytes = mail.size()}).messages[0].cut);
}

TEST_CASE(
    "archive/formats: of an Apple Mail file neither count nor property list is in the message") {
    const std::string whole = emlx_of(mail, 0);
    const std::string list = whole.substr(whole.find("<?xml"));
    const std::string listing = mail + "\n" + list + "the end\n";  // a mail about property lists
    struct Row {
        std::string file;
        std::string message;
    };
    for (const Row& row : std::vector<Row>{
             {emlx_of(mail), mail},
             {emlx_of(listing), listing},
             {"9999      \n" + mail + list, mail},               // a count that is wrong
             {"3\n" + mail + list, mail},                        //
             {std::to_string(mail.size()) + "\n" + mail, mail},  // without a list
             {"9999      \n" + mail, mail},
             {"3\n" + mail, mail},
         }) {
        CAPTURE(row.file);
        const ReadArchive all = read_tree({{"1.emlx", row.file}});
        CHECK(bytes_of(all) == Lines{row.message});
        CHECK(test::mailbox_lines(all) == Lines{"emlx F"});
        CHECK(test::place_lines(all) == Lines{"F 1.emlx"});
        CHECK_FALSE(all.messages[0].cut);
    }
    CHECK(read_tree({{"x", "1234567\nno mail follows\n"}}).messages.empty());
}

TEST_CASE("archive/formats: an Apple message is cut one byte past the limit") {
    const Tree tree{{"1.emlx", emlx_of(mail, 16)}};
    CHECK_FALSE(read_tree(tree, {.message_bytes = mail.size()}).messages[0].cut);
    const ReadArchive all = read_tree(tree, {.message_bytes = mail.size() - 1});
    CHECK(all.messages[0].cut);
    CHECK(all.messages[0].bytes == mail.substr(0, mail.size() - 1));
    CHECK(all.messages[0].flags == "F");
    const std::string large = mail + std::string(200'000, 'x') + "\n";
    const ReadArchive beyond = read_tree({{"1.emlx", emlx_of(large)}}, {.message_bytes = 100});
    CHECK(beyond.messages[0].cut);
    CHECK(beyond.messages[0].bytes == large.substr(0, 100));
}

TEST_CASE("archive/formats: Apple's flags are told as Maildir's") {
    struct Row {
        std::int64_t bits;
        std::string_view flags;
    };
    for (const Row& row : {Row{0, ""},
                           Row{1, "S"},
                           Row{2, "T"},
                           Row{4, "R"},
                           Row{16, "F"},
                           Row{64, "D"},
                           Row{1 + 2 + 4 + 16 + 64, "DFRST"},
                           Row{8'590'195'713, "S"}}) {
        CAPTURE(row.bits);
        CHECK(read_tree({{"1.emlx", emlx_of(mail, row.bits)}}).messages[0].flags == row.flags);
    }
}

TEST_CASE("archive/formats: an Apple mailbox is one, however its messages are spread") {
    const ReadArchive all =
        read_tree({{"Mail/INBOX.mbox/Info.plist", "<?xml version=\"1.0\"?>\n"},
                   {"Mail/INBOX.mbox/ID/Data/Messages/1.emlx", emlx_of(mail)},
                   {"Mail/INBOX.mbox/ID/Data/7/Messages/7001.partial.emlx", emlx_of(mail)},
                   {"Mail/INBOX.mbox/ID/Data/7/Attachments/7001/2/forwarded.eml", mail},
                   {"Mail/INBOX.mbox/Sub.mbox/ID/Messages/2.emlx", emlx_of(mail)},
                   {"Mail/Old.mbox/mbox", mbox_of(2)},
                   {"Mail/Old.mbox/table_of_contents", std::string(100, '\0')},
                   {"Mail/Attachments/a.eml", mail}});
    CHECK(test::place_lines(all) == Lines{"F/Mail/Attachments a.eml",
                                          "F/Mail/INBOX.mbox ID/Data/7/Messages/7001.partial.emlx",
                                          "F/Mail/INBOX.mbox ID/Data/Messages/1.emlx",
                                          "F/Mail/INBOX.mbox/Sub.mbox ID/Messages/2.emlx",
                                          "F/Mail/Old.mbox/mbox 0",
                                          "F/Mail/Old.mbox/mbox 84"});
    CHECK(test::mailbox_lines(all) == Lines{"eml F/Mail/Attachments",
                                            "emlx F/Mail/INBOX.mbox",
                                            "emlx F/Mail/INBOX.mbox/Sub.mbox",
                                            "mbox F/Mail/Old.mbox/mbox"});
    CHECK(all.problems.empty());
}

TEST_CASE(
    "archive/formats: of a Thunderbird profile the mail is read, without a word on the rest") {
    const std::string mork = "// <!-- <mdb:mork:z v=\"1.4\"/> -->\n< <(a=c)> >\n";
    const std::string own =
        "From - Thu Jan  1 00:00:01 1970\nX-Mozilla-Status: 0001\n" + mail + "\n";
    const ReadArchive all = read_tree({{"Mail/Local Folders/Inbox", own + own},
                                       {"Mail/Local Folders/Inbox.msf", mork},
                                       {"Mail/Local Folders/Inbox.sbd/Work", own},
                                       {"Mail/Local Folders/Inbox.sbd/Work.msf", mork},
                                       {"Mail/Local Folders/Inbox.sbd/Work.sbd/Deep", own},
                                       {"Mail/Local Folders/Inbox.mozmsgs/1.wdseml", mail},
                                       {"Mail/Local Folders/Trash", ""},
                                       {"Mail/Local Folders/Trash.msf", ""},
                                       {"Mail/Local Folders/msgFilterRules.dat", "version=\"9\"\n"},
                                       {"Mail/Local Folders/popstate.dat", "# POP3 State File\n"}});
    CHECK(test::mailbox_lines(all) == Lines{"mbox F/Mail/Local Folders/Inbox",
                                            "mbox F/Mail/Local Folders/Inbox.sbd/Work",
                                            "mbox F/Mail/Local Folders/Inbox.sbd/Work.sbd/Deep",
                                            "mbox F/Mail/Local Folders/Trash"});
    CHECK(all.messages.size() == 4);
    CHECK(all.problems.empty());
    CHECK_FALSE(all.incomplete);
}

TEST_CASE("archive/formats: a name keeps nothing from being read") {
    for (const std::string name : {"Inbox.msf", "subscriptions", "dovecot-uidlist", "12", ",12"}) {
        CAPTURE(name);
        CHECK(read_tree({{name, mbox_of(2)}}).messages.size() == 2);
    }
}

TEST_CASE("archive/formats: folders of mail programs that hide folders are entered") {
    const ReadArchive all = read_tree({{"M/cur/1", mail},
                                       {"M/.Archive/.2020/cur/2", mail},
                                       {"M/.git/config", mail},
                                       {"K/.inbox.directory/sub/cur/3", mail},
                                       {"K/.hidden/4.eml", mail}});
    CHECK(test::mailbox_lines(all) ==
          Lines{"maildir F/K/.inbox.directory/sub", "maildir F/M", "maildir F/M/.Archive/.2020"});
    CHECK(all.messages.size() == 3);
    CHECK(all.problems.empty());
}

TEST_CASE("archive/formats: what needs another program first is said, and is not read") {
    using namespace std::string_literals;
    for (const std::string& bytes : {"7z\xBC\xAF\x27\x1C"s,
                                     "Rar!\x1A\x07\x01"s,
                                     "!BDN"s,
                                     "LZIP\x01"s,
                                     "\x1F\x9D\x90"s,
                                     "\x04\x22\x4D\x18"s,
                                     "\xCF\xAD\x12\xFE"s}) {
        const ReadArchive all = read_tree({{"x", bytes + std::string(100, '\0')}});
        CHECK(test::problem_lines(all) == Lines{"unreadable F/x"});
        CHECK(all.incomplete);
    }
    CHECK(read_tree({{"x", "LZIP\x01\n" + mbox_of(1)}}).incomplete);
    CHECK_FALSE(read_tree({{"x", "LZIPPED: the list\n\n" + mbox_of(1)}}).incomplete);
}

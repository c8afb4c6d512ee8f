// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/archive.hpp"
#include "unit/archive/mail_trees.hpp"
#include "unit/archive/packed_files.hpp"

#include <doctest/doctest.h>

#include <cstddef>
#include <string>
#include <vector>

using namespace mailhorizon;
using archive::ReadLimits;
using test::emlx_of;
using test::Lines;
using test::mail;
using test::mbox_of;
using test::Members;
using test::ReadArchive;
using test::stored_gzip;
using test::stored_zip;
using test::tar_of;

namespace {

ReadArchive read(const std::string& bytes, const ReadLimits& limits = {}) {
    return test::read_tree({{"x", bytes}}, limits);
}

const Members every_format{{"Takeout/archive_browser.html", "<html></html>\n"},
                           {"Takeout/Mail/All mail.mbox", mbox_of(2)},
                           {"a.mmdf", "\x01\x01\x01\x01\n" + mail + "\x01\x01\x01\x01\n"},
                           {"M/.Sent/cur/1:2,FS", mail},
                           {"inbox/1", mail},
                           {"inbox/,2", mail},
                           {"eml/1.eml", test::quoting_mail},
                           {"X.mbox/ID/Messages/1.emlx", emlx_of(mail, 1)},
                           {"X.mbox/ID/Attachments/1/2/a.eml", mail},
                           {"Inbox.mozmsgs/1.wdseml", mail},
                           {"T/Inbox.sbd/Work", mbox_of(1)},
                           {"T/Inbox.msf", "// <!-- <mdb:mork:z v=\"1.4\"/> -->\n"}};

}  // namespace

TEST_CASE("archive/containers: every format is told in a container as it is in a folder") {
    for (const std::string& bytes : {stored_zip(every_format),
                                     tar_of(every_format),
                                     tar_of(every_format, false),
                                     stored_gzip(tar_of(every_format))}) {
        const ReadArchive all = read(bytes);
        CHECK(test::place_lines(all) == Lines{"F/x/Takeout/Mail/All mail.mbox 0",
                                              "F/x/Takeout/Mail/All mail.mbox 84",
                                              "F/x/a.mmdf 0",
                                              "F/x/M/.Sent cur/1:2,FS",
                                              "F/x/inbox 1",
                                              "F/x/inbox ,2",
                                              "F/x/eml 1.eml",
                                              "F/x/X.mbox ID/Messages/1.emlx",
                                              "F/x/T/Inbox.sbd/Work 0"});
        CHECK(test::mailbox_lines(all) == Lines{"mbox F/x/Takeout/Mail/All mail.mbox",
                                                "mmdf F/x/a.mmdf",
                                                "maildir F/x/M/.Sent",
                                                "mh F/x/inbox",
                                                "eml F/x/eml",
                                                "emlx F/x/X.mbox",
                                                "mbox F/x/T/Inbox.sbd/Work"});
        CHECK(test::problem_lines(all) == Lines{"not-mail F/x/Takeout/archive_browser.html"});
        CHECK_FALSE(all.incomplete);
        CHECK(read(bytes, {.window_bytes = 7}).messages == all.messages);
    }
}

TEST_CASE("archive/containers: packed files in packed files are read to the fourth, in any order") {
    const std::string gz = stored_gzip(mbox_of(2));
    const std::string tar_gz_in_zip =
        stored_zip({{"a.tar.gz", stored_gzip(tar_of({{"b.mbox.gz", gz}}))}});
    const ReadArchive all = read(tar_gz_in_zip);
    CHECK(test::mailbox_lines(all) == Lines{"mbox F/x/a.tar.gz/b.mbox.gz"});
    CHECK(all.messages.size() == 2);
    const std::string fourth = tar_of({{"c.zip", tar_gz_in_zip}});
    CHECK(read(fourth).messages.size() == 2);
    const ReadArchive fifth = read(stored_zip({{"d.tar", fourth}, {"e.mbox", mbox_of(1)}}));
    CHECK(fifth.messages.size() == 1);
    CHECK(test::problem_lines(fifth) == Lines{"unreadable F/x/d.tar/c.zip/a.tar.gz/b.mbox.gz"});
    CHECK(fifth.incomplete);
}

TEST_CASE("archive/containers: a compressed message of a Maildir is a message of it") {
    const ReadArchive all = test::read_tree({{"M/cur/1:2,S", stored_gzip(mail)}});
    CHECK(test::place_lines(all) == Lines{"F/M cur/1:2,S"});
    CHECK(all.messages[0].bytes == mail);
    CHECK(all.messages[0].flags == "S");
}

TEST_CASE("archive/containers: containers in containers share one account of bytes") {
    const std::string mbox = mbox_of(2'000);
    const std::string inner = stored_gzip(mbox);
    const std::string outer = stored_zip({{"a", inner}});
    const std::size_t sum = mbox.size() + inner.size();
    CHECK_FALSE(read(outer, {.unpacked_bytes = sum}).incomplete);
    const ReadArchive cut = read(outer, {.unpacked_bytes = sum - 1});
    CHECK(cut.incomplete);
    REQUIRE_FALSE(cut.problems.empty());
    CHECK(test::problem_lines(cut).front() == "truncated F/x/a");
    CHECK(cut.messages.size() > 1'000);
    const ReadArchive two =
        read(stored_zip({{"a", inner}, {"b", inner}}), {.unpacked_bytes = 2 * sum - mbox.size()});
    CHECK(two.incomplete);
    CHECK(two.messages.size() >= 2'000);
    CHECK(two.messages.size() < 4'000);
    // A new file has a new account.
    const ReadArchive files =
        test::read_tree({{"a", outer}, {"b", outer}}, {.unpacked_bytes = sum});
    CHECK(files.messages.size() == 4'000);
    CHECK_FALSE(files.incomplete);
}

TEST_CASE("archive/containers: containers in containers share one account of members") {
    const std::string inner = stored_zip({{"a.eml", mail}, {"b.eml", mail}});
    const std::string outer = stored_zip({{"1.zip", inner}, {"2.zip", inner}});
    CHECK(read(outer, {.folder_entries = 6}).messages.size() == 4);
    CHECK_FALSE(read(outer, {.folder_entries = 6}).incomplete);
    const ReadArchive few = read(outer, {.folder_entries = 5});
    CHECK(few.messages.size() == 3);
    CHECK(few.incomplete);
}

TEST_CASE(
    "archive/containers: what unpacks to many times its size ends where the ratio is reached") {
    const std::string mbox = mbox_of(2'000);
    const std::string inner = stored_gzip(mbox);  // a ratio below, but close to one
    CHECK_FALSE(read(inner, {.unpacked_free_bytes = 0, .unpacked_ratio = 1}).incomplete);
    const std::string outer = stored_zip({{"a", inner}});
    const std::size_t sum = mbox.size() + inner.size();
    CHECK_FALSE(read(outer, {.unpacked_free_bytes = 0, .unpacked_ratio = 2}).incomplete);
    const ReadArchive cut = read(outer, {.unpacked_free_bytes = 0, .unpacked_ratio = 1});
    CHECK(cut.incomplete);
    REQUIRE_FALSE(cut.problems.empty());
    CHECK(test::problem_lines(cut).front() == "truncated F/x/a");
    CHECK_FALSE(read(outer, {.unpacked_free_bytes = sum, .unpacked_ratio = 1}).incomplete);
    CHECK(read(outer, {.unpacked_free_bytes = sum - 1, .unpacked_ratio = 1}).incomplete);
}

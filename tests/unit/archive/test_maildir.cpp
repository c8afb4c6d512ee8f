// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/archive.hpp"
#include "support/base.hpp"

#include "mailhorizon/archive/open_archive.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <string>
#include <string_view>
#include <unistd.h>
#include <vector>

using namespace mailhorizon;
using archive::ReadLimits;
using test::ReadArchive;
using test::TemporaryFolder;

namespace fs = std::filesystem;
using Lines = std::vector<std::string>;

namespace {

constexpr std::string_view mail = "Subject: x\n\nbody\n\n";

ReadArchive open(const fs::path& path, const ReadLimits& limits = {}) {
    return test::read_all(*archive::open_archive(path, limits));
}

void write_file(const fs::path& path, std::string_view bytes = mail) {
    fs::create_directories(path.parent_path());
    test::write_bytes(path, bytes);
}

}  // namespace

TEST_CASE("archive/maildir: cur before new, in byte order, whatever a file's bytes look like") {
    const TemporaryFolder folder;
    const fs::path top = folder.path() / "Maildir";
    write_file(top / "cur" / "2.host:2,S", "From a@b Thu Jan  1 00:00:01 1970\nSubject: x\n");
    write_file(top / "cur" / "10.host:2,", "no mail at all");
    write_file(top / "cur" / ".hidden");
    write_file(top / "new" / "1.host");
    write_file(top / "new" / "3.host", "");
    write_file(top / "tmp" / "4.host");
    fs::create_directory(top / "cur" / "folder");
    const ReadArchive all = open(top);
    REQUIRE(all.messages.size() == 4);
    CHECK(test::mailbox_lines(all) == Lines{"maildir " + top.native()});
    CHECK(all.messages[0].place == "cur/10.host:2,");
    CHECK(all.messages[0].bytes == "no mail at all");
    CHECK(all.messages[1].place == "cur/2.host:2,S");
    CHECK(all.messages[1].bytes == "Subject: x\n");
    CHECK(all.messages[1].time == 1);
    CHECK_FALSE(all.messages[1].from_mbox);
    CHECK(all.messages[2].place == "new/1.host");
    CHECK(all.messages[2].bytes == mail);
    CHECK(all.messages[3].bytes.empty());
    CHECK(all.mailboxes[0].bytes == 45 + 14 + mail.size());
    CHECK(test::problem_lines(all) == Lines{"not-mail " + (top / "cur" / "folder").native()});
}

TEST_CASE("archive/maildir: flags come from the name, sorted, each once") {
    struct Row {
        std::string_view name;
        std::string_view flags;
    };
    const TemporaryFolder folder;
    const std::vector<Row> rows{{"1.a", ""},
                                {"2.a:2,", ""},
                                {"3.a:2,TSFD", "DFST"},
                                {"4.a!2,SS", "S"},
                                {"5.a;2,RaS", "RSa"},
                                {"6.a:1,S", ""},
                                {"7.a,S=12:2,F", "F"},
                                {"8.a:2,S,x", "Sx"},
                                {"9.a,2,S", ""}};
    for (const Row& row : rows) {
        write_file(folder.path() / "cur" / row.name);
    }
    const ReadArchive all = open(folder.path());
    REQUIRE(all.messages.size() == rows.size());
    for (std::size_t at = 0; at < rows.size(); ++at) {
        CAPTURE(rows[at].name);
        CHECK(all.messages[at].flags == rows[at].flags);
    }
}

TEST_CASE("archive/maildir: flags do not stay on for the next file") {
    const TemporaryFolder folder;
    write_file(folder.path() / "a" / "cur" / "1:2,S");
    write_file(folder.path() / "b.eml");
    write_file(folder.path() / "c" / "new" / "1");
    const ReadArchive all = open(folder.path());
    REQUIRE(all.messages.size() == 3);
    CHECK(all.messages[0].flags == "S");
    CHECK(all.messages[1].flags.empty());
    CHECK(all.messages[2].flags.empty());
}

TEST_CASE("archive/maildir: each Maildir is a mailbox: dotted, nested, beside loose files") {
    const TemporaryFolder folder;
    const std::string top = (folder.path() / "M").native();
    write_file(fs::path(top) / "cur" / "1");
    write_file(fs::path(top) / ".Sent" / "cur" / "2");
    write_file(fs::path(top) / ".Sent.2020" / "new" / "3");
    write_file(fs::path(top) / "Work" / "cur" / "4");
    write_file(fs::path(top) / "Work" / "Deep" / "new" / "5");
    write_file(fs::path(top) / "dovecot-uidlist", "3 V1 N2\n");
    write_file(fs::path(top) / "notes.txt", "buy milk\n");
    write_file(fs::path(top) / "loose.eml");
    fs::create_directories(fs::path(top) / "Empty" / "cur");
    const ReadArchive all = open(top);
    CHECK(test::place_lines(all) == Lines{top + " cur/1",
                                          top + "/.Sent cur/2",
                                          top + "/.Sent.2020 new/3",
                                          top + "/Work cur/4",
                                          top + "/Work/Deep new/5",
                                          top + " loose.eml"});
    CHECK(test::mailbox_lines(all) == Lines{"maildir " + top,
                                            "maildir " + top + "/.Sent",
                                            "maildir " + top + "/.Sent.2020",
                                            "maildir " + top + "/Empty",
                                            "maildir " + top + "/Work",
                                            "maildir " + top + "/Work/Deep",
                                            "eml " + top});
    CHECK(test::problem_lines(all) == Lines{"not-mail " + top + "/notes.txt"});
}

TEST_CASE("archive/maildir: a file is cut one byte past the limit") {
    const TemporaryFolder folder;
    write_file(folder.path() / "cur" / "1", "From x\nSubject: abc\n");
    const ReadArchive whole = open(folder.path(), {.window_bytes = 3, .message_bytes = 13});
    REQUIRE(whole.messages.size() == 1);
    CHECK(whole.messages[0].bytes == "Subject: abc\n");
    CHECK_FALSE(whole.messages[0].cut);
    const ReadArchive cut = open(folder.path(), {.window_bytes = 3, .message_bytes = 12});
    REQUIRE(cut.messages.size() == 1);
    CHECK(cut.messages[0].bytes == "Subject: abc");
    CHECK(cut.messages[0].cut);
}

TEST_CASE("archive/maildir: files that cannot be read are problems of their Maildir") {
    const TemporaryFolder folder;
    const fs::path& top = folder.path();
    write_file(top / "cur" / "1");
    fs::create_symlink("nowhere", top / "cur" / "2");
    write_file(top / "cur" / "3");
    fs::create_directory_symlink("cur", top / "new");
    const ReadArchive all = open(top);
    CHECK(all.messages.size() == 2);
    CHECK(test::problem_lines(all) == Lines{"unreadable " + top.native() + " cur/2"});
    CHECK(all.incomplete);

    if (::geteuid() != 0) {
        fs::permissions(top / "cur" / "1", fs::perms::none);
        const ReadArchive closed = open(top);
        CHECK(closed.messages.size() == 1);
        CHECK(test::problem_lines(closed).front() == "unreadable " + top.native() + " cur/1");
    }
}

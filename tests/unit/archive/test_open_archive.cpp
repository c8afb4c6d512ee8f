// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/archive.hpp"
#include "support/base.hpp"

#include "mailhorizon/archive/open_archive.hpp"
#include "mailhorizon/base/error.hpp"

#include <doctest/doctest.h>

#include <cstddef>
#include <filesystem>
#include <initializer_list>
#include <string>
#include <string_view>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>
#include <vector>

using namespace mailhorizon;
using archive::ReadLimits;
using test::ReadArchive;
using test::TemporaryFolder;
using test::write_bytes;

namespace fs = std::filesystem;
using Lines = std::vector<std::string>;

namespace {

constexpr std::string_view two_messages =
    "From a@b.example Thu Jan  1 00:00:01 1970\nSubject: one\n\n"
    "From a@b.example Thu Jan  1 00:00:02 1970\nSubject: two\n\n";
constexpr std::string_view one_mail = "Received: by x\nSubject: a mail\n\nbody\n";

ReadArchive open(const fs::path& path, const ReadLimits& limits = {}) {
    return test::read_all(*archive::open_archive(path, limits));
}

void write_file(const fs::path& path, std::string_view bytes) {
    fs::create_directories(path.parent_path());
    write_bytes(path, bytes);
}

/// Replaces the folder's own path, which differs from run to run.
Lines below(const fs::path& folder, Lines lines) {
    for (std::string& line : lines) {
        for (auto at = line.find(folder.native()); at != std::string::npos;
             at = line.find(folder.native())) {
            line.replace(at, folder.native().size(), "F");
        }
    }
    return lines;
}

bool is_root() {
    return ::geteuid() == 0;
}

}  // namespace

TEST_CASE("archive/open_archive: what a file holds is told by its bytes, not its name") {
    const TemporaryFolder folder;
    struct Row {
        std::string_view bytes;
        Lines mailboxes;
        std::size_t messages;
        Lines problems;
    };
    const std::string binary = std::string(
                                   "\x7F"
                                   "ELF\0\0",
                                   6) +
                               std::string(two_messages);
    for (const Row& row : std::vector<Row>{
             {two_messages, {"mbox F/x"}, 2, {}},
             {one_mail, {"eml F/x"}, 1, {}},
             {"\xEF\xBB\xBF\nSubject: x\n", {"eml F/x"}, 1, {}},
             {"", {"mbox F/x"}, 0, {}},
             {binary, {}, 0, {"not-mail F/x"}},
             {"Dear reader,\nthis is prose\n", {}, 0, {"not-mail F/x"}},
             {"{\"from\": 1}\n", {}, 0, {"not-mail F/x"}},
             {"Package: x\nVersion: 2\n\nSubject: x\n", {}, 0, {"not-mail F/x"}},
             {"\n\n\n", {}, 0, {"not-mail F/x"}},
         }) {
        CAPTURE(row.bytes);
        write_bytes(folder.path() / "x", row.bytes);
        const ReadArchive all = open(folder.path() / "x");
        CHECK(all.messages.size() == row.messages);
        CHECK(below(folder.path(), test::mailbox_lines(all)) == row.mailboxes);
        CHECK(below(folder.path(), test::problem_lines(all)) == row.problems);
        CHECK_FALSE(all.incomplete);
    }
}

TEST_CASE("archive/open_archive: prose before the first separator is passed over") {
    const TemporaryFolder folder;
    write_bytes(folder.path() / "x", "Note: the archive follows\n\n" + std::string(two_messages));
    const ReadArchive all = open(folder.path() / "x");
    REQUIRE(all.messages.size() == 2);
    CHECK(all.messages[0].place == "27");
    CHECK(all.problems.empty());
}

TEST_CASE("archive/open_archive: a path that cannot be opened is an error with reason and hint") {
    const TemporaryFolder folder;
    std::string failure;
    try {
        static_cast<void>(archive::open_archive(folder.path() / "missing"));
    } catch (const base::Error& error) {
        failure = error.what();
        CHECK(error.kind() == base::ErrorKind::input);
        CHECK(error.reason() == "no such file or directory");
        CHECK_FALSE(error.advice().empty());
    }
    CHECK(failure == "cannot open '" + (folder.path() / "missing").native() + "'");

    if (!is_root()) {
        fs::create_directory(folder.path() / "closed");
        fs::permissions(folder.path() / "closed", fs::perms::none);
        CHECK_THROWS_AS(static_cast<void>(archive::open_archive(folder.path() / "closed")),
                        base::Error);
        fs::permissions(folder.path() / "closed", fs::perms::owner_all);
    }
}

TEST_CASE(
    "archive/open_archive: a folder is walked in byte order, each mbox a mailbox of its own") {
    const TemporaryFolder folder;
    const fs::path& top = folder.path();
    write_file(top / "b.mbox", two_messages);
    write_file(top / "a" / "z.mbox", two_messages);
    write_file(top / "a" / "2.eml", one_mail);
    write_file(top / "a" / "1.eml", one_mail);
    write_file(top / "Z.eml", one_mail);
    write_file(top / "c.png", std::string_view("\x89PNG\0", 5));
    write_file(top / ".hidden", two_messages);
    write_file(top / ".git" / "x", two_messages);
    for (const std::string end : {"", "/", "//"}) {
        const ReadArchive all = open(top.native() + end);
        CHECK(below(top, test::place_lines(all)) == Lines{"F Z.eml",
                                                          "F/a 1.eml",
                                                          "F/a 2.eml",
                                                          "F/a/z.mbox 0",
                                                          "F/a/z.mbox 56",
                                                          "F/b.mbox 0",
                                                          "F/b.mbox 56"});
        CHECK(below(top, test::mailbox_lines(all)) ==
              Lines{"eml F", "eml F/a", "mbox F/a/z.mbox", "mbox F/b.mbox"});
        CHECK(all.mailboxes[1].bytes == 2 * one_mail.size());
        CHECK(all.mailboxes[2].bytes == two_messages.size());
        CHECK(below(top, test::problem_lines(all)) == Lines{"not-mail F/c.png"});
        CHECK_FALSE(all.incomplete);
    }
}

TEST_CASE("archive/open_archive: a folder without mail says so") {
    const TemporaryFolder folder;
    const ReadArchive all = open(folder.path());
    CHECK(all.messages.empty());
    CHECK(below(folder.path(), test::problem_lines(all)) == Lines{"not-mail F"});
    CHECK_FALSE(all.incomplete);
}

TEST_CASE("archive/open_archive: symbolic links are followed, but no folder is entered twice") {
    const TemporaryFolder folder;
    const fs::path& top = folder.path();
    write_file(top / "a" / "x.mbox", two_messages);
    fs::create_directory_symlink("..", top / "a" / "loop");
    fs::create_directory_symlink("a", top / "b");
    fs::create_symlink("a/x.mbox", top / "c.mbox");
    fs::create_symlink("nowhere", top / "d.mbox");
    fs::create_symlink("e.mbox", top / "e.mbox");
    const ReadArchive all = open(top);
    CHECK(below(top, test::mailbox_lines(all)) == Lines{"mbox F/a/x.mbox", "mbox F/c.mbox"});
    CHECK(below(top, test::problem_lines(all)) ==
          Lines{"unreadable F/d.mbox", "unreadable F/e.mbox"});
    CHECK(all.problems[0].detail == "no such file or directory");
    CHECK(all.incomplete);
}

TEST_CASE("archive/open_archive: what cannot be read is a problem, the rest is read") {
    const TemporaryFolder folder;
    const fs::path& top = folder.path();
    write_file(top / "a.mbox", two_messages);
    REQUIRE(::mkfifo((top / "b.fifo").c_str(), 0600) == 0);
    write_file(top / "c.mbox", two_messages);
    const ReadArchive all = open(top);
    CHECK(all.messages.size() == 4);
    CHECK(below(top, test::problem_lines(all)) == Lines{"not-mail F/b.fifo"});
    CHECK_FALSE(all.incomplete);

    if (!is_root()) {
        fs::permissions(top / "a.mbox", fs::perms::none);
        write_file(top / "d" / "x.mbox", two_messages);
        fs::permissions(top / "d", fs::perms::none);
        const ReadArchive closed = open(top);
        CHECK(closed.messages.size() == 2);
        CHECK(below(top, test::problem_lines(closed)) ==
              Lines{"unreadable F/a.mbox", "not-mail F/b.fifo", "unreadable F/d"});
        CHECK(closed.incomplete);
        fs::permissions(top / "d", fs::perms::owner_all);
    }
}

TEST_CASE("archive/open_archive: a fifo given as argument is read") {
    const TemporaryFolder folder;
    const fs::path fifo = folder.path() / "fifo";
    REQUIRE(::mkfifo(fifo.c_str(), 0600) == 0);
    std::thread writer([&fifo] { write_bytes(fifo, two_messages); });
    const ReadArchive all = open(fifo);
    writer.join();
    CHECK(all.messages.size() == 2);
}

TEST_CASE("archive/open_archive: names may hold any bytes") {
    const TemporaryFolder folder;
    const fs::path& top = folder.path();
    for (const std::string name : {"a\nb", "a\x1B[31m", "a\xFF\xFE", " ", "-"}) {
        write_file(top / name, one_mail);
    }
    CHECK(below(top, test::place_lines(open(top))) ==
          Lines{"F  ", "F -", "F a\nb", "F a\x1B[31m", "F a\xFF\xFE"});
}

TEST_CASE("archive/open_archive: folders are entered up to the depth limit") {
    const TemporaryFolder folder;
    const fs::path& top = folder.path();
    write_file(top / "1" / "2" / "x.mbox", two_messages);
    CHECK(open(top, {.folder_depth = 2}).messages.size() == 2);
    const ReadArchive all = open(top, {.folder_depth = 1});
    CHECK(all.messages.empty());
    CHECK(below(top, test::problem_lines(all)) == Lines{"unreadable F/1/2"});
    CHECK(all.incomplete);
}

TEST_CASE("archive/open_archive: of too many names the first ones are read") {
    const TemporaryFolder folder;
    const fs::path& top = folder.path();
    for (int number = 100; number < 200; ++number) {
        write_file(top / std::to_string(number), one_mail);
    }
    const ReadArchive all = open(top, {.folder_entries = 100});
    CHECK(all.messages.size() == 100);
    CHECK_FALSE(all.incomplete);
    const ReadArchive some = open(top, {.folder_entries = 99});
    REQUIRE(some.messages.size() == 99);
    CHECK(some.messages.front().place == "100");
    CHECK(some.messages.back().place == "198");
    CHECK(below(top, test::problem_lines(some)) == Lines{"unreadable F"});
    CHECK(some.incomplete);
}

TEST_CASE("archive/open_archive: window sizes do not show") {
    const TemporaryFolder folder;
    const fs::path& top = folder.path();
    write_file(top / "a.mbox", two_messages);
    write_file(top / "b.eml", one_mail);
    write_file(top / "m" / "cur" / "1", one_mail);
    const ReadArchive expected = open(top);
    CHECK(expected.messages.size() == 4);
    for (const std::size_t window : {1U, 2U, 7U, 4096U}) {
        CHECK(open(top, {.window_bytes = window}).messages == expected.messages);
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/archive.hpp"
#include "support/base.hpp"
#include "unit/archive/mail_trees.hpp"

#include "mailhorizon/archive/mbox_reader.hpp"
#include "mailhorizon/archive/open_archive.hpp"
#include "mailhorizon/base/file.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <sys/stat.h>
#include <utility>
#include <vector>

using namespace mailhorizon;
using archive::RawMessage;
using archive::ReadLimits;
using test::Lines;
using test::mail;
using test::mbox_of;
using test::read_below;
using test::read_tree;
using test::ReadArchive;
using test::separator;
using test::TemporaryFolder;

namespace fs = std::filesystem;

namespace {

/// A beginning, then one byte again and again, then an end: large without being anywhere.
class RepeatingSource final : public base::ByteSource {
public:
    RepeatingSource(std::string begin, char byte, std::uint64_t times, std::string end)
        : begin_(std::move(begin)), byte_(byte), times_(times), end_(std::move(end)) {}

    std::size_t read(std::span<char> window) override {
        if (!begin_.empty()) {
            return give(begin_, window);
        }
        if (times_ > 0) {
            const std::size_t size = std::min<std::uint64_t>(window.size(), times_);
            std::fill_n(window.begin(), size, byte_);
            times_ -= size;
            return size;
        }
        return give(end_, window);
    }

private:
    static std::size_t give(std::string& text, std::span<char> window) {
        const std::size_t size = std::min(window.size(), text.size());
        std::copy_n(text.begin(), size, window.begin());
        text.erase(0, size);
        return size;
    }

    std::string begin_;
    char byte_;
    std::uint64_t times_;
    std::string end_;
};

ReadArchive read_repeating(std::string begin,
                           std::uint64_t times,
                           std::string end,
                           const ReadLimits& limits = {},
                           char byte = 'x') {
    auto source = std::make_unique<RepeatingSource>(std::move(begin), byte, times, std::move(end));
    return test::read_all(*archive::read_mbox(std::move(source), "a.mbox", limits));
}

/// Reads all there is from a reader that was opened before the folder changed.
ReadArchive rest_of(archive::MailReader& reader) {
    return test::read_all(reader);
}

}  // namespace

TEST_CASE("archive/hostile: a line without end is passed over up to the limit") {
    const std::string begin = separator + "Subject: x\n\n";
    const std::string next = "\n\n" + separator + mail;
    const std::uint64_t body = 1'000;  // after it the message is cut
    const ReadLimits limits{
        .window_bytes = 64, .message_bytes = 12 + body, .passed_bytes = 100'000};
    const ReadArchive within = read_repeating(begin, body + 99'998, next, limits);
    CHECK(within.messages.size() == 2);
    CHECK(within.messages[0].cut);
    CHECK_FALSE(within.incomplete);
    const ReadArchive beyond = read_repeating(begin, body + 99'999, next, limits);
    CHECK(beyond.messages.size() == 1);
    CHECK(beyond.incomplete);
    CHECK(test::problem_lines(beyond) == Lines{"truncated a.mbox"});
    for (const std::size_t window : {1U, 1'000U, 1'000'000U}) {
        ReadLimits other = limits;
        other.window_bytes = window;
        CHECK(read_repeating(begin, body + 99'998, next, other).messages == within.messages);
        CHECK(read_repeating(begin, body + 99'999, next, other).messages == beyond.messages);
    }
}

TEST_CASE("archive/hostile: text without a message is passed over up to the limit") {
    const std::string next = "\n" + separator + mail;
    const ReadLimits limits{.window_bytes = 64, .prose_bytes = 100'000};
    CHECK(read_repeating("", 99'999, next, limits).messages.size() == 1);
    const ReadArchive beyond = read_repeating("", 100'000, next, limits);
    CHECK(beyond.messages.empty());
    CHECK(beyond.incomplete);
    CHECK(test::problem_lines(beyond) == Lines{"truncated a.mbox"});
}

TEST_CASE("archive/hostile: an MMDF message without end is passed over up to the limit") {
    const std::string line = "\x01\x01\x01\x01\n";
    const std::string text =
        line + "Subject: x\n\n" + std::string(50'000, 'x') + "\n" + line + mail;
    const ReadArchive within = read_tree({{"x", text}}, {.message_bytes = 100});
    CHECK(within.messages.size() == 2);
    CHECK_FALSE(within.incomplete);
    const ReadArchive beyond =
        read_tree({{"x", text}}, {.message_bytes = 100, .passed_bytes = 10'000});
    CHECK(beyond.messages.size() == 1);
    CHECK(test::problem_lines(beyond) == Lines{"truncated F/x"});
    CHECK(beyond.incomplete);
}

TEST_CASE("archive/hostile: a header line of 100 MB is cut, and the next message found") {
    const std::string next = "\n\n" + separator + mail;
    const ReadLimits limits{.message_bytes = 1'000'000};
    const ReadArchive all = read_repeating(separator + "Subject: ", 100'000'000, next, limits);
    REQUIRE(all.messages.size() == 2);
    CHECK(all.messages[0].cut);
    CHECK(all.messages[0].bytes.size() == limits.message_bytes);
    CHECK(all.messages[1].bytes == mail);
    CHECK_FALSE(all.incomplete);
}

TEST_CASE("archive/hostile: empty lines without end take bounded memory before the first message") {
    const ReadArchive all =
        read_repeating("", 5'000'000, separator + mail, {.window_bytes = 65'536}, '\n');
    REQUIRE(all.messages.size() == 1);
    CHECK(all.messages[0].place == "5000000");
}

TEST_CASE("archive/hostile: a file that vanishes after listing is a problem, not missing input") {
    const TemporaryFolder folder;
    const fs::path& top = folder.path();
    test::write_tree(top, {{"a.mbox", mbox_of(1)}, {"b.mbox", mbox_of(1)}, {"m/cur/1:2,S", mail}});
    fs::create_symlink("nowhere", top / "c.mbox");
    const auto reader = archive::open_archive(top);
    fs::remove(top / "b.mbox");
    fs::remove(top / "c.mbox");
    fs::remove_all(top / "m");
    const ReadArchive all = rest_of(*reader);
    CHECK(all.messages.size() == 1);
    CHECK(test::problem_lines(all) == Lines{"unreadable " + (top / "b.mbox").native(),
                                            "unreadable " + (top / "c.mbox").native(),
                                            "unreadable " + (top / "m").native()});
    CHECK(all.problems[0].detail == "gone since its folder was listed");
    CHECK_FALSE(all.incomplete);
}

TEST_CASE(
    "archive/hostile: a Maildir message that is moved after listing is a problem of its own") {
    const TemporaryFolder folder;
    const fs::path& top = folder.path();
    test::write_tree(top, {{"cur/1:2,S", mail}, {"new/2", mail}});
    const auto reader = archive::open_archive(top);
    fs::rename(top / "new/2", top / "cur/2:2,S");
    const ReadArchive all = rest_of(*reader);
    CHECK(all.messages.size() == 1);
    CHECK(test::problem_lines(all) == Lines{"unreadable " + top.native() + " new/2"});
    CHECK_FALSE(all.incomplete);
}

TEST_CASE("archive/hostile: a pipe that takes the place of a file is not waited for") {
    const TemporaryFolder folder;
    const fs::path& top = folder.path();
    test::write_tree(top, {{"a.mbox", mbox_of(1)}, {"b.mbox", mbox_of(1)}});
    const auto reader = archive::open_archive(top);
    fs::remove(top / "b.mbox");
    REQUIRE(::mkfifo((top / "b.mbox").c_str(), 0600) == 0);
    const ReadArchive all = rest_of(*reader);
    CHECK(all.messages.size() == 1);
    REQUIRE(test::problem_lines(all) == Lines{"unreadable " + (top / "b.mbox").native()});
    CHECK(all.problems[0].detail == "not a regular file");
    CHECK(all.incomplete);
}

TEST_CASE("archive/hostile: pipes and links to devices in folders and Maildirs are never opened") {
    const TemporaryFolder folder;
    const fs::path& top = folder.path();
    test::write_tree(top, {{"m/cur/1", mail}, {"inbox/1", mail}});
    for (const std::string name : {"m/cur/2", "m/new", "inbox/2", "Inbox.msf"}) {
        REQUIRE(::mkfifo((top / name).c_str(), 0600) == 0);
    }
    fs::create_symlink("/dev/zero", top / "inbox" / "3");
    const ReadArchive all = read_below(top, top);
    CHECK(all.messages.size() == 2);
    CHECK(test::problem_lines(all) == Lines{"not-mail F/Inbox.msf",
                                            "not-mail F/inbox/2",
                                            "not-mail F/inbox/3",
                                            "not-mail F/m/cur/2",
                                            "not-mail F/m/new"});
    CHECK_FALSE(all.incomplete);
}

TEST_CASE("archive/hostile: loops of links end, in folders and in Maildirs") {
    const TemporaryFolder folder;
    const fs::path& top = folder.path();
    test::write_tree(top, {{"m/cur/1", mail}, {"m/.Sent/cur/2", mail}});
    fs::create_directory_symlink("../..", top / "m" / ".Sent" / ".Up");
    fs::create_directory_symlink("cur", top / "m" / "new");
    fs::create_directory_symlink("..", top / "m" / ".Loop");
    fs::create_directory_symlink(".", top / "m" / "self");
    fs::create_symlink("2", top / "m" / ".Sent" / "cur" / "3");
    fs::create_symlink("4", top / "m" / ".Sent" / "cur" / "4");
    const ReadArchive all = read_below(top, top);
    CHECK(test::place_lines(all) == Lines{"F/m cur/1", "F/m/.Sent cur/2", "F/m/.Sent cur/3"});
    CHECK(test::problem_lines(all) == Lines{"unreadable F/m/.Sent cur/4"});
}

TEST_CASE("archive/hostile: names of any bytes are told as they are, in every kind of mailbox") {
    const std::string name = "a\nb\x1B[2J\xFF";
    const ReadArchive all = read_tree({{name + "/cur/" + name, mail},
                                       {name + "/x.mbox/Messages/1.emlx", test::emlx_of(mail)},
                                       {name + "/" + name, "prose\n"}});
    CHECK(test::place_lines(all) ==
          Lines{"F/" + name + " cur/" + name, "F/" + name + "/x.mbox Messages/1.emlx"});
    CHECK(test::problem_lines(all) == Lines{"not-mail F/" + name + "/" + name});
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/archive.hpp"
#include "support/base.hpp"
#include "unit/archive/packed_bytes.hpp"
#include "unit/archive/packed_files.hpp"

#include "mailhorizon/archive/open_archive.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

using namespace mailhorizon;
using archive::ReadLimits;
using test::ReadArchive;
using test::stored_gzip;
using test::TemporaryFolder;

namespace packed = test::packed;
using Lines = std::vector<std::string>;

namespace {

std::string from_hex(std::string_view digits) {
    std::string bytes;
    const auto value = [](char c) { return c <= '9' ? c - '0' : c - 'a' + 10; };
    for (std::size_t at = 0; at + 1 < digits.size(); at += 2) {
        bytes += static_cast<char>(value(digits[at]) * 16 + value(digits[at + 1]));
    }
    return bytes;
}

std::string many_messages(int count) {
    std::string mbox;
    for (int number = 0; number < count; ++number) {
        mbox += "From a@b.example Thu Jan  1 00:00:01 1970\nSubject: " + std::to_string(number) +
                "\n\n" + std::string(100, 'x') + "\n\n";
    }
    return mbox;
}

/// Reads the bytes as a file; "F" stands for its path in all that is told.
ReadArchive open(std::string_view bytes, const ReadLimits& limits = {}) {
    static const TemporaryFolder folder;  // one for all: there are thousands of damaged files
    const std::string path = (folder.path() / "F").native();
    std::filesystem::remove(path);  // some file systems are slow to write over a file
    test::write_bytes(path, bytes);
    ReadArchive all = test::read_all(*archive::open_archive(path, limits));
    for (auto& message : all.messages) {
        message.path.replace(0, path.size(), "F");
    }
    for (auto& mailbox : all.mailboxes) {
        mailbox.path.replace(0, path.size(), "F");
    }
    for (auto& problem : all.problems) {
        problem.archive.replace(0, path.size(), "F");
    }
    return all;
}

}  // namespace

TEST_CASE("archive/packed: a compressed mbox reads as the mbox itself") {
    const std::string gzip = from_hex(packed::two_gz);
    const std::string xz = from_hex(packed::two_xz);
    for (const std::string& bytes : {gzip,
                                     xz,
                                     from_hex(packed::two_bz2),
                                     from_hex(packed::two_zst),
                                     stored_gzip(many_messages(2)),
                                     stored_gzip(gzip)}) {
        const ReadArchive all = open(bytes);
        CHECK(test::place_lines(all).size() == 2);
        CHECK(test::mailbox_lines(all) == Lines{"mbox F"});
        CHECK(all.problems.empty());
        CHECK_FALSE(all.incomplete);
        CHECK(open(bytes, {.window_bytes = 1}).messages == all.messages);
    }
    const ReadArchive all = open(gzip);
    CHECK(all.messages[1].bytes == "Subject: two\n");
    CHECK(all.messages[1].place == "56");
    CHECK(all.mailboxes[0].bytes == 112);
    CHECK(open(gzip + gzip).messages.size() == 4);
    CHECK(open(xz + xz).messages.size() == 4);
}

TEST_CASE("archive/packed: nothing, compressed, is an empty mailbox") {
    const ReadArchive all = open(from_hex(packed::empty_gz));
    CHECK(all.messages.empty());
    CHECK(test::mailbox_lines(all) == Lines{"mbox F"});
    CHECK(all.problems.empty());
}

TEST_CASE("archive/packed: of a truncated file what can be unpacked is read") {
    for (const std::string_view digits : {packed::two_gz, packed::two_xz}) {
        const std::string whole = from_hex(digits);
        const ReadArchive expected = open(whole);
        std::size_t most = 0;
        for (std::size_t size = 8; size < whole.size(); ++size) {
            CAPTURE(size);
            const ReadArchive all = open(whole.substr(0, size));
            CHECK(all.incomplete);
            REQUIRE_FALSE(all.problems.empty());
            CHECK(test::problem_lines(all).front() == "truncated F");
            CHECK(all.messages.size() <= 2);
            most = std::max(most, all.messages.size());
        }
        CHECK(most == 2);
        CHECK(open(whole.substr(0, whole.size() - 1)).messages == expected.messages);
    }
}

TEST_CASE("archive/packed: a large truncated file loses less than 64 KiB of what was unpacked") {
    constexpr std::size_t most_lost = std::size_t{64} << 10U;
    const std::string mbox = many_messages(4'000);
    const std::string whole = stored_gzip(mbox);
    const ReadArchive expected = open(whole);
    CHECK(expected.messages.size() == 4'000);
    for (const std::size_t tenths : {2U, 5U, 9U}) {
        const std::size_t size = whole.size() / 10 * tenths;
        const ReadArchive all = open(whole.substr(0, size));
        CHECK(all.incomplete);
        CHECK(test::problem_lines(all) == Lines{"truncated F"});
        REQUIRE(all.mailboxes.size() == 1);
        CHECK(all.mailboxes[0].bytes + most_lost > size / 1'005 * 1'000);
        REQUIRE(all.messages.size() > 1);
        CHECK(std::equal(all.messages.begin(), all.messages.end() - 1, expected.messages.begin()));
    }
}

TEST_CASE("archive/packed: damage inside is told, whatever byte it hits") {
    const ReadLimits small{.window_bytes = 4096};  // thousands of files: a window takes its time
    for (const std::string_view digits : {packed::two_gz,
                                          packed::two_xz,
                                          packed::two_bz2,
                                          packed::two_zst,
                                          packed::members_tar_xz,
                                          packed::members_zip,
                                          packed::encrypted_zip,
                                          packed::nested_zip}) {
        const std::string whole = from_hex(digits);
        const std::size_t messages = open(whole, small).messages.size();
        for (std::size_t at = 0; at < whole.size(); ++at) {
            std::string damaged = whole;
            damaged[at] = static_cast<char>(damaged[at] ^ 0x55);
            const ReadArchive all = open(damaged, small);
            CHECK((!all.mailboxes.empty() || !all.problems.empty()));
            CHECK(open(whole.substr(0, at), small).messages.size() <= messages);
        }
    }
}

TEST_CASE("archive/packed: a container's members are mailboxes, the folders of a Maildir are one") {
    const ReadArchive all = open(from_hex(packed::members_tar_xz));
    CHECK(test::place_lines(all) == Lines{"F/lists/dev.mbox 0",
                                          "F/lists/dev.mbox 56",
                                          "F/Mail/.Sent cur/1.h:2,FS",
                                          "F/Mail/.Sent new/2.h",
                                          "F/notes a.eml",
                                          "F/\xC3\xBCn\xC3\xAF/dev.mbox.gz 0",
                                          "F/\xC3\xBCn\xC3\xAF/dev.mbox.gz 56"});
    CHECK(all.messages[2].flags == "FS");
    CHECK(test::mailbox_lines(all) == Lines{"mbox F/lists/dev.mbox",
                                            "maildir F/Mail/.Sent",
                                            "eml F/notes",
                                            "mbox F/\xC3\xBCn\xC3\xAF/dev.mbox.gz",
                                            "mbox F/empty.mbox"});
    CHECK(test::problem_lines(all) == Lines{"not-mail F/picture.png"});
    CHECK_FALSE(all.incomplete);

    CHECK(test::place_lines(open(from_hex(packed::members_zip))) ==
          Lines{"F/Takeout/Mail/All mail.mbox 0", "F/Takeout/Mail/All mail.mbox 56", "F a.eml"});
}

TEST_CASE("archive/packed: an encrypted member is a problem, the others are read") {
    const ReadArchive all = open(from_hex(packed::encrypted_zip));
    CHECK(test::place_lines(all) == Lines{"F b.eml"});
    CHECK(test::problem_lines(all) == Lines{"encrypted F/s.mbox"});
    CHECK(all.incomplete);
}

TEST_CASE("archive/packed: containers in containers are read up to the depth limit") {
    const std::string nested = from_hex(packed::nested_zip);
    CHECK(open(nested, {.packed_depth = 4}).messages.size() == 2);
    const ReadArchive all = open(nested, {.packed_depth = 3});
    CHECK(all.messages.empty());
    CHECK(test::problem_lines(all) == Lines{"unreadable F/2.zip/1.zip/two.gz"});
    CHECK(all.incomplete);
}

TEST_CASE("archive/packed: unpacking ends at the byte limit and at the member limit") {
    const std::string mbox = many_messages(2'000);
    const std::string whole = stored_gzip(mbox);
    CHECK_FALSE(open(whole, {.unpacked_bytes = mbox.size()}).incomplete);
    const ReadArchive cut = open(whole, {.unpacked_bytes = mbox.size() - 1});
    CHECK(cut.incomplete);
    CHECK(test::problem_lines(cut) == Lines{"truncated F"});

    const std::string members = from_hex(packed::members_tar_xz);
    CHECK_FALSE(open(members, {.folder_entries = 10}).incomplete);
    const ReadArchive few = open(members, {.folder_entries = 2});
    CHECK(few.messages.size() == 3);
    CHECK(few.incomplete);
}

TEST_CASE("archive/packed: an xz file that asks for more memory than the limit is not unpacked") {
    constexpr std::size_t asked = std::size_t{32} << 10U;
    constexpr std::size_t code_at = 16;  // of the dictionary's size, in the first block's head
    const std::string xz = from_hex(packed::two_xz);
    CHECK(open(xz, {.dictionary_bytes = asked}).messages.size() == 2);
    const ReadArchive refused = open(xz, {.dictionary_bytes = asked - 1});
    CHECK(refused.messages.empty());
    CHECK(test::problem_lines(refused) == Lines{"truncated F"});
    CHECK(refused.problems[0].detail == "it takes more than 32767 bytes of memory to unpack");
    CHECK(refused.incomplete);

    std::string greedy = xz;
    REQUIRE(greedy[code_at] == '\x06');
    greedy[code_at] = '\x28';  // 4 GiB
    CHECK(open(greedy).problems[0].detail ==
          "it takes more than 134217728 bytes of memory to unpack");
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/base.hpp"

#include "mailhorizon/base/error.hpp"
#include "mailhorizon/base/file.hpp"

#include <doctest/doctest.h>

#include <array>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <sys/stat.h>

using namespace mailhorizon::base;
using mailhorizon::test::TemporaryFolder;
using mailhorizon::test::write_bytes;

namespace {

std::string read_all(ByteSource& source, std::size_t window_bytes) {
    std::array<char, 64> window{};
    std::string text;
    while (const std::size_t size = source.read(std::span(window).first(window_bytes))) {
        text.append(window.data(), size);
    }
    CHECK(source.read(window) == 0);
    return text;
}

/// The kind and reason of the error that `action` throws.
template <class Action>
std::string reason_of(Action action) {
    try {
        action();
    } catch (const Error& error) {
        CHECK(error.kind() == ErrorKind::input);
        return error.reason();
    }
    return "no error";
}

}  // namespace

TEST_CASE("base/file: a file and a string give the same bytes through any window") {
    using namespace std::string_view_literals;
    const TemporaryFolder folder;
    const auto text = "From ada\nSubject: x\n\n\0\xff body\n"sv;
    write_bytes(folder.path() / "a.mbox", text);
    for (const std::size_t window_bytes : {1U, 3U, 64U}) {
        CHECK(read_all(*open_file(folder.path() / "a.mbox"), window_bytes) == text);
        CHECK(read_all(*read_from(text), window_bytes) == text);
    }
}

TEST_CASE("base/file: what comes to a file after it was opened is not read") {
    const TemporaryFolder folder;
    const std::filesystem::path path = folder.path() / "growing.mbox";
    write_bytes(path, "one two");
    const auto all = open_file(path);
    const auto rest = open_file(path, 4);
    const auto regular = open_regular_file(path);
    std::array<char, 64> window{};
    CHECK(all->read(std::span(window).first(3)) == 3);
    write_bytes(path, "one two three");
    CHECK(all->read(window) == 4);
    CHECK(all->read(window) == 0);
    CHECK(read_all(*rest, 64) == "two");
    CHECK(read_all(*regular, 2) == "one two");

    // Shorter than it was: what is there.
    const auto shrinking = open_file(path);
    write_bytes(path, "one");
    CHECK(read_all(*shrinking, 64) == "one");
}

TEST_CASE("base/file: a whole file is read up to its limit and not past it") {
    const TemporaryFolder folder;
    const std::filesystem::path path = folder.path() / "roster.csv";
    write_bytes(path, std::string(100'000, 'x'));
    CHECK(read_file(path, 100'000).size() == 100'000);
    CHECK(reason_of([&] { static_cast<void>(read_file(path, 99'999)); }) ==
          "it is larger than 99999 bytes");
    write_bytes(path, "");
    CHECK(read_file(path, 0).empty());
}

TEST_CASE("base/file: what cannot be read is an input error that says why") {
    const TemporaryFolder folder;
    CHECK(reason_of([&] { static_cast<void>(open_file(folder.path() / "none")); }) ==
          "no such file or directory");
    CHECK(reason_of([&] { static_cast<void>(open_file(folder.path())); }) == "is a directory");
    CHECK(reason_of([&] { static_cast<void>(read_file(folder.path(), 10)); }) == "is a directory");
    try {
        static_cast<void>(open_file("/no/such"));
    } catch (const Error& error) {
        CHECK(std::string_view(error.what()) == "cannot open '/no/such'");
        CHECK(error.advice() == "check the path and its permissions");
    }
}

TEST_CASE("base/file: where a regular file is asked for, nothing else is read or waited for") {
    const TemporaryFolder folder;
    const std::filesystem::path file = folder.path() / "a.mbox";
    write_bytes(file, "text");
    CHECK(read_all(*open_regular_file(file), 3) == "text");
    const std::filesystem::path fifo = folder.path() / "fifo";
    REQUIRE(::mkfifo(fifo.c_str(), 0600) == 0);
    for (const std::filesystem::path& other :
         {fifo, folder.path(), std::filesystem::path("/dev/zero")}) {
        CAPTURE(other.native());
        CHECK(reason_of([&] { static_cast<void>(open_regular_file(other)); }) ==
              "not a regular file");
    }
    CHECK(reason_of([&] { static_cast<void>(open_regular_file(folder.path() / "none")); }) ==
          "no such file or directory");
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/base.hpp"

#include "mailhorizon/base/error.hpp"
#include "mailhorizon/base/sink.hpp"

#include <doctest/doctest.h>

#include <cstddef>
#include <fcntl.h>
#include <filesystem>
#include <iterator>
#include <string>
#include <sys/stat.h>
#include <unistd.h>

using namespace mailhorizon::base;
using mailhorizon::test::read_bytes;
using mailhorizon::test::TemporaryFolder;
using mailhorizon::test::write_bytes;

namespace {

std::size_t files_in(const std::filesystem::path& folder) {
    const std::filesystem::directory_iterator files(folder);
    return static_cast<std::size_t>(std::distance(begin(files), end(files)));
}

/// The reason of the output error that `action` throws.
template <class Action>
std::string reason_of(Action action) {
    try {
        action();
    } catch (const Error& error) {
        CHECK(error.kind() == ErrorKind::output);
        return error.reason();
    }
    return "no error";
}

}  // namespace

TEST_CASE("base/sink: a file appears on commit, whole, readable by its owner only") {
    const TemporaryFolder folder;
    const std::filesystem::path path = folder.path() / "report.json";
    const std::string large(200'000, 'y');
    const auto sink = open_output_file(path, false);
    sink->write("head ");
    sink->write(large);
    sink->write("");
    sink->write(" tail");
    CHECK(!std::filesystem::exists(path));
    sink->commit();
    CHECK(read_bytes(path) == "head " + large + " tail");
    CHECK(files_in(folder.path()) == 1);
    struct stat status = {};
    REQUIRE(::stat(path.c_str(), &status) == 0);
    CHECK((status.st_mode & 0777U) == 0600U);
    sink->commit();
    CHECK(files_in(folder.path()) == 1);
}

TEST_CASE("base/sink: pieces around the size of the buffer arrive in order") {
    const TemporaryFolder folder;
    for (const std::size_t size : {1U, 65'535U, 65'536U, 65'537U}) {
        CAPTURE(size);
        const std::filesystem::path path = folder.path() / std::to_string(size);
        const auto sink = open_output_file(path, false);
        std::string wanted;
        for (char c = 'a'; c < 'f'; ++c) {
            sink->write(std::string(size, c));
            wanted += std::string(size, c);
        }
        sink->commit();
        CHECK(read_bytes(path) == wanted);
    }
}

TEST_CASE("base/sink: without commit nothing stays") {
    const TemporaryFolder folder;
    {
        open_output_file(folder.path() / "a", false)->write(std::string(100'000, 'x'));
    }
    CHECK(files_in(folder.path()) == 0);
}

TEST_CASE("base/sink: an existing file is replaced only when told so, and kept until then") {
    const TemporaryFolder folder;
    const std::filesystem::path path = folder.path() / "a";
    write_bytes(path, "old");
    try {
        static_cast<void>(open_output_file(path, false));
        FAIL("no error");
    } catch (const Error& error) {
        CHECK(error.kind() == ErrorKind::output);
        CHECK(error.advice() == "use --force to replace it");
    }
    const auto sink = open_output_file(path, true);
    sink->write("new");
    CHECK(read_bytes(path) == "old");
    sink->commit();
    CHECK(read_bytes(path) == "new");
}

TEST_CASE("base/sink: a file made by somebody else meanwhile is not replaced") {
    const TemporaryFolder folder;
    const std::filesystem::path path = folder.path() / "a";
    {
        const auto sink = open_output_file(path, false);
        sink->write("ours");
        write_bytes(path, "theirs");
        CHECK(reason_of([&] { sink->commit(); }) == "the file exists already");
    }
    CHECK(read_bytes(path) == "theirs");
    CHECK(files_in(folder.path()) == 1);
}

TEST_CASE("base/sink: a link to a file stays a link") {
    const TemporaryFolder folder;
    write_bytes(folder.path() / "target", "old");
    std::filesystem::create_symlink("target", folder.path() / "link");
    const auto sink = open_output_file(folder.path() / "link", true);
    sink->write("new");
    sink->commit();
    CHECK(std::filesystem::is_symlink(folder.path() / "link"));
    CHECK(read_bytes(folder.path() / "target") == "new");
}

TEST_CASE("base/sink: a full device is noticed at the latest by commit") {
    const auto small = open_output_file("/dev/full", false);
    small->write("x");
    CHECK(reason_of([&] { small->commit(); }) == "no space left on device");
    const auto large = open_output_file("/dev/full", false);
    CHECK(reason_of([&] { large->write(std::string(1'000'000, 'x')); }) ==
          "no space left on device");
    open_output_file("/dev/null", false)->commit();
}

TEST_CASE("base/sink: pipes are written to, folders and missing folders are refused") {
    const TemporaryFolder folder;
    const std::filesystem::path pipe = folder.path() / "pipe";
    REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
    const int reader = ::open(pipe.c_str(), O_RDWR | O_NONBLOCK);
    REQUIRE(reader >= 0);
    const auto sink = open_output_file(pipe, false);
    sink->write("through");
    sink->commit();
    std::string text(20, ' ');
    text.resize(static_cast<std::size_t>(::read(reader, text.data(), text.size())));
    ::close(reader);
    CHECK(text == "through");

    CHECK(reason_of([&] { static_cast<void>(open_output_file(folder.path(), true)); }) ==
          "is a directory");
    CHECK(reason_of([&] {
              static_cast<void>(open_output_file(folder.path() / "none" / "a", true));
          }) == "no such file or directory");
}

TEST_CASE("base/sink: standard output is buffered until commit and stays open") {
    const TemporaryFolder folder;
    const std::filesystem::path path = folder.path() / "out";
    const int file = ::open(path.c_str(), O_RDWR | O_CREAT, 0600);
    const int kept = ::dup(STDOUT_FILENO);
    REQUIRE(::dup2(file, STDOUT_FILENO) == STDOUT_FILENO);
    std::string before;
    {
        const auto sink = open_standard_output();
        sink->write("result\n");
        before = read_bytes(path);
        sink->commit();
        open_output_file("-", false)->commit();
    }
    const bool open = ::fcntl(STDOUT_FILENO, F_GETFD) >= 0;
    ::dup2(kept, STDOUT_FILENO);
    ::close(kept);
    ::close(file);
    CHECK(before.empty());
    CHECK(open);
    CHECK(read_bytes(path) == "result\n");
}

TEST_CASE("base/sink: a string takes what is written") {
    std::string text = "a";
    const auto sink = write_to(text);
    sink->write("b");
    sink->commit();
    CHECK(text == "ab");
}

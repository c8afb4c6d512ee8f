// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/base.hpp"

#include "mailhorizon/base/file.hpp"
#include "mailhorizon/base/file_mark.hpp"

#include <doctest/doctest.h>

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

using namespace mailhorizon;
using base::FileHasher;
using base::FileMark;
using base::still_begins_as;
using base::Thoroughness;
using test::TemporaryFolder;

namespace {

constexpr std::size_t block = FileHasher::block_bytes;

std::string some_bytes(std::size_t size) {
    std::string bytes(size, '\0');
    std::uint32_t state = 1;
    for (char& byte : bytes) {
        state = state * 1'664'525U + 1'013'904'223U;
        byte = static_cast<char>(state >> 24U);
    }
    return bytes;
}

FileMark mark_of(std::string_view bytes, std::size_t step) {
    FileHasher hasher;
    hasher.begin();
    for (std::size_t at = 0; at < bytes.size(); at += step) {
        hasher.add(at, bytes.substr(at, step));
    }
    return hasher.mark();
}

void write(const std::filesystem::path& path, const std::string& bytes) {
    std::ofstream(path, std::ios::binary) << bytes;
}

}  // namespace

TEST_CASE("base/file_mark: a mark does not depend on how a file was read") {
    const std::string bytes = some_bytes(3 * block + 5);
    for (const std::size_t size :
         {std::size_t{0}, std::size_t{1}, block - 1, block, block + 1, 2 * block, 3 * block + 5}) {
        CAPTURE(size);
        const std::string_view part = std::string_view(bytes).substr(0, size);
        const FileMark whole = mark_of(part, bytes.size());
        CHECK(whole.hashed == size);
        CHECK(mark_of(part, 1'000) == whole);
        CHECK(mark_of(part, block) == whole);
        // Read to some place, and gone on with from there.
        for (const std::size_t first : {size / 3, size / 2, size}) {
            FileHasher hasher;
            hasher.resume(mark_of(part.substr(0, first), 777));
            REQUIRE(hasher.position() <= first);
            const std::size_t from = hasher.position() / 2;  // bytes before are ignored
            hasher.add(from, part.substr(from));
            CHECK(hasher.mark() == whole);
        }
    }
}

TEST_CASE("base/file_mark: a file still begins as it did until one of its first bytes changes") {
    const TemporaryFolder folder;
    const std::filesystem::path path = folder.path() / "file";
    const std::string old = some_bytes(4 * block + 100);
    const FileMark mark = mark_of(old, block);
    const auto begins = [&](Thoroughness thoroughness) {
        return still_begins_as(path, mark, thoroughness);
    };
    write(path, old);
    CHECK(begins(Thoroughness::ends));
    CHECK(begins(Thoroughness::all));
    write(path, old + "more");
    CHECK(begins(Thoroughness::ends));
    CHECK(begins(Thoroughness::all));
    write(path, old.substr(0, old.size() - 1));
    CHECK_FALSE(begins(Thoroughness::ends));
    CHECK_FALSE(begins(Thoroughness::all));
    for (const std::size_t at : {std::size_t{0}, block - 1, old.size() - block, old.size() - 1}) {
        std::string changed = old;
        changed[at] = static_cast<char>(changed[at] ^ 1);
        write(path, changed);
        CHECK_FALSE(begins(Thoroughness::ends));
        CHECK_FALSE(begins(Thoroughness::all));
    }
    std::string changed = old;
    changed[2 * block] = static_cast<char>(changed[2 * block] ^ 1);
    write(path, changed);
    CHECK(begins(Thoroughness::ends));
    CHECK_FALSE(begins(Thoroughness::all));
    std::filesystem::remove(path);
    CHECK_FALSE(begins(Thoroughness::ends));
}

TEST_CASE("base/file_mark: only regular files have a state") {
    const TemporaryFolder folder;
    write(folder.path() / "file", "12345");
    REQUIRE(base::file_state(folder.path() / "file"));
    CHECK(base::file_state(folder.path() / "file")->size == 5);
    CHECK_FALSE(base::file_state(folder.path() / "missing"));
    CHECK_FALSE(base::file_state(folder.path() / "."));
}

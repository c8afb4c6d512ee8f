// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/archive.hpp"
#include "support/base.hpp"

#include "mailhorizon/archive/file_guide.hpp"
#include "mailhorizon/archive/open_archive.hpp"
#include "mailhorizon/base/file_mark.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

using namespace mailhorizon;
using archive::DiskFile;
using archive::FilePlan;
using test::read_all;
using test::TemporaryFolder;

namespace {

/// Says what it was told to, and remembers what it was asked.
class Guide final : public archive::FileGuide {
public:
    std::map<std::string, FilePlan> plans;  ///< others are read whole
    std::vector<std::string> asked;

    FilePlan plan(const DiskFile& file) override {
        asked.push_back(file.path);
        const auto found = plans.find(file.path);
        return found == plans.end() ? FilePlan{} : found->second;
    }
};

std::string letter(int number) {
    return "From ann@a.example Mon Jan  6 08:00:00 2025\nFrom: ann@a.example\nSubject: s" +
           std::to_string(number) + "\n\nFrom what I know " + std::string(5'000, 'x') + "\n\n";
}

base::FileMark mark_of(const std::string& bytes) {
    base::FileHasher hasher;
    hasher.begin();
    hasher.add(0, bytes);
    return hasher.mark();
}

}  // namespace

TEST_CASE("archive/file_guide: a skipped file is not read, and does not make a folder empty") {
    const TemporaryFolder folder;
    const std::string path = folder.path() / "a.mbox";
    test::write_bytes(path, letter(0));
    Guide guide;
    guide.plans[path].kind = FilePlan::Kind::skip;
    for (const std::string& argument : {folder.path().native(), path}) {
        const auto reader = archive::open_archive(argument, {}, &guide);
        const auto all = read_all(*reader);
        CHECK(all.messages.empty());
        CHECK(all.problems.empty());
        CHECK(reader->files().empty());
    }
    CHECK(guide.asked == std::vector<std::string>{path, path});
}

TEST_CASE(
    "archive/file_guide: an mbox gone on with gives what reading all of it gives from there") {
    const TemporaryFolder folder;
    const std::string path = folder.path() / "a.mbox";
    std::string mbox;
    std::vector<std::uint64_t> starts;
    for (int i = 0; i < 40; ++i) {
        starts.push_back(mbox.size());
        mbox += letter(i);
    }
    test::write_bytes(path, mbox);
    const auto whole = read_all(*archive::open_archive(path));
    REQUIRE(whole.messages.size() == 40);
    for (const std::size_t from : {1U, 2U, 20U, 39U}) {
        CAPTURE(from);
        const std::string old = mbox.substr(0, starts[from] + archive::separator_look_bytes);
        Guide guide;
        guide.plans[path] = {.kind = FilePlan::Kind::resume,
                             .state = {.size = mbox.size(), .time = 3},
                             .from = starts[from],
                             .mark = mark_of(old)};
        const auto reader = archive::open_archive(path, {}, &guide);
        const auto rest = read_all(*reader);
        CHECK(rest.messages ==
              decltype(rest.messages)(whole.messages.begin() + static_cast<std::ptrdiff_t>(from),
                                      whole.messages.end()));
        REQUIRE(reader->files().size() == 1);
        const archive::FileRecord& record = reader->files()[0];
        CHECK(record.resumed_at == starts[from]);
        CHECK(record.resumable);
        REQUIRE(record.parts.size() == 1);
        CHECK(record.parts[0].bytes == mbox.size());
        base::FileMark expected = mark_of(mbox);
        expected.state = {.size = mbox.size(), .time = 3};
        CHECK(record.mark == expected);
    }
}

TEST_CASE("archive/file_guide: where there is no separator the whole file is read") {
    const TemporaryFolder folder;
    const std::string path = folder.path() / "a.mbox";
    const std::string mbox = letter(0) + letter(1);
    test::write_bytes(path, mbox);
    Guide guide;
    guide.plans[path] = {.kind = FilePlan::Kind::resume,
                         .state = {},
                         .from = letter(0).size() + 1,
                         .mark = mark_of(mbox)};
    const auto reader = archive::open_archive(path, {}, &guide);
    CHECK(read_all(*reader).messages.size() == 2);
    REQUIRE(reader->files().size() == 1);
    CHECK(reader->files()[0].resumed_at == 0);
    CHECK(reader->files()[0].mark == mark_of(mbox));
}

TEST_CASE("archive/file_guide: a file whose lines end with CR alone is never gone on with") {
    const TemporaryFolder folder;
    const std::string path = folder.path() / "a.mbox";
    std::string mbox = letter(0) + letter(1);
    std::ranges::replace(mbox, '\n', '\r');
    test::write_bytes(path, mbox);
    Guide guide;
    guide.plans[path] = {.kind = FilePlan::Kind::resume,
                         .state = {},
                         .from = letter(0).size(),
                         .mark = mark_of(mbox)};
    const auto reader = archive::open_archive(path, {}, &guide);
    CHECK(read_all(*reader).messages.size() == 2);
    REQUIRE(reader->files().size() == 1);
    CHECK(reader->files()[0].resumed_at == 0);
    CHECK_FALSE(reader->files()[0].resumable);
    CHECK(reader->files()[0].mark == mark_of(mbox));  // of the bytes as they are on disk
}

TEST_CASE("archive/file_guide: problems about no message come with the file they are of") {
    const TemporaryFolder folder;
    test::write_bytes(folder.path() / "a.mbox", letter(0));
    test::write_bytes(folder.path() / "b.txt", "no mail");
    std::filesystem::create_symlink("nowhere", folder.path() / "c");
    Guide guide;
    const auto reader = archive::open_archive(folder.path(), {}, &guide);
    const auto all = read_all(*reader);
    REQUIRE(all.problems.size() == 1);
    CHECK(all.problems[0].archive == (folder.path() / "c").native());
    REQUIRE(reader->files().size() == 2);
    CHECK(reader->files()[0].problems.empty());
    REQUIRE(reader->files()[1].problems.size() == 1);
    CHECK(reader->files()[1].problems[0].kind == base::ProblemKind::not_mail);
    CHECK(reader->files()[1].parts.empty());
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/mailboxes.hpp"
#include "support/stores.hpp"

#include "mailhorizon/app/reading/reading.hpp"

#include <doctest/doctest.h>

#include <cstdint>
#include <fstream>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

using namespace mailhorizon;
using testing::Collector;
using testing::many_messages;
using testing::ScratchFolder;
using testing::settings_for;

namespace {

/// Counts what it is given as copies of earlier places.
class CopyCounter final : public model::FactsSink {
public:
    std::size_t added = 0;
    std::vector<std::size_t> originals;  ///< by copy

    std::size_t open_mailbox(std::string_view, std::string_view) override { return 0; }
    void set_bytes(std::size_t, std::uint64_t) override {}
    void add(std::size_t, std::string_view, const model::MessageFacts&) override { ++added; }
    [[nodiscard]] bool takes_copies() const override { return true; }
    void add_copy(std::size_t,
                  std::string_view,
                  std::size_t original,
                  std::optional<base::Instant>) override {
        originals.push_back(original);
    }
    void add_skipped(std::size_t, const base::Problem&) override {}
    void add_problem(const base::Problem&) override {}
};

}  // namespace

TEST_CASE("app/reading: what the sink sees does not depend on the number of workers") {
    const ScratchFolder folder;
    std::ofstream(folder / "a.mbox") << many_messages(5'000);
    Collector one;
    CHECK(app::read_archives(settings_for(folder / "a.mbox", 1), one).failures.empty());
    for (const std::size_t jobs : {2U, 3U, 8U}) {
        Collector several;
        CHECK(app::read_archives(settings_for(folder / "a.mbox", jobs), several).failures.empty());
        CHECK(several.places == one.places);
        CHECK(several.mailboxes == one.mailboxes);
        REQUIRE(several.facts.size() == 5'000);
        for (std::size_t i = 0; i < several.facts.size(); i += 97) {
            CHECK(several.facts[i] == one.facts[i]);
        }
    }
}

TEST_CASE("app/reading: the ledger adds up and copies are duplicates") {
    const ScratchFolder folder;
    std::ofstream(folder / "a.mbox") << many_messages(100);
    const app::Reading reading = app::read_corpus(settings_for(folder / "a.mbox", 2));
    REQUIRE(reading.corpus.archives().size() == 1);
    const model::ArchiveRow& row = reading.corpus.archives()[0];
    CHECK(row.read == 100);
    CHECK(row.kept == 90);
    CHECK(row.duplicate == 10);
    CHECK(row.skipped == 0);
    CHECK(reading.corpus.messages().size() == 90);
}

TEST_CASE("app/reading: mail read before, byte for byte, is given as a copy of its place") {
    const ScratchFolder folder;
    std::ofstream(folder / "a.mbox") << many_messages(5);
    std::ofstream(folder / "b.mbox") << many_messages(7);
    app::InputSettings input = settings_for(folder / "a.mbox", 2);
    input.archives.push_back(folder / "b.mbox");
    CopyCounter counter;
    CHECK(app::read_archives(input, counter).failures.empty());
    CHECK(counter.added == 7);
    CHECK(counter.originals == std::vector<std::size_t>{0, 1, 2, 3, 4});

    const app::Reading reading = app::read_corpus(input);
    CHECK(reading.corpus.messages().size() == 7);
    CHECK(reading.corpus.archives()[0].kept == 5);
    CHECK(reading.corpus.archives()[1].duplicate == 5);
}

TEST_CASE("app/reading: a missing archive is a failure, the others are read") {
    const ScratchFolder folder;
    std::ofstream(folder / "a.mbox") << many_messages(10);
    app::InputSettings input = settings_for(folder / "missing", 2);
    input.archives.push_back(folder / "a.mbox");
    const app::Reading reading = app::read_corpus(input);
    REQUIRE(reading.outcome.failures.size() == 1);
    CHECK(reading.outcome.failures[0].kind() == base::ErrorKind::input);
    CHECK(reading.outcome.refused == 1);
    CHECK(reading.corpus.messages().size() == 9);
}

TEST_CASE(
    "app/reading: messages flagged as trashed or drafts are left out unless they are wanted") {
    const ScratchFolder folder;
    std::filesystem::create_directories(folder / "m/cur");
    std::filesystem::create_directories(folder / "m/new");
    const std::string mail =
        "From: a@a.example\nDate: Mon, 6 Jan 2025 08:00:00 +0000\nSubject: s\n\nbody\n";
    for (const char* name : {"1.a:2,S", "2.b:2,ST", "3.c:2,D"}) {
        std::ofstream(folder / (std::string("m/cur/") + name))
            << "Message-ID: <" << name[0] << "@a>\n"
            << mail << name;
    }
    app::InputSettings input = settings_for(folder / "m", 1);
    CHECK(app::read_corpus(input).corpus.messages().size() == 1);
    input.include_unwanted = true;
    CHECK(app::read_corpus(input).corpus.messages().size() == 3);
}

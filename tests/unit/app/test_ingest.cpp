// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/mailboxes.hpp"
#include "support/stores.hpp"

#include "mailhorizon/app/ingest.hpp"
#include "mailhorizon/app/reading/reading.hpp"
#include "mailhorizon/archive/file_guide.hpp"
#include "mailhorizon/store/store.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <string>

using namespace mailhorizon;
using testing::many_messages;
using testing::ScratchFolder;
using testing::settings_for;

namespace {

std::string letter(int number, std::size_t body_bytes) {
    return "From ann@a.example Mon Jan  6 08:00:00 2025\nFrom: Ann <ann@a.example>\n"
           "Date: Mon, 6 Jan 2025 08:00:00 +0000\nSubject: s\nMessage-ID: <" +
           std::to_string(number) + "@a.example>\n\n" + std::string(body_bytes, 'x') + "\n\n";
}

app::IngestOutcome ingest(const std::filesystem::path& archive,
                          const std::filesystem::path& store,
                          bool verify = false) {
    app::InputSettings input;
    input.archives = {archive};
    input.jobs = 2;
    return app::ingest(input, {.store = store, .verify = verify}, {});
}

store::KnownFile known(const std::filesystem::path& archive, const std::filesystem::path& store) {
    return store::Store::open_for_reading(store).files(archive.native()).begin()->second;
}

}  // namespace

TEST_CASE("app/ingest: reading goes on at the last message no growth can change") {
    const ScratchFolder folder;
    const std::filesystem::path archive = folder / "a.mbox";
    const std::string first = letter(0, 100);
    const std::string second = letter(1, archive::separator_look_bytes);
    for (const bool enough : {true, false}) {
        CAPTURE(enough);
        const std::size_t size = first.size() + archive::separator_look_bytes - (enough ? 0U : 1U);
        std::ofstream(archive) << (first + second).substr(0, size);
        std::filesystem::remove(folder / "mail.db");
        CHECK(ingest(archive, folder / "mail.db").places == 2);
        CHECK(known(archive, folder / "mail.db").resume_at == (enough ? first.size() : 0));
    }
}

TEST_CASE("app/ingest: what is the same is not read again, even if its time is not") {
    const ScratchFolder folder;
    const std::filesystem::path archive = folder / "a.mbox";
    std::ofstream(archive) << letter(0, 9'000) << letter(1, 9'000);
    CHECK(ingest(archive, folder / "mail.db").archives_read == 1);
    CHECK(ingest(archive, folder / "mail.db").archives_read == 0);
    CHECK(ingest(archive, folder / "mail.db", true).archives_read == 0);
    std::filesystem::last_write_time(archive, std::filesystem::file_time_type{});
    CHECK(ingest(archive, folder / "mail.db").archives_unchanged == 1);
    CHECK(ingest(archive, folder / "mail.db").archives_unchanged == 1);
}

TEST_CASE("app/ingest: the messages of an archive that is gone stay, and it is said") {
    const ScratchFolder folder;
    const std::filesystem::path archive = folder / "a.mbox";
    std::ofstream(archive) << letter(0, 10);
    CHECK(ingest(archive, folder / "mail.db").files_missing == 0);
    std::filesystem::remove(archive);
    const app::IngestOutcome outcome = ingest(archive, folder / "mail.db");
    CHECK(outcome.reading.refused == 1);
    CHECK(outcome.files_missing == 1);
    CHECK(outcome.places == 1);
    CHECK(known(archive, folder / "mail.db").missing);
    std::ofstream(archive) << letter(0, 10);
    CHECK(ingest(archive, folder / "mail.db").files_missing == 0);
    CHECK_FALSE(known(archive, folder / "mail.db").missing);
}

TEST_CASE(
    "app/ingest: a store gives the corpus the archives give, and a second ingest reads nothing") {
    const ScratchFolder folder;
    std::ofstream(folder / "a.mbox") << many_messages(50);
    const app::InputSettings input = settings_for(folder / "a.mbox", 2);
    const app::IngestOutcome first = app::ingest(input, {.store = folder / "mail.db"}, {});
    CHECK(first.archives_read == 1);
    CHECK(first.places == 50);
    const app::IngestOutcome second = app::ingest(input, {.store = folder / "mail.db"}, {});
    CHECK(second.archives_read == 0);
    CHECK(second.archives_unchanged == 1);

    app::InputSettings stored;
    stored.store = folder / "mail.db";
    const model::Corpus from_store = app::read_corpus(stored).corpus;
    const model::Corpus from_archive = app::read_corpus(input).corpus;
    REQUIRE(from_store.messages().size() == from_archive.messages().size());
    for (std::size_t i = 0; i < from_store.messages().size(); ++i) {
        CHECK(from_store.messages()[i].id == from_archive.messages()[i].id);
        CHECK(from_store.messages()[i].counts.questions ==
              from_archive.messages()[i].counts.questions);
    }

    std::ofstream(folder / "a.mbox", std::ios::app)
        << many_messages(51).substr(many_messages(50).size());
    CHECK(app::ingest(input, {.store = folder / "mail.db"}, {}).archives_read == 1);
    CHECK(app::read_corpus(stored).corpus.messages().size() == 46);
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/processor_time.hpp"
#include "support/stores.hpp"

#include "mailhorizon/base/error.hpp"
#include "mailhorizon/store/store.hpp"

#include <doctest/doctest.h>

#include <array>
#include <chrono>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>
#include <vector>

using namespace mailhorizon;
using store::Store;
using testing::Collector;
using testing::full_facts;
using testing::ScratchFolder;

namespace {

constexpr std::string_view path = "lists/dev.mbox";
constexpr int chunk = 1'000;  ///< messages a transaction, as src/store/session.cpp has it

base::FileMark mark_of(std::uint64_t size) {
    return {.state = {.size = size, .time = 7}, .hashed = size, .head = 1, .tail = 2, .blocks = 3};
}

/// Messages `first` to `end` - 1 of an mbox in which each takes 100 bytes.
void give(Store::Session& session, std::size_t mailbox, int first, int end) {
    for (int i = first; i < end; ++i) {
        session.add(mailbox, std::to_string(i * 100), full_facts(i));
    }
}

void end_file(Store::Session& session, std::size_t mailbox, int messages) {
    const auto size = static_cast<std::uint64_t>(messages) * 100;
    const std::array parts{model::FileEnd::Part{.mailbox = mailbox, .bytes = size}};
    session.end_file({.mark = mark_of(size),
                      .resume_at = size - 100,
                      .failed = false,
                      .parts = parts,
                      .problems = {}});
}

/// A whole round over an archive of one mbox.
void fill(Store& store, int messages, std::uint64_t resumed_at = 0) {
    const auto session = store.update("lists");
    session->begin_file({.path = path, .in_maildir = false, .resumed_at = resumed_at});
    const std::size_t mailbox = session->open_mailbox(path, "mbox");
    give(*session, mailbox, static_cast<int>(resumed_at / 100), messages);
    session->add_skipped(mailbox,
                         {.kind = base::ProblemKind::no_header,
                          .archive = std::string(path),
                          .place = std::to_string(messages * 100),
                          .message_id = {},
                          .detail = {}});
    end_file(*session, mailbox, messages);
    store::Round round;
    round.problems.push_back({.kind = base::ProblemKind::not_mail,
                              .archive = "lists/readme",
                              .place = {},
                              .message_id = {},
                              .detail = "detail"});
    session->finish(round);
}

std::unique_ptr<const Collector> collect(const Store& store) {
    auto collector = std::make_unique<Collector>();
    store.replay(*collector);
    return collector;
}

}  // namespace

TEST_CASE("store/store: facts come back as they went in") {
    const ScratchFolder folder;
    {
        Store store = Store::open_for_writing(folder / "mail.db");
        fill(store, 3);
        CHECK(store.places() == 3);
    }
    const auto collected = collect(Store::open_for_reading(folder / "mail.db"));
    const Collector& collector = *collected;
    REQUIRE(collector.facts.size() == 3);
    for (int i = 0; i < 3; ++i) {
        CHECK(collector.facts[static_cast<std::size_t>(i)] == full_facts(i));
    }
    CHECK(collector.places == std::vector<std::string>{"0", "100", "200"});
    CHECK(collector.mailboxes == std::vector<std::string>{"lists/dev.mbox mbox 300"});
    CHECK(collector.skipped == 1);
    CHECK(collector.problems == 1);
}

TEST_CASE("store/store: a file is known by its archive and path, with its mark") {
    const ScratchFolder folder;
    Store store = Store::open_for_writing(folder / "mail.db");
    fill(store, 2);
    CHECK(store.files("other").empty());
    const store::KnownFiles files = store.files("lists");
    REQUIRE(files.size() == 1);
    const store::KnownFile& file = files.at(std::string(path));
    CHECK(file.whole);
    CHECK_FALSE(file.missing);
    CHECK(file.resume_at == 100);
    CHECK(file.mark == mark_of(200));
}

TEST_CASE("store/store: a round that found nothing else agrees, any difference does not") {
    const ScratchFolder folder;
    Store store = Store::open_for_writing(folder / "mail.db");
    fill(store, 2);
    const std::vector<std::string> rows{"mbox lists/dev.mbox"};
    store::Round round;
    CHECK_FALSE(store.agrees("lists", round, rows));
    round.problems.push_back({.kind = base::ProblemKind::not_mail,
                              .archive = "lists/readme",
                              .place = {},
                              .message_id = {},
                              .detail = "detail"});
    CHECK(store.agrees("lists", round, rows));
    CHECK(store.agrees("lists", round, {}));
    CHECK_FALSE(store.agrees("other", round, rows));
    CHECK_FALSE(store.agrees("lists", round, std::vector<std::string>{"maildir lists/dev"}));
    round.gone.push_back(1);
    CHECK_FALSE(store.agrees("lists", round, rows));
}

TEST_CASE("store/store: reading afresh leaves nothing of the old reading") {
    const ScratchFolder folder;
    Store store = Store::open_for_writing(folder / "mail.db");
    fill(store, 5);
    fill(store, 2);
    CHECK(store.places() == 2);
    const auto collected = collect(store);
    const Collector& collector = *collected;
    CHECK(collector.facts.size() == 2);
    CHECK(collector.skipped == 1);
    CHECK(collector.problems == 1);
    CHECK(collector.mailboxes == std::vector<std::string>{"lists/dev.mbox mbox 200"});
}

TEST_CASE("store/store: going on with a file keeps what stands before, and nothing twice") {
    const ScratchFolder folder;
    Store store = Store::open_for_writing(folder / "mail.db");
    fill(store, 5);
    fill(store, 8, 400);
    const auto collected = collect(store);
    const Collector& collector = *collected;
    CHECK(collector.places ==
          std::vector<std::string>{"0", "100", "200", "300", "400", "500", "600", "700"});
    CHECK(collector.mailboxes == std::vector<std::string>{"lists/dev.mbox mbox 800"});
    CHECK(collector.skipped == 1);
}

TEST_CASE("store/store: of a session that was not finished whole chunks count") {
    const ScratchFolder folder;
    Store store = Store::open_for_writing(folder / "mail.db");
    const auto begin = [&](int messages) {
        const auto session = store.update("lists");
        session->begin_file({.path = path, .in_maildir = false, .resumed_at = 0});
        const std::size_t mailbox = session->open_mailbox(path, "mbox");
        give(*session, mailbox, 0, messages);
        session->mark_file(mark_of(1'000'000), static_cast<std::uint64_t>(messages - 1) * 100);
    };
    begin(chunk - 1);
    CHECK(store.places() == 0);
    CHECK(store.files("lists").empty());
    begin(chunk);
    CHECK(store.places() == chunk);
    const store::KnownFiles files = store.files("lists");
    REQUIRE(files.size() == 1);
    CHECK_FALSE(files.begin()->second.whole);
    CHECK(files.begin()->second.resume_at == (chunk - 1) * 100);
}

TEST_CASE("store/store: a file being read afresh is hidden until it is whole") {
    const ScratchFolder folder;
    Store store = Store::open_for_writing(folder / "mail.db");
    fill(store, 5);
    {
        const auto session = store.update("lists");
        session->begin_file({.path = path, .in_maildir = false, .resumed_at = 0});
        give(*session, session->open_mailbox(path, "mbox"), 0, chunk);
        session->mark_file(mark_of(1'000'000), 0);
    }
    CHECK(store.places() == 5);
    CHECK(collect(store)->facts.size() == 5);
    CHECK(collect(store)->mailboxes == std::vector<std::string>{"lists/dev.mbox mbox 500"});
    CHECK(store.files("lists").begin()->second.whole);
    fill(store, 3);
    CHECK(collect(store)->facts.size() == 3);
}

TEST_CASE("store/store: nothing is committed while old messages are not there again") {
    const ScratchFolder folder;
    Store store = Store::open_for_writing(folder / "mail.db");
    fill(store, 2 * chunk);
    {
        const auto session = store.update("lists");
        session->begin_file({.path = path, .in_maildir = false, .resumed_at = 500});
        const std::size_t mailbox = session->open_mailbox(path, "mbox");
        give(*session, mailbox, 5, chunk + 10);
        session->mark_file(mark_of(1'000'000), (chunk + 9) * 100);
    }
    CHECK(store.places() == 2 * chunk);
}

TEST_CASE("store/store: facts that could not be read again stay as they were") {
    const ScratchFolder folder;
    Store store = Store::open_for_writing(folder / "mail.db");
    fill(store, 5);
    {
        const auto session = store.update("lists");
        session->begin_file({.path = path, .in_maildir = false, .resumed_at = 0});
        give(*session, session->open_mailbox(path, "mbox"), 0, 2);
        session->end_file(
            {.mark = mark_of(200), .resume_at = 0, .failed = true, .parts = {}, .problems = {}});
        session->finish({});
    }
    CHECK(store.places() == 5);
}

TEST_CASE("store/store: four times the files of a folder take about four times as long") {
    const auto seconds_for = [](int files) {
        const ScratchFolder folder;
        Store store = Store::open_for_writing(folder / "mail.db");
        const auto session = store.update("maildir");
        const double begin = testing::processor_seconds();
        const std::size_t mailbox = session->open_mailbox("maildir", "maildir");
        for (int i = 0; i < files; ++i) {
            const std::string file = "maildir/cur/" + std::to_string(i);
            session->begin_file({.path = file, .in_maildir = true, .resumed_at = 0});
            session->add(mailbox, file, full_facts(i));
            end_file(*session, mailbox, 1);
        }
        session->finish({});
        return testing::processor_seconds() - begin;
    };
    CHECK(testing::grows_at_most(
        8, 0.5, [&] { return seconds_for(5'000); }, [&] { return seconds_for(20'000); }));
}

TEST_CASE("store/store: a file that is gone keeps its messages, one that moved does not") {
    const ScratchFolder folder;
    Store store = Store::open_for_writing(folder / "mail.db");
    fill(store, 5);
    const std::int64_t key = store.files("lists").begin()->second.key;
    store::Round round;
    round.gone.push_back(key);
    store.update("lists")->finish(round);
    CHECK(store.files("lists").begin()->second.missing);
    CHECK(store.places() == 5);

    round.gone.clear();
    round.kept.push_back({.key = key, .mark = mark_of(500)});
    store.update("lists")->finish(round);
    CHECK_FALSE(store.files("lists").begin()->second.missing);

    round.kept.clear();
    round.dropped.push_back(key);
    store.update("lists")->finish(round);
    CHECK(store.places() == 0);
    CHECK(collect(store)->mailboxes.empty());
}

TEST_CASE("store/store: the analysis is old from the first change to the next writing of it") {
    const ScratchFolder folder;
    Store store = Store::open_for_writing(folder / "mail.db");
    CHECK_FALSE(store.analysis_is_old());
    fill(store, 1);
    CHECK(store.analysis_is_old());
    store.write_analysis({});
    CHECK_FALSE(store.analysis_is_old());
}

TEST_CASE("store/store: the file is the owner's alone and stands alone when closed") {
    const ScratchFolder folder;
    const std::filesystem::path file = folder / "mail.db";
    {
        Store store = Store::open_for_writing(file);
        fill(store, 1);
    }
    struct stat status{};
    REQUIRE(::stat(file.c_str(), &status) == 0);
    CHECK((status.st_mode & 0777U) == 0600U);
    for (const char* ending : {"-wal", "-shm", "-journal", ".lock"}) {
        CAPTURE(ending);
        CHECK_FALSE(std::filesystem::exists(file.native() + ending));
    }
}

TEST_CASE("store/store: what is no store, or missing, is refused with kind store") {
    const ScratchFolder folder;
    std::ofstream(folder / "text") << "this is a letter, not a database, and long enough to tell";
    std::ofstream(folder / "empty").flush();
    for (const char* name : {"text", "missing", "empty"}) {
        CAPTURE(name);
        try {
            static_cast<void>(Store::open_for_reading(folder / name));
            FAIL("it was opened");
        } catch (const base::Error& error) {
            CHECK(error.kind() == base::ErrorKind::store);
            CHECK_FALSE(error.reason().empty());
        }
    }
}

TEST_CASE("store/store: a second writer is refused at once, and told of the first") {
    const ScratchFolder folder;
    const Store first =
        Store::open_for_writing(folder / "mail.db", {.since = "2025-01-06T08:00:00Z"});
    try {
        static_cast<void>(Store::open_for_writing(folder / "mail.db"));
        FAIL("it was opened");
    } catch (const base::Error& error) {
        CHECK(error.kind() == base::ErrorKind::store);
        CHECK(error.reason() == "process " + std::to_string(::getpid()) +
                                    " is writing to it since 2025-01-06T08:00:00Z");
    }
}

TEST_CASE("store/store: a second writer that waits gets its turn") {
    const ScratchFolder folder;
    auto first = std::make_optional(Store::open_for_writing(folder / "mail.db"));
    std::thread other([&first] {
        std::this_thread::sleep_for(std::chrono::milliseconds(200));
        first.reset();
    });
    CHECK_NOTHROW(static_cast<void>(
        Store::open_for_writing(folder / "mail.db", {.since = {}, .wait_seconds = 60})));
    other.join();
}

TEST_CASE("store/store: a lock file that nobody holds is no hindrance") {
    const ScratchFolder folder;
    std::ofstream(folder / "mail.db.lock") << "1 2025-01-06T08:00:00Z\n";
    CHECK_NOTHROW(static_cast<void>(Store::open_for_writing(folder / "mail.db")));
    CHECK_FALSE(std::filesystem::exists(folder / "mail.db.lock"));
}

TEST_CASE("store/store: the analysis tables are replaced as a whole") {
    const ScratchFolder folder;
    Store store = Store::open_for_writing(folder / "mail.db");
    model::AnalysisRows rows;
    rows.people.push_back({.person = "a@b.example",
                           .name = "A",
                           .kind = "human",
                           .unit = "b.example",
                           .side = "internal",
                           .addresses = {"a@b.example"},
                           .sent = 1,
                           .received = 2});
    rows.messages.push_back({.message_id = "m@a",
                             .link = {},
                             .date = {},
                             .subject = "s",
                             .voice = "person",
                             .thread = 0});
    store.write_analysis(rows);
    // A second run with the same primary key works only if the first rows are gone.
    CHECK_NOTHROW(store.write_analysis(rows));
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/stores.hpp"

#include "mailhorizon/base/error.hpp"
#include "mailhorizon/store/store.hpp"

#include <doctest/doctest.h>

#include <fstream>
#include <string>
#include <sys/stat.h>

using namespace mailhorizon;
using store::Store;
using testing::Collector;
using testing::full_facts;
using testing::ScratchFolder;

namespace {

void fill(Store& store, std::string_view argument, std::string_view fingerprint, int messages) {
    const auto session = store.replace(argument, fingerprint);
    const std::size_t mailbox = session->open_mailbox("lists/dev.mbox", "mbox");
    for (int i = 0; i < messages; ++i) {
        session->add(mailbox, std::to_string(i * 100), full_facts(i));
    }
    session->set_bytes(mailbox, 4242);
    session->add_skipped(mailbox,
                         {.kind = base::ProblemKind::no_header,
                          .archive = "lists/dev.mbox",
                          .place = "77",
                          .message_id = {},
                          .detail = {}});
    session->add_problem({.kind = base::ProblemKind::not_mail,
                          .archive = "lists/readme",
                          .place = {},
                          .message_id = {},
                          .detail = "detail"});
    session->commit();
}

}  // namespace

TEST_CASE("store/store: facts come back as they went in") {
    const ScratchFolder folder;
    {
        Store store = Store::open_for_writing(folder / "mail.db");
        fill(store, "lists", "f1", 3);
        CHECK(store.places() == 3);
    }
    Collector collector;
    Store::open_for_reading(folder / "mail.db").replay(collector);
    REQUIRE(collector.facts.size() == 3);
    for (int i = 0; i < 3; ++i) {
        CHECK(testing::same(collector.facts[static_cast<std::size_t>(i)], full_facts(i)));
    }
    CHECK(collector.places == std::vector<std::string>{"0", "100", "200"});
    CHECK(collector.mailboxes == std::vector<std::string>{"lists/dev.mbox mbox 4242"});
    CHECK(collector.skipped == 1);
    CHECK(collector.problems == 1);
}

TEST_CASE("store/store: an archive is held under its argument, fingerprint and facts version") {
    const ScratchFolder folder;
    Store store = Store::open_for_writing(folder / "mail.db");
    fill(store, "lists", "f1", 2);
    CHECK(store.holds("lists", "f1"));
    CHECK_FALSE(store.holds("lists", "f2"));
    CHECK_FALSE(store.holds("other", "f1"));
    CHECK(store.facts_are_current());
}

TEST_CASE("store/store: replacing an archive leaves nothing of the old one") {
    const ScratchFolder folder;
    Store store = Store::open_for_writing(folder / "mail.db");
    fill(store, "lists", "f1", 5);
    fill(store, "lists", "f2", 2);
    CHECK(store.places() == 2);
    Collector collector;
    store.replay(collector);
    CHECK(collector.facts.size() == 2);
    CHECK(collector.problems == 1);
}

TEST_CASE("store/store: a session that is not committed changes nothing") {
    const ScratchFolder folder;
    Store store = Store::open_for_writing(folder / "mail.db");
    fill(store, "lists", "f1", 5);
    {
        const auto session = store.replace("lists", "f2");
        session->add(session->open_mailbox("x", "mbox"), "0", full_facts(9));
    }
    CHECK(store.places() == 5);
    CHECK(store.holds("lists", "f1"));
}

TEST_CASE("store/store: the file is the owner's alone and stands alone when closed") {
    const ScratchFolder folder;
    const std::filesystem::path path = folder / "mail.db";
    {
        Store store = Store::open_for_writing(path);
        fill(store, "lists", "f1", 1);
    }
    struct stat status{};
    REQUIRE(::stat(path.c_str(), &status) == 0);
    CHECK((status.st_mode & 0777U) == 0600U);
    CHECK_FALSE(std::filesystem::exists(path.native() + "-wal"));
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

TEST_CASE("store/store: a second writer is refused at once") {
    const ScratchFolder folder;
    Store first = Store::open_for_writing(folder / "mail.db");
    const auto session = first.replace("lists", "f1");
    Store second = Store::open_for_writing(folder / "mail.db");
    CHECK_THROWS_AS(static_cast<void>(second.replace("lists", "f1")), base::Error);
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
    store.write_analysis(rows);
    // A second run with the same primary key works only if the first rows are gone.
    CHECK_NOTHROW(store.write_analysis(rows));
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/store/store.hpp"

#include "store/connection.hpp"
#include "store/facts_blob.hpp"

#include "mailhorizon/base/error.hpp"
#include "mailhorizon/model/text_features.hpp"

#include <fmt/format.h>

#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <map>
#include <unistd.h>
#include <utility>

namespace mailhorizon::store {
namespace {

using base::Error;
using base::ErrorKind;

constexpr mode_t owner_only = 0600;

/// Makes the file ourselves, so that nobody else can ever open it.
void create_private(const std::filesystem::path& path) {
    const int descriptor = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, owner_only);
    if (descriptor < 0) {
        throw Error(ErrorKind::store, fmt::format("cannot open store '{}'", path.native()))
            .because(base::describe_errno(errno))
            .hint("check the path and its permissions");
    }
    ::close(descriptor);
}

[[noreturn]] void refuse_open(const std::filesystem::path& path, const std::string& reason) {
    throw Error(ErrorKind::store, fmt::format("cannot open store '{}'", path.native()))
        .because(reason)
        .hint("'mailhorizon ingest ARCHIVE... --store FILE' makes a store");
}

}  // namespace

Connection::~Connection() {
    if (writing && database != nullptr) {
        // Leaves one file that can be read in a read-only folder; if it cannot be done, nothing is
        // lost.
        sqlite3_exec(database.get(), "PRAGMA journal_mode=DELETE", nullptr, nullptr, nullptr);
    }
}

void Connection::execute(const std::string& sql) {
    if (sqlite3_exec(database.get(), sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) {
        const int kind = sqlite3_errcode(database.get());
        const bool busy = kind == SQLITE_BUSY || kind == SQLITE_LOCKED;
        throw Error(
            ErrorKind::store,
            fmt::format("store '{}' {}", path.native(), busy ? "is in use" : "cannot be used"))
            .because(busy ? "another program is writing to it" : sqlite3_errmsg(database.get()))
            .hint(busy ? "wait until it has ended" : "check the disk and the file");
    }
}

std::int64_t Connection::number(std::string_view sql) {
    Statement statement(database.get(), sql);
    return statement.next() ? statement.integer(0) : 0;
}

Transaction::Transaction(Connection& connection) : connection_(connection) {
    connection_.execute("BEGIN IMMEDIATE");
}

Transaction::~Transaction() {
    if (open_) {
        sqlite3_exec(connection_.database.get(), "ROLLBACK", nullptr, nullptr, nullptr);
    }
}

void Transaction::commit() {
    connection_.execute("COMMIT");
    open_ = false;
}

namespace {

/// Refuses what is no store of ours or from a newer version; says whether the file is empty.
bool check_version(Connection& connection) {
    const std::int64_t owner = connection.number("PRAGMA application_id");
    const std::int64_t version = connection.number("PRAGMA user_version");
    const std::int64_t tables = connection.number("SELECT count(*) FROM sqlite_schema");
    if (owner == 0 && version == 0 && tables == 0) {
        return true;
    }
    if (owner != application_id) {
        refuse_open(connection.path, "it is a database of another program");
    }
    if (version > schema_version) {
        throw Error(ErrorKind::store,
                    fmt::format("cannot open store '{}'", connection.path.native()))
            .because(fmt::format(
                "its schema is version {}, this program knows {}", version, schema_version))
            .hint("use a newer mailhorizon");
    }
    return false;
}

void create_schema(Connection& connection) {
    Transaction transaction(connection);
    connection.execute(std::string(schema_sql));
    connection.execute(fmt::format(
        "PRAGMA application_id = {}; PRAGMA user_version = {}", application_id, schema_version));
    transaction.commit();
}

}  // namespace

Store::Store(std::unique_ptr<Connection> connection) : connection_(std::move(connection)) {}
Store::Store(Store&&) noexcept = default;
Store& Store::operator=(Store&&) noexcept = default;
Store::~Store() = default;

Store Store::open_for_writing(const std::filesystem::path& path) {
    create_private(path);
    auto connection = std::make_unique<Connection>();
    connection->path = path;
    sqlite3* database = nullptr;
    const int code = sqlite3_open_v2(path.c_str(), &database, SQLITE_OPEN_READWRITE, nullptr);
    connection->database.reset(database);
    if (code != SQLITE_OK) {
        refuse_open(path, sqlite3_errstr(code));
    }
    const bool empty = check_version(*connection);
    connection->writing = true;
    connection->execute(
        "PRAGMA foreign_keys = ON; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL");
    if (empty) {
        create_schema(*connection);
    }
    return Store(std::move(connection));
}

Store Store::open_for_reading(const std::filesystem::path& path) {
    auto connection = std::make_unique<Connection>();
    connection->path = path;
    sqlite3* database = nullptr;
    const int code = sqlite3_open_v2(path.c_str(), &database, SQLITE_OPEN_READONLY, nullptr);
    connection->database.reset(database);
    if (code != SQLITE_OK) {
        refuse_open(
            path,
            ::access(path.c_str(), R_OK) == 0 ? sqlite3_errstr(code) : base::describe_errno(errno));
    }
    if (check_version(*connection)) {
        refuse_open(path, "it is empty");
    }
    return Store(std::move(connection));
}

bool Store::holds(std::string_view argument, std::string_view fingerprint) const {
    Statement find(
        connection_->database.get(),
        "SELECT 1 FROM archive WHERE argument = ?1 AND fingerprint = ?2 AND facts_version = ?3");
    find.bind(1, argument).bind(2, fingerprint).bind(3, std::int64_t{model::facts_version});
    return find.next();
}

bool Store::facts_are_current() const {
    Statement find(connection_->database.get(), "SELECT 1 FROM archive WHERE facts_version <> ?1");
    find.bind(1, std::int64_t{model::facts_version});
    return !find.next();
}

std::uint64_t Store::places() const {
    return static_cast<std::uint64_t>(connection_->number("SELECT count(*) FROM place"));
}

namespace {

base::Problem problem_of(const Statement& row) {
    return {.kind = static_cast<base::ProblemKind>(row.integer(2)),
            .archive = std::string(row.text(3)),
            .place = std::string(row.text(4)),
            .message_id = std::string(row.text(5)),
            .detail = std::string(row.text(6))};
}

void replay_places(sqlite3* database,
                   std::int64_t source,
                   const std::string& path,
                   std::size_t mailbox,
                   model::FactsSink& sink) {
    Statement places(database,
                     "SELECT place, facts FROM place WHERE source_id = ?1 ORDER BY place_id");
    places.bind(1, source);
    model::MessageFacts facts;
    while (places.next()) {
        unpack_facts(places.blob(1), facts);
        for (base::Problem& problem : facts.problems) {
            problem.archive = path;
            problem.place = places.text(0);
            problem.message_id = facts.message_id;
        }
        sink.add(mailbox, places.text(0), facts);
    }
}

}  // namespace

void Store::replay(model::FactsSink& sink) const {
    sqlite3* database = connection_->database.get();
    std::map<std::int64_t, std::size_t> mailbox_of;
    Statement sources(database,
                      "SELECT source_id, path, kind, bytes FROM source ORDER BY path, source_id");
    while (sources.next()) {
        const std::string path(sources.text(1));
        const std::size_t mailbox = sink.open_mailbox(path, sources.text(2));
        mailbox_of.emplace(sources.integer(0), mailbox);
        sink.set_bytes(mailbox, static_cast<std::uint64_t>(sources.integer(3)));
        replay_places(database, sources.integer(0), path, mailbox, sink);
    }
    Statement problems(
        database,
        "SELECT source_id, skipped, kind, path, place, message_id, detail FROM problem "
        "ORDER BY problem_id");
    while (problems.next()) {
        const auto mailbox = mailbox_of.find(problems.integer(0));
        if (problems.integer(1) != 0 && mailbox != mailbox_of.end()) {
            sink.add_skipped(mailbox->second, problem_of(problems));
        } else {
            sink.add_problem(problem_of(problems));
        }
    }
}

}  // namespace mailhorizon::store

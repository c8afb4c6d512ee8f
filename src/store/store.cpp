// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/store/store.hpp"

#include "store/connection.hpp"
#include "store/lock.hpp"
#include "store/schema.hpp"

#include "mailhorizon/base/error.hpp"
#include "mailhorizon/model/text_features.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <cstdint>
#include <fcntl.h>
#include <functional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <system_error>
#include <unistd.h>
#include <utility>
#include <vector>

namespace mailhorizon::store {
namespace {

using base::Error;
using base::ErrorKind;

constexpr mode_t owner_only = 0600;
/// Rows of facts are some 700 bytes long: larger pages waste less on what does not fit.
constexpr int page_bytes = 8'192;
/// For readers that begin or end just now; another writer is kept out by the lock.
constexpr int busy_milliseconds = 5'000;

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

std::unique_ptr<Connection> connect(const std::filesystem::path& path, int flags) {
    auto connection = std::make_unique<Connection>();
    connection->path = path;
    sqlite3* database = nullptr;
    const int code = sqlite3_open_v2(path.c_str(), &database, flags, nullptr);
    connection->database.reset(database);
    if (code != SQLITE_OK) {
        refuse_open(
            path,
            ::access(path.c_str(), R_OK) == 0 ? sqlite3_errstr(code) : base::describe_errno(errno));
    }
    sqlite3_busy_timeout(database, busy_milliseconds);
    return connection;
}

/// Read-only, unless a killed writer left something that must be rolled back before anybody can
/// read.
std::unique_ptr<Connection> connect_for_reading(const std::filesystem::path& path) {
    constexpr int primary_code = 0xff;
    constexpr const char* look = "SELECT count(*) FROM sqlite_schema";
    std::unique_ptr<Connection> connection = connect(path, SQLITE_OPEN_READONLY);
    const int code = sqlite3_exec(connection->database.get(), look, nullptr, nullptr, nullptr);
    if ((code & primary_code) == SQLITE_READONLY) {
        connection = connect(path, SQLITE_OPEN_READWRITE);
        connection->execute("PRAGMA query_only = ON");
    }
    return connection;
}

/// Whether the archive has these rows ("kind path"), and no others of which nothing is stored.
bool has_mailboxes(sqlite3* database,
                   std::int64_t archive,
                   std::span<const std::string> mailboxes) {
    std::set<std::string, std::less<>> stored;
    Statement find(database,
                   "SELECT kind, path, EXISTS (SELECT 1 FROM part p WHERE p.source_id = "
                   "s.source_id) FROM source_row s WHERE archive_id = ?1");
    find.bind(1, archive);
    while (find.next()) {
        const std::string row = fmt::format("{} {}", find.text(0), find.text(1));
        if (find.integer(2) == 0 && std::ranges::find(mailboxes, row) == mailboxes.end()) {
            return false;
        }
        stored.insert(row);
    }
    return std::ranges::all_of(mailboxes,
                               [&stored](const std::string& row) { return stored.contains(row); });
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

Store::Store(std::unique_ptr<WriterLock> lock, std::unique_ptr<Connection> connection)
    : lock_(std::move(lock)), connection_(std::move(connection)) {}
Store::Store(Store&&) noexcept = default;
Store& Store::operator=(Store&&) noexcept = default;
Store::~Store() = default;

Store Store::open_for_writing(const std::filesystem::path& path, const Writer& writer) {
    auto lock = std::make_unique<WriterLock>(path, writer);
    create_private(path);
    std::unique_ptr<Connection> connection = connect(path, SQLITE_OPEN_READWRITE);
    const std::int64_t version = check_version(*connection);
    if (version == 0) {
        connection->execute(fmt::format("PRAGMA page_size = {}", page_bytes));
    }
    connection->writing = true;
    connection->execute(
        "PRAGMA foreign_keys = ON; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL");
    if (version == 0) {
        create_schema(*connection);
    } else {
        migrate(*connection, version);
    }
    return Store(std::move(lock), std::move(connection));
}

bool Store::is_settled(const std::filesystem::path& path) {
    for (const char* ending : {".lock", "-wal", "-shm", "-journal"}) {
        std::error_code unknown;
        if (std::filesystem::exists(path.native() + ending, unknown)) {
            return false;
        }
    }
    return check_version(*connect_for_reading(path)) == schema_version;
}

Store Store::open_for_reading(const std::filesystem::path& path) {
    std::unique_ptr<Connection> connection = connect_for_reading(path);
    const std::int64_t version = check_version(*connection);
    if (version == 0) {
        refuse_open(path, "it is empty");
    }
    if (version < schema_version) {
        throw Error(ErrorKind::store, fmt::format("cannot open store '{}'", path.native()))
            .because(fmt::format(
                "its schema is version {}, this program uses {}", version, schema_version))
            .hint("'mailhorizon ingest ARCHIVE... --store FILE' brings it up to date");
    }
    return Store(nullptr, std::move(connection));
}

KnownFiles Store::files(std::string_view argument) const {
    Statement find(connection_->database.get(),
                   "SELECT f.path, file_id, size, time, hashed, head, tail, blocks, resume_at, "
                   "state, facts_version, in_maildir, missing "
                   "FROM file f JOIN archive USING (archive_id) "
                   "WHERE argument = ?1 AND state <> 2");
    find.bind(1, argument);
    KnownFiles files;
    while (find.next()) {
        const bool current = find.integer(10) == std::int64_t{model::facts_version};
        KnownFile file;
        file.key = find.integer(1);
        file.mark = {
            .state = {.size = static_cast<std::uint64_t>(find.integer(2)), .time = find.integer(3)},
            .hashed = static_cast<std::uint64_t>(find.integer(4)),
            .head = static_cast<std::uint64_t>(find.integer(5)),
            .tail = static_cast<std::uint64_t>(find.integer(6)),
            .blocks = static_cast<std::uint64_t>(find.integer(7))};
        file.resume_at = current ? static_cast<std::uint64_t>(find.integer(8)) : 0;
        file.whole = current && find.integer(9) == static_cast<std::int64_t>(FileProgress::whole);
        file.in_maildir = find.integer(11) != 0;
        file.missing = find.integer(12) != 0;
        files.emplace(find.text(0), std::move(file));
    }
    return files;
}

bool Store::agrees(std::string_view argument,
                   const Round& round,
                   std::span<const std::string> mailboxes) const {
    if (!round.kept.empty() || !round.gone.empty() || !round.dropped.empty()) {
        return false;
    }
    sqlite3* database = connection_->database.get();
    Statement find(database, "SELECT archive_id FROM archive WHERE argument = ?1");
    find.bind(1, argument);
    if (!find.next()) {
        return false;
    }
    const std::int64_t archive = find.integer(0);
    Statement leftover(database, "SELECT 1 FROM file WHERE archive_id = ?1 AND state = 2");
    if (leftover.bind(1, archive).next()) {
        return false;
    }
    std::vector<std::string> stored;
    Statement problems(
        database,
        "SELECT kind, path, place, detail FROM problem WHERE archive_id = ?1 AND file_id IS NULL");
    problems.bind(1, archive);
    while (problems.next()) {
        stored.push_back(fmt::format("{} {} {} {}",
                                     problems.integer(0),
                                     problems.text(1),
                                     problems.text(2),
                                     problems.text(3)));
    }
    std::vector<std::string> noted;
    for (const base::Problem& problem : round.problems) {
        noted.push_back(fmt::format("{} {} {} {}",
                                    static_cast<std::int64_t>(problem.kind),
                                    problem.archive,
                                    problem.place,
                                    problem.detail));
    }
    std::ranges::sort(stored);
    std::ranges::sort(noted);
    return stored == noted && has_mailboxes(database, archive, mailboxes);
}

bool Store::analysis_is_old() const {
    return connection_->number(
               "SELECT count(*) FROM setting WHERE name = 'analysis' AND value = 'old'") != 0;
}

std::uint64_t Store::places() const {
    return static_cast<std::uint64_t>(connection_->number(
        "SELECT count(*) FROM place WHERE part_id NOT IN "
        "(SELECT part_id FROM part JOIN file USING (file_id) WHERE state = 2)"));
}

}  // namespace mailhorizon::store

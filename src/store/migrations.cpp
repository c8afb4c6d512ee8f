// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/facts_blob.hpp"
#include "store/schema.hpp"

#include "mailhorizon/base/error.hpp"

#include <fmt/format.h>

#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <system_error>
#include <utility>

namespace mailhorizon::store {
namespace {

using base::Error;
using base::ErrorKind;

/// 1 to 2: each archive argument was read as a whole. It becomes one file that cannot be gone on
/// with, so that the next `ingest` reads it afresh; until then its facts stay.
void to_version_2(Connection& connection) {
    connection.execute(R"sql(
        DROP VIEW unanswered; DROP VIEW plan;
        DROP TABLE setting; DROP TABLE message; DROP TABLE recipient; DROP TABLE person;
        DROP TABLE address; DROP TABLE thread; DROP TABLE ask; DROP TABLE black_hole;
        DROP TABLE stream; DROP TABLE stream_thread; DROP TABLE move; DROP TABLE talk;
        DROP INDEX source_archive; DROP INDEX place_source; DROP INDEX problem_archive;
        ALTER TABLE archive RENAME TO old_archive;
        ALTER TABLE source RENAME TO old_source;
        ALTER TABLE place RENAME TO old_place;
        ALTER TABLE problem RENAME TO old_problem;
    )sql");
    connection.execute(std::string(reading_sql));
    connection.execute(std::string(analysis_sql));
    connection.execute(R"sql(
        INSERT INTO archive (archive_id, argument) SELECT archive_id, argument FROM old_archive;
        INSERT INTO source_row (source_id, archive_id, path, kind)
          SELECT source_id, archive_id, path, kind FROM old_source;
        INSERT INTO file (file_id, archive_id, path, in_maildir, state, facts_version)
          SELECT archive_id, archive_id, argument, 0, 1, facts_version FROM old_archive;
        INSERT INTO part (part_id, file_id, source_id, bytes)
          SELECT source_id, archive_id, source_id, bytes FROM old_source;
        INSERT INTO problem (archive_id, file_id, part_id, kind, path, place, message_id, detail)
          SELECT archive_id, archive_id, CASE skipped WHEN 0 THEN NULL ELSE source_id END, kind,
                 path, place, message_id, detail
          FROM old_problem ORDER BY problem_id;
        INSERT INTO setting VALUES ('analysis', 'old');
    )sql");
    Statement places(connection.database.get(),
                     "SELECT source_id, place, message_id, facts FROM old_place ORDER BY place_id");
    Statement insert(connection.database.get(),
                     "INSERT INTO place (part_id, place, message_id, facts) "
                     "VALUES (?1, ?2, ?3, ?4)");
    std::string facts;
    while (places.next()) {
        facts_from_version_1(places.blob(3), places.text(2), facts);
        insert.bind(1, places.integer(0)).bind(2, places.text(1)).bind(3, places.text(2));
        insert.bind_blob(4, facts).run();
    }
    places.reset();
    connection.execute(
        "DROP TABLE old_problem; DROP TABLE old_place; DROP TABLE old_source; "
        "DROP TABLE old_archive");
}

/// 2 to 3: messages have a voice; 3 to 4: moves have a verdict. What an analysis wrote goes, and
/// the next one writes all.
void drop_analysis(Connection& connection) {
    connection.execute(R"sql(
        DROP VIEW plan; DROP VIEW unanswered; DROP VIEW talk; DROP VIEW black_hole; DROP VIEW ask;
        DROP VIEW thread; DROP VIEW recipient; DROP VIEW message; DROP VIEW address;
        DROP VIEW person;
        DROP TABLE setting; DROP TABLE person_row; DROP TABLE address_row; DROP TABLE message_row;
        DROP TABLE recipient_row; DROP TABLE thread_row; DROP TABLE ask_row;
        DROP TABLE black_hole_row; DROP TABLE stream; DROP TABLE stream_thread; DROP TABLE move;
        DROP TABLE talk_row;
    )sql");
    connection.execute(std::string(analysis_sql));
    connection.execute("INSERT INTO setting VALUES ('analysis', 'old')");
}

using Step = void (*)(Connection& connection);

/// The step at position n leads from version n + 1 to the next.
constexpr std::array<Step, schema_version - 1> steps{to_version_2, drop_analysis, drop_analysis};

[[noreturn]] void refuse(const Connection& connection, std::string reason, std::string advice) {
    throw Error(ErrorKind::store, fmt::format("cannot open store '{}'", connection.path.native()))
        .because(std::move(reason))
        .hint(std::move(advice));
}

/// SQLite takes a page that lacks bytes at its end for one with zeroes there. While there is a log
/// the file may lag behind it.
bool is_cut_off(Connection& connection) {
    std::error_code unknown;
    std::filesystem::path log = connection.path;
    log += "-wal";
    const std::uintmax_t size = std::filesystem::file_size(connection.path, unknown);
    const std::int64_t expected =
        connection.number("PRAGMA page_size") * connection.number("PRAGMA page_count");
    return !unknown && size < static_cast<std::uintmax_t>(expected) &&
           !std::filesystem::exists(log, unknown);
}

void set_version(Connection& connection, std::int64_t version) {
    connection.execute(fmt::format(
        "PRAGMA application_id = {}; PRAGMA user_version = {}", application_id, version));
}

}  // namespace

std::int64_t check_version(Connection& connection) {
    const std::int64_t owner = connection.number("PRAGMA application_id");
    const std::int64_t version = connection.number("PRAGMA user_version");
    const std::int64_t tables = connection.number("SELECT count(*) FROM sqlite_schema");
    if (owner == 0 && version == 0 && tables == 0) {
        return 0;
    }
    if (owner != application_id) {
        refuse(connection,
               "it is a database of another program",
               "'mailhorizon ingest ARCHIVE... --store FILE' makes a store");
    }
    if (version > schema_version) {
        refuse(
            connection,
            fmt::format("its schema is version {}, this program knows {}", version, schema_version),
            "use a newer mailhorizon");
    }
    if (version < 1) {
        refuse(connection,
               fmt::format("its schema is version {}, which never was", version),
               "ingest the archives into a new store");
    }
    if (is_cut_off(connection)) {
        refuse(connection,
               "it is cut off",
               "take it from a backup, or ingest the archives into a new store");
    }
    return version;
}

void create_schema(Connection& connection) {
    Transaction transaction(connection);
    connection.execute(std::string(reading_sql));
    connection.execute(std::string(analysis_sql));
    set_version(connection, schema_version);
    transaction.commit();
}

void migrate(Connection& connection, std::int64_t from) {
    for (std::int64_t version = from; version < schema_version; ++version) {
        Transaction transaction(connection);
        steps.at(static_cast<std::size_t>(version - 1))(connection);
        set_version(connection, version + 1);
        transaction.commit();
    }
}

}  // namespace mailhorizon::store

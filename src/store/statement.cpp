// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/connection.hpp"

#include "mailhorizon/base/error.hpp"

#include <fmt/format.h>

namespace mailhorizon::store {
namespace {

using base::Error;
using base::ErrorKind;

[[noreturn]] void refuse(sqlite3* database, int code) {
    const char* file = sqlite3_db_filename(database, "main");
    const std::string path = file == nullptr ? "" : file;
    const int kind = code & 0xff;
    if (kind == SQLITE_BUSY || kind == SQLITE_LOCKED) {
        throw Error(ErrorKind::store, fmt::format("store '{}' is in use", path))
            .because("another program is writing to it")
            .hint("wait until it has ended");
    }
    throw Error(ErrorKind::store, fmt::format("store '{}' cannot be used", path))
        .because(sqlite3_errmsg(database))
        .hint(
            "check the disk and the file; 'mailhorizon ingest' into a new file makes a fresh "
            "store");
}

}  // namespace

Statement::Statement(sqlite3* database, std::string_view sql) : database_(database) {
    sqlite3_stmt* statement = nullptr;
    const int code =
        sqlite3_prepare_v2(database, sql.data(), static_cast<int>(sql.size()), &statement, nullptr);
    statement_.reset(statement);
    check(code);
}

void Statement::check(int code) const {
    if (code != SQLITE_OK && code != SQLITE_ROW && code != SQLITE_DONE) {
        refuse(database_, code);
    }
}

Statement& Statement::bind(int position, std::string_view text) {
    check(sqlite3_bind_text64(statement_.get(),
                              position,
                              text.data() == nullptr ? "" : text.data(),
                              text.size(),
                              SQLITE_STATIC,
                              SQLITE_UTF8));
    return *this;
}

Statement& Statement::bind(int position, std::int64_t value) {
    check(sqlite3_bind_int64(statement_.get(), position, value));
    return *this;
}

Statement& Statement::bind(int position, double value) {
    check(sqlite3_bind_double(statement_.get(), position, value));
    return *this;
}

Statement& Statement::bind_blob(int position, std::string_view bytes) {
    check(
        sqlite3_bind_blob64(statement_.get(), position, bytes.data(), bytes.size(), SQLITE_STATIC));
    return *this;
}

Statement& Statement::bind_null(int position) {
    check(sqlite3_bind_null(statement_.get(), position));
    return *this;
}

void Statement::run() {
    while (next()) {
    }
    reset();
}

bool Statement::next() {
    const int code = sqlite3_step(statement_.get());
    check(code);
    return code == SQLITE_ROW;
}

void Statement::reset() {
    check(sqlite3_reset(statement_.get()));
}

std::string_view Statement::text(int column) const {
    return blob(column);
}

std::string_view Statement::blob(int column) const {
    const void* bytes = sqlite3_column_blob(statement_.get(), column);
    const int size = sqlite3_column_bytes(statement_.get(), column);
    return bytes == nullptr
               ? std::string_view()
               : std::string_view(static_cast<const char*>(bytes), static_cast<std::size_t>(size));
}

std::int64_t Statement::integer(int column) const {
    return sqlite3_column_int64(statement_.get(), column);
}

bool Statement::is_null(int column) const {
    return sqlite3_column_type(statement_.get(), column) == SQLITE_NULL;
}

}  // namespace mailhorizon::store

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "mailhorizon/store/store.hpp"

#include <sqlite3.h>

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace mailhorizon::store {

/// One prepared statement; every SQLite code becomes an `Error` (store) here.
class Statement {
public:
    Statement(sqlite3* database, std::string_view sql);

    /// Parameters count from 1. Text and blobs are borrowed until the next `run` or `next`.
    Statement& bind(int position, std::string_view text);
    Statement& bind(int position, std::int64_t value);
    Statement& bind(int position, double value);
    Statement& bind_blob(int position, std::string_view bytes);
    Statement& bind_null(int position);

    /// Executes a statement that gives no rows, and makes it ready for the next one.
    void run();
    /// Steps to the next row; false at the end.
    [[nodiscard]] bool next();
    void reset();

    /// Columns count from 0. Borrows until the next step.
    [[nodiscard]] std::string_view text(int column) const;
    [[nodiscard]] std::string_view blob(int column) const;
    [[nodiscard]] std::int64_t integer(int column) const;
    [[nodiscard]] bool is_null(int column) const;

private:
    void check(int code) const;

    struct Finalizer {
        void operator()(sqlite3_stmt* statement) const noexcept { sqlite3_finalize(statement); }
    };
    sqlite3* database_;
    std::unique_ptr<sqlite3_stmt, Finalizer> statement_;
};

/// An open database, its path for messages.
class Connection {
public:
    struct Closer {
        void operator()(sqlite3* database) const noexcept { sqlite3_close_v2(database); }
    };
    std::unique_ptr<sqlite3, Closer> database;
    std::filesystem::path path;
    bool writing = false;

    ~Connection();
    void execute(const std::string& sql);
    [[nodiscard]] std::int64_t number(std::string_view sql);
};

/// Begins immediately, rolls back unless committed.
class Transaction {
public:
    explicit Transaction(Connection& connection);
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    ~Transaction();
    void commit();

private:
    Connection& connection_;
    bool open_ = true;
};

}  // namespace mailhorizon::store

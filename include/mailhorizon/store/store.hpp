// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mailhorizon/model/analysis_rows.hpp"
#include "mailhorizon/model/facts_sink.hpp"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

namespace mailhorizon::store {

class Connection;

/// One SQLite file that keeps the facts of archives between runs, and the last analysis for whoever
/// asks in SQL.
///
/// docs/store.md documents tables and views. Created with mode 0600. All failures are `Error`
/// (store).
class Store {
public:
    /// Opens for writing; makes the file if there is none, migrates an older one. Refuses a newer
    /// one, a file that is no store of ours, and a store somebody else is writing.
    [[nodiscard]] static Store open_for_writing(const std::filesystem::path& path);
    /// Opens read-only; nothing beside the file is written or needed.
    [[nodiscard]] static Store open_for_reading(const std::filesystem::path& path);
    Store(Store&&) noexcept;
    Store& operator=(Store&&) noexcept;
    ~Store();

    /// Whether the archive named by `argument` is here with this fingerprint and with facts of this
    /// version.
    [[nodiscard]] bool holds(std::string_view argument, std::string_view fingerprint) const;
    /// Replaces everything known of one archive argument. The sink's rows count once `commit`
    /// returns; a sink destroyed before leaves the store as it was. Borrows the store.
    class Session;
    [[nodiscard]] std::unique_ptr<Session> replace(std::string_view argument,
                                                   std::string_view fingerprint);

    /// Gives all stored facts back, mailboxes by path, places in the order they were added.
    void replay(model::FactsSink& sink) const;
    /// Whether every stored fact is of this program's `facts_version`.
    [[nodiscard]] bool facts_are_current() const;

    /// Replaces the analysis tables in one transaction.
    void write_analysis(const model::AnalysisRows& rows);
    /// How many places (copies of messages) are stored.
    [[nodiscard]] std::uint64_t places() const;

private:
    explicit Store(std::unique_ptr<Connection> connection);
    std::unique_ptr<Connection> connection_;
};

/// A sink that writes; see `Store::replace`.
class Store::Session : public model::FactsSink {
public:
    virtual void commit() = 0;
};

}  // namespace mailhorizon::store

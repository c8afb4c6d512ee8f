// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "mailhorizon/base/file_mark.hpp"
#include "mailhorizon/base/problem.hpp"
#include "mailhorizon/model/analysis_rows.hpp"
#include "mailhorizon/model/facts_sink.hpp"
#include "mailhorizon/model/file_sink.hpp"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace mailhorizon::store {

class Connection;
class WriterLock;

/// Who writes, for whoever comes second; and how patient it is itself.
struct Writer {
    std::string since{};             ///< when it began, as text
    std::uint64_t wait_seconds = 0;  ///< for another writer to end
};

/// A file on disk as the store knows it.
struct KnownFile {
    std::int64_t key = 0;
    base::FileMark mark;
    std::uint64_t resume_at = 0;  ///< where to go on if it grew; 0: read it afresh
    bool whole = false;           ///< it was read to its end, by a program with these facts
    bool in_maildir = false;
    bool missing = false;  ///< it was gone when last looked for
};
using KnownFiles = std::map<std::string, KnownFile, std::less<>>;

/// What was found besides facts when an archive was gone through.
struct Round {
    /// Files that are there and need not be read again.
    struct Kept {
        std::int64_t key = 0;
        base::FileMark mark;  ///< as of now
    };
    std::vector<Kept> kept;
    std::vector<std::int64_t> gone;     ///< that were not found; their messages stay
    std::vector<std::int64_t> dropped;  ///< whose messages are somewhere else now
    std::vector<base::Problem>
        problems;  ///< about no file that was read; replaces the last round's
};

/// One SQLite file that keeps the facts of archives between runs, and the last analysis for whoever
/// asks in SQL.
///
/// docs/store.md documents tables and views. Created with mode 0600. All failures are `Error`
/// (store).
class Store {
public:
    /// Opens for writing; makes the file if there is none, migrates an older one. Refuses a newer
    /// one, a file that is no store of ours, and, once `writer` has waited long enough, a store
    /// somebody else is writing.
    [[nodiscard]] static Store open_for_writing(const std::filesystem::path& path,
                                                const Writer& writer = {});
    /// Whether it can be opened without migrating it, and nobody is writing to it or was killed at
    /// that. Throws as opening does.
    [[nodiscard]] static bool is_settled(const std::filesystem::path& path);
    /// Opens read-only; nothing beside the file is written or needed.
    [[nodiscard]] static Store open_for_reading(const std::filesystem::path& path);
    Store(Store&&) noexcept;
    Store& operator=(Store&&) noexcept;
    ~Store();

    /// The files of the archive named by `argument`, by path.
    [[nodiscard]] KnownFiles files(std::string_view argument) const;
    /// Whether this round of `argument` with these ledger rows ("kind path") would change nothing.
    [[nodiscard]] bool agrees(std::string_view argument,
                              const Round& round,
                              std::span<const std::string> mailboxes) const;
    /// Adds to what is known of one archive argument, and replaces what is read afresh. Rows count
    /// from commit to commit: a chunk, a file, the end. Borrows the store.
    class Session;
    [[nodiscard]] std::unique_ptr<Session> update(std::string_view argument);

    /// Gives all stored facts back, mailboxes by path, places in the order they were added. Facts
    /// of another `facts_version` come with a problem `old_facts` a mailbox; what cannot be read
    /// any more is left out.
    void replay(model::FactsSink& sink) const;

    /// True from the first change of facts to the next `write_analysis`.
    [[nodiscard]] bool analysis_is_old() const;
    /// Replaces the analysis tables in one transaction.
    void write_analysis(const model::AnalysisRows& rows);
    /// How many places (copies of messages) are stored.
    [[nodiscard]] std::uint64_t places() const;

private:
    Store(std::unique_ptr<WriterLock> lock, std::unique_ptr<Connection> connection);
    std::unique_ptr<WriterLock> lock_;  // held until the connection is closed
    std::unique_ptr<Connection> connection_;
};

/// Sinks that write; see `Store::update`. Facts and skipped things belong to the file begun last.
class Store::Session : public model::FactsSink, public model::FileSink {
public:
    /// The archive was gone through to its end: settles what is gone, and commits.
    virtual void finish(const Round& round) = 0;
};

}  // namespace mailhorizon::store

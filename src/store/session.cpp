// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/connection.hpp"
#include "store/facts_blob.hpp"
#include "store/schema.hpp"

#include "mailhorizon/base/check.hpp"
#include "mailhorizon/base/instant.hpp"
#include "mailhorizon/base/number.hpp"
#include "mailhorizon/model/message_facts.hpp"
#include "mailhorizon/model/text_features.hpp"
#include "mailhorizon/store/store.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace mailhorizon::store {
namespace {

/// A transaction is this long: what a kill can cost is this much reading.
constexpr std::size_t chunk_places = 1'000;

std::int64_t number(std::uint64_t value) {
    return static_cast<std::int64_t>(value);
}

/// Where an mbox's message stands.
std::uint64_t offset_of(std::string_view place) {
    return base::parse_count(place).value_or(0);
}

/// True for the file itself and for what is in it, if it is a container.
bool belongs_to(std::string_view path, std::string_view file) {
    return path.starts_with(file) && (path.size() == file.size() || path[file.size()] == '/');
}

/// Writes what is new of one archive, chunk by chunk.
class ArchiveSession final : public Store::Session {
public:
    ArchiveSession(Connection& connection, std::string_view argument)
        : connection_(connection),
          database_(connection.database.get()),
          add_source_(database_,
                      "INSERT INTO source_row (archive_id, path, kind) VALUES (?1, ?2, ?3)"),
          add_part_(database_, "INSERT INTO part (file_id, source_id) VALUES (?1, ?2)"),
          set_bytes_(database_, "UPDATE part SET bytes = ?2 WHERE part_id = ?1"),
          add_file_(database_,
                    "INSERT INTO file (archive_id, path, in_maildir, state, facts_version) "
                    "VALUES (?1, ?2, ?3, ?4, ?5)"),
          set_mark_(database_,
                    "UPDATE file SET hashed = ?2, head = ?3, tail = ?4, blocks = ?5, "
                    "resume_at = ?6 WHERE file_id = ?1"),
          add_place_(database_,
                     "INSERT INTO place (part_id, place, message_id, facts) "
                     "VALUES (?1, ?2, ?3, ?4)"),
          find_place_(database_, "SELECT message_id, facts FROM place WHERE place_id = ?1"),
          add_problem_(database_,
                       "INSERT INTO problem (archive_id, file_id, part_id, kind, path, place, "
                       "message_id, detail) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)") {
        transaction_.emplace(connection_);
        begin_archive(argument);
    }

    std::size_t open_mailbox(std::string_view path, std::string_view kind) override {
        sources_.push_back(source_of(path, kind));
        return sources_.size() - 1;
    }

    /// What a file gave is told at its end.
    void set_bytes(std::size_t, std::uint64_t) override {}

    void add(std::size_t mailbox,
             std::string_view place,
             const model::MessageFacts& facts) override {
        pack_facts(facts, packed_);
        add_place_.bind(1, part_of(mailbox)).bind(2, place).bind(3, facts.message_id);
        add_place_.bind_blob(4, packed_).run();
        place_keys_.push_back(sqlite3_last_insert_rowid(database_));
        ++places_;
    }

    [[nodiscard]] bool takes_copies() const override { return true; }

    /// The original must be in the same file: what another one gave may be deleted by now.
    void add_copy(std::size_t mailbox,
                  std::string_view place,
                  std::size_t original,
                  std::optional<base::Instant> from_line) override {
        MH_ASSERT(original < place_keys_.size());
        find_place_.bind(1, place_keys_[original]);
        const bool found = find_place_.next();
        MH_ASSERT(found);
        unpack_facts(find_place_.blob(1), find_place_.text(0), copied_);
        find_place_.reset();
        copied_.from_line = from_line;
        add(mailbox, place, copied_);
    }

    void add_skipped(std::size_t mailbox, const base::Problem& problem) override {
        write_problem(problem, file_, part_of(mailbox));
        ++places_;
    }

    /// What is about no file comes with `finish`.
    void add_problem(const base::Problem& problem) override { write_problem(problem, file_, 0); }

    void begin_file(const model::FileStart& start) override;
    void mark_file(const base::FileMark& mark, std::uint64_t resume_at) override;
    void end_file(const model::FileEnd& end) override;
    void finish(const Round& round) override;

private:
    struct Part {
        std::int64_t source = 0;
        std::int64_t key = 0;
    };

    void begin_archive(std::string_view argument);
    std::int64_t source_of(std::string_view path, std::string_view kind);
    std::int64_t part_of(std::size_t mailbox);
    void write_problem(const base::Problem& problem, std::int64_t file, std::int64_t part);
    void forget_from(std::uint64_t offset);
    void run(std::string_view sql, std::int64_t first, std::int64_t second = 0);
    void commit_chunk();

    Connection& connection_;
    sqlite3* database_;
    std::optional<Transaction> transaction_;
    std::int64_t archive_ = 0;
    Statement add_source_;
    Statement add_part_;
    Statement set_bytes_;
    Statement add_file_;
    Statement set_mark_;
    Statement add_place_;
    Statement find_place_;
    Statement add_problem_;
    std::vector<std::int64_t> sources_;  // by mailbox
    std::string packed_;
    model::MessageFacts copied_;
    std::vector<std::int64_t> place_keys_;  // of all places added, in order
    std::size_t places_ = 0;                // since the last commit

    std::unordered_map<std::string, std::int64_t> files_;  // by path: an index in the store would
                                                           // hold each path twice
    std::string path_;                                     // of the file at hand
    std::int64_t file_ = 0;
    std::int64_t replaced_ = 0;        // the last reading of it, 0 if none
    std::uint64_t read_again_to_ = 0;  // before this message is there again, nothing is committed
    std::vector<Part> parts_;
};

void ArchiveSession::run(std::string_view sql, std::int64_t first, std::int64_t second) {
    Statement statement(database_, sql);
    statement.bind(1, first);
    if (sql.find("?2") != std::string_view::npos) {
        statement.bind(2, second);
    }
    statement.run();
}

void ArchiveSession::begin_archive(std::string_view argument) {
    Statement find(database_, "SELECT archive_id FROM archive WHERE argument = ?1");
    find.bind(1, argument);
    if (find.next()) {
        archive_ = find.integer(0);
        // What a killed program left of a file that it read afresh.
        run("DELETE FROM file WHERE archive_id = ?1 AND state = 2", archive_);
        Statement files(database_, "SELECT file_id, path FROM file WHERE archive_id = ?1");
        files.bind(1, archive_);
        while (files.next()) {
            files_.emplace(files.text(1), files.integer(0));
        }
    } else {
        Statement(database_, "INSERT INTO archive (argument) VALUES (?1)").bind(1, argument).run();
        archive_ = sqlite3_last_insert_rowid(database_);
    }
    connection_.execute(
        "DELETE FROM setting WHERE name = 'analysis';"
        "INSERT INTO setting VALUES ('analysis', 'old')");
}

/// A folder on disk has one row whatever number of files it has; what a file alone gives has rows
/// of that reading, for two members of a container can have one name.
std::int64_t ArchiveSession::source_of(std::string_view path, std::string_view kind) {
    const bool in_file = file_ != 0 && belongs_to(path, path_);
    Statement find(database_,
                   in_file ? "SELECT source_id FROM source_row JOIN part USING (source_id) WHERE "
                             "archive_id = ?1 AND path = ?2 AND kind = ?3 AND file_id = ?4"
                           : "SELECT source_id FROM source_row WHERE archive_id = ?1 AND path = ?2 "
                             "AND kind = ?3 ORDER BY source_id");
    find.bind(1, archive_).bind(2, path).bind(3, kind);
    if (in_file) {
        find.bind(4, file_);
    }
    // Only a file that is gone on with has parts yet.
    if ((!in_file || read_again_to_ != 0) && find.next()) {
        return find.integer(0);
    }
    add_source_.bind(1, archive_).bind(2, path).bind(3, kind).run();
    return sqlite3_last_insert_rowid(database_);
}

std::int64_t ArchiveSession::part_of(std::size_t mailbox) {
    MH_ASSERT(file_ != 0);
    const std::int64_t source = sources_[mailbox];
    if (parts_.empty() || parts_.back().source != source) {
        const auto known = std::ranges::find(parts_, source, &Part::source);
        if (known != parts_.end()) {
            std::swap(*known, parts_.back());
        } else {
            add_part_.bind(1, file_).bind(2, source).run();
            parts_.push_back({.source = source, .key = sqlite3_last_insert_rowid(database_)});
        }
    }
    return parts_.back().key;
}

void ArchiveSession::write_problem(const base::Problem& problem,
                                   std::int64_t file,
                                   std::int64_t part) {
    add_problem_.bind(1, archive_)
        .bind(4, static_cast<std::int64_t>(problem.kind))
        .bind(5, problem.archive)
        .bind(6, problem.place)
        .bind(7, problem.message_id)
        .bind(8, problem.detail);
    for (const auto& [position, key] : {std::pair(2, file), std::pair(3, part)}) {
        if (key != 0) {
            add_problem_.bind(position, key);
        } else {
            add_problem_.bind_null(position);
        }
    }
    add_problem_.run();
}

void ArchiveSession::begin_file(const model::FileStart& start) {
    path_ = start.path;
    parts_.clear();
    read_again_to_ = 0;
    replaced_ = 0;
    const auto found = files_.find(path_);
    const std::int64_t known = found != files_.end() ? found->second : 0;
    if (known != 0 && start.resumed_at != 0) {
        file_ = known;
        forget_from(start.resumed_at);
        return;
    }
    replaced_ = known;
    add_file_.bind(1, archive_).bind(2, start.path).bind(3, std::int64_t{start.in_maildir ? 1 : 0});
    add_file_.bind(
        4, static_cast<std::int64_t>(known != 0 ? FileProgress::replacing : FileProgress::reading));
    add_file_.bind(5, std::int64_t{model::facts_version}).run();
    file_ = sqlite3_last_insert_rowid(database_);
}

/// What comes again when reading goes on at `offset`. An mbox's places are in order.
void ArchiveSession::forget_from(std::uint64_t offset) {
    read_again_to_ = offset;
    Statement parts(database_, "SELECT part_id, source_id FROM part WHERE file_id = ?1");
    parts.bind(1, file_);
    while (parts.next()) {
        parts_.push_back({.source = parts.integer(1), .key = parts.integer(0)});
    }
    for (const Part& part : parts_) {
        Statement places(database_,
                         "SELECT place_id, place FROM place WHERE part_id = ?1 "
                         "ORDER BY place_id DESC");
        places.bind(1, part.key);
        std::vector<std::int64_t> again;
        while (places.next() && offset_of(places.text(1)) >= offset) {
            read_again_to_ = std::max(read_again_to_, offset_of(places.text(1)));
            again.push_back(places.integer(0));
        }
        for (const std::int64_t place : again) {
            run("DELETE FROM place WHERE place_id = ?1", place);
        }
        run("DELETE FROM problem WHERE part_id = ?1 AND CAST(place AS INTEGER) >= ?2",
            part.key,
            number(offset));
    }
    run("DELETE FROM problem WHERE file_id = ?1 AND part_id IS NULL", file_);
    run("UPDATE file SET state = 1 WHERE file_id = ?1", file_);
}

void ArchiveSession::mark_file(const base::FileMark& mark, std::uint64_t resume_at) {
    set_mark_.bind(1, file_).bind(2, number(mark.hashed));
    set_mark_.bind(3, static_cast<std::int64_t>(mark.head));
    set_mark_.bind(4, static_cast<std::int64_t>(mark.tail));
    set_mark_.bind(5, static_cast<std::int64_t>(mark.blocks)).bind(6, number(resume_at)).run();
    if (resume_at > read_again_to_ && parts_.size() == 1) {
        set_bytes_.bind(1, parts_.front().key).bind(2, number(mark.hashed)).run();
    }
    if (resume_at >= read_again_to_) {
        commit_chunk();
    }
}

void ArchiveSession::end_file(const model::FileEnd& end) {
    if (end.failed && replaced_ != 0) {
        // What was read when it could be is worth more.
        run("DELETE FROM file WHERE file_id = ?1", std::exchange(file_, 0));
        commit_chunk();
        return;
    }
    for (const model::FileEnd::Part& part : end.parts) {
        set_bytes_.bind(1, part_of(part.mailbox)).bind(2, number(part.bytes)).run();
    }
    for (const base::Problem& problem : end.problems) {
        write_problem(problem, file_, 0);
    }
    read_again_to_ = 0;
    mark_file(end.mark, end.failed ? 0 : end.resume_at);
    if (replaced_ != 0) {
        run("DELETE FROM file WHERE file_id = ?1", replaced_);
    }
    Statement(database_,
              "UPDATE file SET state = ?2, missing = 0, size = ?3, time = ?4 WHERE file_id = ?1")
        .bind(1, file_)
        .bind(2,
              static_cast<std::int64_t>(end.failed ? FileProgress::reading : FileProgress::whole))
        .bind(3, number(end.mark.state.size))
        .bind(4, end.mark.state.time)
        .run();
    files_[path_] = std::exchange(file_, 0);
    commit_chunk();
}

void ArchiveSession::finish(const Round& round) {
    MH_ASSERT(file_ == 0);
    for (const Round::Kept& kept : round.kept) {
        Statement(database_, "UPDATE file SET missing = 0, size = ?2, time = ?3 WHERE file_id = ?1")
            .bind(1, kept.key)
            .bind(2, number(kept.mark.state.size))
            .bind(3, kept.mark.state.time)
            .run();
    }
    for (const std::int64_t gone : round.gone) {
        run("UPDATE file SET missing = 1 WHERE file_id = ?1", gone);
    }
    for (const std::int64_t dropped : round.dropped) {
        run("DELETE FROM file WHERE file_id = ?1", dropped);
    }
    run("DELETE FROM problem WHERE archive_id = ?1 AND file_id IS NULL", archive_);
    for (const base::Problem& problem : round.problems) {
        write_problem(problem, 0, 0);
    }
    Statement lost(database_,
                   "SELECT source_id FROM source_row s WHERE archive_id = ?1 AND NOT EXISTS "
                   "(SELECT 1 FROM part p WHERE p.source_id = s.source_id)");
    lost.bind(1, archive_);
    std::vector<std::int64_t> sources;
    while (lost.next()) {
        sources.push_back(lost.integer(0));
    }
    lost.reset();
    std::ranges::sort(sources_);
    for (const std::int64_t source : sources) {
        if (!std::ranges::binary_search(sources_, source)) {
            run("DELETE FROM source_row WHERE source_id = ?1", source);
        }
    }
    transaction_->commit();
    transaction_.reset();
}

void ArchiveSession::commit_chunk() {
    if (places_ < chunk_places) {
        return;
    }
    places_ = 0;
    transaction_->commit();
    transaction_.reset();
    transaction_.emplace(connection_);
}

}  // namespace

std::unique_ptr<Store::Session> Store::update(std::string_view argument) {
    return std::make_unique<ArchiveSession>(*connection_, argument);
}

}  // namespace mailhorizon::store

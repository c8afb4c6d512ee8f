// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/connection.hpp"
#include "store/facts_blob.hpp"

#include "mailhorizon/model/text_features.hpp"
#include "mailhorizon/store/store.hpp"

#include <string>
#include <vector>

namespace mailhorizon::store {
namespace {

/// Writes one archive inside one transaction.
class ArchiveSession final : public Store::Session {
public:
    ArchiveSession(Connection& connection, std::string_view argument, std::string_view fingerprint)
        : database_(connection.database.get()),
          transaction_(connection),
          archive_(begin_archive(argument, fingerprint)),
          add_source_(database_, "INSERT INTO source (archive_id, path, kind) VALUES (?1, ?2, ?3)"),
          set_bytes_(database_, "UPDATE source SET bytes = ?2 WHERE source_id = ?1"),
          add_place_(
              database_,
              "INSERT INTO place (source_id, place, message_id, facts) VALUES (?1, ?2, ?3, ?4)"),
          add_problem_(database_,
                       "INSERT INTO problem (archive_id, source_id, skipped, kind, path, place, "
                       "message_id, detail) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)") {}

    std::size_t open_mailbox(std::string_view path, std::string_view kind) override {
        add_source_.bind(1, archive_).bind(2, path).bind(3, kind).run();
        sources_.push_back(sqlite3_last_insert_rowid(database_));
        return sources_.size() - 1;
    }

    void set_bytes(std::size_t mailbox, std::uint64_t bytes) override {
        set_bytes_.bind(1, sources_[mailbox]).bind(2, static_cast<std::int64_t>(bytes)).run();
    }

    void add(std::size_t mailbox,
             std::string_view place,
             const model::MessageFacts& facts) override {
        pack_facts(facts, packed_);
        add_place_.bind(1, sources_[mailbox])
            .bind(2, place)
            .bind(3, facts.message_id)
            .bind_blob(4, packed_)
            .run();
    }

    void add_skipped(std::size_t mailbox, const base::Problem& problem) override {
        write_problem(problem, sources_[mailbox]);
    }

    void add_problem(const base::Problem& problem) override { write_problem(problem, 0); }

    void commit() override { transaction_.commit(); }

private:
    std::int64_t begin_archive(std::string_view argument, std::string_view fingerprint) {
        Statement(database_, "DELETE FROM archive WHERE argument = ?1").bind(1, argument).run();
        Statement(database_,
                  "INSERT INTO archive (argument, fingerprint, facts_version) VALUES (?1, ?2, ?3)")
            .bind(1, argument)
            .bind(2, fingerprint)
            .bind(3, std::int64_t{model::facts_version})
            .run();
        return sqlite3_last_insert_rowid(database_);
    }

    /// `source` 0: about no mailbox, and nothing was skipped.
    void write_problem(const base::Problem& problem, std::int64_t source) {
        add_problem_.bind(1, archive_)
            .bind(3, std::int64_t{source != 0 ? 1 : 0})
            .bind(4, static_cast<std::int64_t>(problem.kind))
            .bind(5, problem.archive)
            .bind(6, problem.place)
            .bind(7, problem.message_id)
            .bind(8, problem.detail);
        if (source != 0) {
            add_problem_.bind(2, source);
        } else {
            add_problem_.bind_null(2);
        }
        add_problem_.run();
    }

    sqlite3* database_;
    Transaction transaction_;
    std::int64_t archive_;
    Statement add_source_;
    Statement set_bytes_;
    Statement add_place_;
    Statement add_problem_;
    std::vector<std::int64_t> sources_;
    std::string packed_;
};

}  // namespace

std::unique_ptr<Store::Session> Store::replace(std::string_view argument,
                                               std::string_view fingerprint) {
    return std::make_unique<ArchiveSession>(*connection_, argument, fingerprint);
}

}  // namespace mailhorizon::store

// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/connection.hpp"
#include "store/facts_blob.hpp"
#include "store/schema.hpp"

#include "mailhorizon/base/error.hpp"
#include "mailhorizon/model/text_features.hpp"
#include "mailhorizon/store/store.hpp"

#include <fmt/format.h>

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace mailhorizon::store {
namespace {

using base::Error;
using base::ErrorKind;

/// What one file gave to one mailbox.
struct Part {
    std::size_t mailbox = 0;
    std::size_t path = 0;  // in `Replay::paths_`
    std::int64_t facts_version = 0;
};

/// Facts of one mailbox that another version of this program made.
struct OldFacts {
    std::int64_t version = 0;
    std::uint64_t left_out = 0;
};

class Replay {
public:
    Replay(sqlite3* database, model::FactsSink& sink) : database_(database), sink_(sink) {}

    void run() {
        open_mailboxes();
        give_places();
        give_problems();
        tell_old_facts();
    }

private:
    void open_mailboxes();
    void give_places();
    void give_place(const Statement& row, const Part& part);
    void give_problems();
    void tell_old_facts();

    sqlite3* database_;
    model::FactsSink& sink_;
    std::map<std::int64_t, Part> parts_;
    std::vector<std::string> paths_;       // by mailbox
    std::map<std::size_t, OldFacts> old_;  // by mailbox
    model::MessageFacts facts_;
};

/// Mailboxes by path; those that so far are only in a file being read again do not count yet.
void Replay::open_mailboxes() {
    Statement sources(database_,
                      "SELECT source_id, path, kind FROM source_row s WHERE "
                      "NOT EXISTS (SELECT 1 FROM part p WHERE p.source_id = s.source_id) OR "
                      "EXISTS (SELECT 1 FROM part p JOIN file USING (file_id) "
                      "WHERE p.source_id = s.source_id AND state <> 2) ORDER BY path, source_id");
    Statement parts(database_,
                    "SELECT part_id, bytes, facts_version FROM part JOIN file USING (file_id) "
                    "WHERE source_id = ?1 AND state <> 2");
    while (sources.next()) {
        const std::size_t mailbox = sink_.open_mailbox(sources.text(1), sources.text(2));
        paths_.emplace_back(sources.text(1));
        std::uint64_t bytes = 0;
        parts.bind(1, sources.integer(0));
        while (parts.next()) {
            bytes += static_cast<std::uint64_t>(parts.integer(1));
            parts_.emplace(parts.integer(0),
                           Part{.mailbox = mailbox,
                                .path = paths_.size() - 1,
                                .facts_version = parts.integer(2)});
        }
        parts.reset();
        sink_.set_bytes(mailbox, bytes);
    }
}

void Replay::give_places() {
    Statement places(database_,
                     "SELECT part_id, place, message_id, facts FROM place ORDER BY place_id");
    while (places.next()) {
        const auto part = parts_.find(places.integer(0));
        if (part != parts_.end()) {
            give_place(places, part->second);
        }
    }
}

void Replay::give_place(const Statement& row, const Part& part) {
    const bool current = part.facts_version == std::int64_t{model::facts_version};
    if (!current) {
        old_[part.path].version = part.facts_version;
    }
    try {
        unpack_facts(row.blob(3), row.text(2), facts_);
    } catch (const Error&) {
        if (current) {
            throw;
        }
        ++old_[part.path].left_out;
        return;
    }
    for (base::Problem& problem : facts_.problems) {
        problem.archive = paths_[part.path];
        problem.place = row.text(1);
        problem.message_id = facts_.message_id;
    }
    sink_.add(part.mailbox, row.text(1), facts_);
}

base::Problem problem_of(const Statement& row) {
    const std::int64_t kind = row.integer(1);
    if (kind < 0 || kind >= static_cast<std::int64_t>(base::ProblemKind::count_)) {
        throw Error(ErrorKind::store, "the store holds damaged facts")
            .because(fmt::format("there is no problem of kind {}", kind))
            .hint("ingest the archives into a new store");
    }
    return {.kind = static_cast<base::ProblemKind>(kind),
            .archive = std::string(row.text(2)),
            .place = std::string(row.text(3)),
            .message_id = std::string(row.text(4)),
            .detail = std::string(row.text(5))};
}

void Replay::give_problems() {
    Statement problems(database_,
                       "SELECT part_id, kind, p.path, place, message_id, detail FROM problem p "
                       "LEFT JOIN file f USING (file_id) "
                       "WHERE f.state IS NULL OR f.state <> 2 ORDER BY problem_id");
    while (problems.next()) {
        const auto part = parts_.find(problems.integer(0));
        if (!problems.is_null(0) && part != parts_.end()) {
            sink_.add_skipped(part->second.mailbox, problem_of(problems));
        } else {
            sink_.add_problem(problem_of(problems));
        }
    }
}

void Replay::tell_old_facts() {
    for (const auto& [path, old] : old_) {
        std::string detail = fmt::format("facts of version {}, this program makes {}; ingest again",
                                         old.version,
                                         model::facts_version);
        if (old.left_out != 0) {
            detail += fmt::format("; {} messages cannot be read and are left out", old.left_out);
        }
        sink_.add_problem({.kind = base::ProblemKind::old_facts,
                           .archive = paths_[path],
                           .place = {},
                           .message_id = {},
                           .detail = std::move(detail)});
    }
}

}  // namespace

void Store::replay(model::FactsSink& sink) const {
    Replay(connection_->database.get(), sink).run();
}

}  // namespace mailhorizon::store

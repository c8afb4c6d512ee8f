// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/candidate.hpp"
#include "model/chunked_table.hpp"
#include "model/corpus_storage.hpp"
#include "model/interner.hpp"
#include "model/problem_log.hpp"

#include "mailhorizon/base/problem.hpp"
#include "mailhorizon/model/corpus.hpp"
#include "mailhorizon/model/corpus_builder.hpp"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace mailhorizon::model {

/// What the builder has taken so far: candidates in order of arrival, texts in their final home.
struct Draft {
    explicit Draft(BuilderSettings settings_);

    BuilderSettings settings;
    std::unique_ptr<Corpus::Storage> corpus;
    Interner ids;
    Interner addresses;
    Interner names;
    CandidateTable candidates;
    std::vector<ArchiveRow> archives;
    ProblemLog problems;
    std::vector<std::uint32_t> hash_room;      ///< one message's hashes, side by side
    std::vector<IdIndex> reference_room;       ///< one message's references
    std::vector<RecipientRow> recipient_room;  ///< one message's recipients
};

/// Notes a problem of the builder's own about a candidate that stays.
void note_problem(Draft& draft,
                  base::ProblemKind kind,
                  const Candidate& candidate,
                  std::string detail);

/// The message a candidate holds of `facts`; its texts and lists are kept in the draft's corpus.
[[nodiscard]] Candidate take_in(Draft& draft,
                                ArchiveIndex archive,
                                std::string_view place,
                                const MessageFacts& facts);

/// A candidate with the facts of another, at another place.
[[nodiscard]] Candidate take_copy(Draft& draft,
                                  ArchiveIndex archive,
                                  std::string_view place,
                                  const Candidate& original);

/// The separator's time, or that there is none.
void take_from_line(std::optional<base::Instant> from_line, Candidate& to);

}  // namespace mailhorizon::model

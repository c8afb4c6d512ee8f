// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "mailhorizon/base/instant.hpp"
#include "mailhorizon/base/problem.hpp"
#include "mailhorizon/model/corpus.hpp"
#include "mailhorizon/model/message_facts.hpp"

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace mailhorizon::model {

struct BuilderSettings {
    std::optional<base::Instant>
        as_of;  ///< later or untimed messages are dropped before anything is computed
    bool keep_problems = false;  ///< keep each problem, not only their counts
};

/// Takes facts in any order and makes the one corpus they describe.
///
/// Which copy of a message is kept, which messages are one, and every index depend on the facts
/// alone, never on the order of arrival or of archives. Add: O(size) amortised; finish: O(n log n).
class CorpusBuilder {
public:
    explicit CorpusBuilder(BuilderSettings settings);
    CorpusBuilder(const CorpusBuilder&) = delete;
    CorpusBuilder& operator=(const CorpusBuilder&) = delete;
    CorpusBuilder(CorpusBuilder&&) noexcept;
    CorpusBuilder& operator=(CorpusBuilder&&) noexcept;
    ~CorpusBuilder();

    /// Opens a row of the ledger. `bytes` may be set later, when the mailbox has been read.
    ArchiveIndex add_archive(std::string_view path, std::string_view kind);
    void set_bytes(ArchiveIndex archive, std::uint64_t bytes);

    /// One place of one message. `place` is a byte offset or a file name, the tie-break between
    /// equal copies.
    void add(ArchiveIndex archive, std::string_view place, const MessageFacts& facts);
    /// A place with the facts of the one that was added as number `original`, from 0 (this call
    /// counts too), but for the separator's time. That one had no problems.
    void add_copy(ArchiveIndex archive,
                  std::string_view place,
                  std::size_t original,
                  std::optional<base::Instant> from_line);
    /// Something read that is no message: one more read and skipped.
    void add_skipped(ArchiveIndex archive, base::Problem problem);
    /// A problem that is not about one message.
    void add_problem(base::Problem problem);

    /// Best times, identity, plausible span, ledger. The builder is empty afterwards.
    ///
    /// Messages marked `unwanted` are skipped: whoever wants them clears the mark before `add`. Of
    /// the copies of a message the earliest is kept, then the one with the smallest id, then the
    /// first place; what it does not know (id, author, list, references, zone) comes from the next.
    [[nodiscard]] Corpus finish();

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace mailhorizon::model

// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/model/corpus_builder.hpp"

#include "model/assembly.hpp"
#include "model/best_time.hpp"
#include "model/draft.hpp"
#include "model/identity.hpp"
#include "model/message_groups.hpp"
#include "model/plausible_span.hpp"
#include "model/tally.hpp"

#include "mailhorizon/base/check.hpp"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace mailhorizon::model {

struct CorpusBuilder::State {
    Draft draft;
};

CorpusBuilder::CorpusBuilder(BuilderSettings settings)
    : state_(std::make_unique<State>(State{.draft = Draft(settings)})) {}
CorpusBuilder::CorpusBuilder(CorpusBuilder&&) noexcept = default;
CorpusBuilder& CorpusBuilder::operator=(CorpusBuilder&&) noexcept = default;
CorpusBuilder::~CorpusBuilder() = default;

ArchiveIndex CorpusBuilder::add_archive(std::string_view path, std::string_view kind) {
    std::vector<ArchiveRow>& archives = state_->draft.archives;
    archives.push_back({.path = std::string(path), .kind = std::string(kind)});
    return ArchiveIndex(archives.size() - 1);
}

void CorpusBuilder::set_bytes(ArchiveIndex archive, std::uint64_t bytes) {
    MH_ASSERT(archive.value() < state_->draft.archives.size());
    state_->draft.archives[archive.value()].bytes = bytes;
}

void CorpusBuilder::add(ArchiveIndex archive, std::string_view place, const MessageFacts& facts) {
    Draft& draft = state_->draft;
    MH_ASSERT(archive.value() < draft.archives.size());
    MH_ASSERT(draft.candidates.size() < Candidate::none);
    ++draft.archives[archive.value()].read;
    const auto index = static_cast<std::uint32_t>(draft.candidates.size());
    draft.candidates.push_back(take_in(draft, archive, place, facts));
    for (const base::Problem& problem : facts.problems) {
        if (!draft.problems.keeps_details()) {
            draft.problems.take({.kind = problem.kind}, index);
            continue;
        }
        base::Problem located = problem;
        if (located.archive.empty()) {
            located.archive = draft.archives[archive.value()].path;
        }
        if (located.place.empty()) {
            located.place = place;
        }
        if (located.message_id.empty()) {
            located.message_id = facts.message_id;
        }
        draft.problems.take(std::move(located), index);
    }
}

void CorpusBuilder::add_copy(ArchiveIndex archive,
                             std::string_view place,
                             std::size_t original,
                             std::optional<base::Instant> from_line) {
    Draft& draft = state_->draft;
    MH_ASSERT(archive.value() < draft.archives.size());
    MH_ASSERT(original < draft.candidates.size());
    ++draft.archives[archive.value()].read;
    draft.candidates.push_back(take_copy(draft, archive, place, draft.candidates[original]));
    take_from_line(from_line, draft.candidates[draft.candidates.size() - 1]);
}

void CorpusBuilder::add_skipped(ArchiveIndex archive, base::Problem problem) {
    Draft& draft = state_->draft;
    MH_ASSERT(archive.value() < draft.archives.size());
    ArchiveRow& row = draft.archives[archive.value()];
    ++row.read;
    ++row.skipped;
    if (problem.archive.empty()) {
        problem.archive = row.path;
    }
    draft.problems.take(std::move(problem));
}

void CorpusBuilder::add_problem(base::Problem problem) {
    state_->draft.problems.take(std::move(problem));
}

Corpus CorpusBuilder::finish() {
    const BuilderSettings settings = state_->draft.settings;
    Draft draft = std::exchange(*state_, State{.draft = Draft(settings)}).draft;

    // Archives get their final numbers, so that everything below can be ordered by them.
    merge_archives(draft);
    // Each place gets its best time; what as-of or its folder rules out plays no part from here on.
    settle_times(draft);
    leave_out(draft);
    // Which places are one message: the kept copy is completed from the others.
    name_the_nameless(draft);
    MessageGroups groups = find_messages(draft);
    complete_kept_copies(draft, groups);
    put_in_order(draft, groups);
    // From here on each message has its final time and position.
    judge_times(draft, groups);
    count_places(draft, groups);
    return assemble(std::move(draft), groups);
}

}  // namespace mailhorizon::model

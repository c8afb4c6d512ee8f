// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "mailhorizon/app/reading/input_settings.hpp"
#include "mailhorizon/base/error.hpp"
#include "mailhorizon/model/corpus.hpp"
#include "mailhorizon/model/facts_sink.hpp"

#include <cstdint>
#include <filesystem>
#include <string_view>
#include <vector>

namespace mailhorizon::app {

/// What came of reading: one error an archive that could not be read to its end (exit code 3); the
/// others were read all the same.
struct ReadingOutcome {
    std::vector<base::Error> failures;
    std::size_t refused = 0;  ///< failures of archives of which nothing counts
};

/// Reads `archives` into `sink` with `input.jobs` workers; memory is bounded by the batches in
/// flight.
///
/// One thread splits, workers parse, the sink is fed in order: what it sees does not depend on
/// `jobs`.
[[nodiscard]] ReadingOutcome read_archives(const InputSettings& input, model::FactsSink& sink);

/// A corpus and how its making went.
struct Reading {
    model::Corpus corpus;
    ReadingOutcome outcome;
};

/// How odd the input is.
struct InputQuality {
    std::uint64_t problems = 0;  ///< but for what was left out by choice: unwanted, after as-of
    std::uint64_t read = 0;      ///< messages, duplicates and skipped ones included
};
[[nodiscard]] InputQuality input_quality(const model::Corpus& corpus) noexcept;

/// From archives or a store, as `input` says: the same messages give the same corpus by either way.
/// Throws `Error` (store) if the store cannot be used.
[[nodiscard]] Reading read_corpus(const InputSettings& input);

}  // namespace mailhorizon::app

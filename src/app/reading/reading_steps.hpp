// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/reading/known_copies.hpp"
#include "app/reading/parse_pool.hpp"

#include "mailhorizon/app/reading/input_settings.hpp"
#include "mailhorizon/app/reading/reading.hpp"
#include "mailhorizon/archive/file_guide.hpp"
#include "mailhorizon/base/problem.hpp"
#include "mailhorizon/model/corpus.hpp"
#include "mailhorizon/model/facts_sink.hpp"
#include "mailhorizon/model/file_sink.hpp"
#include "mailhorizon/store/store.hpp"

#include <cstddef>
#include <filesystem>
#include <vector>

namespace mailhorizon::app {

/// What reading one archive after another shares. Borrows all.
struct ReadingTools {
    ParsePool& pool;
    const ProgressReporter& progress;
    Progress& done;
    archive::FileGuide* guide = nullptr;  ///< null: everything is read
    KnownCopies* copies = nullptr;        ///< null: every place is parsed
};

/// Reads one archive into `sink`, its files on disk into `files` if there is one; gives the
/// problems that are about no message (and no file, where `files` took those).
///
/// Failures of kind input go to `outcome`, the sink has then seen what came before.
[[nodiscard]] std::vector<base::Problem> read_archive(const std::filesystem::path& path,
                                                      const ReadingTools& tools,
                                                      model::FactsSink& sink,
                                                      model::FileSink* files,
                                                      ReadingOutcome& outcome);

/// The corpus of all that a store holds.
[[nodiscard]] model::Corpus read_store(const store::Store& store, const InputSettings& input);

}  // namespace mailhorizon::app

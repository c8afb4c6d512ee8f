// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/app/ingest.hpp"

#include "app/analysis_rows.hpp"
#include "app/fingerprint.hpp"

#include "mailhorizon/app/analysis.hpp"
#include "mailhorizon/model/corpus_builder.hpp"
#include "mailhorizon/store/store.hpp"

#include <algorithm>
#include <iterator>
#include <memory>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

namespace mailhorizon::app {
namespace {

/// Reads one archive into the store; a failed one leaves what was there.
ReadingOutcome ingest_one(store::Store& store,
                          const InputSettings& input,
                          const std::filesystem::path& archive,
                          const std::string& mark) {
    InputSettings one = input;
    one.archives = {archive};
    const std::unique_ptr<store::Store::Session> session = store.replace(archive.native(), mark);
    ReadingOutcome outcome = read_archives(one, *session);
    if (outcome.refused == 0) {
        session->commit();
    }
    return outcome;
}

/// Whether the store holds every archive as it is now; looks without touching the file.
bool holds_all(const std::filesystem::path& path,
               const std::vector<std::filesystem::path>& archives) {
    if (std::error_code unknown; !std::filesystem::exists(path, unknown)) {
        return false;
    }
    const store::Store store = store::Store::open_for_reading(path);
    return std::ranges::all_of(archives, [&store](const std::filesystem::path& archive) {
        const std::string mark = fingerprint(archive);
        return !mark.empty() && store.holds(archive.native(), mark);
    });
}

void add(ReadingOutcome& total, ReadingOutcome part) {
    total.refused += part.refused;
    std::ranges::move(part.failures, std::back_inserter(total.failures));
}

}  // namespace

IngestOutcome ingest(const InputSettings& input,
                     const std::filesystem::path& path,
                     const AnalysisSettings& settings) {
    IngestOutcome outcome;
    if (holds_all(path, input.archives)) {
        outcome.archives_unchanged = input.archives.size();
        outcome.places = store::Store::open_for_reading(path).places();
        return outcome;
    }
    {
        store::Store store = store::Store::open_for_writing(path);
        for (const std::filesystem::path& archive : input.archives) {
            const std::string mark = fingerprint(archive);
            if (!mark.empty() && store.holds(archive.native(), mark)) {
                ++outcome.archives_unchanged;
                continue;
            }
            add(outcome.reading, ingest_one(store, input, archive, mark));
            ++outcome.archives_read;
        }
        outcome.places = store.places();
    }
    if (outcome.archives_read == 0) {
        return outcome;
    }
    InputSettings from_store = input;
    from_store.archives.clear();
    from_store.store = path;
    const Analysis analysis = analyse(read_corpus(from_store).corpus, settings, Depth::report);
    store::Store::open_for_writing(path).write_analysis(analysis_rows(analysis));
    return outcome;
}

}  // namespace mailhorizon::app

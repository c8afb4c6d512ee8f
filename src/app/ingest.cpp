// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/app/ingest.hpp"

#include "app/analysis/analysis_rows.hpp"
#include "app/reading/reading_steps.hpp"
#include "app/reading/store_guide.hpp"

#include "mailhorizon/app/analysis/analysis.hpp"
#include "mailhorizon/archive/open_archive.hpp"
#include "mailhorizon/base/error.hpp"
#include "mailhorizon/base/parallel.hpp"
#include "mailhorizon/store/store.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

namespace mailhorizon::app {
namespace {

bool is_there(const std::filesystem::path& path) {
    std::error_code unknown;
    return path == "-" || std::filesystem::exists(path, unknown);
}

/// One run over the archives of one command line.
class Ingest {
public:
    Ingest(const InputSettings& input, const IngestSettings& settings, IngestOutcome& outcome)
        : input_(input),
          thoroughness_(settings.verify ? base::Thoroughness::all : base::Thoroughness::ends),
          outcome_(outcome) {}

    /// Whether the store holds an archive as it is now; counts what is missing. False also if the
    /// archive cannot be opened: reading it will say why.
    [[nodiscard]] bool holds(const store::Store& store, const std::filesystem::path& path) {
        const store::KnownFiles known = store.files(path.native());
        StoreGuide guide(known, thoroughness_, StoreGuide::Purpose::survey);
        try {
            const auto reader = archive::open_archive(path, {}, &guide);
            archive::RawMessage none;
            while (reader->next(none)) {
            }
            std::vector<std::string> mailboxes;
            for (const archive::MailboxInfo& mailbox : reader->mailboxes()) {
                mailboxes.push_back(fmt::format("{} {}", mailbox.kind, mailbox.path));
            }
            store::Round round = guide.round(path.native());
            round.problems = reader->take_problems();
            if (guide.wants_reading() || !store.agrees(path.native(), round, mailboxes)) {
                return false;
            }
        } catch (const base::Error& error) {
            if (error.kind() != base::ErrorKind::input) {
                throw;
            }
            return false;
        }
        outcome_.files_missing += guide.missing();
        return true;
    }

    /// Reads what is new in one archive into the store.
    void read(store::Store& store, const std::filesystem::path& path, ParsePool& pool) {
        const store::KnownFiles known = store.files(path.native());
        StoreGuide guide(known, thoroughness_, StoreGuide::Purpose::reading);
        KnownCopies copies(KnownCopies::Reach::same_file);
        const ReadingTools tools{.pool = pool,
                                 .progress = input_.progress,
                                 .done = done_,
                                 .guide = &guide,
                                 .copies = &copies};
        std::unique_ptr<store::Store::Session> session = store.update(path.native());
        const std::size_t refused = outcome_.reading.refused;
        std::vector<base::Problem> problems =
            read_archive(path, tools, *session, session.get(), outcome_.reading);
        if (outcome_.reading.refused != refused) {
            session.reset();
            if (!is_there(path)) {
                mark_gone(store, path, known);
            }
            return;
        }
        store::Round round = guide.round(path.native());
        round.problems = std::move(problems);
        session->finish(round);
        outcome_.files_missing += guide.missing() - round.dropped.size();
        ++(guide.wants_reading() ? outcome_.archives_read : outcome_.archives_unchanged);
    }

private:
    /// Nothing is left of the archive but what the store holds.
    void mark_gone(store::Store& store,
                   const std::filesystem::path& path,
                   const store::KnownFiles& known) {
        outcome_.files_missing += known.size();
        store::Round round;
        for (const auto& [name, file] : known) {
            if (!file.missing) {
                round.gone.push_back(file.key);
            }
        }
        if (!round.gone.empty()) {
            store.update(path.native())->finish(round);
        }
    }

    const InputSettings& input_;
    base::Thoroughness thoroughness_;
    IngestOutcome& outcome_;
    Progress done_;
};

/// Whether there is nothing to do; looks without touching the file.
bool holds_all(const std::filesystem::path& path,
               const InputSettings& input,
               const IngestSettings& settings,
               IngestOutcome& outcome) {
    std::error_code unknown;
    if (!is_there(path) || std::filesystem::file_size(path, unknown) == 0 ||
        !store::Store::is_settled(path)) {
        return false;
    }
    const store::Store store = store::Store::open_for_reading(path);
    Ingest ingest(input, settings, outcome);
    if (store.analysis_is_old() ||
        !std::ranges::all_of(input.archives, [&](const std::filesystem::path& archive) {
            return ingest.holds(store, archive);
        })) {
        outcome = {};
        return false;
    }
    outcome.archives_unchanged = input.archives.size();
    outcome.places = store.places();
    return true;
}

}  // namespace

IngestOutcome ingest(const InputSettings& input,
                     const IngestSettings& settings,
                     const AnalysisSettings& analysis) {
    IngestOutcome outcome;
    if (holds_all(settings.store, input, settings, outcome)) {
        return outcome;
    }
    store::Store store = store::Store::open_for_writing(
        settings.store, {.since = settings.since, .wait_seconds = settings.wait_seconds});
    {
        ParsePool pool(base::job_count(input.jobs));
        Ingest ingest(input, settings, outcome);
        for (const std::filesystem::path& archive : input.archives) {
            if (ingest.holds(store, archive)) {
                ++outcome.archives_unchanged;
            } else {
                ingest.read(store, archive, pool);
            }
        }
    }
    outcome.places = store.places();
    if (store.analysis_is_old()) {
        const Analysis result = analyse(read_store(store, input), analysis, Depth::report);
        store.write_analysis(analysis_rows(result));
    }
    return outcome;
}

}  // namespace mailhorizon::app

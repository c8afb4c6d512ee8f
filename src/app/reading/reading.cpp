// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/app/reading/reading.hpp"

#include "app/reading/archive_pump.hpp"
#include "app/reading/parse_pool.hpp"
#include "app/reading/reading_steps.hpp"

#include "mailhorizon/archive/open_archive.hpp"
#include "mailhorizon/base/parallel.hpp"
#include "mailhorizon/model/corpus_builder.hpp"
#include "mailhorizon/store/store.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace mailhorizon::app {
namespace {

/// Passes facts on to a corpus builder, without the marks that would leave unwanted mail out if it
/// is wanted.
class CorpusFeeder final : public model::FactsSink {
public:
    CorpusFeeder(model::CorpusBuilder& builder, bool include_unwanted)
        : builder_(builder), include_unwanted_(include_unwanted) {}

    std::size_t open_mailbox(std::string_view path, std::string_view kind) override {
        archives_.push_back(builder_.add_archive(path, kind));
        return archives_.size() - 1;
    }
    void set_bytes(std::size_t mailbox, std::uint64_t bytes) override {
        builder_.set_bytes(archives_[mailbox], bytes);
    }
    void add(std::size_t mailbox,
             std::string_view place,
             const model::MessageFacts& facts) override {
        if (include_unwanted_ && (facts.marks & model::HeaderMark::unwanted) != 0) {
            model::MessageFacts wanted = facts;
            wanted.marks = static_cast<std::uint16_t>(wanted.marks & ~model::HeaderMark::unwanted);
            builder_.add(archives_[mailbox], place, wanted);
            return;
        }
        builder_.add(archives_[mailbox], place, facts);
    }
    [[nodiscard]] bool takes_copies() const override { return true; }
    void add_copy(std::size_t mailbox,
                  std::string_view place,
                  std::size_t original,
                  std::optional<base::Instant> from_line) override {
        builder_.add_copy(archives_[mailbox], place, original, from_line);
    }
    void add_skipped(std::size_t mailbox, const base::Problem& problem) override {
        builder_.add_skipped(archives_[mailbox], problem);
    }
    void add_problem(const base::Problem& problem) override { builder_.add_problem(problem); }

private:
    model::CorpusBuilder& builder_;
    bool include_unwanted_;
    std::vector<model::ArchiveIndex> archives_;
};

base::Error cut_short(const std::filesystem::path& path) {
    return base::Error(base::ErrorKind::input,
                       fmt::format("cannot read all of '{}'", path.native()))
        .because("some of it is damaged, cut off or unreadable")
        .hint("results cover the rest; 'mailhorizon problems' says where");
}

model::BuilderSettings builder_settings(const InputSettings& input) {
    return {.as_of = input.as_of, .keep_problems = input.keep_problems};
}

}  // namespace

std::vector<base::Problem> read_archive(const std::filesystem::path& path,
                                        const ReadingTools& tools,
                                        model::FactsSink& sink,
                                        model::FileSink* files,
                                        ReadingOutcome& outcome) {
    try {
        const std::unique_ptr<archive::MailReader> reader =
            archive::open_archive(path, {}, tools.guide);
        ArchivePump(*reader, path.native().size(), tools, sink, files).run();
        if (reader->incomplete()) {
            outcome.failures.push_back(cut_short(path));
        }
        return reader->take_problems();
    } catch (const base::Error& error) {
        if (error.kind() != base::ErrorKind::input) {
            throw;
        }
        outcome.failures.push_back(error);
        ++outcome.refused;
        while (std::unique_ptr<Batch> left = tools.pool.take()) {
            tools.pool.recycle(std::move(left));
        }
        return {};
    }
}

ReadingOutcome read_archives(const InputSettings& input, model::FactsSink& sink) {
    ReadingOutcome outcome;
    ParsePool pool(base::job_count(input.jobs));
    Progress done;
    KnownCopies copies(KnownCopies::Reach::everywhere);
    const ReadingTools tools{.pool = pool,
                             .progress = input.progress,
                             .done = done,
                             .copies = sink.takes_copies() ? &copies : nullptr};
    for (const std::filesystem::path& path : input.archives) {
        for (const base::Problem& problem : read_archive(path, tools, sink, nullptr, outcome)) {
            sink.add_problem(problem);
        }
    }
    return outcome;
}

model::Corpus read_store(const store::Store& store, const InputSettings& input) {
    model::CorpusBuilder builder(builder_settings(input));
    CorpusFeeder feeder(builder, input.include_unwanted);
    store.replay(feeder);
    return builder.finish();
}

InputQuality input_quality(const model::Corpus& corpus) noexcept {
    constexpr std::array chosen{base::ProblemKind::unwanted,
                                base::ProblemKind::after_as_of,
                                base::ProblemKind::old_facts,
                                base::ProblemKind::mailbox_data};
    InputQuality quality;
    for (const model::ArchiveRow& row : corpus.archives()) {
        quality.read += row.read;
    }
    const auto& counts = corpus.problem_counts();
    for (std::size_t kind = 0; kind < counts.size(); ++kind) {
        const bool odd =
            std::ranges::find(chosen, static_cast<base::ProblemKind>(kind)) == chosen.end();
        quality.problems += odd ? counts[kind] : 0;
    }
    return quality;
}

Reading read_corpus(const InputSettings& input) {
    if (input.store) {
        return {.corpus = read_store(store::Store::open_for_reading(*input.store), input),
                .outcome = {}};
    }
    model::CorpusBuilder builder(builder_settings(input));
    CorpusFeeder feeder(builder, input.include_unwanted);
    ReadingOutcome outcome = read_archives(input, feeder);
    return {.corpus = builder.finish(), .outcome = std::move(outcome)};
}

}  // namespace mailhorizon::app

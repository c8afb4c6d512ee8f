// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/app/reading.hpp"

#include "app/parse_pool.hpp"

#include "mailhorizon/archive/open_archive.hpp"
#include "mailhorizon/model/corpus_builder.hpp"
#include "mailhorizon/store/store.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <string>
#include <thread>
#include <utility>

namespace mailhorizon::app {
namespace {

constexpr std::size_t batch_bytes = std::size_t{1} << 20U;
constexpr std::size_t batch_messages = 2'000;

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
    void add_skipped(std::size_t mailbox, const base::Problem& problem) override {
        builder_.add_skipped(archives_[mailbox], problem);
    }
    void add_problem(const base::Problem& problem) override { builder_.add_problem(problem); }

private:
    model::CorpusBuilder& builder_;
    bool include_unwanted_;
    std::vector<model::ArchiveIndex> archives_;
};

/// Carries one archive from its reader through the pool into the sink.
class ArchivePump {
public:
    ArchivePump(archive::MailReader& reader,
                ParsePool& pool,
                model::FactsSink& sink,
                const ProgressReporter& progress,
                Progress& done)
        : reader_(reader), pool_(pool), sink_(sink), progress_(progress), done_(done) {}

    void run() {
        std::unique_ptr<Batch> batch = pool_.new_batch();
        archive::RawMessage raw;
        while (reader_.next(raw)) {
            batch->add(raw);
            if (batch->bytes.size() >= batch_bytes || batch->items.size() >= batch_messages) {
                pass_on(std::exchange(batch, nullptr));
                batch = pool_.new_batch();
            }
        }
        pass_on(std::move(batch));
        while (deliver_oldest()) {
        }
        finish();
    }

private:
    void pass_on(std::unique_ptr<Batch> batch) {
        while (pool_.full()) {
            deliver_oldest();
        }
        pool_.submit(std::move(batch));
    }

    bool deliver_oldest() {
        std::unique_ptr<Batch> batch = pool_.take();
        if (batch == nullptr) {
            return false;
        }
        for (std::size_t i = 0; i < batch->items.size(); ++i) {
            deliver(batch->items[i], batch->facts[i]);
        }
        done_.bytes += batch->bytes.size();
        done_.messages += batch->items.size();
        if (progress_) {
            progress_(done_);
        }
        pool_.recycle(std::move(batch));
        return true;
    }

    void deliver(const Batch::Item& item, model::MessageFacts& facts) {
        open_mailboxes(item.raw.mailbox + 1);
        const std::string& path = reader_.mailboxes()[item.raw.mailbox].path;
        const std::size_t mailbox = opened_[item.raw.mailbox];
        if (!item.is_message) {
            sink_.add_skipped(mailbox,
                              {.kind = base::ProblemKind::no_header,
                               .archive = path,
                               .place = item.raw.place,
                               .message_id = {},
                               .detail = {}});
            return;
        }
        for (base::Problem& problem : facts.problems) {
            problem.archive = path;
            problem.place = item.raw.place;
            problem.message_id = facts.message_id;
        }
        sink_.add(mailbox, item.raw.place, facts);
    }

    void open_mailboxes(std::size_t count) {
        while (opened_.size() < count) {
            const archive::MailboxInfo& info = reader_.mailboxes()[opened_.size()];
            opened_.push_back(sink_.open_mailbox(info.path, info.kind));
        }
    }

    void finish() {
        const auto mailboxes = reader_.mailboxes();
        open_mailboxes(mailboxes.size());
        for (std::size_t i = 0; i < mailboxes.size(); ++i) {
            sink_.set_bytes(opened_[i], mailboxes[i].bytes);
        }
        for (const base::Problem& problem : reader_.take_problems()) {
            sink_.add_problem(problem);
        }
    }

    archive::MailReader& reader_;
    ParsePool& pool_;
    model::FactsSink& sink_;
    const ProgressReporter& progress_;
    Progress& done_;
    std::vector<std::size_t> opened_;  ///< sink's number by the reader's
};

base::Error cut_short(const std::filesystem::path& path) {
    return base::Error(base::ErrorKind::input,
                       fmt::format("cannot read all of '{}'", path.native()))
        .because("some of it is damaged, cut off or unreadable")
        .hint("results cover the rest; 'mailhorizon problems' says where");
}

std::size_t job_count(std::size_t asked) {
    return asked != 0 ? asked : std::max<std::size_t>(1, std::thread::hardware_concurrency());
}

}  // namespace

ReadingOutcome read_archives(const InputSettings& input, model::FactsSink& sink) {
    ReadingOutcome outcome;
    ParsePool pool(job_count(input.jobs));
    Progress done;
    for (const std::filesystem::path& path : input.archives) {
        try {
            const std::unique_ptr<archive::MailReader> reader = archive::open_archive(path);
            ArchivePump(*reader, pool, sink, input.progress, done).run();
            if (reader->incomplete()) {
                outcome.failures.push_back(cut_short(path));
            }
        } catch (const base::Error& error) {
            if (error.kind() != base::ErrorKind::input) {
                throw;
            }
            outcome.failures.push_back(error);
            ++outcome.refused;
            while (std::unique_ptr<Batch> left = pool.take()) {
                pool.recycle(std::move(left));
            }
        }
    }
    return outcome;
}

Reading read_corpus(const InputSettings& input) {
    model::CorpusBuilder builder({.as_of = input.as_of, .keep_problems = input.keep_problems});
    CorpusFeeder feeder(builder, input.include_unwanted);
    ReadingOutcome outcome;
    if (input.store) {
        store::Store::open_for_reading(*input.store).replay(feeder);
    } else {
        outcome = read_archives(input, feeder);
    }
    return {.corpus = builder.finish(), .outcome = std::move(outcome)};
}

}  // namespace mailhorizon::app

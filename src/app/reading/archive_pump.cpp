// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reading/archive_pump.hpp"

#include "mailhorizon/archive/file_guide.hpp"
#include "mailhorizon/message/headers/unwanted_folder.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace mailhorizon::app {
namespace {

constexpr std::size_t batch_bytes = std::size_t{1} << 20U;
constexpr std::size_t batch_messages = 2'000;

}  // namespace

void ArchivePump::run() {
    std::unique_ptr<Batch> batch = tools_.pool.new_batch();
    archive::RawMessage raw;
    while (reader_.next(raw)) {
        add_to(*batch, raw);
        if (batch->bytes.size() >= batch_bytes || batch->items.size() >= batch_messages) {
            pass_on(std::exchange(batch, nullptr));
            batch = tools_.pool.new_batch();
        }
    }
    pass_on(std::move(batch));
    while (deliver_oldest()) {
    }
    finish();
}

/// Of mail that was read before only its place is taken; what a folder says of it is not in its
/// bytes, so that mail with flags, or of unwanted folders, is read again.
void ArchivePump::add_to(Batch& batch, const archive::RawMessage& raw) {
    const bool unwanted = is_unwanted(raw.mailbox);
    if (tools_.copies == nullptr || raw.cut || unwanted || !raw.flags.empty()) {
        batch.add(raw, unwanted);
        return;
    }
    const KnownCopies::Digest digest = tools_.copies->digest(raw);
    if (const auto original = tools_.copies->find(digest, raw.file)) {
        batch.add_copy(raw, *original);
        return;
    }
    batch.add(raw, unwanted);
    batch.items.back().digest = digest;
}

/// Whether a mailbox is one for spam, trash or drafts; judged once.
bool ArchivePump::is_unwanted(std::size_t mailbox) {
    const auto mailboxes = reader_.mailboxes();
    while (unwanted_.size() <= mailbox) {
        const std::string& path = mailboxes[unwanted_.size()].path;
        unwanted_.push_back(message::is_in_unwanted_folder(path, argument_bytes_));
    }
    return unwanted_[mailbox];
}

void ArchivePump::pass_on(std::unique_ptr<Batch> batch) {
    while (tools_.pool.full()) {
        deliver_oldest();
    }
    if (files_ != nullptr) {
        batch->mark = reader_.mark();
    }
    tools_.pool.submit(std::move(batch));
}

bool ArchivePump::deliver_oldest() {
    std::unique_ptr<Batch> batch = tools_.pool.take();
    if (batch == nullptr) {
        return false;
    }
    for (std::size_t i = 0; i < batch->items.size(); ++i) {
        deliver(batch->items[i], batch->facts[i]);
    }
    tools_.done.bytes += batch->bytes.size() + batch->copied_bytes;
    tools_.done.messages += batch->items.size();
    if (tools_.progress) {
        tools_.progress(tools_.done);
    }
    // The reader may have left the file since: its end brings its own mark.
    const bool same_file = in_file_ && !batch->items.empty() &&
                           reader_.files().size() == batch->items.back().raw.file + 1;
    if (files_ != nullptr && same_file) {
        files_->mark_file(batch->mark, resume_point(batch->mark.hashed));
    }
    tools_.pool.recycle(std::move(batch));
    return true;
}

void ArchivePump::deliver(const Batch::Item& item, model::MessageFacts& facts) {
    if (files_ != nullptr) {
        enter_file(item.raw.file);
        if (reader_.files()[item.raw.file].resumable) {
            starts_.push_back(item.raw.offset);
        }
    }
    open_mailboxes(item.raw.mailbox + 1);
    const std::string& path = reader_.mailboxes()[item.raw.mailbox].path;
    const std::size_t mailbox = opened_[item.raw.mailbox];
    if (item.copy_of) {
        sink_.add_copy(mailbox, item.raw.place, *item.copy_of, item.raw.from_line);
        tools_.copies->count(nullptr, item.raw.file);
        return;
    }
    if (!item.is_message) {
        sink_.add_skipped(mailbox,
                          {.kind = facts.problems.empty() ? base::ProblemKind::no_header
                                                          : facts.problems.front().kind,
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
    if (tools_.copies != nullptr) {
        const bool may_be_copied = item.digest && facts.problems.empty();
        tools_.copies->count(may_be_copied ? &*item.digest : nullptr, item.raw.file);
    }
}

void ArchivePump::open_mailboxes(std::size_t count) {
    while (opened_.size() < count) {
        const archive::MailboxInfo& info = reader_.mailboxes()[opened_.size()];
        opened_.push_back(sink_.open_mailbox(info.path, info.kind));
    }
}

/// Ends the files before, and begins this one: each that was read, messages or not.
void ArchivePump::enter_file(std::size_t file) {
    const auto records = reader_.files();
    while (ended_files_ < records.size() && (ended_files_ < file || !in_file_)) {
        const archive::FileRecord& record = records[ended_files_];
        if (!in_file_) {
            starts_.clear();
            files_->begin_file({.path = record.path,
                                .in_maildir = record.in_maildir,
                                .resumed_at = record.resumed_at});
            in_file_ = true;
        }
        if (ended_files_ == file) {
            return;
        }
        end_file(record);
    }
}

void ArchivePump::end_file(const archive::FileRecord& record) {
    std::vector<model::FileEnd::Part> parts;
    for (const archive::FileRecord::Part& part : record.parts) {
        open_mailboxes(part.mailbox + 1);
        const std::size_t mailbox = opened_[part.mailbox];
        const auto known = std::ranges::find(parts, mailbox, &model::FileEnd::Part::mailbox);
        if (known != parts.end()) {
            known->bytes += part.bytes;
        } else {
            parts.push_back({.mailbox = mailbox, .bytes = part.bytes});
        }
    }
    files_->end_file({.mark = record.mark,
                      .resume_at = record.resumable ? resume_point(record.mark.hashed) : 0,
                      .failed = record.failed,
                      .parts = parts,
                      .problems = record.problems});
    in_file_ = false;
    ++ended_files_;
}

/// The last message whose separator would be one however the file goes on after `read` bytes.
std::uint64_t ArchivePump::resume_point(std::uint64_t read) {
    const auto late = std::ranges::find_if(starts_, [read](std::uint64_t start) {
        return start + archive::separator_look_bytes > read;
    });
    if (late == starts_.begin()) {
        return 0;
    }
    starts_.erase(starts_.begin(), late - 1);
    return starts_.front();
}

void ArchivePump::finish() {
    if (files_ != nullptr) {
        enter_file(reader_.files().size());
    }
    const auto mailboxes = reader_.mailboxes();
    open_mailboxes(mailboxes.size());
    for (std::size_t i = 0; i < mailboxes.size(); ++i) {
        sink_.set_bytes(opened_[i], mailboxes[i].bytes);
    }
}

}  // namespace mailhorizon::app

// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/archive_reader.hpp"

#include "archive/bare_cr.hpp"
#include "archive/container.hpp"
#include "archive/maildir.hpp"
#include "archive/names.hpp"
#include "archive/packed.hpp"
#include "archive/sniff.hpp"
#include "archive/splitter.hpp"
#include "archive/whole_file.hpp"

#include "mailhorizon/archive/file_guide.hpp"
#include "mailhorizon/archive/mail_reader.hpp"
#include "mailhorizon/base/file.hpp"
#include "mailhorizon/base/file_mark.hpp"
#include "mailhorizon/base/problem.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <iterator>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

namespace mailhorizon::archive {
namespace {

/// Without the slashes at its end, so that names can be put behind it with one.
std::string tidy_path(std::string path) {
    while (path.size() > 1 && path.ends_with('/')) {
        path.pop_back();
    }
    return path;
}

}  // namespace

ArchiveReader::ArchiveReader(const ReadLimits& limits, FileGuide* guide)
    : limits_(limits),
      guided_(guide != nullptr),
      folders_(limits_, guide),
      window_(limits_.window_bytes),
      splitter_(window_, limits_),
      mmdf_(window_, limits_) {}

void ArchiveReader::open(const std::string& path) {
    path_ = tidy_path(path);
    std::error_code ignored;
    if (path != "-" && std::filesystem::is_directory(path, ignored)) {
        auto folder = folders_.enter(path_, 0, ledger_);
        if (folder) {
            containers_.push_back(std::move(folder));
        }
        return;
    }
    FoundFile found;
    found.origin.name = path;
    found.plan = folders_.plan({.path = path, .in_maildir = false});
    if (found.plan.kind != FilePlan::Kind::skip) {
        found.source = base::open_file(path);
        begin_file(std::move(found), false);
    }
}

bool ArchiveReader::next(RawMessage& message) {
    while (!ended_) {
        if (file_.state != File::State::none) {
            if (next_in_file(message)) {
                return true;
            }
            end_file();
        }
        if (file_.state == File::State::none && !find_file()) {
            end_argument();
        }
    }
    return false;
}

/// Goes on to the next file, into containers and out of them.
bool ArchiveReader::find_file() {
    FoundFile found;
    while (!containers_.empty()) {
        Container& container = *containers_.back();
        if (!container.is_packed()) {
            end_record();
        }
        if (!container.next(found, ledger_)) {
            packed_depth_ -= container.is_packed() ? std::size_t{1} : std::size_t{0};
            containers_.pop_back();
        } else if (found.inside) {
            containers_.push_back(std::move(found.inside));
        } else {
            begin_file(std::move(found), container.is_packed());
            return true;
        }
    }
    return false;
}

void ArchiveReader::begin_file(FoundFile found, bool unpacked) {
    file_ = {};
    file_.origin = std::move(found.origin);
    file_.unpacked = unpacked;
    splitter_.begin(Splitter::Lead::text);
    mmdf_.begin();
    if (guided_ && !unpacked) {
        begin_record(found);
        if (found.plan.kind == FilePlan::Kind::resume && resume(found)) {
            return;
        }
    }
    window_.open(std::move(found.source));
    file_.bare_cr = undo_bare_cr(window_);
    const auto head = window_.at_least(0, sniff_bytes).substr(0, sniff_bytes);
    const Content content = sniff(head);
    if (content == Content::packed) {
        begin_packed();
    } else if (file_.origin.in_maildir) {
        file_.state = File::State::whole;
    } else if (content == Content::binary || content == Content::foreign) {
        note_foreign(head);
    } else {
        begin_text(content);
    }
}

void ArchiveReader::begin_text(Content content) {
    const Origin& origin = file_.origin;
    if (content == Content::mmdf) {
        file_.state = File::State::mmdf;
    } else if (content == Content::emlx) {
        file_.state = File::State::emlx;
    } else {
        const bool only =
            is_eml_name(origin.name) || (!origin.folder.empty() && is_mh_name(origin.name));
        auto lead = Splitter::Lead::message;
        if (content == Content::text) {
            lead = Splitter::Lead::text;
        } else if (content == Content::mail && only) {
            lead = Splitter::Lead::only;
        }
        file_.state = File::State::mbox;
        splitter_.begin(lead);
    }
}

void ArchiveReader::note_foreign(std::string_view head) {
    file_.state = File::State::done;
    const std::string_view advice = foreign_advice(head);
    if (!advice.empty()) {
        file_.told = true;
        ledger_.lose(base::ProblemKind::unreadable, file_.origin.path(), {}, advice);
    }
}

/// From here on all that is read and noted belongs to this file on disk.
void ArchiveReader::begin_record(FoundFile& found) {
    end_record();
    records_.emplace_back();
    records_.back().path = file_.origin.path();
    records_.back().in_maildir = file_.origin.in_maildir;
    records_.back().mark.state = found.plan.state;
    recording_ = true;
    hasher_.begin();
    found.source = base::hashed_source(std::move(found.source), hasher_);
}

/// Goes on in an mbox. False, and ready for reading it whole, if it is not what the guide took it
/// for.
bool ArchiveReader::resume(const FoundFile& found) {
    constexpr std::uint64_t bytes_before = 3;  // tell whether an empty line stands there
    FileRecord& record = records_.back();
    const std::uint64_t from = found.plan.from;
    hasher_.resume(found.plan.mark);
    const std::uint64_t start = std::min(hasher_.position(), from - std::min(from, bytes_before));
    window_.open(base::hashed_source(base::open_file(record.path, start), hasher_, start), start);
    window_.keep_from(from - std::min(from, bytes_before));
    if (!splitter_.resume(from)) {
        hasher_.begin();
        return false;
    }
    file_.state = File::State::mbox;
    record.resumed_at = from;
    return true;
}

/// What is remembered of the file on disk that was read last.
void ArchiveReader::end_record() {
    if (!std::exchange(recording_, false)) {
        std::ranges::move(ledger_.take_problems(), std::back_inserter(loose_));
        return;
    }
    FileRecord& record = records_.back();
    const base::FileState state = record.mark.state;
    record.mark = hasher_.mark();
    record.mark.state = state;
    record.problems = ledger_.take_problems();
}

void ArchiveReader::add_part(std::uint64_t bytes) {
    if (!recording_) {
        return;
    }
    std::vector<FileRecord::Part>& parts = records_.back().parts;
    if (parts.empty() || parts.back().mailbox != file_.row) {
        parts.push_back({.mailbox = file_.row, .bytes = 0});
    }
    parts.back().bytes += bytes;
}

/// Reads the file at hand as a container instead.
void ArchiveReader::begin_packed() {
    file_.state = File::State::none;
    if (packed_depth_ == limits_.packed_depth) {
        ledger_.lose(base::ProblemKind::unreadable,
                     file_.origin.path(),
                     {},
                     fmt::format("packed files nested deeper than {}", limits_.packed_depth));
        window_.close();
        return;
    }
    if (++packed_depth_ == 1) {
        unpack_cost_ = {};
    }
    containers_.push_back(open_packed(window_.give_back(), file_.origin, limits_, unpack_cost_));
}

bool ArchiveReader::next_in_file(RawMessage& message) {
    if (!next_raw(message)) {
        return false;
    }
    if (!file_.has_row) {
        choose_row();
    }
    count_bytes();
    message.mailbox = file_.row;
    message.file = records_.empty() ? 0 : records_.size() - 1;
    message.offset = file_.offset;
    if (recording_ && !file_.unpacked) {
        records_.back().resumable =
            file_.kind == "mbox" && !splitter_.has_wrong_promises() && !file_.bare_cr;
    }
    set_place(message);
    return true;
}

/// The message alone, without its place in the ledger.
bool ArchiveReader::next_raw(RawMessage& message) {
    switch (file_.state) {
        case File::State::mbox:
            return next_in_mbox(message);
        case File::State::mmdf:
            file_.kind = "mmdf";
            if (!mmdf_.next(message)) {
                return false;
            }
            file_.offset = mmdf_.offset();
            return true;
        case File::State::whole:
            file_.kind = "maildir";
            read_whole(window_, limits_.message_bytes, message);
            message.flags = maildir_flags(file_.origin.name);
            break;
        case File::State::emlx:
            file_.kind = "emlx";
            read_emlx(window_, limits_.message_bytes, message);
            break;
        case File::State::none:
        case File::State::done:
            return false;
    }
    file_.state = File::State::done;
    return !message.bytes.empty() || !window_.failure();
}

bool ArchiveReader::next_in_mbox(RawMessage& message) {
    if (!splitter_.next(message)) {
        return false;
    }
    file_.offset = splitter_.offset();
    const bool in_mh = !file_.origin.folder.empty() && is_mh_name(file_.origin.name);
    file_.kind = in_mh ? "mh" : "eml";
    if (splitter_.has_separators()) {
        file_.kind = "mbox";
    }
    if (in_mh && is_deleted_mh_name(file_.origin.name)) {
        message.flags = "T";
    }
    return true;
}

/// An mbox has a row of its own; messages that are files share the row of their folder, and those
/// of an Apple mailbox one row, however many folders it has.
void ArchiveReader::choose_row() {
    Origin& origin = file_.origin;
    file_.has_row = true;
    const bool alone = file_.kind == "mbox" || file_.kind == "mmdf" || origin.folder.empty();
    file_.in_folder_row = !alone;
    if (alone) {
        file_.row = ledger_.add_mailbox(origin.path(), file_.kind);
        return;
    }
    if (file_.kind == "emlx") {
        const std::size_t size = apple_mailbox(origin.folder).size();
        if (size < origin.folder.size()) {
            origin.name = origin.folder.substr(size + 1) + "/" + origin.name;
            origin.folder.resize(size);
        }
    }
    file_.row = ledger_.folder_mailbox(origin.folder, file_.kind);
}

void ArchiveReader::set_place(RawMessage& message) const {
    if (!file_.in_folder_row) {
        message.place = std::to_string(file_.offset);
    } else if (file_.offset == 0) {
        message.place = file_.origin.name;
    } else {
        message.place = fmt::format("{}:{}", file_.origin.name, file_.offset);
    }
}

void ArchiveReader::count_bytes() {
    ledger_.mailbox(file_.row).bytes += window_.end() - file_.counted;
    add_part(window_.end() - file_.counted);
    file_.counted = window_.end();
}

void ArchiveReader::end_file() {
    const Origin& origin = file_.origin;
    const auto& failure = window_.failure();
    if (failure) {
        if (recording_ && !file_.unpacked) {
            records_.back().failed = true;
        }
        const auto kind =
            file_.unpacked ? base::ProblemKind::truncated : base::ProblemKind::unreadable;
        ledger_.lose(kind,
                     origin.in_maildir ? origin.folder : origin.path(),
                     origin.in_maildir ? origin.name : std::string(),
                     *failure);
    } else if (splitter_.gave_up() || mmdf_.gave_up()) {
        ledger_.lose(base::ProblemKind::truncated,
                     origin.path(),
                     {},
                     fmt::format("no message in {} bytes: the rest is left unread",
                                 file_.has_row ? limits_.passed_bytes : limits_.prose_bytes));
    } else if (!file_.has_row && !file_.told && !is_companion(origin.name)) {
        note_no_message();
    }
    if (file_.has_row) {
        count_bytes();
    }
    window_.close();
    file_.state = File::State::none;
}

/// An empty file is an empty mailbox; another one without a message is odd.
void ArchiveReader::note_no_message() {
    if (window_.end() == 0) {
        file_.row = ledger_.add_mailbox(file_.origin.path(), "mbox");
        add_part(0);
    } else {
        ledger_.note(
            base::ProblemKind::not_mail, file_.origin.path(), {}, "no message was found in it");
    }
}

/// A folder in which nothing was found must not end without a word.
void ArchiveReader::end_argument() {
    ended_ = true;
    end_record();
    if (ledger_.mailboxes().empty() && !ledger_.has_notes() && !folders_.has_skipped()) {
        ledger_.note(base::ProblemKind::not_mail, path_, {}, "no message was found in it");
    }
}

std::span<const MailboxInfo> ArchiveReader::mailboxes() const {
    return ledger_.mailboxes();
}

std::vector<base::Problem> ArchiveReader::take_problems() {
    std::vector<base::Problem> problems = std::exchange(loose_, {});
    std::ranges::move(ledger_.take_problems(), std::back_inserter(problems));
    return problems;
}

}  // namespace mailhorizon::archive

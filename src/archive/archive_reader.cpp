// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/archive_reader.hpp"

#include "archive/container.hpp"
#include "archive/maildir.hpp"
#include "archive/packed.hpp"
#include "archive/sniff.hpp"
#include "archive/splitter.hpp"

#include "mailhorizon/archive/mail_reader.hpp"
#include "mailhorizon/base/file.hpp"
#include "mailhorizon/base/problem.hpp"

#include <fmt/format.h>

#include <cstddef>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
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

ArchiveReader::ArchiveReader(const ReadLimits& limits)
    : limits_(limits),
      folders_(limits_),
      window_(limits_.window_bytes),
      splitter_(window_, limits_) {}

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
    Finding finding;
    finding.origin.name = path;
    finding.source = base::open_file(path);
    begin_file(std::move(finding), false);
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
    Finding finding;
    while (!containers_.empty()) {
        Container& container = *containers_.back();
        if (!container.next(finding, ledger_)) {
            packed_depth_ -= container.is_packed() ? std::size_t{1} : std::size_t{0};
            containers_.pop_back();
        } else if (finding.inside) {
            containers_.push_back(std::move(finding.inside));
        } else {
            begin_file(std::move(finding), container.is_packed());
            return true;
        }
    }
    return false;
}

void ArchiveReader::begin_file(Finding finding, bool unpacked) {
    file_ = {};
    file_.origin = std::move(finding.origin);
    file_.unpacked = unpacked;
    window_.open(std::move(finding.source));
    const auto head = window_.at_least(0, sniff_bytes).substr(0, sniff_bytes);
    const Content content = sniff(head);
    file_.state = File::State::splitting;
    if (content == Content::packed) {
        begin_packed();
    } else if (file_.origin.in_maildir) {
        file_.state = File::State::whole;
    } else if (content == Content::binary) {
        file_.state = File::State::done;
    } else {
        splitter_.begin(content == Content::text ? Splitter::Lead::text : Splitter::Lead::message);
    }
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
    ++packed_depth_;
    containers_.push_back(open_packed(window_.give_back(), file_.origin, limits_));
}

bool ArchiveReader::next_in_file(RawMessage& message) {
    if (file_.state == File::State::done) {
        return false;
    }
    if (file_.state == File::State::whole) {
        read_whole(window_, limits_.message_bytes, message);
        file_.state = File::State::done;
        if (message.bytes.empty() && window_.failure()) {
            return false;
        }
        message.flags = maildir_flags(file_.origin.name);
    } else if (!splitter_.next(message)) {
        return false;
    }
    if (!file_.has_row) {
        choose_row();
    }
    count_bytes();
    message.mailbox = file_.row;
    const bool first = splitter_.offset() == 0 || file_.origin.in_maildir;
    if (!file_.in_folder_row) {
        message.place = std::to_string(splitter_.offset());
    } else if (first) {
        message.place = file_.origin.name;
    } else {
        message.place = fmt::format("{}:{}", file_.origin.name, splitter_.offset());
    }
    return true;
}

/// An mbox has a row of its own; messages that are files share the row of their folder.
void ArchiveReader::choose_row() {
    const Origin& origin = file_.origin;
    const bool alone = file_.state == File::State::splitting && splitter_.has_separators();
    file_.has_row = true;
    file_.in_folder_row = !alone && !origin.folder.empty();
    if (file_.in_folder_row) {
        file_.row = ledger_.folder_mailbox(origin.folder, origin.in_maildir ? "maildir" : "eml");
    } else {
        file_.row = ledger_.add_mailbox(origin.path(), alone ? "mbox" : "eml");
    }
}

void ArchiveReader::count_bytes() {
    ledger_.mailbox(file_.row).bytes += window_.end() - file_.counted;
    file_.counted = window_.end();
}

void ArchiveReader::end_file() {
    const Origin& origin = file_.origin;
    const auto& failure = window_.failure();
    if (failure) {
        const auto kind =
            file_.unpacked ? base::ProblemKind::truncated : base::ProblemKind::unreadable;
        ledger_.lose(kind,
                     origin.in_maildir ? origin.folder : origin.path(),
                     origin.in_maildir ? origin.name : std::string(),
                     *failure);
    } else if (!file_.has_row && window_.end() == 0) {
        file_.row = ledger_.add_mailbox(origin.path(), "mbox");
    } else if (!file_.has_row) {
        ledger_.note(base::ProblemKind::not_mail, origin.path(), {}, "no message was found in it");
    }
    if (file_.has_row) {
        count_bytes();
    }
    window_.close();
    file_.state = File::State::none;
}

/// A folder in which nothing was found must not end without a word.
void ArchiveReader::end_argument() {
    ended_ = true;
    if (ledger_.mailboxes().empty() && !ledger_.has_notes()) {
        ledger_.note(base::ProblemKind::not_mail, path_, {}, "no message was found in it");
    }
}

std::span<const MailboxInfo> ArchiveReader::mailboxes() const {
    return ledger_.mailboxes();
}

std::vector<base::Problem> ArchiveReader::take_problems() {
    return ledger_.take_problems();
}

}  // namespace mailhorizon::archive

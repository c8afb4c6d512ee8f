// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/folder.hpp"

#include "archive/container.hpp"
#include "archive/ledger.hpp"
#include "archive/maildir.hpp"
#include "archive/names.hpp"

#include "mailhorizon/archive/file_guide.hpp"
#include "mailhorizon/base/error.hpp"
#include "mailhorizon/base/file.hpp"
#include "mailhorizon/base/problem.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <cstddef>
#include <filesystem>
#include <iterator>
#include <memory>
#include <string>
#include <string_view>
#include <sys/stat.h>
#include <system_error>
#include <utility>
#include <vector>

namespace mailhorizon::archive {
namespace {

namespace fs = std::filesystem;
using Kind = FolderEntry::Kind;

[[noreturn]] void refuse(const std::string& path, const std::error_code& why) {
    throw base::Error(base::ErrorKind::input, fmt::format("cannot open '{}'", path))
        .because(base::describe_errno(why.value()))
        .hint("check the path and its permissions");
}

/// What a name leads to, symbolic links followed. Of files and folders the folder itself mostly
/// knows, without asking the disk for each.
Kind kind_of(const fs::directory_entry& entry) {
    std::error_code trouble;
    if (entry.is_regular_file(trouble)) {
        return Kind::file;
    }
    if (entry.is_directory(trouble)) {
        return Kind::folder;
    }
    switch (entry.status(trouble).type()) {
        case fs::file_type::none:
        case fs::file_type::not_found:
        case fs::file_type::unknown:
            return Kind::broken;
        default:
            return Kind::other;
    }
}

std::string why_broken(const std::string& path) {
    std::error_code trouble;
    const bool missing = fs::status(path, trouble).type() == fs::file_type::not_found;
    return base::describe_errno(missing ? ENOENT : trouble.value());
}

bool is_gone(const std::string& path) {
    std::error_code ignored;
    return fs::symlink_status(path, ignored).type() == fs::file_type::not_found;
}

/// Adds a name to at most `most`, of which the smallest stay: which ones must not depend on the
/// order on the disk. False if one was left out.
bool add_smallest(std::vector<FolderEntry>& entries, FolderEntry entry, std::size_t most) {
    if (entries.size() < most) {
        entries.push_back(std::move(entry));
        if (entries.size() == most) {
            std::ranges::make_heap(entries, {}, &FolderEntry::name);
        }
        return true;
    }
    if (!entries.empty() && entry.name < entries.front().name) {
        std::ranges::pop_heap(entries, {}, &FolderEntry::name);
        entries.back() = std::move(entry);
        std::ranges::push_heap(entries, {}, &FolderEntry::name);
    }
    return false;
}

bool is_maildir(const std::string& path) {
    std::error_code ignored;
    return fs::is_directory(path + "/cur", ignored) || fs::is_directory(path + "/new", ignored);
}

/// Names with a dot are the mail programs' own, but for the folders of a Maildir++, and those that
/// hold the folders below one ("Legacy" of mbsync, ".X.directory" of KMail).
bool leads_to_mail(const std::string& path, std::string_view name) {
    constexpr std::string_view below = ".directory";
    if (name.ends_with(below) || is_maildir(path)) {
        return true;
    }
    std::error_code trouble;
    fs::directory_iterator walk(path, trouble);
    for (; !trouble && walk != fs::directory_iterator(); walk.increment(trouble)) {
        if (walk->path().filename().native().starts_with('.') && is_maildir(walk->path())) {
            return true;
        }
    }
    return false;
}

/// One folder being walked.
class Folder final : public Container {
public:
    Folder(FolderWalk& walk, std::string path, std::size_t depth, std::vector<FolderEntry> entries)
        : walk_(walk), path_(std::move(path)), depth_(depth), entries_(std::move(entries)) {}

    bool next(FoundFile& found, Ledger& ledger) override {
        while (at_ < entries_.size()) {
            const FolderEntry& entry = entries_[at_++];
            Origin origin{.folder = path_, .name = entry.name, .in_maildir = entry.in_maildir};
            try {
                if (open(entry, origin, found, ledger)) {
                    found.origin = std::move(origin);
                    return true;
                }
            } catch (const base::Error& error) {
                lose(origin, error.reason(), ledger);
            }
        }
        return false;
    }

    [[nodiscard]] bool is_packed() const noexcept override { return false; }

private:
    static void lose(const Origin& origin, const std::string& why, Ledger& ledger) {
        const auto kind = base::ProblemKind::unreadable;
        const std::string place = origin.in_maildir ? origin.name : std::string();
        const std::string path = origin.in_maildir ? origin.folder : origin.path();
        if (is_gone(origin.path())) {
            // Mail that others move or delete while we read is their business.
            ledger.note(kind, path, place, "gone since its folder was listed");
        } else {
            ledger.lose(kind, path, place, why);
        }
    }

    bool open(const FolderEntry& entry, const Origin& origin, FoundFile& found, Ledger& ledger) {
        found.source.reset();
        found.inside.reset();
        switch (entry.kind) {
            case Kind::file:
                found.plan = walk_.plan({.path = origin.path(), .in_maildir = origin.in_maildir});
                if (found.plan.kind == FilePlan::Kind::skip) {
                    return false;
                }
                found.source = base::open_regular_file(origin.path());
                return true;
            case Kind::folder:
                found.inside = walk_.enter(origin.path(), depth_ + 1, ledger);
                return found.inside != nullptr;
            case Kind::broken:
                lose(origin, why_broken(origin.path()), ledger);
                break;
            case Kind::other:
                ledger.note(base::ProblemKind::not_mail, origin.path(), {}, "not a regular file");
                break;
        }
        return false;
    }

    FolderWalk& walk_;
    std::string path_;
    std::size_t depth_;
    std::vector<FolderEntry> entries_;
    std::size_t at_ = 0;
};

}  // namespace

FilePlan FolderWalk::plan(const DiskFile& file) {
    if (guide_ == nullptr) {
        return {};
    }
    FilePlan plan = guide_->plan(file);
    has_skipped_ = has_skipped_ || plan.kind == FilePlan::Kind::skip;
    return plan;
}

bool FolderWalk::is_new(const std::string& path) {
    struct stat status = {};
    if (::stat(path.c_str(), &status) != 0) {
        refuse(path, {errno, std::generic_category()});
    }
    return entered_.emplace(status.st_dev, status.st_ino).second;
}

std::vector<FolderEntry> FolderWalk::list(const std::string& path, Ledger& ledger) const {
    std::vector<FolderEntry> entries;
    bool too_many = false;
    std::error_code trouble;
    fs::directory_iterator walk(path, trouble);
    for (; !trouble && walk != fs::directory_iterator(); walk.increment(trouble)) {
        FolderEntry entry{.name = walk->path().filename().native(), .kind = kind_of(*walk)};
        too_many |= !add_smallest(entries, std::move(entry), limits_.folder_entries);
    }
    if (trouble) {
        refuse(path, trouble);
    }
    if (too_many) {
        ledger.lose(
            base::ProblemKind::unreadable,
            path,
            {},
            fmt::format("more than {} names; only the first were read", limits_.folder_entries));
    }
    std::ranges::sort(entries, {}, &FolderEntry::name);
    return entries;
}

void FolderWalk::add_messages(const std::string& path,
                              const std::string& part,
                              std::vector<FolderEntry>& entries,
                              Ledger& ledger) {
    const std::string folder = path + "/" + part;
    std::error_code trouble;
    if (!fs::is_directory(folder, trouble) || !is_new(folder)) {
        return;
    }
    try {
        for (const FolderEntry& entry : list(folder, ledger)) {
            if (entry.name.starts_with('.')) {
                continue;
            }
            const Kind kind = entry.kind == Kind::folder ? Kind::other : entry.kind;
            entries.push_back({.name = part + "/" + entry.name, .kind = kind, .in_maildir = true});
        }
    } catch (const base::Error& error) {
        ledger.lose(base::ProblemKind::unreadable, folder, {}, error.reason());
    }
}

std::unique_ptr<Container> FolderWalk::enter(const std::string& path,
                                             std::size_t depth,
                                             Ledger& ledger) {
    if (!is_new(path)) {
        return nullptr;
    }
    if (depth > limits_.folder_depth) {
        ledger.lose(base::ProblemKind::unreadable,
                    path,
                    {},
                    fmt::format("folders nested deeper than {}", limits_.folder_depth));
        return nullptr;
    }
    std::vector<FolderEntry> listed = list(path, ledger);
    std::vector<FolderEntry> entries;
    const bool maildir = is_maildir(path);
    if (maildir) {
        static_cast<void>(ledger.folder_mailbox(path, "maildir"));
        add_messages(path, "cur", entries, ledger);
        add_messages(path, "new", entries, ledger);
    }
    for (FolderEntry& entry : listed) {
        const bool folder = entry.kind == Kind::folder;
        const bool part = maildir && (is_maildir_part(entry.name) || entry.name == "tmp");
        const bool hidden = entry.name.starts_with('.') &&
                            !(folder && leads_to_mail(path + "/" + entry.name, entry.name));
        const bool copies = folder && is_copy_folder(path, entry.name);
        if (!hidden && !copies && !(folder && part)) {
            entries.push_back(std::move(entry));
        }
    }
    return std::make_unique<Folder>(*this, path, depth, std::move(entries));
}

}  // namespace mailhorizon::archive

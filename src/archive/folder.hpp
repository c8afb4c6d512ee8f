// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "archive/container.hpp"
#include "archive/ledger.hpp"

#include "mailhorizon/archive/file_guide.hpp"
#include "mailhorizon/archive/mail_reader.hpp"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace mailhorizon::archive {

/// A name in a folder, and what it leads to.
struct FolderEntry {
    enum class Kind : std::uint8_t { folder, file, other, broken };

    std::string name;  ///< from the folder on: "cur/..." for a Maildir's messages
    Kind kind = Kind::file;
    bool in_maildir = false;
};

/// Walks folders: each is entered once, however many symbolic links lead to it.
class FolderWalk {
public:
    /// Borrows the limits and the guide, if there is one.
    FolderWalk(const ReadLimits& limits, FileGuide* guide) noexcept
        : limits_(limits), guide_(guide) {}

    /// What the guide says; without one every file is read.
    [[nodiscard]] FilePlan plan(const DiskFile& file);
    /// Whether the guide said of any file that it is to be skipped.
    [[nodiscard]] bool has_skipped() const noexcept { return has_skipped_; }

    /// The folder at `path`; nothing if it was entered before or is beyond the limits. A folder
    /// with cur or new is a Maildir and gets its row at once. Throws `Error` (input) if it cannot
    /// be listed.
    [[nodiscard]] std::unique_ptr<Container> enter(const std::string& path,
                                                   std::size_t depth,
                                                   Ledger& ledger);

private:
    [[nodiscard]] std::vector<FolderEntry> list(const std::string& path, Ledger& ledger) const;
    void add_messages(const std::string& path,
                      const std::string& part,
                      std::vector<FolderEntry>& entries,
                      Ledger& ledger);
    [[nodiscard]] bool is_new(const std::string& path);

    const ReadLimits& limits_;
    FileGuide* guide_;
    bool has_skipped_ = false;
    std::set<std::pair<std::uint64_t, std::uint64_t>> entered_;  // device and inode
};

}  // namespace mailhorizon::archive

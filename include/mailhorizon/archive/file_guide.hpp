// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "mailhorizon/base/file_mark.hpp"
#include "mailhorizon/base/problem.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace mailhorizon::archive {

/// All that decides about an mbox separator: its line and the two after it. What is more than this
/// away from where a file ended cannot be read differently when the file grows.
constexpr std::size_t separator_look_bytes = 3'007;

/// A file met on the way through an archive, before it is opened.
struct DiskFile {
    std::string path;  ///< "-" for standard input
    bool in_maildir = false;
};

/// What to do with a file.
struct FilePlan {
    enum class Kind : std::uint8_t {
        skip,
        whole,
        resume,  ///< an mbox that was read before and has grown
    };
    Kind kind = Kind::whole;
    base::FileState state{};  ///< as it was looked at
    std::uint64_t from = 0;   ///< resume: the separator of the first message to be read
    base::FileMark mark{};    ///< resume: of what was read before
};

/// Asked by a reader about each file on disk: what it need not read again it is told to skip.
class FileGuide {
public:
    FileGuide() = default;
    FileGuide(const FileGuide&) = delete;
    FileGuide& operator=(const FileGuide&) = delete;
    virtual ~FileGuide() = default;

    [[nodiscard]] virtual FilePlan plan(const DiskFile& file) = 0;
};

/// A file on disk that was read; complete as soon as the reader has gone on.
struct FileRecord {
    /// What it gave to one row of the ledger.
    struct Part {
        std::size_t mailbox = 0;
        std::uint64_t bytes = 0;
    };

    std::string path;
    bool in_maildir = false;
    std::uint64_t resumed_at = 0;  ///< 0: it was read from its beginning
    bool resumable = false;  ///< an mbox: reading can go on at one of its separators another time
    bool failed = false;     ///< the system refused to give all of it
    base::FileMark mark;
    std::vector<Part> parts;
    std::vector<base::Problem> problems;  ///< that are about no message
};

}  // namespace mailhorizon::archive

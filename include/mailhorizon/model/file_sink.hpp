// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "mailhorizon/base/file_mark.hpp"
#include "mailhorizon/base/problem.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace mailhorizon::model {

/// Where reading a file on disk began. Borrows.
struct FileStart {
    std::string_view path;
    bool in_maildir = false;
    std::uint64_t resumed_at =
        0;  ///< 0: at its beginning; else what stands before is known already
};

/// How it ended. Borrows.
struct FileEnd {
    /// What it gave to a mailbox.
    struct Part {
        std::size_t mailbox = 0;  ///< the sink's number
        std::uint64_t bytes = 0;
    };
    base::FileMark mark;
    std::uint64_t resume_at = 0;  ///< where to go on if it grows; 0: it cannot be gone on with
    bool failed = false;          ///< not all of it could be read: it must be read again
    std::span<const Part> parts;
    std::span<const base::Problem> problems;  ///< that are about no message
};

/// Learns which file on disk the facts given to a `FactsSink` come from: who keeps them can tell
/// later what need not be read again.
class FileSink {
public:
    FileSink() = default;
    FileSink(const FileSink&) = delete;
    FileSink& operator=(const FileSink&) = delete;
    virtual ~FileSink() = default;

    /// What the facts sink is given until `end_file` is of this file.
    virtual void begin_file(const FileStart& start) = 0;
    /// Everything before `resume_at` has been given; `mark` is of what was read for it. With
    /// `resume_at` 0 the file cannot be gone on with.
    virtual void mark_file(const base::FileMark& mark, std::uint64_t resume_at) = 0;
    virtual void end_file(const FileEnd& end) = 0;
};

}  // namespace mailhorizon::model

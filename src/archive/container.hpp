// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "archive/ledger.hpp"

#include "mailhorizon/archive/file_guide.hpp"
#include "mailhorizon/base/file.hpp"

#include <memory>
#include <string>

namespace mailhorizon::archive {

/// Where a file was found.
struct Origin {
    std::string folder;       ///< path of what holds it; empty for an argument of its own
    std::string name;         ///< its name in there, "cur/..." or "new/..." in a Maildir
    bool in_maildir = false;  ///< one message, whatever its bytes look like

    [[nodiscard]] std::string path() const { return folder.empty() ? name : folder + "/" + name; }
};

class Container;

/// A thing found in a container: a file opened for reading, or else a container in it.
struct FoundFile {
    Origin origin;
    std::unique_ptr<base::ByteSource> source;
    std::unique_ptr<Container> inside;
    FilePlan plan;  ///< for a file on disk, if there is a guide
};

/// Something that holds files: a folder, a Maildir, a packed file.
class Container {
public:
    Container() = default;
    Container(const Container&) = delete;
    Container& operator=(const Container&) = delete;
    virtual ~Container() = default;

    /// The next thing in it, in a fixed order; false at the end. What cannot be opened is noted in
    /// `ledger` and passed over. A source from here lives until the next call.
    virtual bool next(FoundFile& found, Ledger& ledger) = 0;
    /// True if the bytes it gives were unpacked: their failing means damage, not a refusal.
    [[nodiscard]] virtual bool is_packed() const noexcept = 0;
};

}  // namespace mailhorizon::archive

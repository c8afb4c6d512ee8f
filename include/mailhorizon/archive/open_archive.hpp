// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mailhorizon/archive/mail_reader.hpp"

#include <filesystem>
#include <memory>
#include <string_view>

namespace mailhorizon::archive {

/// Opens an mbox file, a single .eml, a Maildir, a folder of these, any of them in gzip, bzip2, xz,
/// zstd, tar or zip, or "-" for standard input.
///
/// What a path holds is sniffed from its content, not its name. Rows: an mbox is one; the messages
/// of a Maildir are one (place "cur/NAME", then "new/NAME"); files that are a message each are one
/// per folder (kind "eml", place the name; alone as argument place "0"). Folders are walked in byte
/// order of their names, containers in their own order; symbolic links to folders are followed only
/// once; names that begin with a dot are left out, but for folders that are Maildirs.
///
/// Noted, never thrown: a file without a message (`not_mail`), one that cannot be read
/// (`unreadable`), packed input that is damaged (`truncated`; what was unpacked before is given).
/// Throws `Error` (input) if `path` itself is missing or cannot be opened.
[[nodiscard]] std::unique_ptr<MailReader> open_archive(const std::filesystem::path& path,
                                                       const ReadLimits& limits = {});

}  // namespace mailhorizon::archive

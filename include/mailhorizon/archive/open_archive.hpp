// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "mailhorizon/archive/file_guide.hpp"
#include "mailhorizon/archive/mail_reader.hpp"

#include <filesystem>
#include <memory>
#include <string_view>

namespace mailhorizon::archive {

/// Opens an mbox or MMDF file, a single .eml or .emlx, a Maildir, an MH folder, a folder of these
/// (an Apple mailbox, a Thunderbird profile), any of them in gzip, bzip2, xz, zstd, tar or zip, or
/// "-" for standard input.
///
/// What a path holds is sniffed from its content; a name only tells that a file which begins like a
/// message is no more than one ("a.eml", "12"), and which files may hold none without a word. Rows:
/// an mbox or MMDF file is one; the messages of a Maildir are one (place "cur/NAME", then
/// "new/NAME"); files that are a message each are one per folder (kind "mh", "eml" or "emlx", place
/// the name; alone as argument place "0"), those of an Apple "X.mbox" one for all folders in it.
/// Folders are walked in byte order of their names, containers in their own order; symbolic links
/// to folders are followed only once; names that begin with a dot are left out, but for folders
/// that are Maildirs or lead to some. Pipes and devices in folders are never opened.
///
/// Noted, never thrown: a file without a message (`not_mail`), one that cannot be read or needs
/// another program first (`unreadable`), a member with a password (`encrypted`), input that is
/// damaged or goes on beyond a limit (`truncated`; what was read before is given). A file that is
/// gone between listing and opening is noted as `unreadable` and does not count as missing input.
/// Throws `Error` (input) if `path` itself is missing or cannot be opened.
///
/// With a guide (borrowed) what it says is skipped, and files that have grown are read from where
/// it says; the reader then keeps `files()`.
[[nodiscard]] std::unique_ptr<MailReader> open_archive(const std::filesystem::path& path,
                                                       const ReadLimits& limits = {},
                                                       FileGuide* guide = nullptr);

}  // namespace mailhorizon::archive

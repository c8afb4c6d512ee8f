// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "mailhorizon/archive/mail_reader.hpp"
#include "mailhorizon/base/file.hpp"

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace mailhorizon::archive {

/// If `line` (without its line end) is an mbox separator, its time as written (zone applied if
/// there is one).
///
/// A separator is "From ", a sender or nothing, and a date at the end of the line: as asctime
/// writes it (weekday, seconds and zone may lack, the zone may stand before or after the year) or
/// as a Date field has it, perhaps followed by "remote from HOST".
[[nodiscard]] std::optional<base::Instant> separator_time(std::string_view line) noexcept;

/// True if the line is shaped like a header field: "Name:" with a name of printable ASCII.
[[nodiscard]] bool is_header_shaped(std::string_view line) noexcept;

/// Reads one mbox stream (mboxrd, mboxo, mboxcl, mboxcl2) from `source`; `path` names it in the
/// ledger.
///
/// A separator counts at the start of the stream, directly before a header-shaped line, or after an
/// empty line unless prose follows it: then somebody quotes a separator. Body lines beginning with
/// "From " never split, nor do the lines of git's patches where the stream does not begin with one.
/// A Content-Length that ends exactly before a separator or at the end of the stream is believed.
/// A stream that begins with a header line is a message at place 0, and of kind "eml" if no
/// separator follows. Results do not depend on `limits.window_bytes`. O(size).
[[nodiscard]] std::unique_ptr<MailReader> read_mbox(std::unique_ptr<base::ByteSource> source,
                                                    std::string path,
                                                    const ReadLimits& limits = {});

}  // namespace mailhorizon::archive

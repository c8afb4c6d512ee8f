// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <string_view>

namespace mailhorizon::archive {

/// The flags in a Maildir file name ("1234.host:2,FS" has "FS"), sorted, each once.
///
/// Where a file system forbids ':' programs write '!' or ';' for it.
[[nodiscard]] std::string maildir_flags(std::string_view name);

/// True for the folders of a Maildir that hold messages: "cur" and "new".
[[nodiscard]] bool is_maildir_part(std::string_view name) noexcept;

}  // namespace mailhorizon::archive

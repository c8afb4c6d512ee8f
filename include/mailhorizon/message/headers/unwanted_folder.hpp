// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <string_view>

namespace mailhorizon::message {

/// True for what mail programs and servers call their folders of spam, trash and drafts, in the
/// common languages, in any case: "Trash", "Junk E-Mail", "Entwürfe", IMAP's "Entw&APw-rfe".
/// O(size).
[[nodiscard]] bool is_unwanted_folder(std::string_view name);

/// True if `path` leads through such a folder below the folder its first `given` bytes name, or
/// that last name is one: "mail/Trash.sbd/2019", "mail/.INBOX.Trash", "[Gmail]/Spam.mbox.gz".
/// Folders above were the user's choice. O(size).
[[nodiscard]] bool is_in_unwanted_folder(std::string_view path, std::size_t given);

}  // namespace mailhorizon::message

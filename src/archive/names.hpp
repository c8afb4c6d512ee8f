// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string_view>

namespace mailhorizon::archive {

/// What a file's name adds to its bytes: whether the message in it is alone, and whether silence
/// about it is in order. No name makes a file mail or keeps mail from being read, but for the
/// copies that mail programs make for others (`is_copy_folder`).

/// True for a message of an MH folder: "12", and ",12" or "#12", which are deleted ones.
[[nodiscard]] bool is_mh_name(std::string_view name) noexcept;

/// True for a message that its MH folder keeps only until somebody tidies up.
[[nodiscard]] bool is_deleted_mh_name(std::string_view name) noexcept;

/// True if the file says itself that it holds one message ("a.eml").
[[nodiscard]] bool is_eml_name(std::string_view name) noexcept;

/// True for the indexes, filters and states that mail programs keep beside their mail ("Inbox.msf",
/// "dovecot-uidlist"): that there is no message in them is nothing odd.
[[nodiscard]] bool is_companion(std::string_view name) noexcept;

/// True for folders with copies of mail outside the mailbox: Thunderbird's for desktop search
/// ("X.mozmsgs"), and the attachments that Apple Mail takes out ("Attachments" below an "X.mbox").
[[nodiscard]] bool is_copy_folder(std::string_view parent, std::string_view name) noexcept;

/// The beginning of `folder` that names the Apple mailbox it is a part of
/// ("/a/X.mbox/ID/Data/Messages" is a part of "/a/X.mbox"); all of it if there is none.
[[nodiscard]] std::string_view apple_mailbox(std::string_view folder) noexcept;

}  // namespace mailhorizon::archive

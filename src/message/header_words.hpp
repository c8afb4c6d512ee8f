// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mailhorizon/base/borrow.hpp"
#include "mailhorizon/message/limits.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace mailhorizon::message {

/// At most `limit` bytes of well-formed UTF-8, cut between characters.
void cut_at_character(std::string& text, std::size_t limit);

/// The address of "<mailto:list@example.org>" or "list <list@example.org>" or "list@example.org";
/// empty if none.
[[nodiscard]] std::string address_in(std::string_view value, const MessageLimits& limits);

/// "Linux man pages <linux-man.vger.kernel.org>" is linux-man.vger.kernel.org.
[[nodiscard]] std::string list_id_in(std::string_view value, const MessageLimits& limits);

/// A value that can be read as text: bytes beyond ASCII that are no UTF-8 are taken as the charset
/// the message declares for its text, else the one detected in it, else as `base::decode_charset`
/// does without a name. Borrows from `value` or `buffer`; looks into `message` only for such bytes.
[[nodiscard]] std::string_view readable(std::string_view value MH_LIFETIMEBOUND,
                                        std::string_view message,
                                        std::string& buffer MH_LIFETIMEBOUND);

/// A classification in the subject: "[CONFIDENTIAL]", "TLP:RED".
[[nodiscard]] bool is_labelled(std::string_view subject) noexcept;

}  // namespace mailhorizon::message

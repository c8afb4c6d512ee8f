// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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

/// A classification in the subject: "[CONFIDENTIAL]", "TLP:RED".
[[nodiscard]] bool is_labelled(std::string_view subject) noexcept;

}  // namespace mailhorizon::message

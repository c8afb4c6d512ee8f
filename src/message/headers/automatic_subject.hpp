// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string_view>

namespace mailhorizon::message {

/// Whether only a program opens a subject so: "Out of Office: Lunch", "[EXT] Automatische Antwort:
/// Lunch", "Undelivered Mail Returned to Sender", "Declined: Lunch".
///
/// Behind a reply marker somebody answers such mail. Decoded UTF-8; O(1).
[[nodiscard]] bool is_automatic_subject(std::string_view subject);

}  // namespace mailhorizon::message

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "mailhorizon/findings/patterns/patterns.hpp"

#include <span>
#include <vector>

namespace mailhorizon::findings {

/// BH10, by first message. Stems that more than a dozen people send in more than a dozen threads
/// are logos, not files. O(n log n) of messages with attachments and their recipients.
[[nodiscard]] std::vector<AttachmentRound> find_attachment_rounds(const Ground& ground);

}  // namespace mailhorizon::findings

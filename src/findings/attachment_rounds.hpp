// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mailhorizon/findings/black_hole.hpp"

#include <vector>

namespace mailhorizon::findings {

/// One file that went round: its versions in order of time, at least 3 by at least 2 senders, in
/// one thread or between the same people without a pause of a month.
struct AttachmentRound {
    std::vector<model::MessageIndex> messages;
    std::size_t senders = 0;
    bool one_thread = true;

    [[nodiscard]] double strength() const {
        return 1.0 - 1.0 / static_cast<double>(messages.size());
    }
};

/// BH10, by first message. Stems that more than a dozen people send in more than a dozen threads
/// are logos, not files. O(n log n) of messages with attachments and their recipients.
[[nodiscard]] std::vector<AttachmentRound> find_attachment_rounds(const Ground& ground);

void add_attachment_findings(const Ground& ground, std::vector<BlackHole>& found);

}  // namespace mailhorizon::findings

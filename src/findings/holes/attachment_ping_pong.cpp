// SPDX-License-Identifier: GPL-3.0-or-later
#include "findings/holes/attachment_ping_pong.hpp"

#include "findings/asks/words.hpp"
#include "findings/holes/finding.hpp"

#include "mailhorizon/findings/holes/black_hole.hpp"

#include <fmt/format.h>

namespace mailhorizon::findings {

void find_attachment_ping_pongs(const Scene& scene, std::vector<BlackHole>& found) {
    for (const AttachmentRound& round : scene.patterns.rounds) {
        BlackHole finding =
            make_finding(scene.ground, attachment_ping_pong, round.strength(), round.messages);
        finding.evidence.emplace_back(
            fmt::format("one file sent {} times by {} from {} to {}, {}",
                        round.messages.size(),
                        count_text(round.senders, "person"),
                        day_text(scene.ground, round.messages.front()),
                        day_text(scene.ground, round.messages.back()),
                        round.one_thread ? "in one thread" : "between the same people"));
        found.push_back(std::move(finding));
    }
}

}  // namespace mailhorizon::findings

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/findings.hpp"

#include "mailhorizon/findings/black_hole.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

namespace mailhorizon::testing {

/// A made archive with all black holes of one kind in it.
struct KindFound {
    MadeGround made;
    std::vector<findings::Episode> episodes;
    findings::Forecast forecast;
    std::vector<findings::BlackHole> found;

    KindFound(const std::vector<Mail>& mails,
              findings::BlackHoleKind kind,
              std::optional<base::Instant> as_of = std::nullopt)
        : made(mails, as_of),
          episodes(findings::find_episodes(made.ground())),
          forecast(findings::forecast(episodes)),
          found(findings::find_black_holes(made.ground(),
                                           episodes,
                                           forecast,
                                           findings::find_patterns(made.ground(), episodes))) {
        std::erase_if(found, [kind](const findings::BlackHole& hole) { return hole.kind != kind; });
    }

    /// The ids of a finding's messages, the anchor first.
    [[nodiscard]] std::vector<std::string> ids(std::size_t position) const {
        std::vector<std::string> ids;
        for (const model::MessageIndex message : found.at(position).messages) {
            ids.emplace_back(made.corpus.message(message).id);
        }
        return ids;
    }
    [[nodiscard]] std::string evidence(std::size_t position) const {
        return std::string(found.at(position).evidence.front().raw());
    }
};

}  // namespace mailhorizon::testing

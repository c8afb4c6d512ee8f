// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "support/findings.hpp"

#include "mailhorizon/findings/forecast/forecast_policy.hpp"
#include "mailhorizon/findings/holes/black_hole.hpp"
#include "mailhorizon/findings/holes/kinds.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mailhorizon::testing {

/// A made archive with all that is found in it.
struct Judged {
    MadeGround made;
    std::vector<findings::Episode> episodes;
    findings::AskFeatures features;
    findings::Forecast forecast;
    findings::Patterns patterns;
    std::vector<findings::Stream> streams;
    std::vector<findings::BlackHole> found;

    explicit Judged(const std::vector<Mail>& mails,
                    std::optional<base::Instant> as_of = std::nullopt,
                    bool with_features = false)
        : made(mails, as_of),
          episodes(findings::find_episodes(made.ground())),
          features(with_features ? findings::ask_features(made.ground(), episodes)
                                 : findings::AskFeatures{}),
          forecast(findings::forecast(episodes, features)),
          patterns(findings::find_patterns(made.ground(), episodes)),
          streams(findings::find_streams(made.ground(), episodes, patterns)),
          found(find_all()) {}

    /// Those of the kind with this title.
    [[nodiscard]] std::vector<findings::BlackHole> of(std::string_view title) const {
        std::vector<findings::BlackHole> some;
        for (const findings::BlackHole& hole : found) {
            if (findings::row_of(hole.kind).title == title) {
                some.push_back(hole);
            }
        }
        return some;
    }
    [[nodiscard]] std::string anchor(const findings::BlackHole& finding) const {
        return std::string(made.corpus.message(finding.messages.front()).id);
    }

private:
    [[nodiscard]] std::vector<findings::BlackHole> find_all() const {
        const findings::Ground ground = made.ground();
        const findings::ForecastPolicy policy;
        return findings::find_black_holes({.ground = ground,
                                           .episodes = episodes,
                                           .features = features,
                                           .forecast = forecast,
                                           .patterns = patterns,
                                           .streams = streams,
                                           .policy = policy});
    }
};

/// A made archive with all black holes of one kind in it.
struct KindFound {
    Judged judged;
    std::vector<findings::BlackHole> found;

    KindFound(const std::vector<Mail>& mails,
              std::string_view title,
              std::optional<base::Instant> as_of = std::nullopt)
        : judged(mails, as_of), found(judged.of(title)) {}

    /// The ids of a finding's messages, the anchor first.
    [[nodiscard]] std::vector<std::string> ids(std::size_t position) const {
        std::vector<std::string> ids;
        for (const model::MessageIndex message : found.at(position).messages) {
            ids.emplace_back(judged.made.corpus.message(message).id);
        }
        return ids;
    }
    [[nodiscard]] std::string evidence(std::size_t position) const {
        return std::string(found.at(position).evidence.front().raw());
    }
};

}  // namespace mailhorizon::testing

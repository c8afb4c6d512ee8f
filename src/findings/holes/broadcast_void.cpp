// SPDX-License-Identifier: GPL-3.0-or-later
#include "findings/holes/broadcast_void.hpp"

#include "findings/asks/authorship.hpp"
#include "findings/asks/words.hpp"
#include "findings/holes/finding.hpp"

#include "mailhorizon/base/hash.hpp"
#include "mailhorizon/base/number.hpp"
#include "mailhorizon/base/time_units.hpp"
#include "mailhorizon/findings/forecast/forecast_policy.hpp"
#include "mailhorizon/findings/holes/black_hole.hpp"
#include "mailhorizon/statistics/proportion.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>
#include <tuple>
#include <utility>

namespace mailhorizon::findings {

namespace {

/// When a sender is said to talk into the void.
struct Rule {
    /// Recipients: who writes to fewer talks to each of them.
    static constexpr std::size_t least_audience = 10;
    /// Messages of one stream; fewer are no habit, and no rate.
    static constexpr std::size_t least_messages = 5;
    /// Seconds in which so many must lie: a habit of these days, not of a decade.
    static constexpr std::int64_t window_seconds = 90 * base::day_seconds;
    /// Share of the archive's rate of answers that the stream stays below,
    static constexpr double rate_share = 0.1;
    /// and that the upper end of its interval does: a few messages prove nothing.
    static constexpr double bound_share = 0.5;
};

/// A list or (sender, audience), and one of its first messages.
struct Sending {
    std::uint64_t stream = 0;
    std::size_t episode = 0;
    auto operator<=>(const Sending&) const noexcept = default;
};

/// The smallest hash of a message's recipients, if they are many.
std::optional<std::uint64_t> audience_of(const Ground& ground, const model::MessageRow& row) {
    std::uint64_t least = std::numeric_limits<std::uint64_t>::max();
    if (row.recipients.size() < Rule::least_audience) {
        return std::nullopt;
    }
    for (const model::RecipientRow& recipient : row.recipients) {
        least = std::min(least, base::stable_hash(ground.corpus.address(recipient.address)));
    }
    return least;
}

std::optional<std::uint64_t> stream_of(const Ground& ground, const Episode& episode) {
    const model::MessageRow& row = ground.corpus.message(episode.message);
    if (row.list.exists()) {
        return base::stable_hash(ground.corpus.address(row.list));
    }
    const auto audience = audience_of(ground, row);
    if (!audience || !row.from.exists()) {
        return std::nullopt;
    }
    return base::stable_hash(ground.corpus.address(row.from), *audience);
}

bool is_frequent(const Ground& ground, const std::vector<const Episode*>& sent) {
    for (std::size_t i = Rule::least_messages - 1; i < sent.size(); ++i) {
        const model::MessageIndex first = sent[i + 1 - Rule::least_messages]->message;
        const std::int64_t span = ground.corpus.message(sent[i]->message).time.seconds -
                                  ground.corpus.message(first).time.seconds;
        if (span <= Rule::window_seconds) {
            return true;
        }
    }
    return false;
}

/// Half of them or more count as no ask. Long newsletters come near: each bears a mark or two of
/// asking ("join us", "see the list").
bool asks_nothing(const std::vector<const Episode*>& sent, double threshold) {
    std::vector<double> asks;
    for (const Episode* episode : sent) {
        asks.push_back(episode->ask);
    }
    const auto middle = asks.begin() + static_cast<std::ptrdiff_t>(asks.size() / 2);
    std::ranges::nth_element(asks, middle);
    return *middle < threshold;
}

double answered_share(std::span<const Episode> episodes) {
    double roots = 0.0;
    double answered = 0.0;
    for (const Episode& episode : episodes) {
        if (episode.root && !episode.excluded) {
            roots += 1.0;
            answered += episode.answer.exists() ? 1.0 : 0.0;
        }
    }
    return roots > 0.0 ? answered / roots : 0.0;
}

std::string receivers_text(const Ground& ground, const std::vector<const Episode*>& sent) {
    const model::MessageRow& row = ground.corpus.message(sent.front()->message);
    if (row.list.exists()) {
        return fmt::format("the list {}, whose readers are not known",
                           ground.corpus.address(row.list));
    }
    std::size_t least = std::numeric_limits<std::size_t>::max();
    std::size_t most = 0;
    for (const Episode* episode : sent) {
        const std::size_t size = ground.corpus.message(episode->message).recipients.size();
        least = std::min(least, size);
        most = std::max(most, size);
    }
    return fmt::format("{} to {} recipients", least, most);
}

/// A finding if `sent`, all of one stream, goes into the void.
std::optional<BlackHole> judge(const Ground& ground,
                               const std::vector<const Episode*>& sent,
                               double archive_rate,
                               const ForecastPolicy& policy) {
    if (sent.size() < Rule::least_messages || !is_frequent(ground, sent) ||
        !asks_nothing(sent, policy.asks.ask_threshold)) {
        return std::nullopt;
    }
    const auto n = static_cast<double>(sent.size());
    const auto answered = static_cast<double>(std::ranges::count_if(
        sent, [](const Episode* episode) { return episode->answer.exists(); }));
    const double upper = statistics::wilson_upper(answered, n, policy.interval_z);
    if (answered / n >= Rule::rate_share * archive_rate ||
        upper >= Rule::bound_share * archive_rate) {
        return std::nullopt;
    }
    std::vector<model::MessageIndex> messages;
    for (const Episode* episode : sent) {
        messages.push_back(episode->message);
    }
    BlackHole finding = make_finding(
        ground, broadcast_void, 1.0 - answered / n / archive_rate, std::move(messages));
    finding.evidence.emplace_back(fmt::format("{} from {} to {}, to {}",
                                              count_text(sent.size(), "message"),
                                              day_text(ground, sent.front()->message),
                                              day_text(ground, sent.back()->message),
                                              receivers_text(ground, sent)));
    finding.evidence.emplace_back(
        fmt::format("answered: {:.0f} of {} (at most {}); of all first messages of threads {}",
                    answered,
                    base::group_digits(sent.size()),
                    base::percent_text(upper),
                    base::percent_text(archive_rate)));
    return finding;
}

}  // namespace

void find_broadcast_voids(const Scene& scene, std::vector<BlackHole>& found) {
    std::vector<Sending> sendings;
    for (std::size_t i = 0; i < scene.episodes.size(); ++i) {
        const Episode& episode = scene.episodes[i];
        if (!episode.root || !scene.ground.corpus.message(episode.message).plausible) {
            continue;
        }
        if (const auto stream = stream_of(scene.ground, episode)) {
            sendings.push_back({*stream, i});
        }
    }
    std::ranges::sort(sendings);
    const double archive_rate = answered_share(scene.episodes);
    std::vector<const Episode*> sent;
    for (std::size_t i = 0; i < sendings.size(); ++i) {
        sent.push_back(&scene.episodes[sendings[i].episode]);
        if (i + 1 == sendings.size() || sendings[i + 1].stream != sendings[i].stream) {
            if (auto finding = judge(scene.ground, sent, archive_rate, scene.policy)) {
                found.push_back(std::move(*finding));
            }
            sent.clear();
        }
    }
}

}  // namespace mailhorizon::findings

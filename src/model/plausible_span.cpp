// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/plausible_span.hpp"

#include "mailhorizon/base/instant.hpp"
#include "mailhorizon/base/problem.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace mailhorizon::model {
namespace {

constexpr std::int64_t seconds_a_day = 86'400;
/// Beside the quantiles lies as much as the archive was ever silent between them, in these bounds:
/// on a slow list the last message may come months after the one before it.
constexpr std::int64_t least_margin = 30 * seconds_a_day;
constexpr std::int64_t most_margin = 365 * seconds_a_day;
/// Quantiles in units of 1/10,000: 0.05 % and 99.95 %.
constexpr std::size_t low_quantile = 5;
constexpr std::size_t high_quantile = 9'995;
constexpr std::size_t quantile_unit = 10'000;
/// Up to here the quantiles are the first and the last message, whatever they say.
constexpr std::size_t few_messages = 2'000;
/// From here on a single message can be told from the others, if it is this far from all of them.
constexpr std::size_t fewest_messages = 10;
constexpr std::int64_t lone_distance = 730 * seconds_a_day;

/// The nearest-rank quantile; `times` is sorted and not empty.
std::int64_t quantile(const std::vector<std::int64_t>& times, std::size_t part) noexcept {
    const std::size_t rank = (times.size() * part + quantile_unit - 1) / quantile_unit;
    return times[rank == 0 ? 0 : rank - 1];
}

/// The longest time from one message to the next, from `first` to `last`, within the bounds.
std::int64_t margin_of(const std::vector<std::int64_t>& times,
                       std::int64_t first,
                       std::int64_t last) {
    std::int64_t longest = least_margin;
    for (std::size_t i = 1; i < times.size(); ++i) {
        if (times[i - 1] >= first && times[i] <= last) {
            longest = std::max(longest, times[i] - times[i - 1]);
        }
    }
    return std::min(longest, most_margin);
}

}  // namespace

PlausibleSpan find_span(const std::vector<std::int64_t>& times) {
    if (times.empty()) {
        return {};
    }
    std::int64_t first = quantile(times, low_quantile);
    std::int64_t last = quantile(times, high_quantile);
    const std::size_t size = times.size();
    if (size >= fewest_messages && size < few_messages) {
        if (times[1] - times[0] > lone_distance) {
            first = times[1];
        }
        if (times[size - 1] - times[size - 2] > lone_distance) {
            last = times[size - 2];
        }
    }
    const std::int64_t margin = margin_of(times, first, last);
    return {.first = first - margin, .last = last + margin};
}

void judge_times(Draft& draft, const MessageGroups& groups) {
    std::vector<std::int64_t> times;
    times.reserve(groups.size());
    for (std::size_t message = 0; message < groups.size(); ++message) {
        const Candidate& kept = draft.candidates[groups.places(message).front()];
        if (kept.is(has_time)) {
            times.push_back(kept.time);
        }
    }
    const PlausibleSpan span = find_span(times);
    bool is_first = true;
    std::int64_t last_time = 0;
    for (std::size_t message = 0; message < times.size(); ++message) {
        Candidate& kept = draft.candidates[groups.places(message).front()];
        const bool inside = span.holds(kept.time);
        kept.plausible = inside || kept.is(confirmed);
        if (!kept.plausible) {
            note_problem(
                draft, base::ProblemKind::implausible_date, kept, base::to_iso({kept.time}));
            continue;
        }
        if (is_first) {
            draft.corpus->first_time = {kept.time};
            is_first = false;
        }
        last_time = kept.time;
    }
    draft.corpus->as_of = draft.settings.as_of.value_or(base::Instant{last_time});
}

}  // namespace mailhorizon::model

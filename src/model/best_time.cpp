// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/best_time.hpp"

#include "model/plausible_span.hpp"

#include "mailhorizon/base/instant.hpp"
#include "mailhorizon/base/radix_sort.hpp"
#include "mailhorizon/model/message_facts.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <optional>
#include <vector>

namespace mailhorizon::model {
namespace {

constexpr std::int64_t seconds_a_day = 86'400;
/// 1971-01-01 and 2100-01-01: no mail outside, only clocks that stood still or ran away.
constexpr std::int64_t earliest = 31'536'000;
constexpr std::int64_t latest = 4'102'444'800;
/// A From_ line written from the Date by an exporter differs from it by a zone at most.
constexpr std::int64_t zone_step = 900;
/// One line alone is no sign of an exporter that writes its own date.
constexpr std::uint64_t fewest_lines = 2;

bool is_possible(std::int64_t time) noexcept {
    return time >= earliest && time <= latest;
}

std::int64_t day_of(std::int64_t time) noexcept {
    return time / seconds_a_day;  // possible times are positive
}

/// What the message itself says, without the mailbox around it.
std::optional<std::int64_t> own_time(const Candidate& candidate) noexcept {
    if (candidate.is(has_received) && is_possible(candidate.received)) {
        return candidate.received;
    }
    if (candidate.is(has_date) && is_possible(candidate.date)) {
        return candidate.date;
    }
    return std::nullopt;
}

/// Tells exports, which write the day they were made into each From_ line, from mailboxes.
///
/// The majority day is found in two passes, with one counter an archive.
class FromLineJudge {
public:
    explicit FromLineJudge(std::size_t archives) : days_(archives) {}

    void propose(const Candidate& candidate) {
        Days& days = days_[candidate.archive];
        ++days.lines;
        const std::int64_t day = day_of(candidate.from_line);
        if (days.balance == 0) {
            days.favourite = day;
        }
        days.balance = day == days.favourite ? days.balance + 1 : days.balance - 1;
    }
    void count(const Candidate& candidate) {
        Days& days = days_[candidate.archive];
        days.on_favourite += day_of(candidate.from_line) == days.favourite ? 1U : 0U;
    }
    [[nodiscard]] bool believes(std::uint32_t archive) const noexcept {
        const Days& days = days_[archive];
        return days.lines < fewest_lines || 2 * days.on_favourite <= days.lines;
    }

private:
    struct Days {
        std::int64_t favourite = 0;
        std::uint64_t balance = 0;
        std::uint64_t lines = 0;
        std::uint64_t on_favourite = 0;
    };
    std::vector<Days> days_;
};

/// True if the line bears witness about its archive; nothing later than as-of may.
bool bears_witness(const Candidate& candidate, const std::optional<base::Instant>& as_of) {
    if (!candidate.is(has_from_line) || !is_possible(candidate.from_line)) {
        return false;
    }
    if (!as_of) {
        return true;
    }
    const auto time = own_time(candidate);
    return candidate.from_line <= as_of->seconds && (!time || *time <= as_of->seconds);
}

bool is_confirmed(const Candidate& candidate) noexcept {
    if (!candidate.is(has_date) || !is_possible(candidate.date)) {
        return false;
    }
    const auto agrees = [&](std::int64_t time) {
        return is_possible(time) && std::abs(candidate.date - time) <= seconds_a_day;
    };
    if (candidate.is(has_received) && agrees(candidate.received)) {
        return true;
    }
    return candidate.is(has_from_line) && agrees(candidate.from_line) &&
           (candidate.date - candidate.from_line) % zone_step != 0;
}

/// Candidates whose Received and Date do not agree, and that go by the former.
std::vector<std::size_t> find_doubtful(const CandidateTable& candidates) {
    std::vector<std::size_t> doubtful;
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        const Candidate& candidate = candidates[i];
        if (candidate.is(has_received) && candidate.is(has_date) && candidate.is(has_time) &&
            candidate.time == candidate.received && is_possible(candidate.date) &&
            std::abs(candidate.date - candidate.received) > seconds_a_day) {
            doubtful.push_back(i);
        }
    }
    return doubtful;
}

/// A Received outside the time of all the rest, from a server's wrong clock, gives way to a Date
/// inside.
void prefer_plausible_dates(Draft& draft) {
    CandidateTable& candidates = draft.candidates;
    const std::vector<std::size_t> doubtful = find_doubtful(candidates);
    if (doubtful.empty()) {
        return;
    }
    std::vector<std::int64_t> times;
    times.reserve(candidates.size());
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        const Candidate& candidate = candidates[i];
        const bool in_time =
            !draft.settings.as_of || candidate.time <= draft.settings.as_of->seconds;
        if (candidate.is(has_time) && in_time && (candidate.marks & unwanted) == 0) {
            times.push_back(candidate.time);
        }
    }
    base::radix_sort(times);
    const PlausibleSpan span = find_span(times);
    for (const std::size_t i : doubtful) {
        // What was received after as-of, by whatever clock, was not there yet.
        if (draft.settings.as_of &&
            std::max(candidates[i].received, candidates[i].date) > draft.settings.as_of->seconds) {
            continue;
        }
        if (!span.holds(candidates[i].received) && span.holds(candidates[i].date)) {
            candidates[i].time = candidates[i].date;
        }
    }
}

}  // namespace

void settle_times(Draft& draft) {
    FromLineJudge judge(draft.archives.size());
    CandidateTable& candidates = draft.candidates;
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        if (bears_witness(candidates[i], draft.settings.as_of)) {
            judge.propose(candidates[i]);
        }
    }
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        if (bears_witness(candidates[i], draft.settings.as_of)) {
            judge.count(candidates[i]);
        }
    }
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        Candidate& candidate = candidates[i];
        std::optional<std::int64_t> time = own_time(candidate);
        if (!time && candidate.is(has_from_line) && is_possible(candidate.from_line) &&
            judge.believes(candidate.archive)) {
            time = candidate.from_line;
        }
        if (time) {
            candidate.time = *time;
            candidate.set(has_time);
        }
        if (is_confirmed(candidate)) {
            candidate.set(confirmed);
        }
    }
    prefer_plausible_dates(draft);
}

}  // namespace mailhorizon::model

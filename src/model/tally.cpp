// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/tally.hpp"

#include "mailhorizon/base/instant.hpp"
#include "mailhorizon/base/problem.hpp"
#include "mailhorizon/model/message_facts.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <span>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

namespace mailhorizon::model {
namespace {

void merge_into(ArchiveRow& row, const ArchiveRow& other) {
    row.kind = std::min(row.kind, other.kind);
    row.bytes = std::max(row.bytes, other.bytes);  // the same bytes read again
    row.read += other.read;
    row.skipped += other.skipped;
}

}  // namespace

void merge_archives(Draft& draft) {
    const std::vector<ArchiveRow>& rows = draft.archives;
    std::vector<std::size_t> order(rows.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::sort(order, [&](std::size_t a, std::size_t b) {
        return std::tie(rows[a].path, a) < std::tie(rows[b].path, b);
    });
    std::vector<ArchiveRow> merged;
    std::vector<std::uint32_t> number_of(rows.size());
    for (const std::size_t old : order) {
        if (!merged.empty() && merged.back().path == rows[old].path) {
            merge_into(merged.back(), rows[old]);
        } else {
            merged.push_back(rows[old]);
        }
        number_of[old] = static_cast<std::uint32_t>(merged.size() - 1);
    }
    for (std::size_t i = 0; i < draft.candidates.size(); ++i) {
        draft.candidates[i].archive = number_of[draft.candidates[i].archive];
    }
    draft.archives = std::move(merged);
}

void leave_out(Draft& draft) {
    for (std::size_t i = 0; i < draft.candidates.size(); ++i) {
        Candidate& candidate = draft.candidates[i];
        const bool in_time =
            !draft.settings.as_of ||
            (candidate.is(has_time) && candidate.time <= draft.settings.as_of->seconds);
        const bool is_unwanted = (candidate.marks & unwanted) != 0;
        if (in_time && !is_unwanted) {
            continue;
        }
        candidate.set(left_out);
        ++draft.archives[candidate.archive].skipped;
        if (in_time) {
            note_problem(draft, base::ProblemKind::unwanted, candidate, "spam, trash or draft");
        } else {
            candidate.set(late);
            note_problem(draft,
                         base::ProblemKind::after_as_of,
                         candidate,
                         candidate.is(has_time) ? base::to_iso({candidate.time}) : "no time");
        }
    }
}

void count_places(Draft& draft, const MessageGroups& groups) {
    for (std::size_t message = 0; message < groups.size(); ++message) {
        const std::span<const std::uint32_t> places = groups.places(message);
        draft.candidates[places.front()].places = static_cast<std::uint32_t>(places.size());
        ++draft.archives[draft.candidates[places.front()].archive].kept;
        for (const std::uint32_t place : places.subspan(1)) {
            ++draft.archives[draft.candidates[place].archive].duplicate;
        }
    }
}

}  // namespace mailhorizon::model

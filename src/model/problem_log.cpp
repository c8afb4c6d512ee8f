// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/problem_log.hpp"

#include "model/corpus_storage.hpp"
#include "model/place_order.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <tuple>
#include <utility>

namespace mailhorizon::model {
namespace {

bool comes_before(const base::Problem& a, const base::Problem& b) {
    if (a.archive != b.archive) {
        return a.archive < b.archive;
    }
    if (const auto order = compare_places(a.place, b.place); order != 0) {
        return order < 0;
    }
    return std::tie(a.kind, a.message_id, a.detail) < std::tie(b.kind, b.message_id, b.detail);
}

}  // namespace

void ProblemLog::take(base::Problem problem, std::uint32_t candidate) {
    entries_.push_back({.candidate = candidate, .kind = problem.kind});
    if (keeps_details_) {
        details_.push_back(std::move(problem));
    }
}

void ProblemLog::hand_over(const CandidateTable& candidates, Corpus::Storage& corpus) {
    for (std::size_t i = 0; i < entries_.size(); ++i) {
        const Entry& entry = entries_[i];
        if (entry.candidate != Candidate::none && candidates[entry.candidate].is(late)) {
            continue;
        }
        ++corpus.problem_counts[static_cast<std::size_t>(entry.kind)];
        if (keeps_details_) {
            corpus.problems.push_back(std::move(details_[i]));
        }
    }
    std::ranges::sort(corpus.problems, comes_before);
    *this = ProblemLog(keeps_details_);
}

}  // namespace mailhorizon::model

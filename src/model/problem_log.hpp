// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/candidate.hpp"
#include "model/chunked_table.hpp"

#include "mailhorizon/base/problem.hpp"
#include "mailhorizon/model/corpus.hpp"

#include <cstdint>
#include <vector>

namespace mailhorizon::model {

/// Problems as they come: always their kinds, their details only if asked for.
class ProblemLog {
public:
    explicit ProblemLog(bool keeps_details) : keeps_details_(keeps_details) {}

    [[nodiscard]] bool keeps_details() const noexcept { return keeps_details_; }
    /// `candidate` is the one it is about; if that turns out to be late, so is the problem.
    void take(base::Problem problem, std::uint32_t candidate = Candidate::none);
    /// Counts and, sorted, the details, without those of late candidates.
    void hand_over(const CandidateTable& candidates, Corpus::Storage& corpus);

private:
    struct Entry {
        std::uint32_t candidate = Candidate::none;
        base::ProblemKind kind = base::ProblemKind::no_header;
    };
    bool keeps_details_;
    ChunkedTable<Entry> entries_;
    std::vector<base::Problem> details_;  ///< one an entry, or none at all
};

}  // namespace mailhorizon::model

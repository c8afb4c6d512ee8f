// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/line_overlap.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace mailhorizon::model {
namespace {

/// Candidates of one id that others are compared with.
constexpr std::size_t most_representatives = 8;

struct Representative {
    std::uint32_t candidate = 0;
    std::uint64_t body_hash = 0;
    std::vector<std::uint32_t> lines;  ///< sorted, each once
};

void sort_lines(std::span<const std::uint32_t> lines, std::vector<std::uint32_t>& sorted) {
    sorted.assign(lines.begin(), lines.end());
    std::ranges::sort(sorted);
    const auto rest = std::ranges::unique(sorted);
    sorted.erase(rest.begin(), rest.end());
}

bool overlap(std::span<const std::uint32_t> a, std::span<const std::uint32_t> b) noexcept {
    std::size_t shared = 0;
    for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
        if (a[i] == b[j]) {
            ++shared;
            ++i;
            ++j;
        } else if (a[i] < b[j]) {
            ++i;
        } else {
            ++j;
        }
    }
    return shared > 0 && 2 * shared >= std::min(a.size(), b.size());
}

bool is_same_text(const Representative& a, const Representative& b) noexcept {
    return (a.body_hash != 0 && a.body_hash == b.body_hash) || overlap(a.lines, b.lines);
}

}  // namespace

void join_overlapping(const Draft& draft,
                      std::span<const std::uint32_t> run,
                      base::DisjointSets& sets) {
    std::vector<Representative> representatives;
    Representative current;
    for (const std::uint32_t candidate : run) {
        current.candidate = candidate;
        current.body_hash = draft.candidates[candidate].body_hash;
        sort_lines(draft.candidates[candidate].own_lines(), current.lines);
        bool is_new = true;
        for (const Representative& other : representatives) {
            if (is_same_text(current, other)) {
                sets.join(other.candidate, candidate);
                is_new = false;
            }
        }
        if (is_new && representatives.size() < most_representatives) {
            representatives.push_back(std::move(current));
            current = {};
        }
    }
}

}  // namespace mailhorizon::model

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

/// One text of an id; its lines are sorted when they are first asked for.
class Text {
public:
    Text(std::uint32_t number, const Candidate& candidate)
        : number_(number), body_hash_(candidate.body_hash), own_lines_(candidate.own_lines()) {}

    [[nodiscard]] std::uint32_t candidate() const noexcept { return number_; }
    [[nodiscard]] bool has_body_of(const Text& other) const noexcept {
        return body_hash_ != 0 && body_hash_ == other.body_hash_;
    }
    /// Sorted, each once.
    [[nodiscard]] std::span<const std::uint32_t> lines() {
        if (sorted_.empty() && !own_lines_.empty()) {
            sorted_.assign(own_lines_.begin(), own_lines_.end());
            std::ranges::sort(sorted_);
            const auto rest = std::ranges::unique(sorted_);
            sorted_.erase(rest.begin(), rest.end());
        }
        return sorted_;
    }

private:
    std::uint32_t number_;
    std::uint64_t body_hash_;
    std::span<const std::uint32_t> own_lines_;
    std::vector<std::uint32_t> sorted_;
};

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

}  // namespace

void join_overlapping(const Draft& draft,
                      std::span<const std::uint32_t> run,
                      base::DisjointSets& sets) {
    std::vector<Text> representatives;
    for (const std::uint32_t candidate : run) {
        Text current(candidate, draft.candidates[candidate]);
        bool is_new = true;
        for (Text& other : representatives) {
            if (current.has_body_of(other) || overlap(current.lines(), other.lines())) {
                sets.join(other.candidate(), candidate);
                is_new = false;
            }
        }
        if (is_new && representatives.size() < most_representatives) {
            representatives.push_back(std::move(current));
        }
    }
}

}  // namespace mailhorizon::model

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

namespace mailhorizon::language {

/// How strongly the sentences of a text ask, and where. O(1) a sentence.
class AskStrengths {
public:
    /// One sentence more, with P(it asks).
    void take(double asks) noexcept {
        constexpr double more_likely_than_not = 0.5;
        constexpr std::uint32_t opening = 2;
        best_ = std::max(best_, asks);
        first_ = count_ < opening ? std::max(first_, asks) : first_;
        asking_ += asks > more_likely_than_not ? 1U : 0U;
        closing_[count_ % closing_.size()] = asks;
        ++count_;
    }
    [[nodiscard]] double best() const noexcept { return best_; }
    /// The largest of the first two sentences.
    [[nodiscard]] double first() const noexcept { return first_; }
    /// The largest of the last three.
    [[nodiscard]] double last() const noexcept { return std::ranges::max(closing_); }
    /// How many ask more likely than not.
    [[nodiscard]] std::uint32_t asking() const noexcept { return asking_; }

private:
    double best_ = 0.0;
    double first_ = 0.0;
    std::array<double, 3> closing_{};
    std::uint32_t asking_ = 0;
    std::uint32_t count_ = 0;
};

}  // namespace mailhorizon::language

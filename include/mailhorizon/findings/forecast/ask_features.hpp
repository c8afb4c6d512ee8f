// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "mailhorizon/base/borrow.hpp"
#include "mailhorizon/findings/asks/episode.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace mailhorizon::findings {

/// What each episode looked like when it was sent, in the numbers that a forecast may use.
///
/// One row an episode, the columns those of the shipped prior of its style (docs/method.md),
/// standardised by that prior's mean and standard deviation and clipped to [-4, 4]. Kept as
/// 1/8,000ths: 76 bytes an episode. Without rows every episode is an average one.
class AskFeatures {
public:
    static constexpr std::size_t width = 38;
    using Row = std::array<float, width>;

    void add(const Row& standardised);
    [[nodiscard]] std::size_t size() const noexcept { return cells_.size() / width; }
    /// Zeros beyond the last row.
    [[nodiscard]] Row row(std::size_t episode) const noexcept;

private:
    std::vector<std::int16_t> cells_;
};

/// The features of `episodes` (as `find_episodes` gives them), each from nothing but what was
/// visible when its message was sent: the text of that message, and who wrote, replied and was
/// answered before. An earlier episode counts in somebody's record from the moment it is answered,
/// or 14 days after it was sent. O(messages + recipients + episodes log episodes).
[[nodiscard]] AskFeatures ask_features(const Ground& ground, std::span<const Episode> episodes);

}  // namespace mailhorizon::findings

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <bitset>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace mailhorizon::message {

/// Phrases that are the same in upper and lower case. Nearly all texts are told to be none by their
/// first two letters, without being folded. O(log n) else.
class FoldedSet {
public:
    explicit FoldedSet(std::span<const std::string_view> phrases);

    [[nodiscard]] bool contains(std::string_view text) const;

private:
    static constexpr std::size_t ascii = 0x80;

    std::vector<std::string> phrases_;     ///< folded, sorted
    std::bitset<ascii * ascii> openings_;  ///< of those that begin with two ASCII characters
};

}  // namespace mailhorizon::message

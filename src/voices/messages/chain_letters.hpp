// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "mailhorizon/model/corpus.hpp"

#include <cstdint>
#include <vector>

namespace mailhorizon::voices {

/// Letters that several wrote in the same words: forms to sign, chain letters. Lists are left out:
/// there people fill in what a project asks for.
class ChainLetters {
public:
    /// O(n log n).
    explicit ChainLetters(const model::Corpus& corpus);

    [[nodiscard]] bool holds(const model::MessageRow& message) const;

private:
    std::vector<std::uint64_t> openings_;  ///< sorted
};

}  // namespace mailhorizon::voices

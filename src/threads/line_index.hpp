// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "mailhorizon/model/corpus.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace mailhorizon::threads {

/// Which messages wrote a line: only the lines that some message of interest quotes are kept.
class LineIndex {
public:
    /// `quoting` marks, by MessageIndex, whose quoted lines will be asked for. O(lines log lines).
    LineIndex(const model::Corpus& corpus, const std::vector<bool>& quoting);

    /// The messages before `message` in corpus order that wrote the line, oldest first: at most the
    /// newest 20. `earlier` becomes how many there are in all. O(log lines).
    [[nodiscard]] std::span<const std::uint64_t> writers(std::uint32_t line,
                                                         std::uint32_t message,
                                                         std::size_t& earlier) const;
    [[nodiscard]] static std::uint32_t message_of(std::uint64_t posting) noexcept {
        return static_cast<std::uint32_t>(posting);
    }

private:
    std::vector<std::uint64_t> postings_;  ///< line above, message below; sorted
    std::vector<std::size_t> begins_;      ///< by the upper bits of the line, and one more
};

}  // namespace mailhorizon::threads

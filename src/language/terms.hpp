// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "language/lexicon.hpp"

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace mailhorizon::language {

/// Collects the hashes of the words that say what a text is about, each once.
class TermCollector {
public:
    explicit TermCollector(std::size_t limit) : limit_(limit) {}

    void start() noexcept { hashes_.clear(); }
    [[nodiscard]] bool full() const noexcept { return hashes_.size() >= limit_; }
    /// One word, its bytes as written, and its WordFlag bits. O(limit).
    void add(const WordBuffer& word, std::string_view raw, std::uint16_t flags);
    [[nodiscard]] std::span<const std::uint32_t> hashes() const noexcept { return hashes_; }

private:
    std::size_t limit_;
    std::vector<std::uint32_t> hashes_;
};

}  // namespace mailhorizon::language

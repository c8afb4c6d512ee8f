// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace mailhorizon::findings {

/// Texts as unit vectors over their terms, each term weighted by how few texts hold it (idf).
class TermSpace {
public:
    /// Takes one list of term hashes a text, as they stand there; terms said twice count once. Of
    /// terms that as many texts hold, what was said first comes first. O(terms log terms).
    explicit TermSpace(const std::vector<std::span<const std::uint32_t>>& texts);

    [[nodiscard]] std::size_t texts() const noexcept { return begin_.size() - 1; }

    /// In [0, 1]; 0 where a text has no terms. O(terms of both).
    [[nodiscard]] double cosine(std::size_t one, std::size_t other) const noexcept;

    /// By text: which earlier texts share at least two of its 8 rarest terms (one, if it has but
    /// three of them that others share), looking at the newest 20 a term. Ascending.
    [[nodiscard]] std::vector<std::uint32_t> alike(std::size_t text) const;

    /// The texts of `members` whose cosine to their common centre is at least `least`.
    /// O(terms log terms).
    [[nodiscard]] std::vector<std::size_t> near_centre(std::span<const std::size_t> members,
                                                       double least) const;

private:
    void weigh_terms();
    void choose_rare_terms();

    [[nodiscard]] std::span<const std::uint32_t> terms(std::size_t text) const noexcept {
        return std::span(terms_).subspan(begin_[text], begin_[text + 1] - begin_[text]);
    }
    [[nodiscard]] std::span<const std::uint32_t> rare(std::size_t text) const noexcept {
        return std::span(rare_).subspan(rare_begin_[text],
                                        rare_begin_[text + 1] - rare_begin_[text]);
    }

    std::vector<std::size_t> begin_;         ///< by text, and one more: into `terms_`
    std::vector<std::uint32_t> terms_;       ///< dense term numbers, ascending in each text
    std::vector<std::uint32_t> holders_;     ///< by term: how many texts hold it
    std::vector<double> weight_;             ///< by term
    std::vector<double> length_;             ///< by text: of the vector before scaling
    std::vector<std::size_t> rare_begin_;    ///< by text, and one more: into `rare_`
    std::vector<std::uint32_t> rare_;        ///< its rarest terms that others hold too
    std::vector<std::size_t> posted_begin_;  ///< by term, and one more: into `posted_`
    std::vector<std::uint32_t> posted_;      ///< texts in which the term is rare, ascending
};

}  // namespace mailhorizon::findings

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "language/lexicon.hpp"

#include <array>
#include <cstddef>

namespace mailhorizon::language {

/// Follows the phrases that the words seen so far may become.
class PhraseMatcher {
public:
    explicit PhraseMatcher(const Lexicon& table) noexcept : lexicon_(&table) {}

    [[nodiscard]] bool idle() const noexcept { return count_ == 0; }
    /// Forget the words seen: no phrase goes on beyond this point.
    void cut() noexcept { count_ = 0; }

    /// One word; calls `hit` with the node of every phrase that ends in it.
    template <class Hit>
    void step(Lexicon::WordId id, bool clause_start, Hit&& hit) {
        std::size_t kept = 0;
        for (std::size_t i = 0; i < count_; ++i) {
            const Lexicon::NodeId next = lexicon_->next(active_[i], id);
            if (next != 0) {
                kept += take(next, kept, hit);
            }
        }
        const Lexicon::Word& word = lexicon_->word(id);
        if (word.anywhere != 0 && kept < active_.size()) {
            kept += take(word.anywhere, kept, hit);
        }
        if (clause_start && word.clause_start != 0 && kept < active_.size()) {
            kept += take(word.clause_start, kept, hit);
        }
        count_ = kept;
    }

private:
    template <class Hit>
    std::size_t take(Lexicon::NodeId id, std::size_t at, Hit& hit) {
        const Lexicon::Node& node = lexicon_->node(id);
        if (node.families != 0) {
            hit(node);
        }
        if (node.going_on == 0) {
            return 0;
        }
        active_[at] = id;
        return 1;
    }

    const Lexicon* lexicon_;
    std::array<Lexicon::NodeId, 16> active_{};
    std::size_t count_ = 0;
};

}  // namespace mailhorizon::language

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "author_words.hpp"
#include "line_index.hpp"
#include "reply_clues.hpp"
#include "subject_keys.hpp"

#include "mailhorizon/model/corpus.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace mailhorizon::threads {

/// How many of the lines a message quotes an earlier one wrote.
struct QuotedFrom {
    std::uint32_t message = 0;
    std::uint16_t direct = 0;  ///< of the lines quoted once
    std::uint16_t deeper = 0;
    std::uint16_t rare = 0;      ///< of `direct`, those with at most two writers
    bool long_and_rare = false;  ///< one of these has 60 bytes or more

    bool by_subject = false;  ///< it has the same subject, or one this one lengthens

    /// Whether that alone is enough to take it for the message answered.
    [[nodiscard]] bool is_proof() const noexcept { return direct + deeper >= 2 || long_and_rare; }
    /// Whether it is with a word of who was meant.
    [[nodiscard]] bool is_hint() const noexcept { return rare >= 1; }
};

/// Compares one message after the other with earlier ones. Borrows what it is made of.
class ClueFinder {
public:
    ClueFinder(const model::Corpus& corpus,
               const std::vector<SubjectKey>& keys,
               const LineIndex& lines,
               const AuthorWords& authors)
        : corpus_(corpus), keys_(keys), lines_(lines), authors_(authors) {}

    /// What is asked next is about this message. O(lines log + recipients log).
    void start(std::uint32_t message);
    /// The earlier messages whose lines it quotes, by MessageIndex: at most 20 a line.
    [[nodiscard]] std::span<const QuotedFrom> quoted_from() const noexcept { return quoted_; }
    /// What speaks for one of them; `newer` counts messages between with the same subject. O(lines
    /// of the earlier one, and its recipients).
    [[nodiscard]] ReplyClues clues(const QuotedFrom& earlier, int newer) const;
    /// Whether it is that one over again: half of its own lines are. O(lines log lines).
    [[nodiscard]] bool repeats(std::uint32_t earlier) const;

private:
    void count_quotes();
    void add_people(const model::MessageRow& earlier, ReplyClues& clues) const;
    void add_attribution(const model::MessageRow& earlier, ReplyClues& clues) const;

    const model::Corpus& corpus_;
    const std::vector<SubjectKey>& keys_;
    const LineIndex& lines_;
    const AuthorWords& authors_;
    std::uint32_t message_ = 0;
    std::vector<std::uint32_t> direct_;  ///< sorted, without repeats
    std::vector<std::uint32_t> deeper_;  ///< the same, none of `direct_`
    std::vector<std::uint32_t> own_;     ///< sorted, without repeats
    std::vector<std::uint32_t> attribution_;
    std::vector<model::RecipientRow> recipients_;  ///< by address
    std::vector<QuotedFrom> hits_;
    std::vector<QuotedFrom> quoted_;
};

}  // namespace mailhorizon::threads

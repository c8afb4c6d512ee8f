// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "mailhorizon/findings/asks/episode.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace mailhorizon::findings {

/// What somebody's earlier mail came to, as far as it could be seen.
struct Record {
    std::uint32_t messages = 0;  ///< written
    std::uint32_t replies = 0;   ///< of those, replies
    std::uint32_t received = 0;  ///< replies by others to what this person wrote
    std::uint32_t asked = 0;     ///< episodes of this person that are answered or old
    std::uint32_t answered = 0;
    std::uint32_t owed = 0;     ///< the same for episodes sent to this person alone or among others
    std::uint32_t paid = 0;     ///< of those, answered by this very person
    std::uint32_t inbox24 = 0;  ///< messages to this person in the last 24 hours
    std::uint32_t recent = 0;   ///< messages written in the last 7 days
};

/// The same between two persons, one way.
struct Tie {
    std::uint32_t messages = 0;
    std::uint32_t owed = 0;
    std::uint32_t paid = 0;
};

/// The archive as it could be seen from one moment, moved forward message by message.
class AskHistory {
public:
    /// O(episodes log episodes + recipients of direct mail).
    AskHistory(const Ground& ground, std::span<const Episode> episodes);

    /// Everything that happened before `message` is seen, nothing at or after it. Messages must
    /// come in order. Amortised O(1) a message, recipient and episode.
    void advance(model::MessageIndex message);

    /// Of nobody: all zeros.
    [[nodiscard]] const Record& of(model::PersonIndex person) const noexcept;
    [[nodiscard]] Tie between(model::PersonIndex from, model::PersonIndex to) const;
    /// The share of a style's episodes that were answered so far, drawn to `guess` as by five more.
    [[nodiscard]] double rate(Style style, double guess) const noexcept;
    [[nodiscard]] std::uint32_t messages7() const noexcept { return messages7_; }
    [[nodiscard]] std::uint32_t replies7() const noexcept { return replies7_; }
    [[nodiscard]] std::uint32_t authors7() const noexcept { return authors7_; }
    /// True if a thread of this base subject began in the last 60 days.
    [[nodiscard]] bool is_repeated(std::string_view base_subject, base::Instant now) const;

private:
    /// An episode whose end became visible: answered, or silent for 14 days.
    struct Outcome {
        std::int64_t seen = 0;
        std::uint32_t episode = 0;
        bool counted = false;   ///< adds to the episodes
        bool answered = false;  ///< adds to the answered ones
        auto operator<=>(const Outcome&) const noexcept = default;
    };

    void collect_outcomes();
    void see(model::MessageIndex message);
    void see(const Outcome& outcome);
    void forget(std::int64_t now);
    void count_inbox(model::MessageIndex message, bool arrived);
    [[nodiscard]] bool is_reply(model::MessageIndex message) const;

    const Ground& ground_;
    std::span<const Episode> episodes_;
    std::vector<Outcome> outcomes_;
    std::vector<Record> records_;
    std::unordered_map<std::uint64_t, Tie> ties_;
    std::unordered_map<std::string_view, std::int64_t> begun_;
    std::size_t next_message_ = 0;
    std::size_t next_outcome_ = 0;
    std::size_t oldest7_ = 0;
    std::size_t oldest24_ = 0;
    std::uint32_t messages7_ = 0;
    std::uint32_t replies7_ = 0;
    std::uint32_t authors7_ = 0;
    std::uint64_t asked_[2] = {0, 0};
    std::uint64_t answered_[2] = {0, 0};
};

}  // namespace mailhorizon::findings

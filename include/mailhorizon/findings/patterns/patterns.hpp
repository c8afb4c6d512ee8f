// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "mailhorizon/findings/asks/ask_policy.hpp"
#include "mailhorizon/findings/asks/episode.hpp"

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace mailhorizon::findings {

/// Asks that are asked again: at least 3, in different threads, by at least 2 persons, over more
/// than a week.
struct RepeatedQuestion {
    std::vector<std::size_t> episodes;  ///< positions in the episodes given, by message
    std::size_t askers = 0;

    [[nodiscard]] double strength() const {
        return 1.0 - 1.0 / static_cast<double>(episodes.size());
    }
};

struct RepeatedQuestions {
    std::vector<RepeatedQuestion> clusters;  ///< by first message
    std::size_t asks = 0;                    ///< compared: the first ask of each thread
    double threshold = 0.0;                  ///< cosine from which two asks are alike
};

/// One file that went round: its versions in order of time, at least 3 by at least 2 senders, in
/// one thread or between the same people without a pause of a month.
struct AttachmentRound {
    std::vector<model::MessageIndex> messages;
    std::size_t senders = 0;
    bool one_thread = true;

    [[nodiscard]] double strength() const {
        return 1.0 - 1.0 / static_cast<double>(messages.size());
    }
};

/// Threads of one subject family (at least 5), some of which hand an approval from one to the next.
struct ApprovalFamily {
    std::string subject;  ///< the template, mail text
    std::vector<model::ThreadIndex> threads;
    std::vector<model::ThreadIndex> chains;  ///< at least 3 and three in ten of them

    [[nodiscard]] double strength() const {
        return static_cast<double>(chains.size()) / static_cast<double>(threads.size());
    }
};

/// What only several threads together show: findings name it, and streams are told apart by it.
struct Patterns {
    RepeatedQuestions questions;           ///< BH7
    std::vector<AttachmentRound> rounds;   ///< BH10, by first message
    std::vector<ApprovalFamily> families;  ///< BH11, by subject template
};

/// Looks at asks, not at how they ended: the forecast is not needed. O(n log n).
[[nodiscard]] Patterns find_patterns(const Ground& ground,
                                     std::span<const Episode> episodes,
                                     const AskPolicy& policy = {});

}  // namespace mailhorizon::findings

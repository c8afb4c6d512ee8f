// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "findings/streams/thread_profile.hpp"

#include "mailhorizon/findings/asks/ask_policy.hpp"
#include "mailhorizon/findings/asks/ground.hpp"
#include "mailhorizon/findings/patterns/thread_shape.hpp"
#include "mailhorizon/findings/streams/stream.hpp"

#include <span>

namespace mailhorizon::findings {

/// What the episodes of one thread add up to.
struct ThreadAsks {
    float root_ask = 0;
    float score = 0;   ///< summed over asks that can be judged
    float beyond = 0;  ///< answers by somebody the ask was not sent to
    std::uint16_t asks = 0;
    std::uint16_t answered = 0;  ///< direct asks with an answer
};

/// By ThreadIndex. O(episodes + recipients of asks).
[[nodiscard]] std::vector<ThreadAsks> tally_threads(const Ground& ground,
                                                    std::span<const Episode> episodes,
                                                    const MailingLists& lists,
                                                    const AskPolicy& policy);

/// How much a message reads like an announcement, by its words alone: the rule that told
/// announcement lists from discussion lists (docs/method.md, "Features").
[[nodiscard]] double announcement_rule(const model::MessageRow& row, double ask);

/// All features of a thread but those that need other threads (`templ`). `people` are its authors
/// and recipients, `readers` those it reaches. O(messages of the thread).
[[nodiscard]] ThreadFeatures thread_features(const Ground& ground,
                                             model::ThreadIndex thread,
                                             const ThreadAsks& asks,
                                             const ThreadShape& shape,
                                             bool list);

/// Shares of people outside, by side; all 0 where nobody is known to be inside.
void add_sides(ThreadFeatures& features,
               std::span<const model::PersonIndex> people,
               const Standings& standings);

}  // namespace mailhorizon::findings

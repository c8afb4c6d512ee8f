// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "findings/asks/mailing_lists.hpp"
#include "findings/streams/person_ground.hpp"

#include "mailhorizon/findings/asks/ask_policy.hpp"
#include "mailhorizon/findings/asks/ground.hpp"
#include "mailhorizon/findings/streams/stream.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace mailhorizon::findings {

/// A subject family has at least this many threads.
inline constexpr std::size_t family_threads = 5;
/// A list whose readers are not known counts as at least this many.
inline constexpr std::uint32_t least_list_readers = 20;
/// More readers than this make no difference to `audience`.
inline constexpr std::uint32_t most_readers = 50;

/// What grouping and scoring need to know of one thread.
struct ThreadProfile {
    std::uint32_t begin = 0;  ///< its people stand at `people[begin, end)`
    std::uint32_t end = 0;
    std::uint32_t list = no_list;
    std::uint32_t party = no_domain;  ///< the one outside party that takes part, if there is one
    model::PersonIndex author;        ///< of the first message
    std::uint64_t family = 0;         ///< hash of the subject form, 0 where it says nothing
    bool numbered = false;            ///< a number or date tells threads of the family apart
    bool one_sided = false;           ///< asks nothing, and nobody else wrote
    bool brief = false;               ///< one brief note that nobody answered
    bool by_robot = false;
    ThreadFeatures features;
};

/// All threads of a corpus, by ThreadIndex.
struct ThreadProfiles {
    std::vector<ThreadProfile> threads;
    std::vector<model::PersonIndex> people;  ///< authors, To and Cc, sorted in each thread

    [[nodiscard]] std::span<const model::PersonIndex> people_of(const ThreadProfile& thread) const {
        return std::span(people).subspan(thread.begin, thread.end - thread.begin);
    }
};

/// O(messages + recipients log recipients).
[[nodiscard]] ThreadProfiles profile_threads(const Ground& ground,
                                             std::span<const Episode> episodes,
                                             const Patterns& patterns,
                                             const Standings& standings,
                                             const MailingLists& lists,
                                             const AskPolicy& policy);

/// Asks whose end can be judged, and how they ended.
struct AskTally {
    double score = 0.0;  ///< summed
    std::uint32_t asks = 0;

    [[nodiscard]] double mean() const { return asks > 0 ? score / asks : 0.0; }
};

/// True for an ask that is old enough and answered, or not, in sight.
[[nodiscard]] bool is_judged_ask(const Episode& episode, const AskPolicy& policy) noexcept;

/// Over the whole archive. O(episodes).
[[nodiscard]] AskTally tally_asks(std::span<const Episode> episodes, const AskPolicy& policy);

}  // namespace mailhorizon::findings

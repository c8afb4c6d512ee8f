// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mailhorizon/findings/ground.hpp"
#include "mailhorizon/findings/policy.hpp"
#include "mailhorizon/model/ids.hpp"

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace mailhorizon::findings {

/// How an episode stands at the reference date; the first that fits, in this order.
enum class EpisodeState : std::uint8_t {
    answered,        ///< somebody else replied
    self_resolved,   ///< the asker said it is solved
    not_observable,  ///< the archive holds no mail from any of those asked
    too_young,       ///< age < tau_.80
    black_hole,      ///< score >= .8, age >= tau_.90, low >= .6
    at_risk,         ///< score >= .5
    open
};
[[nodiscard]] std::string_view state_name(
    EpisodeState state) noexcept;  // "answered", "self-resolved" ...

/// Public talk, where everybody sees everything, or mail to named persons.
enum class Style : std::uint8_t { list, direct };
[[nodiscard]] std::string_view style_name(Style style) noexcept;

/// A message that may ask something, and how that ended (science of censored waiting times:
/// docs/method.md).
struct Episode {
    model::MessageIndex message;
    bool root = false;      ///< first message of its thread
    bool excluded = false;  ///< robots and untimed or implausible times: listed, in no statistic
    Style style = Style::direct;
    double ask = 0.0;  ///< P(asks something of somebody)
    EpisodeState state = EpisodeState::open;
    model::MessageIndex answer;    ///< the first reply by another person, or none
    bool inferred_answer = false;  ///< found by a link that no header backs
    bool possible_answer = false;  ///< found by a link that the subject alone speaks for
    double latency_hours = 0.0;    ///< of the answer; meaningless without one
    double age_hours = 0.0;        ///< from sending to the reference date
    double p_never = 0.0;          ///< P(never answered | silent so far); 0 if answered
    double low = 0.0;              ///< 90 % interval of p_never
    double high = 0.0;
    double score = 0.0;              ///< ask * p_never
    std::uint32_t asked = 0;         ///< persons in To and Cc
    model::MessageIndex resolution;  ///< the asker's own word that it is solved, or none
    double resolution_hours = 0.0;   ///< of it; meaningless without one
};

/// One episode for every root, whatever it asks, and one for every later message with ask >=
/// policy.ask_threshold.
///
/// Order: by message. Fills everything but probabilities; states are `answered`, `self_resolved`,
/// `not_observable` or `open`. An answer is the first message below it by another person, no robot,
/// not reached by a forward, nor dated more than a day before what it hangs under; a root without
/// any is answered by the first message by another of its thread's other branches within 30 days
/// (they hang under a root that is not in the archive). Whichever comes first, answer or the
/// asker's own "solved it", ends the episode. Robots ask nothing. O(messages + recipients log
/// messages).
[[nodiscard]] std::vector<Episode> find_episodes(const Ground& ground, const Policy& policy = {});

}  // namespace mailhorizon::findings

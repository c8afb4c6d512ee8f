// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "mailhorizon/findings/asks/ask_policy.hpp"
#include "mailhorizon/findings/asks/ground.hpp"
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
    settled,         ///< the asker sent the next version of it
    repeated,        ///< a further mail of an open matter: counted with that
    not_observable,  ///< the archive holds no mail from any of those asked
    too_young,       ///< age < tau_.80
    black_hole,      ///< score >= .65, age >= tau_.90, low >= .6
    at_risk,         ///< score >= .5
    open
};
[[nodiscard]] std::string_view state_name(
    EpisodeState state) noexcept;  // "answered", "self-resolved" ...

/// Ended by the asker: nobody owes an answer any more.
[[nodiscard]] constexpr bool is_ended_by_asker(EpisodeState state) noexcept {
    return state == EpisodeState::self_resolved || state == EpisodeState::settled;
}

/// Public talk, where everybody sees everything, or mail to named persons.
enum class Style : std::uint8_t { list, direct };
[[nodiscard]] std::string_view style_name(Style style) noexcept;

/// A message that may ask something, and how that ended (science of censored waiting times:
/// docs/method.md).
///
/// What one asker asks in one thread while nobody has answered is one matter, opened by the first
/// ask. Its other mails have episodes of their own, to be listed, but are in no statistic.
struct Episode {
    model::MessageIndex message;
    bool root = false;      ///< first message of its thread
    bool excluded = false;  ///< robots, untimed or implausible times, further mails of a matter:
                            ///< listed, in no statistic
    Style style = Style::direct;
    double ask = 0.0;  ///< P(asks something of somebody)
    EpisodeState state = EpisodeState::open;
    model::MessageIndex answer;     ///< the first reply by another person, or none
    bool inferred_answer = false;   ///< found by a link that no header backs
    bool possible_answer = false;   ///< the subject alone links it, or it is inferred and shares no
                                    ///< word with the ask
    bool forwarded_answer = false;  ///< by somebody it was forwarded to
    bool elsewhere_answer = false;  ///< not below it, but in its thread or under its subject
    double latency_hours = 0.0;     ///< of the answer; meaningless without one
    double age_hours = 0.0;         ///< of silence: from sending, or from the last holding reply of
                                    ///< an ask not answered, to the reference date
    double p_never = 0.0;           ///< P(never answered | silent so far); 0 if answered
    double low = 0.0;               ///< 90 % interval of p_never
    double high = 0.0;
    double score = 0.0;              ///< p_never * ask, or again_ask if that is more
    std::uint32_t asked = 0;         ///< persons in To and Cc
    bool quoted_answer = false;      ///< `answer` is the asker's own mail that quotes one which the
                                     ///< archive does not hold
    model::MessageIndex resolution;  ///< the asker's own word that it is solved, or none
    bool superseded = false;         ///< `resolution` is the next version instead
    double resolution_hours = 0.0;   ///< of it; meaningless without one
    model::MessageIndex held;    ///< the last holding reply by another while not answered, or none
    model::MessageIndex matter;  ///< the earlier ask whose matter it belongs to; none: its own
    model::MessageIndex
        again;                 ///< the last mail of the matter it opened; none if that has no other
    double again_ask = 0.0;    ///< the most that any of these others asks
    std::uint32_t nudges = 0;  ///< how often the asker came back for an answer before there was one
    /// The first message by another below it, whatever it says, or none: what `evaluate` forecasts.
    model::MessageIndex reply;
    double reply_hours = 0.0;  ///< of it; meaningless without one
};

/// One episode for every root, whatever it asks, and one for every later message with ask >=
/// policy.ask_threshold.
///
/// Order: by message. Fills everything but probabilities; states are `answered`, `self_resolved`,
/// `settled`, `repeated`, `not_observable` or `open`. A matter is answered by what answers any of
/// its mails. An answer is the first message below it by another person that is neither a robot's,
/// nor a holding reply (which restarts the clock), nor dated more than a day before what it hangs
/// under, nor hands the ask on (then what the asker gets from those it was handed to counts). Where
/// nothing is below, it is the first message by another of a root's other branches within 30 days
/// (they hang under a root that is not in the archive), else a later one of the thread that quotes
/// the ask. Whichever comes first, answer or the asker's own word that it is settled ("solved it",
/// thanks without asking), ends the episode; the asker's "any news?" does not. Robots ask nothing.
/// O(messages log messages + recipients log messages).
[[nodiscard]] std::vector<Episode> find_episodes(const Ground& ground,
                                                 const AskPolicy& policy = {});

/// The style of each message, by MessageIndex. O(messages).
[[nodiscard]] std::vector<Style> message_styles(const Ground& ground, const AskPolicy& policy = {});

/// H: how long an answer is waited for, in hours.
[[nodiscard]] constexpr double horizon_hours(Style style, const AskPolicy& policy) noexcept {
    return style == Style::list ? policy.list_horizon_hours : policy.direct_horizon_hours;
}

}  // namespace mailhorizon::findings

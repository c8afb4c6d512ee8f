// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mailhorizon/base/mail_text.hpp"
#include "mailhorizon/findings/episode.hpp"
#include "mailhorizon/findings/forecast.hpp"
#include "mailhorizon/findings/patterns.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace mailhorizon::findings {

/// The typed kinds, named "BH1" ... in the machine contract.
enum class BlackHoleKind : std::uint8_t {
    unanswered_ask = 1,
    stalled_discussion = 2,
    orphaned_branch = 3,
    broadcast_void = 4,
    reply_all_sprawl = 5,
    cc_growth = 6,
    repeated_question = 7,
    sink = 8,
    single_point = 9,
    attachment_ping_pong = 10,
    approval_chain = 11,
    forward_graveyard = 12,
    expert_bypass = 13,
    not_observable = 14,
    lapsed_promise = 15
};
[[nodiscard]] std::string kind_code(BlackHoleKind kind);                 // "BH1"
[[nodiscard]] std::string_view kind_title(BlackHoleKind kind) noexcept;  // "unanswered ask"

/// One finding, with the rule and the numbers behind it.
struct BlackHole {
    std::string id;  ///< "bh" and 12 hex digits of a hash of kind and anchor's Message-ID
    BlackHoleKind kind = BlackHoleKind::unanswered_ask;
    double strength = 0.0;                      ///< in [0, 1]
    std::vector<model::MessageIndex> messages;  ///< the anchor first; at most 50
    std::vector<model::ThreadIndex> threads;
    std::vector<base::MailText> evidence;  ///< sentences with numbers and ids, no adjectives
};

/// All typed black holes, sorted by kind, then strength (largest first), then id. O(n log n).
[[nodiscard]] std::vector<BlackHole> find_black_holes(const Ground& ground,
                                                      std::span<const Episode> episodes,
                                                      const Forecast& forecast,
                                                      const Patterns& patterns,
                                                      const Policy& policy = {});

/// Puts findings into the order of `find_black_holes`; of two with one id the stronger stays.
/// O(n log n).
void sort_findings(std::vector<BlackHole>& found);

/// How much of each pattern one thread shows, every number in [0, 1]; 0 where the pattern is
/// absent.
struct ThreadShape {
    double sprawl = 0.0;       ///< BH5, reply-all sprawl
    double cc_growth = 0.0;    ///< BH6
    double attachments = 0.0;  ///< BH10, attachment ping-pong
    double approval = 0.0;     ///< BH11: the share of its subject family that hands approvals on
    double forward = 0.0;   ///< BH12: share of its messages that forward with hardly a word of own
    bool repeated = false;  ///< BH7: one of its asks is asked in other threads too
};

/// The shape of every thread, by ThreadIndex. O(n log n).
[[nodiscard]] std::vector<ThreadShape> thread_shapes(const Ground& ground,
                                                     std::span<const Episode> episodes,
                                                     const Patterns& patterns);

/// The subject family of a base subject: case folded, words with a digit and names of months and
/// days as '#', punctuation out, so that "Invoice 4711, March" and "invoice 4712 April" are one.
/// O(size).
[[nodiscard]] std::string subject_template(std::string_view base_subject);

/// The subject template up to the number that a form, an order or a ticket bears, if words stand
/// before it, else all of it: "Purchase request PR-25-0117: two monitors" gives "purchase
/// request #", "Price list draft 2" gives "price list draft #".
///
/// A number is a word of three digits or more that is no year and no date. O(size).
[[nodiscard]] std::string subject_form(std::string_view base_subject);

/// Why an episode stands where it stands, in one sentence with its numbers.
[[nodiscard]] base::MailText episode_evidence(const Ground& ground,
                                              const Episode& episode,
                                              const Forecast& forecast);

}  // namespace mailhorizon::findings

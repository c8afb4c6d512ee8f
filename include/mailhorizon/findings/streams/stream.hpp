// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "mailhorizon/base/mail_text.hpp"
#include "mailhorizon/findings/asks/ask_policy.hpp"
#include "mailhorizon/findings/asks/episode.hpp"
#include "mailhorizon/findings/patterns/patterns.hpp"
#include "mailhorizon/findings/streams/stream_policy.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace mailhorizon::findings {

/// What a stream looks like, every number in [0, 1]: mean over its threads (docs/method.md,
/// "Features", which has shorter names for some).
///
/// Not a mean: `unanswered` and `repeated` are shares of asks (shrunk by 5 pseudo-asks to the
/// archive's share and to 0), `audience` follows the median audience, and `open`, `one_off`,
/// `confidential`, `party`, `account` belong to the stream as a whole.
struct StreamFeatures {
    double ask = 0, unanswered = 0, repeated = 0, audience = 0, open = 0, broadcast = 0, turn = 0,
           many_writers = 0, sprawl = 0, cc_growth = 0;
    double attachments = 0, approval = 0, templated = 0, status = 0, forward = 0, dyad = 0,
           one_off = 0, confidential = 0;
    double outside = 0, customer = 0, partner = 0,
           freemail = 0;  ///< shares of recipients (and authors) outside, by side
    double stranger = 0;  ///< outside, and neither customer nor partner
    double party = 0;     ///< 1 if one outside party holds the threads together
    double account = 0;   ///< one outside party, many inside writers: log2(writers)/log2(5)
};

/// What one thread adds to the features of its stream, every number but the counts in [0, 1].
struct ThreadFeatures {
    float ask = 0;         ///< 1 if the opening message asks something, P at least `ask_threshold`
    float unanswered = 0;  ///< mean score of its asks
    float repeated = 0;    ///< 1 if one of its asks is asked in other threads too
    float broadcast = 0, turn = 0, many_writers = 0, sprawl = 0, cc_growth = 0, attachments = 0,
          approval = 0, templated = 0, status = 0, forward = 0, dyad = 0, confidential = 0;
    float outside = 0, customer = 0, partner = 0, freemail = 0;
    float beyond = 0;               ///< share of its answered asks answered by somebody not in To
    std::uint16_t asks = 0;         ///< asks that can be judged: weights of the two shares of asks
    std::uint16_t answered = 0;     ///< of them: weight of `beyond`
    std::uint16_t posters = 0;      ///< known authors
    std::uint16_t readers = 0;      ///< distinct recipients, or a list's known readers; at most 50
    std::int16_t status_notes = 0;  ///< messages that count for `status`
};

/// What a month of a stream's mail costs is reckoned from these sums over the last twelve months
/// before as-of, or over the archive where that is shorter.
struct Traffic {
    double months = 1.0;
    std::uint64_t messages = 0;
    std::uint64_t words = 0;      ///< of own text, written once
    std::uint64_t to_copies = 0;  ///< recipients in To, summed over messages sent to persons
    std::uint64_t cc_copies = 0;  ///< in Cc and Bcc
    std::uint64_t to_words = 0;   ///< words of own text, once for each such copy
    std::uint64_t cc_words = 0;
    std::uint64_t list_messages = 0;
    std::uint64_t list_words = 0;
    std::uint32_t list_readers = 0;  ///< who ever wrote to the list: the least that read it
    std::uint32_t people = 0;        ///< who would read the new place
    double repeated = 0.0;           ///< share of asks that were asked before
};

/// Threads with the same audience and kind: the thing that can move.
struct Stream {
    std::string id;       ///< "s" and 12 hex digits of a hash of its first root's Message-ID
    base::MailText name;  ///< the list, the outside domain, the subject family, or the audience
    std::vector<model::ThreadIndex> threads;  ///< by first message
    std::uint64_t messages = 0;
    std::uint64_t copies = 0;  ///< recipients summed over messages
    std::uint32_t people = 0;  ///< authors and recipients, lists and robots left out
    std::uint32_t inside_people = 0;
    std::uint32_t inside_writers = 0;  ///< of them, those who wrote something
    std::uint32_t units = 0;           ///< units or domains these people belong to
    std::uint32_t outside_domains = 0;
    double months = 0.0;              ///< between first and last message, at least 1
    double silence_days = 0.0;        ///< from its last message to as-of
    double usual_gap_days = 0.0;      ///< median time between two of its messages
    bool list = false;                ///< it goes through a mailing list
    bool community = false;           ///< nobody is known to be inside: one open community
    double archive_unanswered = 0.0;  ///< mean score of asks in the whole archive
    StreamFeatures features;
    std::vector<ThreadFeatures> by_thread;  ///< parallel to `threads`, for resampling
    Traffic traffic;
};

/// Groups threads by list, else by the one outside domain they are about, else by subject family
/// (>= 5 threads of one form), else by audience (Jaccard >= 0.6, MinHash, no pairwise
/// comparison). Streams below `stream_policy.stream_threads` threads are left out. Sorted by their
/// first threads.
/// O(n log n).
///
/// Of a list with more talk than announcements, subject families and what one author announces
/// there (>= 5 threads that ask nothing and get no answer) are streams of their own; status notes
/// are not, whatever their subjects. Of every group, the confidential threads are. An archive that
/// names no recipients at all, as pipermail texts do, counts as one list if three or more write.
[[nodiscard]] std::vector<Stream> find_streams(const Ground& ground,
                                               std::span<const Episode> episodes,
                                               const Patterns& patterns,
                                               const AskPolicy& policy = {},
                                               const StreamPolicy& stream_policy = {});

}  // namespace mailhorizon::findings

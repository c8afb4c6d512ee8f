// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "findings/asks/mailing_lists.hpp"
#include "findings/streams/person_ground.hpp"

#include "mailhorizon/findings/asks/episode.hpp"
#include "mailhorizon/findings/asks/ground.hpp"
#include "mailhorizon/model/corpus.hpp"

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace mailhorizon::findings {

/// What one thread shows of the function that talk like it has; the rules of lists and the model of
/// other mail look at nothing else. Shares are from 0 to 1.
struct ThreadSigns {
    model::MessageIndex first;     ///< its first message
    std::uint32_t list = no_list;  ///< it went through
    // Who speaks first, and how
    double machine = 0.0;            ///< P(a machine)
    double announcement = 0.0;       ///< P(a notice to many)
    double ask = 0.0;                ///< P(it asks)
    bool by_machine = false;         ///< its voice
    bool by_announcer = false;       ///< its voice
    std::uint32_t opener_mails = 0;  ///< its writer wrote in all
    double opener_replies = 0.0;     ///< share of them that answers others
    // Whom it reaches
    std::uint32_t recipients = 0;  ///< of the first message
    std::uint32_t copied = 0;      ///< of them, in Cc or Bcc
    std::uint32_t audience = 0;    ///< writers and recipients of all messages
    double outside = 0.0;          ///< share of them outside the organisation
    bool outside_sender = false;
    bool to_team = false;    ///< a recipient hands on to several
    bool to_self = false;    ///< nobody but its own writer gets it
    bool customers = false;  ///< whoever is outside was named a customer, and somebody is
    // What becomes of it
    std::uint32_t messages = 0;
    std::uint32_t answers = 0;    ///< by others
    std::uint32_t answerers = 0;  ///< persons
    std::uint32_t quick = 0;      ///< answers within a quarter of an hour
    // What it is about
    bool status = false;   ///< a short note on where somebody is
    bool patch = false;    ///< a change sent for review
    bool release = false;  ///< an announcing word in the subject
    bool version = false;  ///< a version number in the subject
    bool reply = false;    ///< the archive lacks its beginning
    bool forward = false;
    bool entry = false;  ///< of a calendar or address book, by its folder
    bool workflow_word = false;
    bool draft_word = false;
    bool report_word = false;
    bool private_word = false;
    std::uint32_t approvals = 0;  ///< summed over messages
    std::uint32_t notices = 0;
    double legal = 0.0;    ///< mean share of guarded mail of its people
    bool guarded = false;  ///< its party must not leave e-mail
    // What others are like it
    std::uint32_t form = 0;          ///< threads of its subject form by its sender
    std::uint32_t form_all = 0;      ///< by anybody
    std::uint32_t form_senders = 0;  ///< who began these
    std::uint32_t form_outside = 0;  ///< of them, outside the organisation
    double form_answered = 0.0;      ///< share of these that somebody else wrote in
    std::uint32_t series = 0;        ///< subjects of one beginning by its sender
    std::uint32_t notices_sent = 0;  ///< threads by its sender that are notices to six or more
    double list_patches = 0.0;       ///< share of its list's threads that are patches
};

/// By ThreadIndex. O(n log n).
[[nodiscard]] std::vector<ThreadSigns> find_thread_signs(const Ground& ground,
                                                         std::span<const Episode> episodes,
                                                         const MailingLists& lists,
                                                         const Standings& standings);

/// Fills what is told by other threads only. O(threads log threads).
void compare_threads(const Ground& ground, std::vector<ThreadSigns>& signs);

/// Six recipients or more, a distribution address, or nobody in particular.
[[nodiscard]] bool is_to_many(const ThreadSigns& signs) noexcept;

/// One thing that the model looks at. Here a term is added; `scripts/train-channels` finds what it
/// weighs.
struct SignTerm {
    std::string_view name;
    double (*of)(const ThreadSigns& signs, const model::MessageRow& first);
};
[[nodiscard]] std::span<const SignTerm> sign_terms() noexcept;

}  // namespace mailhorizon::findings

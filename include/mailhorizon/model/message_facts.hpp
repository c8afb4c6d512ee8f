// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "mailhorizon/base/instant.hpp"
#include "mailhorizon/base/problem.hpp"
#include "mailhorizon/model/text_features.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace mailhorizon::model {

/// One address as written, decoded: name in UTF-8 (may be empty), address lower-case in its domain
/// part.
struct Mailbox {
    std::string name;
    std::string address;
    bool operator==(const Mailbox&) const = default;
};

/// Whose hands a message was put into.
enum class RecipientRole : std::uint8_t { to, cc, bcc };

struct Recipient {
    Mailbox mailbox;
    RecipientRole role = RecipientRole::to;
    bool operator==(const Recipient&) const = default;
};

/// What headers say about a message as a whole, as bits of `MessageFacts::marks`.
enum HeaderMark : std::uint16_t {
    auto_submitted = 1U << 0U,  ///< written by a program: Auto-Submitted other than "no", null
                                ///< return path, X-Autoreply and its like, Precedence: auto_reply
    bulk = 1U << 1U,            ///< Precedence: bulk or junk
    list_mail = 1U << 2U,       ///< List-Id, List-Post, Mailing-List or Precedence: list
    sensitive =
        1U
        << 3U,  ///< Sensitivity: private, personal or company-confidential; a classification label
    encrypted = 1U << 4U,    ///< S/MIME or PGP encryption
    signed_mail = 1U << 5U,  ///< S/MIME or PGP signature
    report = 1U << 6U,       ///< delivery status, receipt, reaction, calendar reply
    has_attachment = 1U << 7U,
    unwanted = 1U << 8U,        ///< spam, trash or draft: read, in the ledger, out of analysis
    rewritten_from = 1U << 9U,  ///< a list or gateway wrote itself into From
};

/// All that is ever kept of one mail; made by `message`, taken by the builder from an archive or a
/// store alike.
struct MessageFacts {
    std::string message_id;  ///< without angle brackets; empty if none
    std::vector<std::string>
        references;  ///< References, then ids of In-Reply-To not among them; oldest first
    /// Outlook's Thread-Index: a hash of the conversation, then one for each level of reply down to
    /// this message, oldest first; at most 32, the newest. Empty if there is none.
    std::vector<std::uint64_t> thread_index;
    std::uint64_t gmail_thread = 0;  ///< X-GM-THRID; 0 if none
    std::optional<Mailbox>
        from;  ///< who wrote it as far as headers say: a rewritten From is undone
    std::optional<Mailbox> sender;
    std::vector<Recipient> recipients;  ///< To, Cc, Bcc in order of appearance, an address once
    std::string subject;           ///< decoded, unfolded, well-formed UTF-8, at most 1,000 bytes
    std::uint16_t base_begin = 0;  ///< the base subject is this part of `subject` (bytes)
    std::uint16_t base_size = 0;
    std::string signer;        ///< the name below the own text, kept where headers name no author
    std::string list_address;  ///< lower-case list address or List-Id; empty if none
    std::optional<base::Instant> date;       ///< the Date field
    std::optional<base::Instant> received;   ///< the topmost Received field
    std::optional<base::Instant> from_line;  ///< the mbox separator's time
    std::int16_t zone_minutes = 0;           ///< the Date field's offset east of UTC
    std::uint16_t marks = 0;                 ///< HeaderMark bits
    std::uint64_t bytes = 0;                 ///< size of the raw message
    TextFeatures text;
    std::vector<base::Problem>
        problems;  ///< archive and place filled in by whoever reads the archive
    bool operator==(const MessageFacts&) const = default;
};

}  // namespace mailhorizon::model

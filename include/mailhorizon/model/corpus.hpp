// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "mailhorizon/base/borrow.hpp"
#include "mailhorizon/base/instant.hpp"
#include "mailhorizon/base/problem.hpp"
#include "mailhorizon/model/ids.hpp"
#include "mailhorizon/model/message_facts.hpp"

#include <array>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace mailhorizon::model {

/// One mailbox of the ledger: read = kept + duplicate + skipped, always.
struct ArchiveRow {
    std::string path;
    std::string kind;             ///< "mbox", "maildir", "eml"
    std::uint64_t bytes = 0;      ///< uncompressed
    std::uint64_t read = 0;       ///< messages found
    std::uint64_t kept = 0;       ///< places whose message counts, the first of its message
    std::uint64_t duplicate = 0;  ///< further places of a kept message
    std::uint64_t skipped = 0;    ///< no mail, unwanted, or left out by --as-of
};

/// A recipient of a kept message.
struct RecipientRow {
    AddressIndex address;
    RecipientRole role = RecipientRole::to;
};

/// One kept message. Borrows from its corpus.
struct MessageRow {
    std::string_view id;              ///< Message-ID without brackets, or "mh:" and 16 hex digits
    std::string_view subject;         ///< UTF-8
    std::string_view base_subject;    ///< without reply and forward markers and list tags
    IdIndex id_index;                 ///< where references meet it
    AddressIndex from;                ///< none if the author is unknown
    NameIndex from_name;              ///< the display name used here, none if empty
    NameIndex signer;                 ///< the name below the text where headers name no author
    std::uint32_t quoted_author = 0;  ///< `author_hash` of whom the text says it quotes, or 0
    AddressIndex list;                ///< the list it went through, none if none
    base::Instant time;               ///< best time; meaningless unless `timed`
    bool timed = false;               ///< a best time exists
    bool plausible = false;           ///< and lies inside the archive's plausible span
    std::int16_t zone_minutes = 0;
    std::uint16_t marks = 0;          ///< HeaderMark bits
    std::uint16_t text_marks = 0;     ///< TextMark bits
    std::uint16_t direct_quotes = 0;  ///< so many of `quoted_lines` are of the message answered
    std::uint32_t places = 1;         ///< copies the archives hold
    ArchiveIndex archive;             ///< of the first place
    TextCounts counts;
    std::span<const IdIndex> references;  ///< oldest first, own id never among them
    std::span<const RecipientRow> recipients;
    std::span<const std::uint32_t> own_lines;
    std::span<const std::uint32_t> quoted_lines;
    std::span<const std::uint32_t> terms;
    std::span<const std::uint32_t> attachments;
    std::span<const std::uint32_t> attribution;   ///< words of the line above the first quote
    std::span<const std::uint32_t> thread_index;  ///< two halves a level, oldest level first
    std::uint64_t gmail_thread = 0;               ///< 0 if none
};

/// The read-only table every analysis takes: messages in order of (best time, id), untimed ones
/// last.
///
/// Const from birth; owns all it shows, and its rows stay where they are when it is moved. About
/// 500 bytes a message.
class Corpus {
public:
    struct Storage;  ///< private to the builder
    explicit Corpus(std::unique_ptr<Storage> storage);
    Corpus(const Corpus&) = delete;
    Corpus& operator=(const Corpus&) = delete;
    Corpus(Corpus&&) noexcept;
    Corpus& operator=(Corpus&&) noexcept;
    ~Corpus();

    [[nodiscard]] std::span<const MessageRow> messages() const noexcept MH_LIFETIMEBOUND;
    [[nodiscard]] const MessageRow& message(MessageIndex index) const noexcept MH_LIFETIMEBOUND;

    /// Lower-case address; the AddressIndex is a position in it. Sorted by first use in message
    /// order.
    [[nodiscard]] std::span<const std::string_view> addresses() const noexcept MH_LIFETIMEBOUND;
    [[nodiscard]] std::string_view address(AddressIndex index) const noexcept MH_LIFETIMEBOUND;
    [[nodiscard]] std::string_view name(NameIndex index) const noexcept MH_LIFETIMEBOUND;
    [[nodiscard]] std::size_t name_count() const noexcept;

    /// How many Message-IDs there are, present or only referred to.
    [[nodiscard]] std::size_t id_count() const noexcept;
    [[nodiscard]] std::string_view id_text(IdIndex index) const noexcept MH_LIFETIMEBOUND;
    /// The message that has this id (the earliest if several), or none: a ghost.
    [[nodiscard]] MessageIndex message_of(IdIndex index) const noexcept;

    /// The ledger, sorted by path.
    [[nodiscard]] std::span<const ArchiveRow> archives() const noexcept MH_LIFETIMEBOUND;
    /// Problems by kind, over all places, the builder's own included.
    [[nodiscard]] const std::array<std::uint64_t,
                                   static_cast<std::size_t>(base::ProblemKind::count_)>&
    problem_counts() const noexcept MH_LIFETIMEBOUND;
    /// Each of them, sorted by archive, place, kind, if the builder was told to keep them.
    [[nodiscard]] std::span<const base::Problem> problems() const noexcept MH_LIFETIMEBOUND;

    /// The reference date: --as-of, else the last plausible message's time; 1970 if there is none.
    [[nodiscard]] base::Instant as_of() const noexcept;
    /// Of the first plausible message.
    [[nodiscard]] base::Instant first_time() const noexcept;

private:
    std::unique_ptr<const Storage> storage_;
};

}  // namespace mailhorizon::model

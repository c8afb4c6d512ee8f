// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/chunked_table.hpp"

#include "mailhorizon/model/corpus.hpp"
#include "mailhorizon/model/ids.hpp"
#include "mailhorizon/model/text_features.hpp"

#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <string_view>

namespace mailhorizon::model {

/// What is known of a candidate, as bits of `Candidate::flags`.
enum CandidateFlag : std::uint8_t {
    has_date = 1U << 0U,
    has_received = 1U << 1U,
    has_from_line = 1U << 2U,
    has_time = 1U << 3U,    ///< a best time exists
    confirmed = 1U << 4U,   ///< an independent time stamp of its own agrees with its Date
    made_up_id = 1U << 5U,  ///< named after its content
    left_out = 1U << 6U,    ///< unwanted or late: in the ledger only
    late = 1U << 7U,        ///< after the as-of time, or without any time then
};

/// One place of one message, packed: there are as many of these as mails in the archives.
///
/// Numbers (`id`, `from` ...) are those of the draft's interners; the pointers borrow from the
/// corpus's arenas.
struct Candidate {
    static constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

    const char* text = nullptr;             ///< the subject, then the place
    const std::uint32_t* hashes = nullptr;  ///< own and quoted lines, terms, attachments,
                                            ///< attribution, levels of Thread-Index (two each)
    IdIndex* reference_row = nullptr;
    RecipientRow* recipient_row = nullptr;
    std::uint64_t body_hash = 0;
    std::uint64_t gmail_thread = 0;
    std::uint64_t base_subject_hash = 0;  ///< case-folded
    std::int64_t date = 0;
    std::int64_t received = 0;
    std::int64_t from_line = 0;
    std::int64_t time = 0;  ///< best time
    std::uint32_t archive = 0;
    std::uint32_t id = none;
    std::uint32_t from = none;
    std::uint32_t from_name = none;
    std::uint32_t signer = none;
    std::uint32_t quoted_author = 0;
    std::uint32_t list = none;
    std::uint32_t places = 1;
    TextCounts counts;
    std::uint16_t subject_size = 0;
    std::uint16_t place_size = 0;
    std::uint16_t base_begin = 0;
    std::uint16_t base_size = 0;
    std::uint16_t own_size = 0;
    std::uint16_t quoted_size = 0;
    std::uint16_t terms_size = 0;
    std::uint16_t attachments_size = 0;
    std::uint16_t attribution_size = 0;
    std::uint16_t thread_index_size = 0;  ///< in hashes
    std::uint16_t direct_quotes = 0;
    std::uint16_t references_size = 0;
    std::uint16_t recipients_size = 0;
    std::uint16_t marks = 0;
    std::uint16_t text_marks = 0;
    std::int16_t zone_minutes = 0;
    bool plausible = false;
    std::uint8_t flags = 0;

    [[nodiscard]] bool is(CandidateFlag flag) const noexcept { return (flags & flag) != 0; }
    void set(CandidateFlag flag) noexcept { flags = static_cast<std::uint8_t>(flags | flag); }
    void clear(CandidateFlag flag) noexcept { flags = static_cast<std::uint8_t>(flags & ~flag); }

    [[nodiscard]] std::string_view subject() const noexcept { return {text, subject_size}; }
    [[nodiscard]] std::string_view base_subject() const noexcept {
        return subject().substr(base_begin, base_size);
    }
    [[nodiscard]] std::string_view place() const noexcept {
        return {text + subject_size, place_size};
    }
    [[nodiscard]] std::span<const std::uint32_t> own_lines() const noexcept {
        return {hashes, own_size};
    }
    [[nodiscard]] std::span<const std::uint32_t> quoted_lines() const noexcept {
        return {hashes + own_size, quoted_size};
    }
    [[nodiscard]] std::span<const std::uint32_t> terms() const noexcept {
        return {hashes + own_size + quoted_size, terms_size};
    }
    [[nodiscard]] std::span<const std::uint32_t> attachments() const noexcept {
        return {hashes + own_size + quoted_size + terms_size, attachments_size};
    }
    [[nodiscard]] std::span<const std::uint32_t> attribution() const noexcept {
        return {attachments().data() + attachments_size, attribution_size};
    }
    [[nodiscard]] std::span<const std::uint32_t> thread_index() const noexcept {
        return {attribution().data() + attribution_size, thread_index_size};
    }
    [[nodiscard]] std::span<IdIndex> references() const noexcept {
        return {reference_row, references_size};
    }
    [[nodiscard]] std::span<RecipientRow> recipients() const noexcept {
        return {recipient_row, recipients_size};
    }
};

/// Chunks beyond 32 MiB, which the C library maps one by one and so gives back to the system: rows
/// take their place.
using CandidateTable = ChunkedTable<Candidate, std::size_t{1} << 18U>;
static_assert(sizeof(Candidate) <= 224 && (sizeof(Candidate) << 18U) > (std::size_t{32} << 20U));

}  // namespace mailhorizon::model

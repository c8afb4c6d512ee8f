// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/facts_blob.hpp"

#include "mailhorizon/base/error.hpp"
#include "mailhorizon/base/hash.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <type_traits>
#include <vector>

namespace mailhorizon::store {
namespace {

constexpr unsigned bits_a_group = 7;
constexpr std::uint64_t group_mask = 0x7f;
constexpr std::uint64_t more_groups = 0x80;
constexpr char layout_number = 6;           ///< raised when the bytes change
constexpr char layout_after_version_1 = 2;  ///< what a store of schema version 1 is brought to
constexpr char layout_without_authors = 2;  ///< signer and quoted author came with 3
constexpr char layout_without_links = 3;    ///< with 4: links, attributions, times near the Date
constexpr char layout_without_due = 4;      ///< with 5: when a promise is due
constexpr char layout_without_asking = 5;   ///< with 6: what the model of asking messages hears
constexpr std::size_t checksum_bytes = 4;

[[noreturn]] void fail() {
    throw base::Error(base::ErrorKind::store, "the store holds damaged facts")
        .because("a message's row cannot be read back")
        .hint("ingest the archives into a new store");
}

std::uint32_t checksum(std::string_view facts, std::string_view message_id) {
    return static_cast<std::uint32_t>(base::stable_hash(message_id, base::stable_hash(facts)));
}

/// Appends values to bytes.
class Packer {
public:
    explicit Packer(std::string& bytes) : bytes_(bytes) {}

    void number(std::uint64_t value) {
        while (value > group_mask) {
            bytes_ += static_cast<char>((value & group_mask) | more_groups);
            value >>= bits_a_group;
        }
        bytes_ += static_cast<char>(value);
    }
    void signed_number(std::int64_t value) {
        const auto bits = static_cast<std::uint64_t>(value);
        number((bits << 1U) ^ (value < 0 ? ~std::uint64_t{0} : 0));
    }
    void fixed(std::uint32_t value) {
        for (unsigned shift = 0; shift < 32; shift += 8) {
            bytes_ += static_cast<char>((value >> shift) & 0xffU);
        }
    }
    void text(const std::string& value) {
        number(value.size());
        bytes_ += value;
    }
    /// Relative to a time that is mostly near: two bytes then, not five.
    void instant(const std::optional<base::Instant>& value, std::int64_t near_seconds = 0) {
        number(value ? 1 : 0);
        if (value) {
            const std::uint64_t distance = static_cast<std::uint64_t>(value->seconds) -
                                           static_cast<std::uint64_t>(near_seconds);
            signed_number(static_cast<std::int64_t>(distance));
        }
    }
    void mailbox(const std::optional<model::Mailbox>& value) {
        number(value ? 1 : 0);
        if (value) {
            text(value->name);
            text(value->address);
        }
    }
    void hashes(const std::vector<std::uint32_t>& values) {
        number(values.size());
        for (const std::uint32_t value : values) {
            fixed(value);
        }
    }

private:
    std::string& bytes_;
};

/// Takes values off bytes again.
class Unpacker {
public:
    explicit Unpacker(std::string_view bytes) : rest_(bytes) {}

    std::uint64_t number() {
        std::uint64_t value = 0;
        for (unsigned shift = 0; shift < 64; shift += bits_a_group) {
            const auto byte = static_cast<unsigned char>(take(1).front());
            value |= (byte & group_mask) << shift;
            if ((byte & more_groups) == 0) {
                return value;
            }
        }
        fail();
    }
    std::int64_t signed_number() {
        const std::uint64_t bits = number();
        return static_cast<std::int64_t>((bits >> 1U) ^ (~(bits & 1U) + 1U));
    }
    std::uint32_t fixed() {
        std::uint32_t value = 0;
        unsigned shift = 0;
        for (const char byte : take(4)) {
            value |= static_cast<std::uint32_t>(static_cast<unsigned char>(byte)) << shift;
            shift += 8;
        }
        return value;
    }
    void text(std::string& value) { value = take(number()); }
    std::optional<base::Instant> instant(std::int64_t near_seconds = 0) {
        if (number() == 0) {
            return std::nullopt;
        }
        const auto distance = static_cast<std::uint64_t>(signed_number());
        return base::Instant{
            static_cast<std::int64_t>(distance + static_cast<std::uint64_t>(near_seconds))};
    }
    std::optional<model::Mailbox> mailbox() {
        if (number() == 0) {
            return std::nullopt;
        }
        model::Mailbox value;
        text(value.name);
        text(value.address);
        return value;
    }
    void hashes(std::vector<std::uint32_t>& values) {
        values.resize(count(4));
        for (std::uint32_t& value : values) {
            value = fixed();
        }
    }
    /// A number of things that take at least `least_bytes` each: never more than the bytes can
    /// hold.
    std::size_t count(std::size_t least_bytes) {
        const std::uint64_t value = number();
        if (value > rest_.size() / least_bytes) {
            fail();
        }
        return value;
    }
    /// A value of an enumeration or a range that begins with 0.
    std::uint64_t below(std::uint64_t end) {
        const std::uint64_t value = number();
        if (value >= end) {
            fail();
        }
        return value;
    }
    std::string_view take(std::uint64_t size) {
        if (size > rest_.size()) {
            fail();
        }
        const std::string_view taken = rest_.substr(0, size);
        rest_.remove_prefix(size);
        return taken;
    }
    [[nodiscard]] std::size_t size() const noexcept { return rest_.size(); }
    void finish() const {
        if (!rest_.empty()) {
            fail();
        }
    }

private:
    std::string_view rest_;
};

/// Applies `step` to every count but `due`, in one fixed order for both directions.
template <class Counts, class Step>
void each_count(Counts& counts, Step step) {
    for (auto* value :
         {&counts.words,     &counts.own_lines,    &counts.quoted_lines,  &counts.code_lines,
          &counts.questions, &counts.inversions,   &counts.requests,      &counts.imperatives,
          &counts.list_asks, &counts.thanks_ahead, &counts.announcements, &counts.urls,
          &counts.errors,    &counts.confidential, &counts.solved,        &counts.holding,
          &counts.promises,  &counts.nudges,       &counts.approvals,     &counts.statuses,
          &counts.thanks,    &counts.ask_sentence}) {
        step(*value);
    }
}

/// The same for the counts that saturate at 255.
template <class Counts, class Step>
void each_small_count(Counts& counts, Step step) {
    for (auto* value : {&counts.ask_best,
                        &counts.ask_first,
                        &counts.ask_last,
                        &counts.asking,
                        &counts.direct_questions,
                        &counts.pleas,
                        &counts.advice,
                        &counts.first_person,
                        &counts.second_person,
                        &counts.marketing,
                        &counts.automatic,
                        &counts.reviews,
                        &counts.courtesies,
                        &counts.small_talk,
                        &counts.attached,
                        &counts.spam,
                        &counts.notices}) {
        step(*value);
    }
}
static_assert(sizeof(model::TextCounts) == 23 * sizeof(std::uint16_t) + 17 + 1,
              "a count was added: add it to each_count and raise facts_version");

void pack_text(Packer& packer, const model::TextFeatures& text) {
    each_count(text.counts, [&](std::uint16_t value) { packer.number(value); });
    packer.number(text.marks);
    packer.fixed(text.quoted_author);
    packer.number(text.body_hash);
    packer.hashes(text.own_lines);
    packer.hashes(text.quoted_lines);
    packer.hashes(text.terms);
    packer.hashes(text.attachments);
    packer.number(text.direct_quotes);
    packer.hashes(text.attribution);
    packer.number(text.counts.due);
    each_small_count(text.counts, [&](std::uint8_t value) { packer.number(value); });
}

void unpack_text(Unpacker& unpacker, char layout, model::TextFeatures& text) {
    each_count(text.counts, [&](std::uint16_t& value) {
        value = static_cast<std::uint16_t>(unpacker.number());
    });
    text.marks = static_cast<std::uint16_t>(unpacker.number());
    text.quoted_author = layout > layout_without_authors ? unpacker.fixed() : 0;
    text.body_hash = unpacker.number();
    unpacker.hashes(text.own_lines);
    unpacker.hashes(text.quoted_lines);
    unpacker.hashes(text.terms);
    unpacker.hashes(text.attachments);
    text.direct_quotes = 0;
    text.attribution.clear();
    if (layout > layout_without_links) {
        text.direct_quotes =
            static_cast<std::uint16_t>(unpacker.below(text.quoted_lines.size() + 1));
        unpacker.hashes(text.attribution);
    }
    text.counts.due =
        layout > layout_without_due ? static_cast<std::uint16_t>(unpacker.number()) : 0;
    constexpr std::uint64_t end = std::uint64_t{UINT8_MAX} + 1;
    each_small_count(text.counts, [&](std::uint8_t& value) {
        value = layout > layout_without_asking ? static_cast<std::uint8_t>(unpacker.below(end)) : 0;
    });
}

void pack_lists(Packer& packer, const model::MessageFacts& facts) {
    packer.number(facts.references.size());
    for (const std::string& reference : facts.references) {
        packer.text(reference);
    }
    packer.number(facts.thread_index.size());
    for (const std::uint64_t level : facts.thread_index) {
        packer.number(level);
    }
    packer.number(facts.gmail_thread);
    packer.number(facts.recipients.size());
    for (const model::Recipient& recipient : facts.recipients) {
        packer.text(recipient.mailbox.name);
        packer.text(recipient.mailbox.address);
        packer.number(static_cast<std::uint64_t>(recipient.role));
    }
    packer.number(facts.problems.size());
    for (const base::Problem& problem : facts.problems) {
        packer.number(static_cast<std::uint64_t>(problem.kind));
        packer.text(problem.detail);
    }
}

void unpack_lists(Unpacker& unpacker, char layout, model::MessageFacts& facts) {
    facts.references.resize(unpacker.count(1));
    for (std::string& reference : facts.references) {
        unpacker.text(reference);
    }
    facts.thread_index.clear();
    facts.gmail_thread = 0;
    if (layout > layout_without_links) {
        facts.thread_index.resize(unpacker.count(1));
        for (std::uint64_t& level : facts.thread_index) {
            level = unpacker.number();
        }
        facts.gmail_thread = unpacker.number();
    }
    facts.recipients.resize(unpacker.count(3));
    for (model::Recipient& recipient : facts.recipients) {
        unpacker.text(recipient.mailbox.name);
        unpacker.text(recipient.mailbox.address);
        recipient.role = static_cast<model::RecipientRole>(unpacker.below(3));
    }
    facts.problems.resize(unpacker.count(2));
    for (base::Problem& problem : facts.problems) {
        problem.kind = static_cast<base::ProblemKind>(
            unpacker.below(static_cast<std::uint64_t>(base::ProblemKind::count_)));
        unpacker.text(problem.detail);
    }
}

}  // namespace

void pack_facts(const model::MessageFacts& facts, std::string& bytes) {
    bytes.assign(1, layout_number);
    Packer packer(bytes);
    packer.mailbox(facts.from);
    packer.mailbox(facts.sender);
    packer.text(facts.subject);
    packer.number(facts.base_begin);
    packer.number(facts.base_size);
    packer.text(facts.signer);
    packer.text(facts.list_address);
    packer.instant(facts.date);
    const std::int64_t near_seconds = facts.date.value_or(base::Instant{}).seconds;
    packer.instant(facts.received, near_seconds);
    packer.instant(facts.from_line, near_seconds);
    packer.signed_number(facts.zone_minutes);
    packer.number(facts.marks);
    packer.number(facts.bytes);
    pack_lists(packer, facts);
    pack_text(packer, facts.text);
    packer.fixed(checksum(bytes, facts.message_id));
}

void facts_from_version_1(std::string_view old, std::string_view message_id, std::string& bytes) {
    Unpacker unpacker(old);
    std::string id;
    unpacker.text(id);
    bytes.assign(1, layout_after_version_1);
    bytes += unpacker.take(unpacker.size());
    Packer(bytes).fixed(checksum(bytes, message_id));
}

void unpack_facts(std::string_view bytes, std::string_view message_id, model::MessageFacts& facts) {
    const char layout = bytes.empty() ? '\0' : bytes.front();
    if (bytes.size() < 1 + checksum_bytes || layout < layout_without_authors ||
        layout > layout_number) {
        fail();
    }
    const std::string_view sealed = bytes.substr(0, bytes.size() - checksum_bytes);
    if (Unpacker(bytes.substr(sealed.size())).fixed() != checksum(sealed, message_id)) {
        fail();
    }
    Unpacker unpacker(sealed.substr(1));
    facts.message_id = message_id;
    facts.from = unpacker.mailbox();
    facts.sender = unpacker.mailbox();
    unpacker.text(facts.subject);
    facts.base_begin = static_cast<std::uint16_t>(unpacker.number());
    facts.base_size = static_cast<std::uint16_t>(unpacker.number());
    if (std::size_t{facts.base_begin} + facts.base_size > facts.subject.size()) {
        fail();
    }
    facts.signer.clear();
    if (layout > layout_without_authors) {
        unpacker.text(facts.signer);
    }
    unpacker.text(facts.list_address);
    facts.date = unpacker.instant();
    const std::int64_t near_seconds =
        layout > layout_without_links ? facts.date.value_or(base::Instant{}).seconds : 0;
    facts.received = unpacker.instant(near_seconds);
    facts.from_line = unpacker.instant(near_seconds);
    facts.zone_minutes = static_cast<std::int16_t>(unpacker.signed_number());
    facts.marks = static_cast<std::uint16_t>(unpacker.number());
    facts.bytes = unpacker.number();
    unpack_lists(unpacker, layout, facts);
    unpack_text(unpacker, layout, facts.text);
    unpacker.finish();
}

}  // namespace mailhorizon::store

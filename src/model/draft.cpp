// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/draft.hpp"

#include "mailhorizon/base/hash.hpp"
#include "mailhorizon/base/text.hpp"
#include "mailhorizon/base/unicode.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace mailhorizon::model {
namespace {

/// Far above what `message` makes; a damaged store may hold more.
constexpr std::size_t most_items = std::numeric_limits<std::uint16_t>::max();

std::uint16_t clamp_size(std::size_t size) noexcept {
    return static_cast<std::uint16_t>(std::min(size, most_items));
}

std::uint32_t intern_address(Draft& draft, std::string_view address) {
    if (address.empty()) {
        return Candidate::none;
    }
    return draft.addresses.intern(base::to_lower(address));
}

/// The subject and the place, side by side.
void keep_texts(Draft& draft, std::string_view subject, std::string_view place, Candidate& to) {
    to.subject_size = clamp_size(subject.size());
    to.place_size = clamp_size(place.size());
    std::string both(subject.substr(0, to.subject_size));
    both += place.substr(0, to.place_size);
    to.text = keep_text(draft.corpus->text, both).data();
}

void take_texts(Draft& draft, std::string_view place, const MessageFacts& facts, Candidate& to) {
    keep_texts(draft, facts.subject, place, to);
    to.base_begin = std::min(facts.base_begin, to.subject_size);
    to.base_size =
        std::min(facts.base_size, static_cast<std::uint16_t>(to.subject_size - to.base_begin));
    to.base_subject_hash = base::stable_hash(base::fold_case(to.base_subject()));
}

std::uint16_t append(std::vector<std::uint32_t>& room, const std::vector<std::uint32_t>& hashes) {
    const std::uint16_t size = clamp_size(hashes.size());
    room.insert(room.end(), hashes.begin(), hashes.begin() + size);
    return size;
}

std::uint16_t append_halves(std::vector<std::uint32_t>& room,
                            const std::vector<std::uint64_t>& levels) {
    const std::size_t kept = std::min(levels.size(), most_items / 2);
    for (const std::uint64_t level : std::span(levels).last(kept)) {
        room.push_back(static_cast<std::uint32_t>(level >> 32U));
        room.push_back(static_cast<std::uint32_t>(level));
    }
    return static_cast<std::uint16_t>(kept * 2);
}

void take_features(Draft& draft, const MessageFacts& facts, Candidate& to) {
    const TextFeatures& text = facts.text;
    std::vector<std::uint32_t>& room = draft.hash_room;
    room.clear();
    to.own_size = append(room, text.own_lines);
    to.quoted_size = append(room, text.quoted_lines);
    to.terms_size = append(room, text.terms);
    to.attachments_size = append(room, text.attachments);
    to.attribution_size = append(room, text.attribution);
    to.thread_index_size = append_halves(room, facts.thread_index);
    to.direct_quotes = std::min(text.direct_quotes, to.quoted_size);
    to.gmail_thread = facts.gmail_thread;
    to.hashes = draft.corpus->hashes.keep(room).data();
    to.counts = text.counts;
    to.text_marks = text.marks;
    to.body_hash = text.body_hash;
}

void take_references(Draft& draft, const std::vector<std::string>& references, Candidate& to) {
    std::vector<IdIndex>& room = draft.reference_room;
    room.clear();
    to.references_size = clamp_size(references.size());
    // Should there be too many, the newest ones matter.
    for (std::size_t i = references.size() - to.references_size; i < references.size(); ++i) {
        room.emplace_back(draft.ids.intern(references[i]));
    }
    to.reference_row = draft.corpus->references.keep(room).data();
}

void take_recipients(Draft& draft, const std::vector<Recipient>& recipients, Candidate& to) {
    std::vector<RecipientRow>& room = draft.recipient_room;
    room.clear();
    for (const Recipient& recipient : recipients) {
        if (!recipient.mailbox.address.empty() && room.size() < most_items) {
            const std::uint32_t address = intern_address(draft, recipient.mailbox.address);
            room.push_back({.address = AddressIndex(address), .role = recipient.role});
        }
    }
    to.recipients_size = clamp_size(room.size());
    to.recipient_row = draft.corpus->recipients.keep(room).data();
}

void take_times(const MessageFacts& facts, Candidate& to) {
    if (facts.date) {
        to.date = facts.date->seconds;
        to.set(has_date);
    }
    if (facts.received) {
        to.received = facts.received->seconds;
        to.set(has_received);
    }
    take_from_line(facts.from_line, to);
    to.zone_minutes = facts.zone_minutes;
}

}  // namespace

void take_from_line(std::optional<base::Instant> from_line, Candidate& to) {
    to.clear(has_from_line);
    if (from_line) {
        to.from_line = from_line->seconds;
        to.set(has_from_line);
    }
}

Draft::Draft(BuilderSettings settings_)
    : settings(settings_),
      corpus(std::make_unique<Corpus::Storage>()),
      ids(corpus->text),
      addresses(corpus->text),
      names(corpus->text),
      problems(settings.keep_problems) {}

void note_problem(Draft& draft,
                  base::ProblemKind kind,
                  const Candidate& candidate,
                  std::string detail) {
    base::Problem problem{.kind = kind};
    if (draft.problems.keeps_details()) {
        problem.archive = draft.archives[candidate.archive].path;
        problem.place = candidate.place();
        problem.message_id = candidate.id == Candidate::none ? "" : draft.ids.text(candidate.id);
        problem.detail = std::move(detail);
    }
    draft.problems.take(std::move(problem));
}

Candidate take_in(Draft& draft,
                  ArchiveIndex archive,
                  std::string_view place,
                  const MessageFacts& facts) {
    Candidate candidate;
    candidate.archive = archive.value();
    if (!facts.message_id.empty()) {
        candidate.id = draft.ids.intern(facts.message_id);
    }
    if (facts.from && !facts.from->address.empty()) {
        candidate.from = intern_address(draft, facts.from->address);
        if (!facts.from->name.empty()) {
            candidate.from_name = draft.names.intern(facts.from->name);
        }
    }
    if (!facts.signer.empty()) {
        candidate.signer = draft.names.intern(facts.signer);
    }
    candidate.quoted_author = facts.text.quoted_author;
    candidate.list = intern_address(draft, facts.list_address);
    candidate.marks = facts.marks;
    take_texts(draft, place, facts, candidate);
    take_features(draft, facts, candidate);
    take_references(draft, facts.references, candidate);
    take_recipients(draft, facts.recipients, candidate);
    take_times(facts, candidate);
    return candidate;
}

Candidate take_copy(Draft& draft,
                    ArchiveIndex archive,
                    std::string_view place,
                    const Candidate& original) {
    Candidate copy = original;
    copy.archive = archive.value();
    keep_texts(draft, original.subject(), place, copy);
    // These are given new numbers where they stand, once for each candidate.
    copy.reference_row = draft.corpus->references.keep(original.references()).data();
    copy.recipient_row = draft.corpus->recipients.keep(original.recipients()).data();
    return copy;
}

}  // namespace mailhorizon::model

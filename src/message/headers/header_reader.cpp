// SPDX-License-Identifier: GPL-3.0-or-later
#include "message/headers/header_reader.hpp"

#include "message/headers/automatic_subject.hpp"
#include "message/headers/field_name.hpp"
#include "message/headers/header_words.hpp"
#include "message/headers/thread_index.hpp"

#include "mailhorizon/base/hash.hpp"
#include "mailhorizon/base/number.hpp"
#include "mailhorizon/base/text.hpp"
#include "mailhorizon/message/headers/address.hpp"
#include "mailhorizon/message/headers/date.hpp"
#include "mailhorizon/message/headers/encoded_word.hpp"
#include "mailhorizon/message/headers/header_fields.hpp"
#include "mailhorizon/message/headers/message_id.hpp"
#include "mailhorizon/message/headers/subject.hpp"
#include "mailhorizon/message/headers/unwanted_folder.hpp"

#include <algorithm>

namespace mailhorizon::message {
namespace {

using base::ProblemKind;

}  // namespace

HeaderReader::HeaderReader(std::string_view message,
                           const MessageLimits& limits,
                           model::MessageFacts& facts,
                           BodyHeaders& body)
    : values_(message), limits_(limits), facts_(facts), body_(body) {
    body_.content_type.clear();
    body_.transfer_encoding.clear();
    body_.disposition.clear();
}

void HeaderReader::mark(model::HeaderMark mark) noexcept {
    facts_.marks = static_cast<std::uint16_t>(facts_.marks | mark);
}

void HeaderReader::note(ProblemKind kind, std::string_view detail) {
    constexpr std::size_t detail_bytes = 200;
    const bool known = std::ranges::any_of(
        facts_.problems, [kind](const base::Problem& problem) { return problem.kind == kind; });
    if (!known) {
        base::Problem& problem = facts_.problems.emplace_back();
        problem.kind = kind;
        const std::string line = unfold(detail);
        problem.detail = base::trim(std::string_view(line).substr(0, detail_bytes));
    }
}

void HeaderReader::take(const HeaderField& field) {
    const std::string_view value = field.value;
    const FieldName name = field_name(field.name);
    switch (name) {
        case FieldName::other:
            return;
        case FieldName::from:
            return take_from(values_.read(value));
        case FieldName::sender:
            if (!facts_.sender) {
                AddressList list = parse_addresses(values_.read(value), limits_);
                if (!list.mailboxes.empty()) {
                    facts_.sender = std::move(list.mailboxes.front());
                }
            }
            return;
        case FieldName::to:
            return take_recipients(values_.read(value), model::RecipientRole::to);
        case FieldName::cc:
            return take_recipients(values_.read(value), model::RecipientRole::cc);
        case FieldName::bcc:
            return take_recipients(values_.read(value), model::RecipientRole::bcc);
        case FieldName::date:
            return take_date(value);
        case FieldName::received:
            if (!facts_.received) {
                if (const auto date = parse_received_date(value)) {
                    facts_.received = date->instant;
                }
            }
            return;
        case FieldName::subject:
            return take_subject(values_.read(value));
        case FieldName::message_id:
            return take_message_id(value);
        case FieldName::references:
            references_.push_back(value);
            return;
        case FieldName::in_reply_to:
            replied_.push_back(value);
            return;
        default:
            return take_other(name, value);
    }
}

void HeaderReader::take_other(FieldName name, std::string_view value) {
    const auto keep_first = [](std::string_view& kept, std::string_view text) {
        kept = kept.empty() ? text : kept;
    };
    const auto keep_unfolded = [](std::string& kept, std::string_view text) {
        if (kept.empty()) {
            kept = unfold(text);
        }
    };
    switch (name) {
        case FieldName::list_id:
            return keep_first(list_id_, value);
        case FieldName::list_post:
            return keep_first(list_post_, value);
        case FieldName::mailing_list:
            return keep_first(list_mailing_, value);
        case FieldName::original_from:
            return keep_first(authors_[0], value);
        case FieldName::export_from:
            return keep_first(export_from_, value);
        case FieldName::mail_from:
            return keep_first(authors_[2], value);
        case FieldName::reply_to:
            return keep_first(authors_[1], value);
        case FieldName::original_sender:
            return keep_first(authors_[3], value);
        case FieldName::content_type:
            return keep_unfolded(body_.content_type, value);
        case FieldName::transfer_encoding:
            return keep_unfolded(body_.transfer_encoding, value);
        case FieldName::disposition:
            return keep_unfolded(body_.disposition, value);
        case FieldName::thread_index:
            return take_thread_index(value);
        case FieldName::gmail_thread:
            facts_.gmail_thread = base::parse_count(base::trim(value)).value_or(0);
            return;
        default:
            return take_mark(name, value);
    }
}

void HeaderReader::take_from(std::string_view value) {
    if (facts_.from) {
        return;
    }
    seen_from_ = true;
    AddressList list = parse_addresses(value, limits_);
    if (!list.clean) {
        note(ProblemKind::bad_address, value);
    }
    if (!list.mailboxes.empty()) {
        facts_.from = std::move(list.mailboxes.front());
    }
}

void HeaderReader::take_recipients(std::string_view value, model::RecipientRole role) {
    AddressList list = parse_addresses(value, limits_);
    if (!list.clean) {
        note(ProblemKind::bad_address, value);
    }
    const std::size_t room =
        limits_.addresses - std::min(limits_.addresses, facts_.recipients.size());
    if (list.too_many || list.mailboxes.size() > room) {
        note(ProblemKind::too_many_addresses);
        list.mailboxes.resize(std::min(list.mailboxes.size(), room));
    }
    for (model::Mailbox& mailbox : list.mailboxes) {
        facts_.recipients.push_back({.mailbox = std::move(mailbox), .role = role});
    }
}

void HeaderReader::take_subject(std::string_view value) {
    if (seen_subject_) {
        return;
    }
    seen_subject_ = true;
    bool clean = true;
    facts_.subject = decode_header_text(unfold(value, buffer_), &clean);
    if (!clean) {
        note(ProblemKind::bad_encoding, value);
    }
    cut_at_character(facts_.subject, limits_.subject_bytes);
    if (is_automatic_subject(facts_.subject)) {
        mark(model::auto_submitted);
    }
    const std::string_view base = base_subject(facts_.subject);
    facts_.base_begin = static_cast<std::uint16_t>(base.data() - facts_.subject.data());
    facts_.base_size = static_cast<std::uint16_t>(base.size());
}

void HeaderReader::take_date(std::string_view value) {
    if (facts_.date) {
        return;
    }
    seen_date_ = true;
    if (const auto date = parse_date(unfold(value, buffer_))) {
        facts_.date = date->instant;
        facts_.zone_minutes = date->zone_minutes;
    }
}

void HeaderReader::take_message_id(std::string_view value) {
    if (facts_.message_id.empty()) {
        seen_message_id_ = true;
        facts_.message_id = parse_message_id(value, limits_);
    }
}

/// Folders of Google's export: spam, trash and drafts, as its languages call them.
void HeaderReader::take_labels(std::string_view value) {
    const std::string labels = decode_header_text(unfold(value, buffer_));
    std::string_view rest = labels;
    while (!rest.empty()) {
        const std::size_t comma = std::min(rest.find(','), rest.size());
        if (is_unwanted_folder(rest.substr(0, comma))) {
            mark(model::unwanted);
        }
        rest.remove_prefix(std::min(comma + 1, rest.size()));
    }
}

void HeaderReader::take_thread_index(std::string_view value) {
    if (facts_.thread_index.empty()) {
        read_thread_index(value, limits_.thread_index_levels, facts_.thread_index);
    }
}

void HeaderReader::finish() {
    finish_references();
    finish_recipients();
    finish_list();
    finish_author();
    if (!seen_from_) {
        note(ProblemKind::no_from);
    } else if (!facts_.from) {
        note(ProblemKind::bad_address);
    }
    if (!seen_date_) {
        note(ProblemKind::no_date);
    } else if (!facts_.date) {
        note(ProblemKind::bad_date);
    }
    if (facts_.message_id.empty()) {
        note(seen_message_id_ ? ProblemKind::bad_message_id : ProblemKind::no_message_id);
    }
    if (is_labelled(facts_.subject)) {
        mark(model::sensitive);
    }
}

void HeaderReader::finish_references() {
    bool complete = true;
    for (const std::string_view value : references_) {
        complete = append_ids(value, facts_.references, limits_) && complete;
    }
    // What is answered stands last in References; In-Reply-To only adds what is missing there.
    for (const std::string_view value : replied_) {
        complete = append_ids(value, facts_.references, limits_) && complete;
    }
    if (!complete) {
        note(ProblemKind::too_many_references);
    }
}

/// An address once, in the role it came first with.
void HeaderReader::finish_recipients() {
    std::vector<model::Recipient>& recipients = facts_.recipients;
    if (recipients.size() < 2) {
        return;
    }
    struct Key {
        std::uint64_t hash;
        std::size_t position;
        auto operator<=>(const Key&) const = default;
    };
    std::vector<Key> keys;
    keys.reserve(recipients.size());
    for (std::size_t i = 0; i < recipients.size(); ++i) {
        keys.push_back({base::stable_hash(address_key(recipients[i].mailbox.address)), i});
    }
    std::ranges::sort(keys);
    bool doubled = false;
    for (std::size_t i = 1; i < keys.size(); ++i) {
        if (keys[i].hash == keys[i - 1].hash) {
            recipients[keys[i].position].mailbox.address.clear();
            doubled = true;
        }
    }
    if (doubled) {
        std::erase_if(recipients,
                      [](const model::Recipient& one) { return one.mailbox.address.empty(); });
    }
}

void HeaderReader::finish_list() {
    if (!list_id_.empty() || !list_post_.empty() || !list_mailing_.empty()) {
        mark(model::list_mail);
    }
    for (const std::string_view value : {list_post_, list_mailing_}) {
        if (facts_.list_address.empty() && !value.empty()) {
            facts_.list_address = address_in(value, limits_);
        }
    }
    if (facts_.list_address.empty() && !list_id_.empty()) {
        facts_.list_address = list_id_in(list_id_, limits_);
    }
}

}  // namespace mailhorizon::message

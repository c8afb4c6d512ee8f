// SPDX-License-Identifier: GPL-3.0-or-later
#include "message/body/journal.hpp"

#include "message/body/mime.hpp"

#include "mailhorizon/base/text.hpp"
#include "mailhorizon/message/headers/address.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <set>
#include <utility>
#include <vector>

namespace mailhorizon::message {
namespace {

using std::string_view_literals::operator""sv;

constexpr auto npos = std::string_view::npos;

struct EnvelopeField {
    std::string_view name;
    model::RecipientRole role;
};
constexpr std::array envelope_fields{EnvelopeField{"to:", model::RecipientRole::to},
                                     EnvelopeField{"cc:", model::RecipientRole::cc},
                                     EnvelopeField{"bcc:", model::RecipientRole::bcc},
                                     EnvelopeField{"recipient:", model::RecipientRole::bcc}};

/// "ann@x.example, Expanded: team@x.example" is about ann.
std::string_view recipient_of(std::string_view value) noexcept {
    for (const std::string_view note : {"expanded:"sv, "forwarded:"sv}) {
        value = value.substr(0, base::find_ignoring_case(value, note));
    }
    value = base::trim_right(value);
    return value.ends_with(',') ? value.substr(0, value.size() - 1) : value;
}

/// The first message in a message, up to the boundary that stands before it.
std::string_view find_message(std::string_view body) {
    constexpr std::string_view type = "message/rfc822";
    const std::size_t at = base::find_ignoring_case(body, type);
    const std::size_t before = body.substr(0, at).rfind("\n--");
    const std::size_t mark = before != npos || !body.starts_with("--") ? before : 0;
    if (at == npos || mark == npos) {
        return {};
    }
    const std::size_t begin_of_mark = body.find("--", mark);
    const std::string_view boundary = base::trim_right(
        body.substr(begin_of_mark, body.find('\n', begin_of_mark) - begin_of_mark));
    for (std::size_t line = body.find('\n', at); line != npos; line = body.find('\n', line + 1)) {
        const std::string_view rest = body.substr(line + 1);
        if (rest.starts_with('\n') || rest.starts_with("\r\n")) {
            const std::string_view message = rest.substr(rest.find('\n') + 1);
            const std::string end = "\n" + std::string(boundary);
            return message.substr(0, message.find(end));
        }
    }
    return {};
}

}  // namespace

bool open_journal(std::string_view body,
                  const BodyHeaders& headers,
                  const MessageLimits& limits,
                  Journal& journal) {
    std::vector<MimePart> parts;
    if (!read_parts(body, headers, limits, parts)) {
        return false;
    }
    for (const MimePart& part : parts) {
        bool clean = true;
        const std::string& type = part.content.type;
        if ((type.empty() || type == "text/plain") && journal.envelope.empty()) {
            journal.envelope = decode_transfer(part.body, part.transfer, limits.text_bytes, clean);
        }
    }
    journal.message = find_message(body);
    return !journal.message.empty();
}

void add_envelope(std::string_view envelope,
                  const MessageLimits& limits,
                  model::MessageFacts& facts) {
    std::set<std::string> known;
    for (const model::Recipient& recipient : facts.recipients) {
        known.insert(address_key(recipient.mailbox.address));
    }
    while (!envelope.empty() && facts.recipients.size() < limits.addresses) {
        const std::size_t end = std::min(envelope.find('\n'), envelope.size());
        const std::string_view line = base::trim(envelope.substr(0, end));
        envelope.remove_prefix(std::min(end + 1, envelope.size()));
        const auto field = std::ranges::find_if(envelope_fields, [line](const EnvelopeField& one) {
            return base::starts_with_ignoring_case(line, one.name);
        });
        if (field == envelope_fields.end()) {
            continue;
        }
        AddressList list = parse_addresses(recipient_of(line.substr(field->name.size())), limits);
        for (model::Mailbox& mailbox : list.mailboxes) {
            if (known.insert(address_key(mailbox.address)).second) {
                facts.recipients.push_back({.mailbox = std::move(mailbox), .role = field->role});
            }
        }
    }
}

}  // namespace mailhorizon::message

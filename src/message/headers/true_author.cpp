// SPDX-License-Identifier: GPL-3.0-or-later
#include "message/headers/header_reader.hpp"
#include "message/headers/header_words.hpp"

#include "mailhorizon/base/text.hpp"
#include "mailhorizon/language/gateway_name.hpp"
#include "mailhorizon/language/words.hpp"
#include "mailhorizon/message/headers/address.hpp"
#include "mailhorizon/message/headers/encoded_word.hpp"
#include "mailhorizon/message/headers/header_fields.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

namespace mailhorizon::message {
namespace {

bool has_via(std::string_view name) noexcept {
    return language::before_gateway(name).size() < name.size();
}

std::string_view without_via(std::string_view name) noexcept {
    std::string_view own = base::trim(language::before_gateway(name));
    while (own.size() > 2 && (own.front() == '\'' || own.front() == '"') &&
           own.back() == own.front()) {
        own = base::trim(own.substr(1, own.size() - 2));
    }
    return own;
}

/// "Lee, Ann </O=ACME/CN=ALEE>", "\"Ann Lee\" <ann@a.example>@ACME": the name; nothing where an
/// address stands in its place.
std::string_view export_name(std::string_view written) noexcept {
    std::string_view name = base::trim(written.substr(0, written.find('<')));
    while (name.size() > 1 && (name.front() == '"' || name.front() == '\'') &&
           name.back() == name.front()) {
        name = base::trim(name.substr(1, name.size() - 2));
    }
    return name.find('@') == std::string_view::npos ? name : std::string_view{};
}

/// An address from which forges and trackers pass on what persons wrote.
bool is_notifier(std::string_view address) {
    constexpr std::string_view joints = "-_.+=@";
    const auto opens = [address, joints](std::string_view word) {
        return address.size() > word.size() && address.starts_with(word) &&
               joints.find(address[word.size()]) != std::string_view::npos;
    };
    return std::ranges::any_of(language::words(language::WordList::robot_address), opens);
}

std::string_view local_part(std::string_view address) noexcept {
    return address.substr(0, address.rfind('@'));
}

/// Where errors go, in a field that is meant to name a person.
bool is_machine(std::string_view address) noexcept {
    const std::string_view local = local_part(address);
    return local.find("bounce") != std::string_view::npos || local.ends_with("-request") ||
           local.ends_with("-owner") || local.starts_with("owner-") || local.starts_with("srs0=") ||
           local.find('=') != std::string_view::npos || local == "mailer-daemon";
}

}  // namespace

bool HeaderReader::is_lists_own(std::string_view address) const {
    const std::string& list = facts_.list_address;
    if (list.empty()) {
        return false;
    }
    std::string key = address_key(address);
    if (key == list) {
        return true;
    }
    const std::size_t at = key.rfind('@');
    if (at == std::string::npos || list.find('@') != std::string::npos) {
        return false;
    }
    key[at] = '.';  // a List-Id: "dev.lists.example" of dev@lists.example
    return key == list;
}

/// Undoes a From that a list or a gateway put itself into: the first field that names one other
/// address has the author. Without one the display name stays, at the list's address.
void HeaderReader::finish_author() {
    if (!facts_.from || facts_.from->address.empty()) {
        return;
    }
    take_export_name();
    if (take_same_name()) {
        return;
    }
    const bool by_list = is_lists_own(facts_.from->address);
    const bool by_gateway = has_via(facts_.from->name);
    const bool has_original = !authors_[0].empty();
    if (!by_list && !(by_gateway && (has_original || (facts_.marks & model::list_mail) != 0))) {
        return;
    }
    mark(model::rewritten_from);
    const std::string rewritten = address_key(facts_.from->address);
    for (const std::string_view value : authors_) {
        if (value.empty()) {
            continue;
        }
        AddressList list = parse_addresses(values_.read(value), limits_);
        std::erase_if(list.mailboxes, [&](const model::Mailbox& one) {
            const std::string key = address_key(one.address);
            return key == rewritten || is_lists_own(key) || is_machine(key);
        });
        if (list.mailboxes.size() != 1) {
            continue;
        }
        const std::string name(without_via(facts_.from->name));
        model::Mailbox& author = list.mailboxes.front();
        if (author.name.empty() && name.size() < facts_.from->name.size()) {
            author.name = name;
        }
        facts_.from = std::move(author);
        undone_ = true;
        return;
    }
}

/// Lists and trackers that write themselves into From copy the author, under the very name: there
/// the address stands.
bool HeaderReader::take_same_name() {
    const model::Mailbox& from = *facts_.from;
    const std::string_view name = without_via(from.name);
    if (name.find(' ') == std::string_view::npos) {
        return false;
    }
    const auto has_name = [name](const model::Mailbox& one) { return one.name == name; };
    if (!(facts_.sender && has_name(*facts_.sender)) &&
        std::ranges::none_of(facts_.recipients, has_name, &model::Recipient::mailbox)) {
        return false;
    }
    const std::string rewritten = address_key(from.address);
    if (!is_lists_own(from.address) && !has_via(from.name) && !is_notifier(rewritten)) {
        return false;
    }
    // A list that bears one name in all its addresses copies nobody: "list@relay" is the list too.
    const auto is_author = [&](const model::Mailbox& one) {
        const std::string key = address_key(one.address);
        return one.name == name && local_part(key) != local_part(rewritten) && !is_lists_own(key) &&
               !is_machine(key) && !is_notifier(key);
    };
    const auto copied =
        std::ranges::find_if(facts_.recipients, is_author, &model::Recipient::mailbox);
    const bool sent = facts_.sender && is_author(*facts_.sender);
    if (!sent && copied == facts_.recipients.end()) {
        return false;
    }
    facts_.from = sent ? *facts_.sender : copied->mailbox;
    mark(model::rewritten_from);
    undone_ = true;
    return true;
}

/// Exports of Notes and Exchange write bare addresses into From, and names into X-From.
void HeaderReader::take_export_name() {
    if (export_from_.empty() || !facts_.from->name.empty()) {
        return;
    }
    const std::string written = decode_header_text(unfold(export_from_, buffer_));
    std::string name(export_name(written));
    cut_at_character(name, limits_.name_bytes);
    facts_.from->name = std::move(name);
}

bool HeaderReader::author_is_unknown() const noexcept {
    if (!facts_.from) {
        return true;
    }
    return (facts_.marks & model::rewritten_from) != 0 && !undone_ && !has_via(facts_.from->name);
}

}  // namespace mailhorizon::message

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "mailhorizon/message/headers/limits.hpp"
#include "mailhorizon/model/message_facts.hpp"

#include <string_view>
#include <vector>

namespace mailhorizon::message {

struct AddressList {
    std::vector<model::Mailbox> mailboxes;
    bool clean = true;      ///< every byte was understood
    bool too_many = false;  ///< the limit on addresses was met
};

/// The mailboxes of an address field (RFC 5322 section 3.4 and the obsolete forms of 4.4), groups
/// flattened.
///
/// Accepts every byte string: comments (nested), quoted strings, routes, "addr (Name)", pipermail's
/// "name at host", commas and other specials in unquoted names, missing brackets. Names are decoded
/// (RFC 2047); the address is lower-cased in its domain, and trimmed; an empty group or
/// "undisclosed-recipients:;" gives nothing. O(size).
[[nodiscard]] AddressList parse_addresses(std::string_view value, const MessageLimits& limits = {});

/// Lower-case as a whole: what makes two addresses one (local parts differ by case nowhere that
/// matters).
[[nodiscard]] std::string address_key(std::string_view address);

}  // namespace mailhorizon::message

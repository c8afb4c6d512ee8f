// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "mailhorizon/model/message_facts.hpp"

#include <string>
#include <string_view>

namespace mailhorizon::store {

/// Facts but for the message's id as bytes: a layout number, the facts (little endian, lengths as
/// variable-size numbers; problems with kind and detail only), a checksum over them and the id.
///
/// `bytes` is cleared and reused. `unpack_facts` throws `Error` (store) if the bytes are not what
/// `pack_facts` makes of a message with this id.
void pack_facts(const model::MessageFacts& facts, std::string& bytes);
void unpack_facts(std::string_view bytes, std::string_view message_id, model::MessageFacts& facts);

/// What a store of schema version 1 holds for this message, as bytes of today.
void facts_from_version_1(std::string_view old, std::string_view message_id, std::string& bytes);

}  // namespace mailhorizon::store

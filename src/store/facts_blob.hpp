// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mailhorizon/model/message_facts.hpp"

#include <string>
#include <string_view>

namespace mailhorizon::store {

/// Facts as bytes (little endian, lengths as variable-size numbers), problems with kind and detail
/// only.
///
/// `bytes` is cleared and reused. `unpack_facts` throws `Error` (store) if the bytes are not what
/// `pack_facts` makes.
void pack_facts(const model::MessageFacts& facts, std::string& bytes);
void unpack_facts(std::string_view bytes, model::MessageFacts& facts);

}  // namespace mailhorizon::store

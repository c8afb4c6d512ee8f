// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace mailhorizon::message {

/// Outlook's Thread-Index ([MS-OXOMSG] 2.2.1.3, PidTagConversationIndex), in base64: 22 bytes name
/// the conversation, five more each reply. Appends a hash of every such beginning, shortest first:
/// the last is of the message itself, the one before of what it answers. At most `most_levels`, the
/// longest; nothing if the field is broken. O(size).
void read_thread_index(std::string_view value,
                       std::size_t most_levels,
                       std::vector<std::uint64_t>& levels);

}  // namespace mailhorizon::message

// SPDX-License-Identifier: GPL-3.0-or-later
#include "message/headers/thread_index.hpp"

#include "message/headers/transfer.hpp"

#include "mailhorizon/base/hash.hpp"

#include <algorithm>
#include <cstddef>
#include <string>

namespace mailhorizon::message {
namespace {

constexpr std::size_t conversation_bytes = 22;  ///< one reserved, five of time, sixteen of an id
constexpr std::size_t reply_bytes = 5;
constexpr std::size_t most_bytes = 2'048;

}  // namespace

void read_thread_index(std::string_view value,
                       std::size_t most_levels,
                       std::vector<std::uint64_t>& levels) {
    bool clean = true;
    const std::string index = decode_transfer(value, Transfer::base64, most_bytes, clean);
    if (!clean || index.size() < conversation_bytes || index.size() == most_bytes) {
        return;
    }
    const std::string_view bytes(index);
    const std::size_t count = 1 + (bytes.size() - conversation_bytes) / reply_bytes;
    for (std::size_t level = count - std::min(count, most_levels); level < count; ++level) {
        levels.push_back(
            base::stable_hash(bytes.substr(0, conversation_bytes + level * reply_bytes)));
    }
}

}  // namespace mailhorizon::message

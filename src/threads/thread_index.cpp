// SPDX-License-Identifier: GPL-3.0-or-later
#include "rescue.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>

namespace mailhorizon::threads {
namespace {

constexpr float thread_index_confidence = 0.98F;

struct Level {
    std::uint64_t index = 0;
    std::uint32_t message = 0;
    auto operator<=>(const Level&) const = default;
};

/// Level `number` of a message's Thread-Index, whose halves stand side by side.
std::uint64_t level_of(const model::MessageRow& message, std::size_t number) noexcept {
    constexpr unsigned half = 32;
    return (std::uint64_t{message.thread_index[2 * number]} << half) |
           message.thread_index[2 * number + 1];
}

}  // namespace

void link_thread_index(const model::Corpus& corpus,
                       const std::vector<bool>& orphan,
                       LinkTable& links) {
    const auto messages = corpus.messages();
    std::vector<Level> own;
    for (std::uint32_t i = 0; i < messages.size(); ++i) {
        if (const std::size_t levels = messages[i].thread_index.size() / 2; levels > 0) {
            own.push_back({.index = level_of(messages[i], levels - 1), .message = i});
        }
    }
    std::ranges::sort(own);
    for (std::uint32_t i = 0; i < messages.size(); ++i) {
        if (!orphan[i]) {
            continue;
        }
        for (std::size_t level = messages[i].thread_index.size() / 2; level-- > 1;) {
            const std::uint64_t above = level_of(messages[i], level - 1);
            const auto found = std::ranges::lower_bound(own, Level{.index = above});
            if (found != own.end() && found->index == above &&
                links.link(found->message, i, LinkClass::thread_index, thread_index_confidence)) {
                break;
            }
        }
    }
}

}  // namespace mailhorizon::threads

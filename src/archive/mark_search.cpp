// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/mark_search.hpp"

#include <cstddef>
#include <string_view>

namespace mailhorizon::archive {
namespace {

constexpr std::size_t block_bytes = 64;
constexpr std::size_t beyond_block = line_end_and_mark.size() - 1;

/// True if a line end followed by 'F' begins in the block; reads one byte beyond it.
bool may_hold_mark(const char* block) noexcept {
    unsigned found = 0;
    for (std::size_t at = 0; at < block_bytes; ++at) {
        const auto line_end = static_cast<unsigned>(block[at] == line_end_and_mark[0]);
        found |= line_end & static_cast<unsigned>(block[at + 1] == line_end_and_mark[1]);
    }
    return found != 0;
}

}  // namespace

std::size_t find_mark(std::string_view bytes) noexcept {
    std::size_t at = 0;
    for (; at + block_bytes + beyond_block <= bytes.size(); at += block_bytes) {
        if (!may_hold_mark(bytes.data() + at)) {
            continue;
        }
        const std::size_t found =
            bytes.substr(at, block_bytes + beyond_block).find(line_end_and_mark);
        if (found != std::string_view::npos) {
            return at + found;
        }
    }
    const std::size_t found = bytes.substr(at).find(line_end_and_mark);
    return found == std::string_view::npos ? found : at + found;
}

}  // namespace mailhorizon::archive

// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/mark_search.hpp"

#include <cstddef>
#include <string_view>

namespace mailhorizon::archive {
namespace {

constexpr std::size_t block_bytes = 64;

constexpr bool begins_separator(char second) noexcept {
    return second == line_end_and_mark[1];
}

constexpr bool begins_mmdf_line(char second) noexcept {
    return second == line_end_and_mmdf_line[1];
}

constexpr bool begins_empty_line_or_length(char second) noexcept {
    // No "||": the loop below must stay without branches.
    return (static_cast<unsigned>(second == '\n') | static_cast<unsigned>(second == '\r') |
            static_cast<unsigned>((second | ' ') == 'c')) != 0;
}

/// True if a line end with such a byte behind it is in the block; reads one byte beyond it.
template <bool (*is_second)(char) noexcept>
bool may_hold_mark(const char* block) noexcept {
    unsigned found = 0;
    for (std::size_t at = 0; at < block_bytes; ++at) {
        const auto line_end = static_cast<unsigned>(block[at] == '\n');
        found |= line_end & static_cast<unsigned>(is_second(block[at + 1]));
    }
    return found != 0;
}

/// Asks `find` (position in a part of `bytes`, or npos) about blocks that may hold a mark of
/// `mark_bytes` bytes.
template <bool (*is_second)(char) noexcept, typename Find>
std::size_t find_by_blocks(std::string_view bytes, std::size_t mark_bytes, Find find) noexcept {
    const std::size_t beyond_block = mark_bytes - 1;
    std::size_t at = 0;
    for (; at + block_bytes + beyond_block <= bytes.size(); at += block_bytes) {
        if (!may_hold_mark<is_second>(bytes.data() + at)) {
            continue;
        }
        const std::size_t found = find(bytes.substr(at, block_bytes + beyond_block));
        if (found != std::string_view::npos) {
            return at + found;
        }
    }
    const std::size_t found = find(bytes.substr(at));
    return found == std::string_view::npos ? found : at + found;
}

std::size_t find_pair(std::string_view bytes) noexcept {
    for (std::size_t at = bytes.find('\n'); at < bytes.size() - 1; at = bytes.find('\n', at + 1)) {
        if (begins_empty_line_or_length(bytes[at + 1])) {
            return at;
        }
    }
    return std::string_view::npos;
}

}  // namespace

std::size_t find_mark(std::string_view bytes) noexcept {
    return find_by_blocks<begins_separator>(
        bytes, line_end_and_mark.size(), [](std::string_view part) {
            return part.find(line_end_and_mark);
        });
}

std::size_t find_mmdf_mark(std::string_view bytes) noexcept {
    return find_by_blocks<begins_mmdf_line>(
        bytes, line_end_and_mmdf_line.size(), [](std::string_view part) {
            return part.find(line_end_and_mmdf_line);
        });
}

std::size_t find_head_end_or_length(std::string_view bytes) noexcept {
    return find_by_blocks<begins_empty_line_or_length>(bytes, 2, [](std::string_view part) {
        return part.empty() ? std::string_view::npos : find_pair(part);
    });
}

}  // namespace mailhorizon::archive

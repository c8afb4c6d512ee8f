// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/xz_head.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace mailhorizon::archive {
namespace {

using namespace std::string_view_literals;

constexpr std::string_view xz_mark = "\xFD\x37zXZ\0"sv;
constexpr std::size_t block_at = 12;
constexpr std::uint64_t lzma2_filter = 0x21;

/// Takes bytes off the front; zeros beyond the end.
class Bytes {
public:
    explicit Bytes(std::string_view rest) noexcept : rest_(rest) {}

    unsigned take() noexcept {
        if (rest_.empty()) {
            return 0;
        }
        const auto byte = static_cast<unsigned char>(rest_.front());
        rest_.remove_prefix(1);
        return byte;
    }
    /// Seven bits a byte, the lowest first; the highest bit says that more follow.
    std::uint64_t take_number() noexcept {
        constexpr unsigned most_bits = 63;
        std::uint64_t number = 0;
        for (unsigned bits = 0; bits < most_bits; bits += 7) {
            const unsigned byte = take();
            number |= std::uint64_t{byte & 0x7FU} << bits;
            if ((byte & 0x80U) == 0) {
                break;
            }
        }
        return number;
    }
    void pass(std::uint64_t count) noexcept {
        rest_.remove_prefix(std::min<std::uint64_t>(count, rest_.size()));
    }

private:
    std::string_view rest_;
};

std::uint64_t dictionary_bytes(unsigned code) noexcept {
    constexpr unsigned most_code = 40;
    return code >= most_code ? std::uint64_t{1} << 32U
                             : std::uint64_t{2U | (code & 1U)} << (code / 2 + 11);
}

}  // namespace

std::uint64_t xz_dictionary_bytes(std::string_view head) noexcept {
    if (!head.starts_with(xz_mark) || head.size() <= block_at || head[block_at] == '\0') {
        return 0;
    }
    Bytes block(head.substr(block_at + 1));
    const unsigned flags = block.take();
    const unsigned filters = (flags & 3U) + 1;
    for (const unsigned size_flag : {0x40U, 0x80U}) {  // packed and unpacked bytes, if written
        if ((flags & size_flag) != 0) {
            static_cast<void>(block.take_number());
        }
    }
    for (unsigned filter = 0; filter < filters; ++filter) {
        const std::uint64_t id = block.take_number();
        const std::uint64_t bytes = block.take_number();
        if (id == lzma2_filter && bytes == 1) {
            return dictionary_bytes(block.take());
        }
        block.pass(bytes);
    }
    return 0;
}

}  // namespace mailhorizon::archive

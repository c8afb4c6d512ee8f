// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/salvage.hpp"

#include "archive/unpacker.hpp"

#include "mailhorizon/archive/mail_reader.hpp"
#include "mailhorizon/base/error.hpp"
#include "mailhorizon/base/file.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace mailhorizon::archive {
namespace {

using namespace std::string_view_literals;

constexpr std::string_view xz_mark = "\xFD\x37zXZ\0"sv;
constexpr std::string_view gzip_mark = "\x1F\x8B\x08"sv;
constexpr std::size_t most_bytes = std::size_t{1} << 20U;

/// A zip member's head: its method stands at offset 8, then sizes larger than what will come.
constexpr std::string_view member_before_method = "PK\x03\x04\x3F\0\0\0"sv;
constexpr std::string_view member_after_method =
    "\0\0\0\0\0\0\0\0\0\xFF\xFF\xFF\x7F\xFF\xFF\xFF\x7F\x01\0\0\0-"sv;
constexpr char deflate_method = 8;
constexpr char xz_method = 95;

/// The deflated bytes of a gzip file, its head taken off; nothing if the head is cut.
std::optional<std::string_view> deflated_bytes(std::string_view gzip) {
    constexpr std::size_t flags_at = 3;
    constexpr std::size_t head_bytes = 10;
    constexpr std::array optional_texts{0x08U, 0x10U};  // file name, comment: they end with a NUL
    if (gzip.size() < head_bytes) {
        return std::nullopt;
    }
    const auto byte = [gzip](std::size_t at) { return static_cast<unsigned char>(gzip[at]); };
    const unsigned flags = byte(flags_at);
    std::size_t at = head_bytes;
    if ((flags & 0x04U) != 0 && gzip.size() > at + 1) {  // extra bytes, their number before them
        at += std::size_t{2} + byte(at) + (std::size_t{byte(at + 1)} << 8U);
    }
    for (const unsigned text : optional_texts) {
        if ((flags & text) != 0) {
            const std::size_t end = gzip.find('\0', std::min(at, gzip.size()));
            at = end == std::string_view::npos ? gzip.size() : end + 1;
        }
    }
    at += (flags & 0x02U) != 0 ? 2 : 0;  // a checksum of the head
    return at < gzip.size() ? std::optional(gzip.substr(at)) : std::nullopt;
}

}  // namespace

std::string unpack_damaged(std::string_view packed) {
    const bool xz = packed.starts_with(xz_mark);
    std::optional<std::string_view> bytes;
    if (xz) {
        bytes = packed;
    } else if (packed.starts_with(gzip_mark)) {
        bytes = deflated_bytes(packed);
    }
    if (!bytes) {
        return {};
    }
    std::string dressed(member_before_method);
    dressed += xz ? xz_method : deflate_method;
    dressed += member_after_method;
    dressed += *bytes;
    std::string text;
    try {
        const ReadLimits limits;
        UnpackCost cost;
        Unpacker unpacker(base::read_from(dressed), limits, cost);
        std::array<char, 4096> window{};
        bool more = unpacker.next_member();
        while (more && text.size() < most_bytes) {
            const std::size_t size = unpacker.read(window);
            text.append(window.data(), size);
            more = size > 0;
        }
    } catch (const base::Error&) {
        return text;  // it was known to be damaged; this is how far it goes
    }
    return text;
}

}  // namespace mailhorizon::archive

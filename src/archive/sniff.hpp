// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace mailhorizon::archive {

/// What a file holds, by its first bytes.
enum class Content : std::uint8_t {
    empty,
    mbox,    ///< begins with a separator
    mail,    ///< begins with the head of a message
    packed,  ///< compressed, or a container
    text,    ///< none of these; a separator may still come
    binary,
};

/// How many bytes `sniff` wants to see.
constexpr std::size_t sniff_bytes = 16'384;

/// Tells from the first bytes what a file holds; its name does not matter. O(size).
[[nodiscard]] Content sniff(std::string_view head) noexcept;

/// True for what libarchive unpacks: gzip, bzip2, xz, zstd, tar, zip.
[[nodiscard]] bool is_packed(std::string_view head) noexcept;

}  // namespace mailhorizon::archive

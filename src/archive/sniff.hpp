// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace mailhorizon::archive {

/// What a file holds, by its first bytes.
enum class Content : std::uint8_t {
    empty,
    mbox,     ///< begins with a separator
    mmdf,     ///< begins with a line of four control-A
    emlx,     ///< begins with a byte count and the head of a message
    mail,     ///< begins with the head of a message
    packed,   ///< compressed, or a container
    foreign,  ///< may hold mail, but needs another program first
    text,     ///< none of these; a separator may still come
    binary,
};

/// How many bytes `sniff` wants to see.
constexpr std::size_t sniff_bytes = 16'384;

/// Tells from the first bytes what a file holds; its name does not matter. O(size).
[[nodiscard]] Content sniff(std::string_view head) noexcept;

/// What a `foreign` file is and what to do with it; empty for others.
[[nodiscard]] std::string_view foreign_advice(std::string_view head) noexcept;

/// If `line` begins an Apple Mail file (decimal digits, then blanks), the byte count in it.
[[nodiscard]] std::optional<std::uint64_t> emlx_count(std::string_view line) noexcept;

/// True for what libarchive unpacks: gzip, bzip2, xz, zstd, tar, zip.
[[nodiscard]] bool is_packed(std::string_view head) noexcept;

}  // namespace mailhorizon::archive

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <string_view>

namespace mailhorizon::archive {

/// What can still be unpacked of a small gzip or xz file that ends early or is damaged.
///
/// libarchive unpacks these in blocks of 64 KiB and gives out no part of a block: of a small file
/// that lacks a byte there would be nothing. Its zip reader gives out all it has, and a zip member
/// can hold the same compressed bytes; so they are dressed up as one. Empty for other formats.
/// O(size).
[[nodiscard]] std::string unpack_damaged(std::string_view packed);

}  // namespace mailhorizon::archive

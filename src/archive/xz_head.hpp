// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <string_view>

namespace mailhorizon::archive {

/// How much memory the first block of an xz file asks for in order to be unpacked; 0 for other
/// files, and for heads that are damaged, which the unpacker will tell. O(1).
[[nodiscard]] std::uint64_t xz_dictionary_bytes(std::string_view head) noexcept;

}  // namespace mailhorizon::archive

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

namespace mailhorizon::base {

/// A 64-bit hash of bytes, the same on every machine and in every run; not against adversaries.
///
/// Chains: start from the last result to go on; where the bytes are cut then counts. O(size).
[[nodiscard]] std::uint64_t stable_hash(std::string_view bytes,
                                        std::uint64_t seed = 0x9e3779b97f4a7c15U) noexcept;

/// The first `digits` (at most 16) hexadecimal digits of `stable_hash(bytes)`, as finding ids use.
[[nodiscard]] std::string hash_digits(std::string_view bytes, unsigned digits = 12);

}  // namespace mailhorizon::base

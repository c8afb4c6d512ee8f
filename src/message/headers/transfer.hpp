// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace mailhorizon::message {

/// How bytes were made fit for lines of mail (RFC 2045 section 6).
enum class Transfer : std::uint8_t { none, base64, quoted_printable };

/// Undoes a transfer encoding, at most `limit` bytes of the result; `clean` becomes false on broken
/// input. O(size).
[[nodiscard]] std::string decode_transfer(std::string_view bytes,
                                          Transfer transfer,
                                          std::size_t limit,
                                          bool& clean);

}  // namespace mailhorizon::message

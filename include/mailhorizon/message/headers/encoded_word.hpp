// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <string_view>

namespace mailhorizon::message {

/// Header text as well-formed UTF-8 on one line: unfolded and trimmed, encoded words (RFC 2047)
/// decoded, raw 8-bit bytes taken as UTF-8, else windows-1252.
///
/// Lenient as mail needs: characters split over adjacent words are joined before decoding, words
/// may touch other text, spaces inside words, raw bytes and missing padding are accepted, language
/// suffixes (RFC 2231) ignored, white space between adjacent words dropped. What cannot be decoded
/// stays as written, a word in an unknown charset is guessed at; `clean` (optional) then becomes
/// false. O(size).
[[nodiscard]] std::string decode_header_text(std::string_view value, bool* clean = nullptr);

}  // namespace mailhorizon::message

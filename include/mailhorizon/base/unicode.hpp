// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace mailhorizon::base {

/// True if all bytes are ASCII. O(size), eight bytes a step.
[[nodiscard]] bool is_ascii(std::string_view text) noexcept;
/// True if `text` is well-formed UTF-8 (no surrogates, no overlong forms).
[[nodiscard]] bool is_utf8(std::string_view text) noexcept;
/// Well-formed UTF-8: every ill-formed part becomes U+FFFD. Idempotent. O(size).
[[nodiscard]] std::string repair_utf8(std::string_view text);
/// Columns on a terminal: wide characters count 2, combining marks 0. Text must be well-formed.
[[nodiscard]] std::size_t display_width(std::string_view text) noexcept;
/// At most `columns` wide, with an ellipsis where something was cut.
[[nodiscard]] std::string fit_width(std::string_view text, std::size_t columns);

/// Decodes bytes of a named charset (IANA or common nickname) to well-formed UTF-8.
///
/// Unknown or empty names, and ones of charsets in which no mail can be written (in which CR LF
/// ends no line, RFC 2046 4.1.2; UTF-16 and UTF-32 are read all the same): UTF-8 if the bytes are
/// that, else what ICU detects in them, else windows-1252. ASCII is returned as it is. Bytes that
/// do not fit become U+FFFD, a UTF-8 byte order mark is left out. `known` (optional) tells whether
/// the name was understood, or not needed, and every byte fitted. O(size).
[[nodiscard]] std::string decode_charset(std::string_view bytes,
                                         std::string_view charset,
                                         bool* known = nullptr);

/// The charset of bytes that nothing declares and that are no UTF-8, where ICU is sure enough of
/// another than windows-1252; else empty. Western text is never given away: there letters beyond
/// ASCII stand alone, elsewhere side by side. Looks at a few thousand bytes. O(size).
[[nodiscard]] std::string_view guess_charset(std::string_view bytes);

/// A domain as people read it: "xn--" labels decoded, case folded, width and composition made one
/// (UTS 46, non-transitional). What is no such name only has its case folded. O(size).
[[nodiscard]] std::string domain_to_unicode(std::string_view domain);

/// Unicode case folding and NFC (ICU), with a fast path for ASCII.
[[nodiscard]] std::string fold_case(std::string_view text);

}  // namespace mailhorizon::base

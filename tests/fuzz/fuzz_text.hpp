// SPDX-License-Identifier: GPL-3.0-or-later
// What the fuzz targets of `message` share: how bytes become text, and how texts are compared.
#pragma once
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>

namespace mailhorizon::fuzz {

/// The text an input stands for: its first byte chooses whether the others are the text, or each
/// names one of `pieces`, so that deep forms are found soon.
inline std::string text_of(const std::uint8_t* bytes,
                           std::size_t size,
                           std::span<const std::string_view> pieces) {
    if (size == 0) {
        return {};
    }
    const std::span<const std::uint8_t> rest(bytes + 1, size - 1);
    if (bytes[0] % 2 == 0) {
        return {rest.begin(), rest.end()};
    }
    std::string text;
    for (const std::uint8_t byte : rest) {
        text += pieces[byte % pieces.size()];
    }
    return text;
}

inline bool lies_in(std::string_view part, std::string_view owner) {
    const std::less_equal<const char*> before;
    return part.empty() || (before(owner.data(), part.data()) &&
                            before(part.data() + part.size(), owner.data() + owner.size()));
}

/// All CRs dropped, `line_end` for each LF.
inline std::string with_line_ends(std::string_view text, std::string_view line_end) {
    std::string result;
    for (const char c : text) {
        result += c == '\r' ? "" : c == '\n' ? line_end : std::string_view(&c, 1);
    }
    return result;
}

/// `bytes` in base64, `line_bytes` of them a line (a multiple of 3; 0: all on one).
inline std::string to_base64(std::string_view bytes, std::size_t line_bytes = 0) {
    constexpr std::string_view digits =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string text;
    for (std::size_t at = 0; at < bytes.size(); at += 3) {
        if (line_bytes != 0 && at != 0 && at % line_bytes == 0) {
            text += '\n';
        }
        const std::size_t given = std::min<std::size_t>(3, bytes.size() - at);
        std::uint32_t bits = 0;
        for (std::size_t i = 0; i < 3; ++i) {
            bits = (bits << 8U) | (i < given ? static_cast<unsigned char>(bytes[at + i]) : 0U);
        }
        for (std::size_t i = 0; i < 4; ++i) {
            text += i <= given ? digits[(bits >> (18U - 6U * i)) % 64U] : '=';
        }
    }
    return text;
}

/// "=" and two hexadecimal digits for each byte.
inline std::string to_quoted(std::string_view bytes) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string text;
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        text += '=';
        text += digits[byte / 16U];
        text += digits[byte % 16U];
    }
    return text;
}

}  // namespace mailhorizon::fuzz

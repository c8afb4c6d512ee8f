// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/base/unicode.hpp"

#include "base/utf8.hpp"

#include "mailhorizon/base/text.hpp"

#include <unicode/bytestream.h>
#include <unicode/idna.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace mailhorizon::base {
namespace {

/// ICU counts in 32 bits; nothing of a mail that is folded comes near.
constexpr std::size_t fold_limit_bytes = std::size_t{1} << 29U;

std::size_t columns_of(char32_t value) noexcept {
    if (value < 0x300) {
        return 1;
    }
    const auto code = static_cast<UChar32>(value);
    const auto type = u_charType(code);
    const bool jamo_inside = value >= 0x1160 && value <= 0x11ff;
    if (type == U_NON_SPACING_MARK || type == U_ENCLOSING_MARK || type == U_FORMAT_CHAR ||
        jamo_inside) {
        return 0;
    }
    const int width = u_getIntPropertyValue(code, UCHAR_EAST_ASIAN_WIDTH);
    return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

icu::UnicodeString to_nfc(const icu::UnicodeString& text) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* const nfc = icu::Normalizer2::getNFCInstance(status);
    if (nfc == nullptr || U_FAILURE(status) != 0) {
        return text;
    }
    const icu::UnicodeString composed = nfc->normalize(text, status);
    return U_FAILURE(status) != 0 ? text : composed;
}

}  // namespace

bool is_ascii(std::string_view text) noexcept {
    return ascii_run(text, 0) == text.size();
}

bool is_utf8(std::string_view text) noexcept {
    for (std::size_t at = ascii_run(text, 0); at < text.size(); at += ascii_run(text, at)) {
        const CodePoint point = code_point_at(text, at);
        if (!point.valid) {
            return false;
        }
        at += point.size;
    }
    return true;
}

std::string repair_utf8(std::string_view text) {
    if (is_utf8(text)) {
        return std::string(text);
    }
    std::string repaired;
    repaired.reserve(text.size() + text.size() / 4);
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t plain = ascii_run(text, at);
        repaired += text.substr(at, plain);
        at += plain;
        if (at < text.size()) {
            const CodePoint point = code_point_at(text, at);
            append_utf8(repaired, point.value);
            at += point.size;
        }
    }
    return repaired;
}

std::size_t display_width(std::string_view text) noexcept {
    std::size_t columns = 0;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = code_point_at(text, at);
        columns += columns_of(point.value);
        at += point.size;
    }
    return columns;
}

std::string fit_width(std::string_view text, std::size_t columns) {
    constexpr std::string_view ellipsis = "\xe2\x80\xa6";
    std::size_t used = 0;
    std::size_t keep = 0;  // bytes that leave room for the ellipsis
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = code_point_at(text, at);
        used += columns_of(point.value);
        at += point.size;
        if (used > columns) {
            return columns == 0 ? std::string()
                                : std::string(text.substr(0, keep)).append(ellipsis);
        }
        if (used < columns) {
            keep = at;
        }
    }
    return std::string(text);
}

std::string domain_to_unicode(std::string_view domain) {
    constexpr std::size_t longest_domain = 1'000;
    UErrorCode status = U_ZERO_ERROR;
    static const std::unique_ptr<const icu::IDNA> idna(
        icu::IDNA::createUTS46Instance(UIDNA_NONTRANSITIONAL_TO_UNICODE, status));
    if (idna == nullptr || domain.size() > longest_domain) {
        return fold_case(domain);
    }
    std::string decoded;
    icu::StringByteSink<std::string> sink(&decoded);
    icu::IDNAInfo info;
    UErrorCode failed = U_ZERO_ERROR;
    const icu::StringPiece bytes(domain.data(), static_cast<std::int32_t>(domain.size()));
    idna->nameToUnicodeUTF8(bytes, sink, info, failed);
    // Broken labels come back with marks in them; underscores and hyphens at odd places are common.
    constexpr std::uint32_t broken = UIDNA_ERROR_PUNYCODE | UIDNA_ERROR_INVALID_ACE_LABEL |
                                     UIDNA_ERROR_DISALLOWED | UIDNA_ERROR_LABEL_HAS_DOT;
    return U_FAILURE(failed) != 0 || (info.getErrors() & broken) != 0 ? fold_case(domain) : decoded;
}

std::string fold_case(std::string_view text) {
    if (is_ascii(text) || text.size() > fold_limit_bytes) {
        return to_lower(text);
    }
    const icu::StringPiece bytes(text.data(), static_cast<std::int32_t>(text.size()));
    icu::UnicodeString folded = to_nfc(icu::UnicodeString::fromUTF8(bytes));
    folded = to_nfc(folded.foldCase());
    std::string result;
    folded.toUTF8String(result);
    return result;
}

}  // namespace mailhorizon::base

// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/utf8.hpp"

#include "mailhorizon/base/text.hpp"
#include "mailhorizon/base/unicode.hpp"

#include <unicode/ucnv.h>
#include <unicode/ucnv_cb.h>
#include <unicode/ucnv_err.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace mailhorizon::base {
namespace {

constexpr std::size_t name_limit_bytes = 60;
constexpr std::size_t window_units = 4'096;

struct Decoded {
    std::string text;
    bool fitted = true;
};

/// Letters and digits of a charset name in lower case: "ISO_8859-1" is "iso88591".
std::string key_of(std::string_view charset) {
    std::string key;
    for (const char c : charset) {
        if (is_alnum(c)) {
            key += to_lower(c);
        }
    }
    return key;
}

/// The name alone: quotes, spaces and what follows them or a ';' are left out.
std::string_view bare_name(std::string_view charset) noexcept {
    constexpr std::string_view around = " \t\r\n\"'<>";
    const std::size_t begin = charset.find_first_not_of(around);
    if (begin == std::string_view::npos) {
        return {};
    }
    charset.remove_prefix(begin);
    return charset.substr(0, charset.find_first_of(" \t\r\n\"'<>;"));
}

bool one_of(std::string_view key, std::initializer_list<std::string_view> keys) noexcept {
    return std::ranges::find(keys, key) != keys.end();
}

bool means_utf8(std::string_view key) noexcept {
    return one_of(key, {"utf8", "xutf8", "utf8mb4", "unicode11utf8", "cp65001", "utf8bom"});
}

bool means_ascii(std::string_view key) noexcept {
    return one_of(key,
                  {"usascii", "ascii", "us", "ansix341968", "ansix341986", "iso646us", "7bit"});
}

/// As the web does: who writes ISO-8859-1 means what Windows makes of it.
bool means_windows_1252(std::string_view key) noexcept {
    return one_of(key,
                  {"iso88591",
                   "latin1",
                   "l1",
                   "isoir100",
                   "cp819",
                   "ibm819",
                   "iso885911987",
                   "windows1252",
                   "windows1252latin1",
                   "cp1252",
                   "xcp1252",
                   "win1252",
                   "ansi",
                   "csisolatin1",
                   "westerneuropean"});
}

/// Names that say nothing.
bool means_nothing(std::string_view key) noexcept {
    return key.empty() || one_of(key,
                                 {"xunknown",
                                  "unknown",
                                  "unknown8bit",
                                  "default",
                                  "defaultcharset",
                                  "charset",
                                  "none",
                                  "null",
                                  "8bit",
                                  "binary",
                                  "userdefined",
                                  "xuserdefined"});
}

/// What ICU calls a charset that mail knows by another name, or by the name of a smaller one.
std::string icu_name(std::string_view name, std::string_view key) {
    struct Row {
        std::string_view key;
        std::string_view name;
    };
    constexpr std::array rows{Row{"gb2312", "gb18030"},
                              Row{"gb231280", "gb18030"},
                              Row{"gbk", "gb18030"},
                              Row{"xgbk", "gb18030"},
                              Row{"cp936", "gb18030"},
                              Row{"euccn", "gb18030"},
                              Row{"ksc56011987", "windows-949"},
                              Row{"ksc5601", "windows-949"},
                              Row{"euckr", "windows-949"},
                              Row{"cp949", "windows-949"},
                              Row{"unicode11utf7", "utf-7"},
                              Row{"utf7", "utf-7"},
                              Row{"iso88599", "windows-1254"},
                              Row{"iso885911", "windows-874"},
                              Row{"tis620", "windows-874"},
                              Row{"iso88598i", "iso-8859-8"},
                              Row{"iso88598e", "iso-8859-8"},
                              Row{"sjis", "windows-31j"},
                              Row{"xsjis", "windows-31j"},
                              Row{"shiftjis", "windows-31j"},
                              Row{"cp932", "windows-31j"},
                              Row{"cp50220", "iso-2022-jp"},
                              Row{"xmacroman", "macintosh"},
                              Row{"macroman", "macintosh"},
                              Row{"maciceland", "macintosh"},
                              Row{"xmaccyrillic", "x-mac-cyrillic"}};
    const auto* const row = std::ranges::find(rows, key, &Row::key);
    if (row != rows.end()) {
        return std::string(row->name);
    }
    constexpr std::string_view windows = "125";
    const std::size_t number = key.find(windows);
    const bool known_prefix =
        number != std::string_view::npos &&
        one_of(key.substr(0, number), {"windows", "win", "cp", "xcp", "ms", "xwindows"});
    if (known_prefix && key.size() == number + windows.size() + 1) {
        return std::string("windows-").append(key.substr(number));
    }
    return std::string(name);
}

/// The upper half of windows-1252 where it differs from ISO-8859-1; 0 is unassigned.
char32_t windows_1252(unsigned char byte) noexcept {
    constexpr std::array<char16_t, 32> specials{
        0x20ac, 0,      0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160,
        0x2039, 0x0152, 0,      0x017d, 0,      0,      0x2018, 0x2019, 0x201c, 0x201d, 0x2022,
        0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0,      0x017e, 0x0178};
    return byte >= 0x80 && byte < 0xa0 ? specials[byte - 0x80U] : char16_t{byte};
}

Decoded decode_windows_1252(std::string_view bytes) {
    Decoded decoded;
    decoded.text.reserve(bytes.size() + bytes.size() / 4);
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        const std::size_t plain = ascii_run(bytes, at);
        decoded.text += bytes.substr(at, plain);
        at += plain;
        if (at == bytes.size()) {
            break;
        }
        const auto byte = static_cast<unsigned char>(bytes[at]);
        const char32_t value = windows_1252(byte);
        const bool unassigned = value == 0;
        decoded.fitted = decoded.fitted && !unassigned;
        append_utf8(decoded.text, unassigned ? replacement_character : value);
    }
    return decoded;
}

Decoded decode_utf8(std::string_view bytes) {
    constexpr std::string_view byte_order_mark = "\xef\xbb\xbf";
    if (bytes.starts_with(byte_order_mark)) {
        bytes.remove_prefix(byte_order_mark.size());
    }
    return {.text = repair_utf8(bytes), .fitted = is_utf8(bytes)};
}

/// Where a converter's callback, which is given nothing mutable, leaves its mark.
struct Outcome {
    bool* fitted = nullptr;
};

/// ICU's own substitute is sometimes U+001A; ours is always U+FFFD, and it is remembered.
void substitute(const void* context,
                UConverterToUnicodeArgs* arguments,
                const char* /*bytes*/,
                std::int32_t /*size*/,
                UConverterCallbackReason reason,
                UErrorCode* status) {
    if (reason > UCNV_IRREGULAR) {
        return;  // being reset, closed or cloned
    }
    constexpr auto replacement = static_cast<UChar>(replacement_character);
    *static_cast<const Outcome*>(context)->fitted = false;
    *status = U_ZERO_ERROR;
    ucnv_cbToUWriteUChars(arguments, &replacement, 1, 0, status);
}

struct CloseConverter {
    void operator()(UConverter* converter) const noexcept { ucnv_close(converter); }
};
using Converter = std::unique_ptr<UConverter, CloseConverter>;

/// No supersets of ASCII, but mail uses them.
bool known_to_mail(UConverter* converter) noexcept {
    constexpr std::array types{UCNV_UTF16,
                               UCNV_UTF16_BigEndian,
                               UCNV_UTF16_LittleEndian,
                               UCNV_UTF32,
                               UCNV_UTF32_BigEndian,
                               UCNV_UTF32_LittleEndian,
                               UCNV_IMAP_MAILBOX};
    return std::ranges::find(types, ucnv_getType(converter)) != types.end();
}

/// True if letters, digits and line ends of ASCII are read as themselves.
bool extends_ascii(UConverter* converter) noexcept {
    constexpr std::string_view sample = "Az 09\r\n";
    std::array<UChar, 2 * sample.size()> units{};
    UErrorCode status = U_ZERO_ERROR;
    const std::int32_t size = ucnv_toUChars(converter,
                                            units.data(),
                                            static_cast<std::int32_t>(units.size()),
                                            sample.data(),
                                            static_cast<std::int32_t>(sample.size()),
                                            &status);
    return U_FAILURE(status) == 0 &&
           std::equal(units.data(), units.data() + size, sample.begin(), sample.end());
}

/// None if ICU has no such charset, or it is one in which no mail can be written (EBCDIC and
/// others of mainframes): a text's lines end in CR LF (RFC 2046 4.1.2). Names come from mail: only
/// ones in ICU's table of aliases are passed on, since any other would be looked for as a file.
Converter open_converter(const std::string& name) {
    UErrorCode status = U_ZERO_ERROR;
    if (name.size() > name_limit_bytes || name.find(',') != std::string::npos ||
        ucnv_countAliases(name.c_str(), &status) == 0) {
        return nullptr;
    }
    Converter converter(ucnv_open(name.c_str(), &status));
    if (U_FAILURE(status) != 0 ||
        !(known_to_mail(converter.get()) || extends_ascii(converter.get()))) {
        return nullptr;
    }
    return converter;
}

/// Appends UTF-16 to UTF-8 across windows: a pair may be cut in two.
class SurrogateJoiner {
public:
    explicit SurrogateJoiner(std::string& text) : text_(text) {}

    void take(char16_t unit) {
        const bool low = unit >= 0xdc00 && unit <= 0xdfff;
        if (high_ != 0 && low) {
            append_utf8(text_, 0x10000U + ((char32_t{high_} - 0xd800U) << 10U) + (unit - 0xdc00U));
            high_ = 0;
            return;
        }
        finish();
        if (unit >= 0xd800 && unit <= 0xdbff) {
            high_ = unit;
            return;
        }
        append_utf8(text_, unit);
    }
    void finish() {
        if (high_ != 0) {
            append_utf8(text_, replacement_character);
            high_ = 0;
        }
    }

private:
    std::string& text_;
    char16_t high_ = 0;
};

Decoded decode_with(UConverter* converter, std::string_view bytes) {
    Decoded decoded;
    decoded.text.reserve(bytes.size() + bytes.size() / 2);
    UErrorCode status = U_ZERO_ERROR;
    const Outcome outcome{.fitted = &decoded.fitted};
    ucnv_setToUCallBack(converter, substitute, &outcome, nullptr, nullptr, &status);
    std::array<UChar, window_units> window{};
    SurrogateJoiner joiner(decoded.text);
    const char* source = bytes.data();
    const char* const source_end = source + bytes.size();
    for (bool more = true; more; more = status == U_BUFFER_OVERFLOW_ERROR) {
        status = U_ZERO_ERROR;
        UChar* target = window.data();
        UChar* const end = target + window.size();
        ucnv_toUnicode(converter, &target, end, &source, source_end, nullptr, 1, &status);
        std::for_each(window.data(), target, [&](char16_t unit) { joiner.take(unit); });
    }
    joiner.finish();
    decoded.fitted = decoded.fitted && U_FAILURE(status) == 0;
    return decoded;
}

/// Mailers that split text over words close each with an escape sequence and open the next with
/// another: where one stands directly before another ICU sees an attack, and mail means nothing.
std::string without_empty_escapes(std::string_view bytes) {
    constexpr char escape = '\x1b';
    constexpr std::size_t sequence = 3;
    std::string result;
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        const bool empty = bytes[at] == escape && at + sequence < bytes.size() &&
                           bytes[at + 1] == '(' && bytes[at + sequence] == escape;
        if (empty) {
            at += sequence - 1;
        } else {
            result.push_back(bytes[at]);
        }
    }
    return result;
}

/// UTF-8 if the bytes are that, else what ICU is sure of, else windows-1252.
Decoded decode_unnamed(std::string_view bytes) {
    if (is_utf8(bytes)) {
        return decode_utf8(bytes);
    }
    const std::string_view guess = guess_charset(bytes);
    if (!guess.empty()) {
        if (const Converter converter = open_converter(icu_name(guess, key_of(guess)))) {
            Decoded decoded = decode_with(converter.get(), bytes);
            if (decoded.fitted) {
                return decoded;
            }
        }
    }
    return decode_windows_1252(bytes);
}

/// True if ASCII bytes mean ASCII in any charset of that name: not where letters or escape
/// sequences stand for others.
bool ascii_is_plain(std::string_view bytes, std::string_view key) noexcept {
    const bool shifted =
        key.starts_with("iso2022") || key.starts_with("hz") ||
        key.find("utf7") != std::string_view::npos || key.find("utf16") != std::string_view::npos ||
        key.find("utf32") != std::string_view::npos || key.starts_with("cp5022") ||
        key.starts_with("ucs") || key.starts_with("iso10646") || key.starts_with("ibm") ||
        key.starts_with("ebcdic") || key.starts_with("unicode") || key.starts_with("imap");
    return !shifted && is_ascii(bytes);
}

Decoded decode_named(std::string_view bytes, std::string_view name, std::string_view key) {
    if (ascii_is_plain(bytes, key)) {
        return {.text = std::string(bytes)};
    }
    if (means_utf8(key)) {
        return decode_utf8(bytes);
    }
    if (means_windows_1252(key)) {
        return decode_windows_1252(bytes);
    }
    const bool unnamed = means_nothing(key);
    if (!unnamed && !means_ascii(key)) {
        if (const Converter converter = open_converter(icu_name(name, key))) {
            return key.starts_with("iso2022")
                       ? decode_with(converter.get(), without_empty_escapes(bytes))
                       : decode_with(converter.get(), bytes);
        }
    }
    Decoded decoded = decode_unnamed(bytes);
    // Bytes that are UTF-8 by themselves need no name; a wrong name is worth a word all the same.
    decoded.fitted = decoded.fitted && key.empty() && is_utf8(bytes);
    return decoded;
}

}  // namespace

std::string decode_charset(std::string_view bytes, std::string_view charset, bool* known) {
    const std::string_view name = bare_name(charset);
    Decoded decoded = decode_named(bytes, name, key_of(name));
    if (known != nullptr) {
        *known = decoded.fitted;
    }
    return std::move(decoded.text);
}

}  // namespace mailhorizon::base

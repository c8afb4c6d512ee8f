// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/base/mail_text.hpp"

#include "base/utf8.hpp"

#include "mailhorizon/base/text.hpp"
#include "mailhorizon/base/unicode.hpp"

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

namespace mailhorizon::base {
namespace {

bool is_control(char32_t c) noexcept {
    return c < 0x20 || (c >= 0x7f && c <= 0x9f);
}

/// Characters that start, end or turn lines without being seen.
bool turns_lines(char32_t c) noexcept {
    return c == 0x061c || c == 0x200e || c == 0x200f || (c >= 0x2028 && c <= 0x202e) ||
           (c >= 0x2066 && c <= 0x206f) || (c >= 0xfff9 && c <= 0xfffb);
}

/// "<U+202E>": all of them have four digits.
void append_code(std::string& text, char32_t c, std::string_view open, std::string_view close) {
    constexpr std::string_view figures = "0123456789ABCDEF";
    text += open;
    text += "U+";
    for (const unsigned shift : {12U, 8U, 4U, 0U}) {
        text += figures[(c >> shift) & 0xfU];
    }
    text += close;
}

/// A control character as its picture; those of the second set have none.
char32_t picture_of(char32_t c) noexcept {
    if (c == 0x7f) {
        return 0x2421;
    }
    return c < 0x20 ? 0x2400 + c : replacement_character;
}

/// Calls `take` with each character, ill-formed parts as U+FFFD.
template <class Take>
void each_character(std::string_view text, Take take) {
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = code_point_at(text, at);
        take(point.value);
        at += point.size;
    }
}

/// Marks that mean nothing inside a line but open a block at its beginning.
bool opens_block(std::string_view text) noexcept {
    const std::string_view digits = text.substr(0, text.find_first_not_of("0123456789"));
    const std::string_view after = text.substr(digits.size());
    if (!digits.empty()) {
        return after.starts_with('.') || after.starts_with(')');
    }
    return after.starts_with('-') || after.starts_with('+') || after.starts_with('=');
}

void append_markdown(std::string& text, char32_t c) {
    constexpr std::string_view marks = R"(\`*_[]|~#$)";
    switch (c) {
        case '&':
            text += "&amp;";
            return;
        case '<':
            text += "&lt;";
            return;
        case '>':
            text += "&gt;";
            return;
        default:
            break;
    }
    if (c < 0x80 && marks.find(static_cast<char>(c)) != std::string_view::npos) {
        text += '\\';
    }
    append_utf8(text, c);
}

}  // namespace

std::string for_terminal(std::string_view text) {
    std::string shown;
    shown.reserve(text.size());
    each_character(text, [&](char32_t c) {
        if (turns_lines(c)) {
            append_code(shown, c, "<", ">");
            return;
        }
        append_utf8(shown, is_control(c) ? picture_of(c) : c);
    });
    return shown;
}

std::string for_html(std::string_view text) {
    std::string shown;
    shown.reserve(text.size() + text.size() / 8);
    each_character(text, [&](char32_t c) {
        switch (c) {
            case '&':
                shown += "&amp;";
                return;
            case '<':
                shown += "&lt;";
                return;
            case '>':
                shown += "&gt;";
                return;
            case '"':
                shown += "&quot;";
                return;
            case '\'':
                shown += "&#39;";
                return;
            case '\t':
            case '\n':
                append_utf8(shown, c);
                return;
            case '\r':
                return;
            default:
                break;
        }
        if (turns_lines(c)) {
            append_code(shown, c, "&lt;", "&gt;");
            return;
        }
        append_utf8(shown, is_control(c) ? replacement_character : c);
    });
    return shown;
}

std::string for_csv(std::string_view text) {
    constexpr std::string_view formula_starts = "=+-@\t\r\n";
    // The second of the pair is how wide keyboards write the first; spreadsheets obey both.
    constexpr std::array<std::string_view, 4> wide_starts{
        "\xef\xbc\x9d", "\xef\xbc\x8b", "\xef\xbc\x8d", "\xef\xbc\xa0"};
    std::string field;
    bool guarded = !text.empty() && formula_starts.find(text.front()) != std::string_view::npos;
    for (const std::string_view start : wide_starts) {
        guarded = guarded || text.starts_with(start);
    }
    if (guarded) {
        field += '\'';
    }
    bool quoted = text.starts_with(' ') || text.ends_with(' ');
    each_character(text, [&](char32_t c) {
        quoted = quoted || c == ',' || c == ';' || c == '"' || c == '\n' || c == '\r' || c == '\t';
        if (c == '"') {
            field += '"';
        }
        append_utf8(field, c == 0 ? replacement_character : c);
    });
    return quoted ? '"' + field + '"' : field;
}

std::string for_json(std::string_view text) {
    return repair_utf8(text);
}

std::string for_markdown(std::string_view text) {
    text = trim_left(text);  // indented text would be code
    std::string shown;
    shown.reserve(text.size() + text.size() / 8);
    std::size_t escape_at = std::string::npos;
    if (opens_block(text)) {
        escape_at = text.find_first_not_of("0123456789");
    }
    char32_t last = 0;
    std::size_t position = 0;
    each_character(text, [&](char32_t c) {
        if (position == escape_at) {
            shown += '\\';
        }
        ++position;
        if (c == '\r' || c == '\n' || c == '\t' || c == 0x2028 || c == 0x2029) {
            shown += c == '\n' && last == '\r' ? "" : " ";
        } else if (turns_lines(c)) {
            append_code(shown, c, "&lt;", "&gt;");
        } else if (is_control(c)) {
            append_utf8(shown, picture_of(c));
        } else {
            append_markdown(shown, c);
        }
        last = c;
    });
    return shown;
}

}  // namespace mailhorizon::base

// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/message/headers/encoded_word.hpp"

#include "message/headers/transfer.hpp"

#include "mailhorizon/base/text.hpp"
#include "mailhorizon/base/unicode.hpp"
#include "mailhorizon/message/headers/header_fields.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>

namespace mailhorizon::message {
namespace {

constexpr auto npos = std::string_view::npos;
constexpr std::size_t charset_name_bytes = 64;

/// Appends the bytes of a B word, passing over what is no base64; returns whether all of it was.
bool append_base64(std::string_view text, std::string& bytes) {
    bool clean = true;
    bytes += decode_transfer(text, Transfer::base64, text.size(), clean);
    return clean;
}

std::optional<unsigned> hex_value(char c) noexcept {
    if (base::is_digit(c)) {
        return static_cast<unsigned>(c - '0');
    }
    const char lower = base::to_lower(c);
    if (lower >= 'a' && lower <= 'f') {
        return static_cast<unsigned>(lower - 'a' + 10);
    }
    return std::nullopt;
}

/// Appends the bytes of a Q word; returns whether each '=' began a byte.
bool append_quoted(std::string_view text, std::string& bytes) {
    bool clean = true;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '=') {
            bytes.push_back(text[i] == '_' ? ' ' : text[i]);
            continue;
        }
        const auto high = i + 2 < text.size() ? hex_value(text[i + 1]) : std::nullopt;
        const auto low = high ? hex_value(text[i + 2]) : std::nullopt;
        if (!low) {
            clean = false;
            bytes.push_back('=');
            continue;
        }
        bytes.push_back(static_cast<char>(*high * 16 + *low));
        i += 2;
    }
    return clean;
}

/// An encoded word: "=?charset*language?encoding?text?=". Borrows.
struct EncodedWord {
    std::string_view whole;
    std::string_view charset;
    std::string_view text;
    char encoding = 'q';  ///< 'b' or 'q'
};

/// Decodes one unfolded value.
class HeaderDecoder {
public:
    explicit HeaderDecoder(std::string_view value) noexcept : value_(value) {}

    std::string run() {
        std::size_t literal = 0;
        for (std::size_t at = value_.find("=?"); at != npos; at = value_.find("=?", at)) {
            const std::optional<EncodedWord> word = read_word(at);
            if (!word) {
                at += 2;
                continue;
            }
            const std::string_view between = value_.substr(literal, at - literal);
            const bool adjacent = literal != 0 && base::trim(between).empty();
            if (!adjacent) {
                flush();
                append_literal(between);
            }
            append_word(*word);
            at += word->whole.size();
            literal = at;
        }
        flush();
        append_literal(value_.substr(literal));
        return on_one_line(std::move(text_));
    }

    [[nodiscard]] bool clean() const noexcept { return clean_; }

private:
    std::optional<EncodedWord> read_word(std::size_t at) {
        const std::string_view head = value_.substr(at + 2, charset_name_bytes + 3);
        const std::size_t mark = head.find('?');
        if (mark == npos || mark + 2 >= head.size() || head[mark + 2] != '?' ||
            head.substr(0, mark).find_first_of(" \t") != npos) {
            return std::nullopt;
        }
        const char encoding = base::to_lower(head[mark + 1]);
        const std::size_t begin = at + 2 + mark + 3;
        const std::size_t end = find_terminator(begin);
        if ((encoding != 'b' && encoding != 'q') || end == npos) {
            clean_ = false;
            return std::nullopt;
        }
        const std::string_view charset = head.substr(0, mark);
        return EncodedWord{value_.substr(at, end + 2 - at),
                           charset.substr(0, charset.find('*')),
                           value_.substr(begin, end - begin),
                           encoding};
    }

    /// The first "?=" from `from` on. Remembers the last answer, so that words that never end cost
    /// one search, not one each.
    std::size_t find_terminator(std::size_t from) noexcept {
        if (terminator_ < from) {
            terminator_ = value_.find("?=", from);
        }
        return terminator_;
    }

    void append_word(const EncodedWord& word) {
        if (!base::equal_ignoring_case(word.charset, charset_)) {
            flush();
            charset_ = word.charset;
        }
        const std::size_t before = bytes_.size();
        const bool fine = word.encoding == 'b' ? append_base64(word.text, bytes_)
                                               : append_quoted(word.text, bytes_);
        clean_ = clean_ && fine;
        if (!fine && bytes_.size() == before) {
            flush();
            append_literal(word.whole);
        }
    }

    /// Decodes the bytes of the words gathered so far.
    void flush() {
        bool known = true;
        if (base::is_ascii(bytes_) && base::equal_ignoring_case(charset_, "utf-8")) {
            text_.append(bytes_);
        } else if (!bytes_.empty()) {
            text_.append(decode_bytes(known));
        }
        clean_ = clean_ && known;
        bytes_.clear();
    }

    /// Where no byte beyond ASCII fits the charset that is named, the name is wrong.
    std::string decode_bytes(bool& known) const {
        constexpr std::string_view replacement = "\xef\xbf\xbd";
        std::string text = base::decode_charset(bytes_, charset_, &known);
        if (known) {
            return text;
        }
        std::size_t at = 0;
        while (at < text.size()) {
            const bool ascii = static_cast<unsigned char>(text[at]) < 0x80;
            if (!ascii && !std::string_view(text).substr(at).starts_with(replacement)) {
                return text;
            }
            at += ascii ? 1 : replacement.size();
        }
        return base::decode_charset(bytes_, {});
    }

    void append_literal(std::string_view literal) {
        if (base::is_ascii(literal)) {
            text_.append(literal);
            return;
        }
        text_.append(base::decode_charset(literal, {}));
    }

    /// Line ends that were hidden in words become spaces: one field stays one line. Byte order
    /// marks at its beginning are no text.
    static std::string on_one_line(std::string text) {
        constexpr std::string_view byte_order_mark = "\xef\xbb\xbf";
        if (text.find_first_of("\r\n") != npos) {
            std::ranges::replace_if(text, [](char c) { return c == '\r' || c == '\n'; }, ' ');
        }
        std::string_view trimmed = base::trim(text);
        while (trimmed.starts_with(byte_order_mark)) {
            trimmed = base::trim_left(trimmed.substr(byte_order_mark.size()));
        }
        return trimmed.size() == text.size() ? std::move(text) : std::string(trimmed);
    }

    std::string_view value_;
    std::string text_;
    std::string bytes_;         ///< of adjacent words in one charset, not decoded yet
    std::string_view charset_;  ///< of `bytes_`
    std::size_t terminator_ = 0;
    bool clean_ = true;
};

}  // namespace

std::string decode_header_text(std::string_view value, bool* clean) {
    std::string buffer;
    const std::string_view line = unfold(value, buffer);
    if (clean != nullptr) {
        *clean = true;
    }
    if (line.find("=?") == npos && base::is_ascii(line)) {
        return std::string(line);
    }
    HeaderDecoder decoder(line);
    std::string text = decoder.run();
    if (clean != nullptr) {
        *clean = decoder.clean();
    }
    return text;
}

}  // namespace mailhorizon::message

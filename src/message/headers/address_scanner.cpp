// SPDX-License-Identifier: GPL-3.0-or-later
#include "message/headers/address_scanner.hpp"

#include "message/headers/comment.hpp"

#include "mailhorizon/base/text.hpp"

#include <algorithm>
#include <array>

namespace mailhorizon::message {
namespace {

constexpr auto npos = std::string_view::npos;
/// The longest "[...]" that counts as one word: a domain literal or "[SMTP:...]".
constexpr std::size_t bracket_bytes = 320;

constexpr std::array<bool, 256> make_text_chars() noexcept {
    std::array<bool, 256> chars{};
    chars.fill(true);
    for (const char c : std::string_view(" \t\r\n\v\f\"(),:;<>[\\=")) {
        chars[static_cast<unsigned char>(c)] = false;
    }
    return chars;
}

/// What ends no run of text and needs no second look.
constexpr std::array<bool, 256> text_chars = make_text_chars();

constexpr bool is_text_char(char c) noexcept {
    return text_chars[static_cast<unsigned char>(c)];
}

/// Quotes that no backslash hides.
std::size_t count_quotes(std::string_view text) noexcept {
    std::size_t count = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        i += text[i] == '\\' ? 1U : 0U;
        count += i < text.size() && text[i] == '"' ? 1U : 0U;
    }
    return count;
}

/// The end of a "[...]" without specials that begins at `from`, or npos.
std::size_t bracket_end(std::string_view value, std::size_t from) noexcept {
    const std::string_view inside = value.substr(from + 1, bracket_bytes);
    const std::size_t end = inside.find_first_of("][ \t\r\n<>\"(),;");
    return end != npos && inside[end] == ']' ? from + end + 2 : npos;
}

}  // namespace

AddressScanner::AddressScanner(std::string_view value) noexcept : value_(value) {}

std::optional<SimpleEntry> AddressScanner::next_simple_entry() noexcept {
    std::optional<SimpleEntry> entry = read_simple_entry(value_, position_);
    if (entry) {
        position_ = entry->end;
    }
    return entry;
}

bool AddressScanner::semicolon_ahead() noexcept {
    if (!last_semicolon_) {
        last_semicolon_ = value_.rfind(';');
    }
    return *last_semicolon_ != npos && *last_semicolon_ >= position_;
}

/// The offset after the quoted string that begins at `from`, or npos.
std::size_t AddressScanner::quote_end(std::size_t from) noexcept {
    if (!quotes_counted_) {
        quotes_counted_ = true;
        odd_quotes_ = count_quotes(value_.substr(from)) % 2 != 0;
    }
    for (std::size_t i = from + 1; i < value_.size(); ++i) {
        if (value_[i] == '"') {
            return i + 1;
        }
        if (value_[i] == '<' && odd_quotes_) {
            break;
        }
        i += value_[i] == '\\' ? 1U : 0U;
    }
    odd_quotes_ = true;
    return npos;
}

/// The offset after the comment that begins at `from`, or npos.
std::size_t AddressScanner::comment_end(std::size_t from) noexcept {
    const std::size_t end =
        after_comment(value_, from, comments_nest_ ? Nesting::allowed : Nesting::none);
    comments_nest_ = comments_nest_ && end != npos;
    return end;
}

/// Whether nothing but words follows: what opens here and never closes may then end with the field.
bool AddressScanner::is_last_part(std::size_t from) noexcept {
    if (!last_break_) {
        last_break_ = value_.find_last_of(",;<@");
    }
    return *last_break_ == npos || from > *last_break_;
}

bool AddressScanner::read_quoted(AddressToken& token) noexcept {
    const std::size_t end = quote_end(position_);
    if (end == npos) {
        return false;
    }
    token.kind = AddressTokenKind::quoted;
    token.text = value_.substr(position_, end - position_);
    position_ = end;
    return true;
}

bool AddressScanner::read_comment(AddressToken& token) noexcept {
    std::size_t end = comment_end(position_);
    token.kind = AddressTokenKind::comment;
    if (end == npos) {
        if (!is_last_part(position_)) {
            return false;
        }
        clean_ = false;
        token.text = value_.substr(position_ + 1);
        position_ = value_.size();
        return true;
    }
    token.text = value_.substr(position_ + 1, end - position_ - 2);
    position_ = end;
    return true;
}

/// "<...>"; one that never closes ends before the next '<' or separator if an '@' stands in it.
/// "<<" is one bracket, and a route ("<@a,@b:joe@c>") may hold commas.
bool AddressScanner::read_angle(AddressToken& token) noexcept {
    std::size_t begin = position_ + 1;
    std::size_t end = begin;
    char first = '\0';
    while (end < value_.size()) {
        const char c = value_[end];
        if (c == '<' && first == '\0') {
            begin = end + 1;
        } else if (c == '>' || c == '<' || c == ';' || (c == ',' && first != '@')) {
            break;
        } else if (first == '\0' && !base::is_space(c)) {
            first = c;
        }
        end = after_pair(end);
    }
    const bool closed = end < value_.size() && value_[end] == '>';
    token.kind = AddressTokenKind::angle;
    token.text = value_.substr(begin, end - begin);
    clean_ = clean_ && closed;
    if (!closed && token.text.find('@') == npos) {
        position_ = begin - 1;
        return false;
    }
    position_ = closed ? end + 1 : end;
    return true;
}

/// The offset after what stands at `from`: a quoted string, a comment, a quoted pair or one byte.
std::size_t AddressScanner::after_pair(std::size_t from) noexcept {
    const char c = value_[from];
    const std::size_t end = c == '"' ? quote_end(from) : c == '(' ? comment_end(from) : npos;
    const std::size_t size = c == '\\' ? 2U : 1U;
    return end == npos ? std::min(from + size, value_.size()) : end;
}

/// The offset after the encoded word that begins at `from`, or npos. Its text may hold specials.
std::size_t AddressScanner::word_end(std::size_t from) noexcept {
    if (value_.substr(from, 2) != "=?") {
        return npos;
    }
    const std::size_t charset = value_.substr(from + 2, bracket_bytes).find('?');
    const std::size_t text = charset == npos ? npos : from + 2 + charset + 3;
    if (text == npos || text >= value_.size() || value_[text - 1] != '?') {
        return npos;
    }
    if (word_terminator_ < text) {
        word_terminator_ = value_.find("?=", text);
    }
    if (word_terminator_ == npos || word_terminator_ - from > bracket_bytes) {
        return npos;
    }
    const std::string_view inside = value_.substr(from, word_terminator_ - from);
    return inside.find_first_of(" \t\r\n<") == npos ? word_terminator_ + 2 : npos;
}

void AddressScanner::read_text(AddressToken& token) noexcept {
    const std::size_t begin = position_;
    while (position_ < value_.size()) {
        const char c = value_[position_];
        if (is_text_char(c)) {
            ++position_;
        } else if (c == '\\') {
            position_ = std::min(position_ + 2, value_.size());
        } else if (c == '=' || c == '[') {
            const std::size_t end = c == '=' ? word_end(position_) : bracket_end(value_, position_);
            position_ = end == npos ? position_ + 1 : end;
        } else {
            break;
        }
    }
    token.kind = AddressTokenKind::text;
    token.text = value_.substr(begin, position_ - begin);
}

AddressToken AddressScanner::next() noexcept {
    AddressToken token;
    while (position_ < value_.size()) {
        const char c = value_[position_];
        if (base::is_space(c)) {
            token.after_space = true;
            ++position_;
            continue;
        }
        if (c == ',' || c == ';' || c == ':') {
            ++position_;
            token.kind = c == ':' ? AddressTokenKind::colon : AddressTokenKind::separator;
            return token;
        }
        const bool special = c == '"' || c == '(' || c == '<';
        if (!special && c != ')' && c != '>') {
            read_text(token);
            return token;
        }
        if ((c == '"' && read_quoted(token)) || (c == '(' && read_comment(token)) ||
            (c == '<' && read_angle(token))) {
            return token;
        }
        clean_ = false;
        ++position_;
    }
    token.kind = AddressTokenKind::end;
    return token;
}

}  // namespace mailhorizon::message

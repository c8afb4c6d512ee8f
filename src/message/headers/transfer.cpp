// SPDX-License-Identifier: GPL-3.0-or-later
#include "message/headers/transfer.hpp"

#include "mailhorizon/base/text.hpp"

#include <mimetic/codec/codec.h>

#include <algorithm>
#include <array>
#include <cstring>

namespace mailhorizon::message {
namespace {

/// Output for mimetic's codecs, which copy and hand on their iterator.
class StringOutput {
public:
    explicit StringOutput(std::string& text) noexcept : text_(&text) {}
    StringOutput& operator*() noexcept { return *this; }
    StringOutput& operator++() noexcept { return *this; }
    StringOutput& operator=(unsigned char byte) {
        text_->push_back(static_cast<char>(byte));
        return *this;
    }

private:
    std::string* text_;
};

constexpr bool is_base64(char c) noexcept {
    return base::is_alnum(c) || c == '+' || c == '/';
}

/// Letters up to the next "=", which ends a run of them; all else between is passed over.
void decode_base64_run(std::string_view run, std::string& text, bool& clean) {
    StringOutput output(text);
    mimetic::Base64::Decoder decoder;
    std::size_t letters = 0;
    for (const char c : run) {
        if (is_base64(c)) {
            decoder.process(static_cast<unsigned char>(c), output);
            ++letters;
        } else {
            clean = clean && base::is_space(c);
        }
    }
    decoder.flush(output);
    clean = clean && letters % 4 != 1;
}

std::string decode_base64(std::string_view bytes, std::size_t limit, bool& clean) {
    // What stands beyond the limit is not looked at; lines may be short, so four times is generous.
    bytes = bytes.substr(0, limit * 4);
    std::string text;
    text.reserve(std::min(bytes.size() / 4 * 3, limit) + 3);
    while (!bytes.empty() && text.size() < limit) {
        const std::size_t end = std::min(bytes.find('='), bytes.size());
        decode_base64_run(bytes.substr(0, end), text, clean);
        bytes.remove_prefix(std::min(end + 1, bytes.size()));
    }
    text.resize(std::min(text.size(), limit));
    return text;
}

/// Whether each "=" of a line is followed by two hexadecimal digits.
bool is_clean_line(std::string_view line) noexcept {
    const auto is_hex = [](char c) {
        const char lower = base::to_lower(c);
        return base::is_digit(c) || (lower >= 'a' && lower <= 'f');
    };
    for (std::size_t at = line.find('='); at != std::string_view::npos;
         at = line.find('=', at + 1)) {
        if (at + 2 >= line.size() || !is_hex(line[at + 1]) || !is_hex(line[at + 2])) {
            return false;
        }
    }
    return true;
}

/// Lines without "=" are as they stand but for blanks at their end (RFC 2045 section 6.7).
std::string decode_quoted_printable(std::string_view bytes, std::size_t limit, bool& clean) {
    std::string text;
    text.reserve(std::min(bytes.size(), limit) + 1);
    StringOutput output(text);
    while (!bytes.empty() && text.size() < limit) {
        const std::size_t end = std::min(bytes.find('\n'), bytes.size());
        std::string_view line = base::trim_right(bytes.substr(0, end));
        const bool last = end == bytes.size();
        bytes.remove_prefix(last ? end : end + 1);
        const bool soft = line.ends_with('=');
        line.remove_suffix(soft ? 1 : 0);
        if (line.find('=') == std::string_view::npos) {
            text += line;
        } else {
            clean = clean && is_clean_line(line);
            // Blanks before a soft line end are text; at its end mimetic would write "=" for them.
            const std::string_view words = base::trim_right(line);
            mimetic::QP::Decoder decoder;
            decoder.process(words.begin(), words.end(), output);
            text += line.substr(words.size());
        }
        if (!soft && !last) {
            text += '\n';
        }
    }
    text.resize(std::min(text.size(), limit));
    return text;
}

}  // namespace

std::string decode_transfer(std::string_view bytes,
                            Transfer transfer,
                            std::size_t limit,
                            bool& clean) {
    if (transfer == Transfer::base64) {
        return decode_base64(bytes, limit, clean);
    }
    if (transfer == Transfer::quoted_printable) {
        return decode_quoted_printable(bytes, limit, clean);
    }
    return std::string(bytes.substr(0, limit));
}

}  // namespace mailhorizon::message

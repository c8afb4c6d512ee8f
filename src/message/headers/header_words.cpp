// SPDX-License-Identifier: GPL-3.0-or-later
#include "message/headers/header_words.hpp"

#include "mailhorizon/base/text.hpp"
#include "mailhorizon/base/unicode.hpp"
#include "mailhorizon/language/words.hpp"
#include "mailhorizon/message/headers/address.hpp"
#include "mailhorizon/message/headers/header_fields.hpp"

#include <algorithm>
#include <cstddef>

namespace mailhorizon::message {
namespace {

/// The first charset a message declares, in its header or of a part; empty if none does soon.
std::string_view declared_charset(std::string_view message) noexcept {
    constexpr std::size_t search_bytes = 65'536;
    constexpr std::string_view parameter = "charset=";
    const std::size_t at = base::find_ignoring_case(message.substr(0, search_bytes), parameter);
    if (at == std::string_view::npos) {
        return {};
    }
    const std::string_view value = message.substr(at + parameter.size());
    const std::size_t begin = value.starts_with('"') ? 1 : 0;
    return value.substr(begin, value.find_first_of(" \t\r\n\";", begin) - begin);
}

/// A header is ASCII but for some of its values, so that one of UTF-16 is none, whatever its text.
bool reads_ascii(std::string_view charset) {
    constexpr std::string_view sample = "From: ";
    return base::decode_charset(sample, charset) == sample;
}

}  // namespace

void cut_at_character(std::string& text, std::size_t limit) {
    if (text.size() <= limit) {
        return;
    }
    while (limit > 0 && (static_cast<unsigned char>(text[limit]) & 0xC0U) == 0x80U) {
        --limit;
    }
    text.resize(limit);
}

std::string address_in(std::string_view value, const MessageLimits& limits) {
    const std::size_t mailto = base::find_ignoring_case(value, "mailto:");
    if (mailto != std::string_view::npos) {
        const std::string_view address = value.substr(mailto + 7);
        value = address.substr(0, address.find_first_of("?>, \t\r\n"));
    } else if (value.find('@') == std::string_view::npos) {
        return {};
    }
    // "contact list-help@example.org; run by ezmlm": the address is one word of several.
    const std::size_t at = value.find('@');
    if (mailto == std::string_view::npos && at != std::string_view::npos) {
        constexpr std::string_view around = " \t\r\n;,<>()\"";
        const std::size_t before = value.substr(0, at).find_last_of(around);
        const std::size_t begin = before == std::string_view::npos ? 0 : before + 1;
        value = value.substr(begin, value.find_first_of(around, at) - begin);
    }
    const std::string key = address_key(base::trim(value));
    return key.size() <= limits.address_bytes && key.find('@') != std::string::npos ? key
                                                                                    : std::string();
}

std::string list_id_in(std::string_view value, const MessageLimits& limits) {
    const std::size_t open = value.rfind('<');
    const std::size_t close = value.find('>', open == std::string_view::npos ? 0 : open);
    if (open != std::string_view::npos && close != std::string_view::npos) {
        value = value.substr(open + 1, close - open - 1);
    }
    std::string id = base::to_lower(base::trim(value));
    std::erase_if(id, base::is_space);
    return id.size() <= limits.address_bytes ? id : std::string();
}

std::string_view ValueReader::read(std::string_view value) {
    if (base::is_ascii(value) || base::is_utf8(value)) {
        return value;
    }
    if (!known_) {
        known_ = true;
        declared_ = declared_charset(message_);
        if (!reads_ascii(declared_)) {
            declared_ = {};
        }
        detected_ = base::guess_charset(message_);
    }
    // Where a fold stands says nothing of the text, and must not stand between two bytes of it.
    const std::string_view line = unfold(value, unfolded_);
    for (const std::string_view charset : {declared_, detected_}) {
        bool fitted = false;
        readable_ =
            reads_ascii(charset) ? base::decode_charset(line, charset, &fitted) : std::string();
        if (fitted) {
            return readable_;
        }
    }
    readable_ = base::decode_charset(line, "windows-1252");
    return readable_;
}

bool is_labelled(std::string_view subject) noexcept {
    const auto labels = language::words(language::WordList::label);
    for (std::size_t at = subject.find_first_of("[(:"); at != std::string_view::npos;
         at = subject.find_first_of("[(:", at + 1)) {
        const std::string_view after = subject.substr(at + 1);
        const bool traffic_light = subject[at] == ':' && at >= 3 &&
                                   base::equal_ignoring_case(subject.substr(at - 3, 3), "tlp") &&
                                   (base::starts_with_ignoring_case(after, "red") ||
                                    base::starts_with_ignoring_case(after, "amber"));
        const bool tag =
            subject[at] != ':' && std::ranges::any_of(labels, [after](std::string_view label) {
                return base::starts_with_ignoring_case(after, label);
            });
        if (traffic_light || tag) {
            return true;
        }
    }
    return false;
}

}  // namespace mailhorizon::message

// SPDX-License-Identifier: GPL-3.0-or-later
#include "message/headers/x500.hpp"

#include "mailhorizon/base/text.hpp"
#include "mailhorizon/base/unicode.hpp"

#include <algorithm>
#include <cstddef>
#include <vector>

namespace mailhorizon::message {
namespace {

constexpr auto npos = std::string_view::npos;
constexpr std::string_view mark = "IMCEA";

/// Lower case, with "-" for what stands between letters and digits.
std::string slug(std::string_view text) {
    std::string result;
    for (const char c : text) {
        if (base::is_alnum(c) || static_cast<unsigned char>(c) >= 0x80 || c == '_') {
            result += base::to_lower(c);
        } else if (!result.empty() && result.back() != '-') {
            result += '-';
        }
    }
    result.resize(result.find_last_not_of('-') + 1);
    return result;
}

int hex_digit(char c) noexcept {
    const char lower = base::to_lower(c);
    if (base::is_digit(c)) {
        return c - '0';
    }
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

/// "_O=A_CN=B+20C" is "/O=A/CN=B C" (MS-OXCMAIL section 2.2.3.1.1). Any byte may be coded.
std::string unpacked(std::string_view text) {
    std::string result;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool coded = text[at] == '+' && at + 2 < text.size() &&
                           hex_digit(text[at + 1]) >= 0 && hex_digit(text[at + 2]) >= 0;
        if (coded) {
            result += static_cast<char>(hex_digit(text[at + 1]) * 16 + hex_digit(text[at + 2]));
            at += 2;
        } else {
            result += text[at] == '_' ? '/' : text[at];
        }
    }
    return base::is_utf8(result) ? result : base::decode_charset(result, {});
}

/// One '@' between two parts, nothing that no address holds.
bool is_plain_address(std::string_view text) noexcept {
    const auto is_plain = [](char c) {
        return static_cast<unsigned char>(c) > ' ' && c != '\x7f' && c != '/';
    };
    return std::ranges::count(text, '@') == 1 && text.front() != '@' && text.back() != '@' &&
           std::ranges::all_of(text, is_plain);
}

}  // namespace

std::string x500_address(std::string_view name) {
    std::string decoded;
    if (!base::is_utf8(name)) {
        decoded = base::decode_charset(name, {});
        name = decoded;
    }
    if (base::starts_with_ignoring_case(name, "EX:")) {
        name.remove_prefix(3);
    }
    if (!base::starts_with_ignoring_case(name, "/o=") ||
        base::find_ignoring_case(name, "/cn=") == npos) {
        return {};
    }
    std::string mailbox;
    std::vector<std::string> above;  // organisation, then units
    while (!name.empty()) {
        name.remove_prefix(1);
        const std::size_t end = std::min(name.find('/'), name.size());
        const std::string_view part = name.substr(0, end);
        name.remove_prefix(end);
        const std::size_t equals = std::min(part.find('='), part.size());
        std::string value = slug(part.substr(std::min(equals + 1, part.size())));
        if (base::equal_ignoring_case(part.substr(0, equals), "cn")) {
            mailbox = value == "recipients" ? mailbox : value;
        } else if (!value.empty()) {
            above.push_back(std::move(value));
        }
    }
    if (mailbox.empty() || above.empty()) {
        return {};
    }
    std::string address = mailbox + "@";
    for (auto part = above.rbegin(); part != above.rend(); ++part) {
        address += *part + ".";
    }
    return address + "x500";
}

std::string unpack_imcea(std::string_view address) {
    const std::size_t dash = address.find('-');
    const std::size_t at = address.rfind('@');
    if (!base::starts_with_ignoring_case(address, mark) || dash == npos || at == npos ||
        dash > at) {
        return {};
    }
    const std::string_view kind = address.substr(mark.size(), dash - mark.size());
    const std::string content = unpacked(address.substr(dash + 1, at - dash - 1));
    if (base::equal_ignoring_case(kind, "EX")) {
        return x500_address(content);
    }
    return is_plain_address(content) ? base::to_lower(content) : std::string();
}

}  // namespace mailhorizon::message

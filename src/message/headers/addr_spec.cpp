// SPDX-License-Identifier: GPL-3.0-or-later
#include "message/headers/addr_spec.hpp"

#include "message/headers/x500.hpp"

#include "mailhorizon/base/text.hpp"
#include "mailhorizon/base/unicode.hpp"
#include "mailhorizon/message/headers/encoded_word.hpp"
#include "mailhorizon/message/headers/header_fields.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace mailhorizon::message {
namespace {

constexpr auto npos = std::string_view::npos;

constexpr bool is_atom_char(char c) noexcept {
    return base::is_alnum(c) || std::string_view("!#$%&'*+-/=?^_`{|}~.").find(c) != npos ||
           static_cast<unsigned char>(c) >= 0x80;
}

/// Whether a word is already as it should be but for the case of its domain; the common case.
bool is_plain(std::string_view word) noexcept {
    const auto is_plain_char = [](char c) {
        return base::is_alnum(c) || c == '.' || c == '-' || c == '_' || c == '+' || c == '=';
    };
    const std::size_t at = word.find('@');
    return at != npos && at != 0 && at + 1 != word.size() && base::is_alnum(word.back()) &&
           std::ranges::all_of(word.substr(0, at), is_plain_char) &&
           std::ranges::all_of(word.substr(at + 1), is_plain_char) && word.find("=?") == npos;
}

/// Takes off what people and programs put around an address.
std::string_view without_decoration(std::string_view word) noexcept {
    constexpr std::array schemes{std::string_view("mailto:"), std::string_view("smtp:")};
    word.remove_prefix(std::min(word.find_first_not_of("'[<"), word.size()));
    for (const std::string_view scheme : schemes) {
        if (base::starts_with_ignoring_case(word, scheme)) {
            word.remove_prefix(scheme.size());
            word = word.substr(0, word.find('?', word.find('@') + 1));
        }
    }
    const bool literal = word.ends_with(']') && word.find("@[") != npos;
    const std::size_t last = word.find_last_not_of(literal ? "" : ".,:;'>[]");
    return word.substr(0, last == npos ? 0 : last + 1);
}

/// A quoted local part that needs no quotes is the same mailbox without them.
std::string_view without_needless_quotes(std::string_view local) noexcept {
    if (local.size() < 3 || local.front() != '"' || local.back() != '"') {
        return local;
    }
    const std::string_view inside = local.substr(1, local.size() - 2);
    return std::ranges::all_of(inside, is_atom_char) ? inside : local;
}

/// No control characters; spaces and specials only inside quotes.
bool is_address(std::string_view local, std::string_view domain) noexcept {
    const auto is_visible = [](char c) {
        return static_cast<unsigned char>(c) > ' ' && c != '\x7f';
    };
    const bool quoted = local.size() > 1 && local.front() == '"' && local.back() == '"';
    const auto is_quotable = [is_visible](char c) { return is_visible(c) || c == ' '; };
    return !local.empty() && !domain.empty() && std::ranges::all_of(domain, is_visible) &&
           (quoted ? std::ranges::all_of(local, is_quotable)
                   : std::ranges::all_of(local, is_visible));
}

std::string read_decorated(std::string_view word) {
    word = without_decoration(word);
    std::string unquoted;
    if (!has_open_at(word)) {
        unquoted = remove_quotes(word);
        word = unquoted;
    }
    const std::size_t at = word.rfind('@');
    if (at == npos) {
        return {};
    }
    const std::string_view local = without_needless_quotes(word.substr(0, at));
    const std::string_view domain = word.substr(at + 1);
    if (!is_address(local, domain)) {
        return {};
    }
    std::string address(local);
    address.push_back('@');
    address.append(domain);
    return with_lower_domain(address);
}

/// The content of an angle without comments, white space runs as one space, "@a,@b:" dropped.
std::string without_comments(std::string_view content) {
    std::string result;
    int depth = 0;
    bool quoted = false;
    for (std::size_t i = 0; i < content.size(); ++i) {
        const char c = content[i];
        const bool pair = c == '\\' && i + 1 < content.size();
        quoted = quoted != (c == '"' && depth == 0);
        depth += c == '(' && !quoted ? 1 : 0;
        if (depth == 0 && base::is_space(c) && !quoted) {
            if (!result.empty() && result.back() != ' ') {
                result.push_back(' ');
            }
        } else if (depth == 0) {
            result.append(content.substr(i, pair ? 2 : 1));
        }
        depth -= c == ')' && !quoted && depth > 0 ? 1 : 0;
        i += pair ? 1U : 0U;
    }
    const std::size_t route = result.starts_with('@') ? result.find(':') : npos;
    return route == npos ? result : result.substr(route + 1);
}

/// The first word of several that is an address.
std::string first_address(std::string_view text) {
    for (std::string_view word = take_address_word(text); !word.empty();
         word = take_address_word(text)) {
        if (word.find('@') != npos) {
            std::string address = read_address_word(word);
            if (!address.empty()) {
                return address;
            }
        }
    }
    return {};
}

}  // namespace

std::string_view take_address_word(std::string_view& rest) noexcept {
    rest.remove_prefix(std::min(rest.find_first_not_of(' '), rest.size()));
    std::size_t end = 0;
    bool quoted = false;
    while (end < rest.size() && (quoted || rest[end] != ' ')) {
        quoted = quoted != (rest[end] == '"');
        end += rest[end] == '\\' && end + 1 < rest.size() ? 2U : 1U;
    }
    const std::string_view word = rest.substr(0, end);
    rest.remove_prefix(end);
    return word;
}

bool has_open_at(std::string_view text) noexcept {
    bool quoted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        quoted = quoted != (text[i] == '"');
        if (text[i] == '@' && !quoted) {
            return true;
        }
        i += text[i] == '\\' ? 1U : 0U;
    }
    return false;
}

std::string join_spec(std::string_view text, bool in_brackets) {
    std::string joined;
    bool quoted = false;
    bool lone_dot = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        quoted = quoted != (c == '"');
        if (c != ' ' || quoted || joined.empty() || i + 1 == text.size()) {
            joined.push_back(c);
            continue;
        }
        const char before = joined.back();
        const char after = text[i + 1];
        if (before == '@' || after == '@' || after == '.' ||
            (before == '.' && (lone_dot || in_brackets))) {
            lone_dot = after == '.';
            continue;
        }
        lone_dot = false;
        joined.push_back(c);
    }
    return joined;
}

std::string with_lower_domain(std::string_view address) {
    constexpr std::string_view packed = "imcea";
    if (base::to_lower(address.front()) == packed.front() &&
        base::starts_with_ignoring_case(address, packed)) {
        std::string unpacked = unpack_imcea(address);
        if (!unpacked.empty()) {
            return unpacked;
        }
    }
    std::string result(address);
    const std::size_t domain = result.rfind('@') + 1;
    if (!base::is_ascii(address.substr(domain))) {
        return result.replace(domain, npos, base::domain_to_unicode(address.substr(domain)));
    }
    for (std::size_t i = domain; i < result.size(); ++i) {
        result[i] = base::to_lower(result[i]);
    }
    if (result.find("xn--", domain) != npos) {
        const std::string decoded =
            base::domain_to_unicode(std::string_view(result).substr(domain));
        result.replace(domain, npos, decoded);
    }
    return result;
}

std::string read_address_word(std::string_view word) {
    if (is_plain(word)) {
        return with_lower_domain(word);
    }
    if (base::is_ascii(word) && word.find("=?") == npos) {
        return read_decorated(word);
    }
    const std::string decoded = decode_header_text(word);
    const std::size_t open = decoded.rfind('<');
    std::string_view text = open == npos ? decoded : std::string_view(decoded).substr(open + 1);
    for (std::string_view part = take_address_word(text); !part.empty();
         part = take_address_word(text)) {
        std::string address = read_decorated(part);
        if (!address.empty()) {
            return address;
        }
    }
    return {};
}

std::string read_angle_address(std::string_view content) {
    content = base::trim(content);
    if (content.starts_with('/') || base::starts_with_ignoring_case(content, "ex:/")) {
        std::string mapped = x500_address(unfold(content));
        if (!mapped.empty()) {
            return mapped;
        }
    }
    if (is_plain(content)) {
        return with_lower_domain(content);
    }
    std::string spec = without_comments(content);
    if (spec.find('@') == npos) {
        const std::string_view bare = without_decoration(base::trim(spec));
        return spec.find("=?") == npos ? read_at_form(bare) : read_address_word(spec);
    }
    return first_address(join_spec(spec, true));
}

std::string read_at_form(std::string_view text) {
    const std::string_view local = take_address_word(text);
    const std::string_view at = take_address_word(text);
    const std::string_view domain = take_address_word(text);
    const bool shaped = at == "at" && !domain.empty() && take_address_word(text).empty() &&
                        std::ranges::all_of(local, is_atom_char) &&
                        std::ranges::all_of(domain, is_atom_char);
    if (!shaped) {
        return {};
    }
    std::string address(local);
    address.push_back('@');
    address.append(domain);
    return read_address_word(address);
}

bool is_local_word(std::string_view word) noexcept {
    return std::ranges::all_of(word, is_atom_char) && std::ranges::any_of(word, base::is_alnum) &&
           word.find("=?") == npos && base::is_ascii(word);
}

std::string remove_quotes(std::string_view text) {
    std::string plain;
    plain.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\\' && i + 1 < text.size()) {
            ++i;
        } else if (text[i] == '"') {
            continue;
        }
        plain.push_back(text[i]);
    }
    return plain;
}

}  // namespace mailhorizon::message

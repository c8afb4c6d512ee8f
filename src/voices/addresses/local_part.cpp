// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/voices/addresses/local_part.hpp"

#include "mailhorizon/base/text.hpp"
#include "mailhorizon/language/words.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>

namespace mailhorizon::voices {
namespace {

using language::WordList;

constexpr std::array<std::string_view, 46> freemail_domains{
    "126.com",       "163.com",        "aim.com",        "aol.com",        "att.net",
    "bigpond.com",   "bluewin.ch",     "bol.com.br",     "btinternet.com", "comcast.net",
    "earthlink.net", "fastmail.com",   "fastmail.fm",    "free.fr",        "freenet.de",
    "gmail.com",     "gmx.at",         "gmx.ch",         "gmx.com",        "gmx.de",
    "gmx.net",       "googlemail.com", "hotmail.co.uk",  "hotmail.com",    "hotmail.fr",
    "icloud.com",    "laposte.net",    "libero.it",      "live.com",       "mac.com",
    "mail.com",      "mail.ru",        "me.com",         "msn.com",        "orange.fr",
    "outlook.com",   "proton.me",      "protonmail.com", "qq.com",         "rediffmail.com",
    "sbcglobal.net", "t-online.de",    "web.de",         "yahoo.com",      "yandex.ru",
    "ymail.com"};

static_assert(std::ranges::is_sorted(freemail_domains));

bool is_joint(char c) noexcept {
    return std::string_view("-_.+=").find(c) != std::string_view::npos;
}

/// True if one of the words is the local part, or stands between its joints; digits behind a word
/// do not matter. What a full stop alone parts may be a family name: a word of three letters there
/// is none of ours ("jan.bot").
bool has_joint(std::string_view local, WordList list) {
    constexpr std::size_t short_word = 3;
    std::string joined;
    std::string joints;  // of `joined`: which joint stood there
    for (const char c : local) {
        if (!base::is_digit(c)) {
            joined += is_joint(c) ? '-' : c;
            joints += c;
        }
    }
    return std::ranges::any_of(language::words(list), [&](std::string_view word) {
        for (std::size_t at = joined.find(word); at != std::string::npos;
             at = joined.find(word, at + 1)) {
            const std::size_t end = at + word.size();
            const bool opens = at == 0 || joined[at - 1] == '-';
            const bool ends = end == joined.size() || joined[end] == '-';
            const bool name = word.size() <= short_word && at > 0 && joints[at - 1] == '.';
            if (opens && ends && !name) {
                return true;
            }
        }
        return false;
    });
}

}  // namespace

std::string_view domain_of(std::string_view address) noexcept {
    return address.substr(address.rfind('@') + 1);
}

std::string_view local_part_of(std::string_view address) noexcept {
    return address.substr(0, address.rfind('@'));
}

bool is_robot_address(std::string_view address) {
    return has_joint(local_part_of(address), WordList::robot_address);
}

bool is_team_address(std::string_view address) {
    return has_joint(local_part_of(address), WordList::team_address);
}

bool is_role_address(std::string_view address) noexcept {
    const auto words = language::words(WordList::role_address);
    return std::ranges::find(words, local_part_of(address)) != words.end();
}

bool is_freemail_domain(std::string_view domain) noexcept {
    constexpr std::string_view yahoo = "yahoo.";
    return std::ranges::binary_search(freemail_domains, domain) || domain.starts_with(yahoo);
}

}  // namespace mailhorizon::voices

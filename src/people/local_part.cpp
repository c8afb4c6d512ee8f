// SPDX-License-Identifier: GPL-3.0-or-later
#include "local_part.hpp"

#include "mailhorizon/language/words.hpp"

#include <algorithm>
#include <array>

namespace mailhorizon::people {
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

[[nodiscard]] std::string_view local_part(std::string_view address) noexcept {
    return address.substr(0, address.rfind('@'));
}

}  // namespace

bool is_robot_address(std::string_view address) noexcept {
    constexpr std::string_view joints = "-_.+=";
    const std::string_view local = local_part(address);
    return std::ranges::any_of(
        language::words(WordList::robot_address), [&](std::string_view word) {
            if (local.size() <= word.size()) {
                return local == word;
            }
            const bool opens = local.starts_with(word) &&
                               joints.find(local[word.size()]) != std::string_view::npos;
            const char before = local[local.size() - word.size() - 1];
            return opens ||
                   (local.ends_with(word) && joints.find(before) != std::string_view::npos);
        });
}

bool is_role_address(std::string_view address) noexcept {
    const auto words = language::words(WordList::role_address);
    return std::ranges::find(words, local_part(address)) != words.end();
}

bool is_freemail_domain(std::string_view domain) noexcept {
    constexpr std::string_view yahoo = "yahoo.";
    return std::ranges::binary_search(freemail_domains, domain) || domain.starts_with(yahoo);
}

}  // namespace mailhorizon::people

// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/voices/addresses/local_part.hpp"

#include "mailhorizon/base/text.hpp"
#include "mailhorizon/language/words.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

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

constexpr std::string_view role_joints = "-_.+";
constexpr std::size_t longest_code = 2;  ///< beside a function, without being a name: "de", "eu"
constexpr std::size_t longest_initials = 3;

bool is_role_word(std::string_view word) {
    static const std::vector<std::string_view> sorted = [] {
        const auto list = language::words(WordList::role_address);
        std::vector<std::string_view> words(list.begin(), list.end());
        std::ranges::sort(words);
        return words;
    }();
    return std::ranges::binary_search(sorted, word);
}

std::string without_joints(std::string_view local) {
    std::string word(local);
    std::erase_if(word, [](char c) { return role_joints.find(c) != std::string_view::npos; });
    return word;
}

/// Persons put these before their own name: "mail.ann@".
bool is_personal(std::string_view word) noexcept {
    return word == "mail" || word == "email" || word == "hello";
}

bool is_joint(char c) noexcept {
    return std::string_view("-_.+=").find(c) != std::string_view::npos;
}

/// Which letters of ASCII a word holds, a bit each.
std::uint32_t letters_of(std::string_view word) noexcept {
    std::uint32_t letters = 0;
    for (const char c : word) {
        letters |= base::is_lower(c) ? 1U << static_cast<unsigned>(c - 'a') : 0U;
    }
    return letters;
}

struct JointWord {
    std::string_view word;
    std::uint32_t letters;
};

std::vector<JointWord> joint_words(WordList list) {
    std::vector<JointWord> rows;
    for (const std::string_view word : language::words(list)) {
        rows.push_back({.word = word, .letters = letters_of(word)});
    }
    return rows;
}

/// True if one of the words is the local part, or stands between its joints; digits behind a word
/// do not matter. What a full stop alone parts may be a family name: a word of three letters there
/// is none of ours ("jan.bot").
bool has_joint(std::string_view local, const std::vector<JointWord>& words) {
    constexpr std::size_t short_word = 3;
    std::string joined;
    std::string joints;  // of `joined`: which joint stood there
    for (const char c : local) {
        if (!base::is_digit(c)) {
            joined += is_joint(c) ? '-' : c;
            joints += c;
        }
    }
    const std::uint32_t letters = letters_of(joined);
    return std::ranges::any_of(words, [&](const JointWord& row) {
        if ((row.letters & ~letters) != 0) {
            return false;
        }
        const std::string_view word = row.word;
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

bool is_reply_token(std::string_view address) noexcept {
    return address.starts_with("reply+") || address.starts_with("r+") ||
           address.starts_with("incoming+") || address.starts_with("reply-");
}

bool is_robot_address(std::string_view address) {
    const std::string_view local = local_part_of(address);
    const std::string_view host = address.substr(std::min(local.size() + 1, address.size()));
    if (is_reply_token(address) || host.starts_with("noreply.") || host.starts_with("no-reply.") ||
        host.starts_with("reply.") || host.starts_with("bounces.") || host.starts_with("bounce.") ||
        host.starts_with("users.noreply.")) {
        return true;
    }
    static const std::vector<JointWord> robots = joint_words(WordList::robot_address);
    return has_joint(local, robots);
}

bool is_team_address(std::string_view address) {
    static const std::vector<JointWord> teams = joint_words(WordList::team_address);
    return has_joint(local_part_of(address), teams);
}

bool is_role_address(std::string_view address) {
    std::string_view local = local_part_of(address);
    if (is_role_word(local) || is_role_word(without_joints(local))) {
        return true;
    }
    local = local.substr(0, local.find_last_not_of("0123456789") + 1);
    local = local.substr(0, local.find_last_not_of(role_joints) + 1);
    std::size_t parts = 0;
    std::size_t functions = 0;
    bool first = false;
    bool only_codes = true;
    for (std::size_t begin = 0; begin < local.size();) {
        const std::size_t end = std::min(local.find_first_of(role_joints, begin), local.size());
        const std::string_view part = local.substr(begin, end - begin);
        const bool function = is_role_word(part) && !is_personal(part);
        // What is shorter may be initials: "pr.lee@".
        first = first || (parts == 0 && function && part.size() > longest_initials);
        functions += function ? 1U : 0U;
        only_codes = only_codes && (function || part.size() <= longest_code);
        ++parts;
        begin = end + 1;
    }
    return functions > 0 && (first || only_codes);
}

bool is_freemail_domain(std::string_view domain) noexcept {
    constexpr std::string_view yahoo = "yahoo.";
    return std::ranges::binary_search(freemail_domains, domain) || domain.starts_with(yahoo);
}

}  // namespace mailhorizon::voices

// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/message/headers/unwanted_folder.hpp"

#include "mailhorizon/base/text.hpp"
#include "mailhorizon/base/unicode.hpp"
#include "mailhorizon/language/words.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace mailhorizon::message {
namespace {

using std::string_view_literals::operator""sv;

constexpr auto npos = std::string_view::npos;

/// What programs put behind a folder's name.
constexpr std::array endings{".gz"sv,
                             ".bz2"sv,
                             ".xz"sv,
                             ".zst"sv,
                             ".mbox"sv,
                             ".mbx"sv,
                             ".mbs"sv,
                             ".sbd"sv,
                             ".directory"sv,
                             ".zip"sv,
                             ".tar"sv,
                             ".tgz"sv};

bool is_unwanted_component(std::string_view name) {
    for (const std::string_view ending : endings) {
        if (name.size() > ending.size() && name.ends_with(ending)) {
            name.remove_suffix(ending.size());
        }
    }
    if (!name.starts_with('.')) {
        return is_unwanted_folder(name);
    }
    // Maildir++ writes folders in folders with dots: ".INBOX.Trash.2019".
    while (!name.empty()) {
        const std::size_t dot = std::min(name.find('.'), name.size());
        if (is_unwanted_folder(name.substr(0, dot))) {
            return true;
        }
        name.remove_prefix(std::min(dot + 1, name.size()));
    }
    return false;
}

}  // namespace

bool is_unwanted_folder(std::string_view name) {
    constexpr std::size_t longest = 100;
    name = base::trim(name);
    if (name.empty() || name.size() > longest) {
        return false;
    }
    const bool coded = name.find('&') != npos && base::is_ascii(name);  // RFC 3501 section 5.1.3
    const std::string folded = base::fold_case(
        coded ? base::decode_charset(name, "IMAP-mailbox-name") : std::string(name));
    const auto folders = language::words(language::WordList::unwanted_folder);
    return std::ranges::find(folders, folded) != folders.end();
}

bool is_in_unwanted_folder(std::string_view path, std::size_t given) {
    std::string_view argument = path.substr(0, std::min(given, path.size()));
    argument = argument.substr(0, argument.find_last_not_of('/') + 1);
    const std::size_t slash = argument.rfind('/');
    std::string_view rest = path.substr(slash == npos ? 0 : slash + 1);
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find('/'), rest.size());
        if (is_unwanted_component(rest.substr(0, end))) {
            return true;
        }
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return false;
}

}  // namespace mailhorizon::message

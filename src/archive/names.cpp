// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/names.hpp"

#include "mailhorizon/base/text.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

namespace mailhorizon::archive {
namespace {

using namespace std::string_view_literals;

constexpr std::array companion_names{
    "Info.plist"sv,         // Apple Mail
    "content_index"sv,      //
    "table_of_contents"sv,  //
    "courierimapacl"sv,     "courierimapkeywords"sv, "courierimapsubscribed"sv,
    "courierimapuiddb"sv,   "maildirfolder"sv,       "maildirsize"sv,
    "subscriptions"sv,      "filterlog.html"sv,      "folderTree.json"sv,
    "foldersCache.json"sv,  "junklog.html"sv,        "msgFilterRules.dat"sv,
    "panacea.dat"sv,        "popstate.dat"sv,        "training.dat"sv,
    "virtualFolders.dat"sv,
};

constexpr std::array companion_beginnings{
    "dovecot-"sv, "dovecot."sv, "courierpop3dsizelist"sv, "imap.spec"sv};

/// Thunderbird, Spotlight and Windows Search, KMail and Evolution.
constexpr std::array companion_ends{
    ".msf"sv, ".wdseml"sv, ".cmeta"sv, ".ev-summary"sv, ".ibex.index"sv, ".ibex.index.data"sv};

bool ends_with_ignoring_case(std::string_view text, std::string_view end) noexcept {
    return text.size() >= end.size() &&
           base::equal_ignoring_case(text.substr(text.size() - end.size()), end);
}

bool is_number(std::string_view text) noexcept {
    return !text.empty() && std::ranges::all_of(text, base::is_digit);
}

/// The part of `path` from its beginning to the last folder whose name ends with `end`, or nothing.
std::string_view up_to_folder(std::string_view path, std::string_view end) noexcept {
    while (!path.empty()) {
        const std::size_t slash = path.rfind('/');
        const std::string_view name = path.substr(slash == std::string_view::npos ? 0 : slash + 1);
        if (name.size() > end.size() && ends_with_ignoring_case(name, end)) {
            return path;
        }
        path = path.substr(0, slash == std::string_view::npos ? 0 : slash);
    }
    return {};
}

}  // namespace

bool is_deleted_mh_name(std::string_view name) noexcept {
    return (name.starts_with(',') || name.starts_with('#')) && is_number(name.substr(1));
}

bool is_mh_name(std::string_view name) noexcept {
    return is_number(name) || is_deleted_mh_name(name);
}

bool is_eml_name(std::string_view name) noexcept {
    return ends_with_ignoring_case(name, ".eml");
}

bool is_companion(std::string_view name) noexcept {
    return std::ranges::find(companion_names, name) != companion_names.end() ||
           std::ranges::any_of(companion_beginnings,
                               [name](std::string_view one) { return name.starts_with(one); }) ||
           std::ranges::any_of(companion_ends,
                               [name](std::string_view one) { return name.ends_with(one); });
}

bool is_copy_folder(std::string_view parent, std::string_view name) noexcept {
    return ends_with_ignoring_case(name, ".mozmsgs") ||
           (name == "Attachments" && !up_to_folder(parent, ".mbox").empty());
}

std::string_view apple_mailbox(std::string_view folder) noexcept {
    const std::string_view mailbox = up_to_folder(folder, ".mbox");
    return mailbox.empty() ? folder : mailbox;
}

}  // namespace mailhorizon::archive

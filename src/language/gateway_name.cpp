// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/language/gateway_name.hpp"

#include "mailhorizon/base/text.hpp"
#include "mailhorizon/language/words.hpp"

#include <cstddef>

namespace mailhorizon::language {
namespace {

constexpr auto npos = std::string_view::npos;

/// Where " via " or " (via " begins, the last of them; npos if nowhere.
std::size_t find_gateway(std::string_view name, std::string_view via) noexcept {
    for (std::size_t at = name.rfind(via); at != npos && at > 1; at = name.rfind(via, at - 1)) {
        const std::size_t end = at + via.size();
        const bool bracket = name[at - 1] == '(' || name[at - 1] == '[';
        const std::size_t before = bracket ? at - 2 : at - 1;
        if (end < name.size() && name[end] == ' ' && name[before] == ' ' && before > 0) {
            return before;
        }
    }
    return npos;
}

}  // namespace

std::string_view before_gateway(std::string_view name) noexcept {
    // Most names have one blank; a gateway has one on both sides.
    if (name.find(' ') == name.rfind(' ')) {
        return name;
    }
    for (const std::string_view via : words(WordList::via)) {
        const std::size_t begin = find_gateway(name, via);
        if (begin != npos && !base::trim(name.substr(0, begin)).empty()) {
            return base::trim(name.substr(0, begin));
        }
    }
    return name;
}

}  // namespace mailhorizon::language

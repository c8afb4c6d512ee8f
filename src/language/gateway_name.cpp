// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/language/gateway_name.hpp"

#include "mailhorizon/base/text.hpp"
#include "mailhorizon/language/words.hpp"

#include <algorithm>
#include <cstddef>

namespace mailhorizon::language {
namespace {

constexpr auto npos = std::string_view::npos;

/// Whether a gateway is named at the beginning of `rest`: "via Dev", "(via Dev)".
bool opens_gateway(std::string_view rest) noexcept {
    const bool bracket = rest.starts_with('(') || rest.starts_with('[');
    rest.remove_prefix(bracket ? 1 : 0);
    const auto names = [rest](std::string_view via) {
        return rest.size() > via.size() && rest.front() == via.front() && rest[via.size()] == ' ' &&
               rest.starts_with(via);
    };
    return std::ranges::any_of(words(WordList::via), names);
}

}  // namespace

std::string_view before_gateway(std::string_view name) noexcept {
    // Most names have one blank; a gateway has one on both sides.
    if (name.find(' ') == name.rfind(' ')) {
        return name;
    }
    for (std::size_t blank = name.rfind(' '); blank != npos && blank > 0;
         blank = name.rfind(' ', blank - 1)) {
        if (opens_gateway(name.substr(blank + 1))) {
            const std::string_view before = base::trim(name.substr(0, blank));
            return before.empty() ? name : before;
        }
    }
    return name;
}

}  // namespace mailhorizon::language

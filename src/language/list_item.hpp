// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "mailhorizon/base/text.hpp"

#include <cstddef>
#include <string_view>

namespace mailhorizon::language {

/// "- ", "* ", "1. ", "2) ", "a) " where a line begins: an item of a list, a sentence of its own.
[[nodiscard]] inline bool opens_item(std::string_view line) noexcept {
    std::size_t at = 0;
    while (at < line.size() && base::is_blank(line[at])) {
        ++at;
    }
    const std::size_t mark = at;
    while (at < line.size() && at < mark + 2 && base::is_alnum(line[at])) {
        ++at;
    }
    if (at + 1 >= line.size() || !base::is_blank(line[at + 1])) {
        return false;
    }
    const char c = line[at];
    return at == mark ? c == '-' || c == '*' || c == '+' || c == 'o'
                      : c == ')' || (c == '.' && base::is_digit(line[mark]));
}

}  // namespace mailhorizon::language

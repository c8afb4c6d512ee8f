// SPDX-License-Identifier: GPL-3.0-or-later
#include "message/headers/comment.hpp"

namespace mailhorizon::message {

std::size_t after_comment(std::string_view text, std::size_t from, Nesting nesting) noexcept {
    const std::size_t deepest = nesting == Nesting::allowed ? text.size() : 1;
    std::size_t depth = 0;
    for (std::size_t i = from; i < text.size(); ++i) {
        if (text[i] == '(' && ++depth > deepest) {
            break;
        }
        if (text[i] == ')' && --depth == 0) {
            return i + 1;
        }
        i += text[i] == '\\' ? 1U : 0U;
    }
    return std::string_view::npos;
}

}  // namespace mailhorizon::message

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace mailhorizon::message {

/// Appends what the character reference at the begin of `text` ("&amp;", "&#8217;", "&#x27;")
/// stands for, as UTF-8, and gives its size; 0 if it is none, then nothing is appended. O(1).
[[nodiscard]] std::size_t append_entity(std::string_view text, std::string& out);

}  // namespace mailhorizon::message

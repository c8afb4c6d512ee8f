// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace mailhorizon::base {

/// Rows of a CSV text (RFC 4180): BOM, LF or CRLF, quotes, and ',' or ';' (whichever the first line
/// has more of).
///
/// An unclosed quote ends at the end of the text. Empty lines are left out. O(size).
[[nodiscard]] std::vector<std::vector<std::string>> parse_csv(std::string_view text);

}  // namespace mailhorizon::base

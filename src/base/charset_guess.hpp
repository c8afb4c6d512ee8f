// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace mailhorizon::base {

/// The charset of bytes that nothing declares and that are no UTF-8, where ICU is sure enough of
/// another than windows-1252; else empty. Western text is never given away: there letters beyond
/// ASCII stand alone, elsewhere side by side. Looks at the first few thousand bytes. O(size).
[[nodiscard]] std::string_view guess_charset(std::string_view bytes);

}  // namespace mailhorizon::base

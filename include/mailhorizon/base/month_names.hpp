// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string_view>

namespace mailhorizon::base {

/// 1 to 12 for the name of a month in English, German, French, Spanish, Italian, Portuguese or
/// Dutch; 0 is none.
///
/// In any case of ASCII letters, whole or its first three letters or more, with or without a full
/// stop behind it; letters with accents in UTF-8 or in one of the old charsets, or written without.
/// "Mar" is March, though it is a Tuesday to half of these languages. O(names).
[[nodiscard]] int month_number(std::string_view name) noexcept;

}  // namespace mailhorizon::base

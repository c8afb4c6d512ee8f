// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <string_view>

namespace mailhorizon::base {

/// A letter beyond ASCII without its marks, and the bytes it stands in.
struct BareLetter {
    char letter = 0;  ///< 0 where it is none with an ASCII letter under its marks
    std::size_t size = 1;
};

/// The letter at `at`, which is inside `text`: U+00FC and U+016F give 'u', U+00F8 'o', U+1EC7 'e';
/// a ligature gives its first letter, other scripts and ASCII give none.
///
/// Upper case stays upper. Ill-formed bytes give none. O(1).
[[nodiscard]] BareLetter bare_letter_at(std::string_view text, std::size_t at) noexcept;

}  // namespace mailhorizon::base

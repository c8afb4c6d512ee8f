// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "mailhorizon/base/borrow.hpp"

#include <string_view>

namespace mailhorizon::message {

/// `text` if it looks like the name of a person and nothing else: one to five words of letters,
/// with capitals but for "van", "de" and the like; without what stands in brackets behind it.
/// A word alone may be in lower case if `lower_too`. Else empty. Borrows. O(size).
[[nodiscard]] std::string_view person_name(std::string_view text MH_LIFETIMEBOUND,
                                           bool lower_too = false) noexcept;

/// "Cheers,", "Best regards" and the like, in the common languages: a name may follow. O(size).
[[nodiscard]] bool is_closing(std::string_view line) noexcept;

}  // namespace mailhorizon::message

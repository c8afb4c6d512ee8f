// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "mailhorizon/base/borrow.hpp"

#include <string_view>

namespace mailhorizon::language {

/// The part of a display name before what a list, forge or tracker put behind it: "Ann Lee via
/// Dev", "Ann Lee (via Dev)" and "Ann Lee über Dev" give "Ann Lee". All of `name` where nothing
/// stands behind it. Borrows. O(size).
[[nodiscard]] std::string_view before_gateway(std::string_view name MH_LIFETIMEBOUND) noexcept;

}  // namespace mailhorizon::language

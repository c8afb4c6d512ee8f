// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string_view>

namespace mailhorizon::cli {

/// As in the project() line of CMakeLists.txt, the one place that says it.
inline constexpr std::string_view version = MH_VERSION;

}  // namespace mailhorizon::cli

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string_view>

namespace mailhorizon::message {

inline constexpr std::string_view full_width_colon = "：";

/// Without white space, as mailers put it around markers: no-break and ideographic space too.
[[nodiscard]] std::string_view trim_begin(std::string_view text) noexcept;
[[nodiscard]] std::string_view trim_end(std::string_view text) noexcept;

/// Takes a colon of either width off the front.
bool drop_colon(std::string_view& rest) noexcept;

/// Takes a list tag off the front ("[dev] Lunch"), if text follows it and the tag says where the
/// mail was sent, not what it is. O(1).
bool drop_tag(std::string_view& rest) noexcept;

/// Takes off the front what a gateway put there: "***EXTERNAL*** Lunch", "EXTERN: Lunch",
/// "(Ext) Lunch"; if text follows it. O(1).
bool drop_banner(std::string_view& rest) noexcept;

}  // namespace mailhorizon::message

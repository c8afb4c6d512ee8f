// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <string_view>

namespace mailhorizon::message {

/// The offset from UTC in minutes of a zone's name, if it is one that means one zone.
[[nodiscard]] std::optional<int> zone_by_name(std::string_view name) noexcept;

}  // namespace mailhorizon::message

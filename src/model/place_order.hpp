// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <compare>
#include <string_view>

namespace mailhorizon::model {

/// The natural order of places in one mailbox: byte offsets by value, then file names by bytes.
[[nodiscard]] std::strong_ordering compare_places(std::string_view a, std::string_view b) noexcept;

}  // namespace mailhorizon::model

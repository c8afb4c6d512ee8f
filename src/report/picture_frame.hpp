// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "mailhorizon/report/report.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace mailhorizon::report {

/// The picture's own units; the page scales them.
inline constexpr double picture_width = 1000.0;
inline constexpr double picture_height = 640.0;

/// A circle as it is drawn.
struct Disc {
    double x = 0.0;
    double y = 0.0;
    double radius = 0.0;
};

/// One disc a node, its area in proportion to messages.
[[nodiscard]] std::vector<Disc> discs_of(const Picture& picture);
/// Nodes by messages, the busiest first; equals in their given order.
[[nodiscard]] std::vector<std::size_t> busiest_first(const Picture& picture);
/// 1 to 8 for the largest communities, 0 for all others.
[[nodiscard]] std::uint32_t colour_of(std::uint32_t community) noexcept;

}  // namespace mailhorizon::report

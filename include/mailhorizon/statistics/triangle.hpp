// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace mailhorizon::statistics {

/// A constant nobody knows exactly: drawn from the triangle over low, mode and high.
struct Triangle {
    double low = 0.0;
    double mode = 0.0;
    double high = 0.0;
};

/// The value below which a share `p` of the triangle's area lies; the mode if it has no width.
///
/// `low` is at most `mode`, `mode` at most `high`, `p` in [0, 1]. O(1).
[[nodiscard]] double quantile(const Triangle& triangle, double p) noexcept;

}  // namespace mailhorizon::statistics

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace mailhorizon::statistics {

/// Upper end of Wilson's score interval for `hits` of `n`, `z` standard errors wide (Wilson 1927).
///
/// `n` is above 0, `hits` in [0, n]; a `z` of 1.64 gives the upper end of a 90 % interval. O(1).
[[nodiscard]] double wilson_upper(double hits, double n, double z) noexcept;

}  // namespace mailhorizon::statistics

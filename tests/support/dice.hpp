// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>

namespace mailhorizon::testing {

/// Chance for made archives, the same everywhere; a plain linear congruence is enough.
class Dice {
public:
    explicit Dice(std::uint64_t seed) : state_(seed) {}
    /// From 0 up to, not including, 1.
    double share() {
        state_ = state_ * 6364136223846793005U + 1442695040888963407U;
        return static_cast<double>(state_ >> 11U) * 0x1.0p-53;
    }

private:
    std::uint64_t state_;
};

}  // namespace mailhorizon::testing

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>

namespace mailhorizon::statistics {

/// Where everything drawn by chance begins, unless another seed is asked for.
inline constexpr std::uint64_t default_seed = 20251231;

/// Seeded chance (SplitMix64), the same on every machine: the distributions of the standard
/// library differ between its makers.
class Chance {
public:
    explicit constexpr Chance(std::uint64_t seed) noexcept : state_(seed) {}

    constexpr std::uint64_t bits() noexcept {
        state_ += 0x9e3779b97f4a7c15U;
        std::uint64_t mixed = state_;
        mixed = (mixed ^ (mixed >> 30U)) * 0xbf58476d1ce4e5b9U;
        mixed = (mixed ^ (mixed >> 27U)) * 0x94d049bb133111ebU;
        return mixed ^ (mixed >> 31U);
    }

    /// One of 0 ... `count` - 1, `count` at least 1 and below 2^32; even to within 2^-32.
    constexpr std::uint32_t below(std::uint64_t count) noexcept {
        return static_cast<std::uint32_t>(((bits() >> 32U) * count) >> 32U);
    }

    /// In [0, 1), with 53 bits.
    constexpr double share() noexcept { return static_cast<double>(bits() >> 11U) * 0x1.0p-53; }

private:
    std::uint64_t state_;
};

}  // namespace mailhorizon::statistics

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace mailhorizon::base {

/// Tells whether bytes were seen before, also when who wrote them would like to be mistaken for
/// somebody else: a universal hash under a key drawn anew for each object.
///
/// Blocks of a KiB go through NH (Black, Halevi, Krawczyk, Krovetz, Rogaway: UMAC, CRYPTO 1999),
/// its sums through two polynomials modulo 2^61 - 1. Two texts chosen without knowing the key have
/// one digest with a probability of at most 2^-63: NH's bound for 64-bit words is 2^-64, and the
/// polynomials add far less. Digests must not leave the process: they differ from run to run.
class SecretHash {
public:
    struct Digest {
        std::uint64_t first = 0;
        std::uint64_t second = 0;
        auto operator<=>(const Digest&) const noexcept = default;
    };

    /// Draws a key from the system.
    SecretHash();

    /// `kind` tells apart texts that are equal but not to be taken for each other. O(size).
    [[nodiscard]] Digest operator()(std::string_view bytes, std::uint64_t kind = 0) const noexcept;

private:
    static constexpr std::size_t block_words = 128;

    std::array<std::uint64_t, block_words> key_{};
    std::uint64_t first_point_ = 0;
    std::uint64_t second_point_ = 0;
};

}  // namespace mailhorizon::base

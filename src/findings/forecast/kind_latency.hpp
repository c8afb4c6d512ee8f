// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "findings/forecast/shipped_prior.hpp"

#include "mailhorizon/findings/asks/episode.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

namespace mailhorizon::findings {

/// What a root wants, as far as that tells how late its answers come: patches are read when
/// somebody has an hour for them, all else between two mails. Questions apart from the rest were
/// tried: it gained nothing on five lists.
enum class RootKind : std::uint8_t { patch, other };
inline constexpr std::size_t root_kinds = 2;

/// By the standardised features (`count` of them at least). O(1).
[[nodiscard]] RootKind root_kind(std::span<const float> features, Style style) noexcept;

/// How much faster than all the answers to each kind come: S_kind = S ^ speed (proportional
/// hazards).
class KindSpeeds {
public:
    /// One ask of `kind`, counted `weight` times by how probably it is answerable: whether it was
    /// answered, and the share of all answers that come later than it waited.
    void add(RootKind kind, double weight, bool answered, double later) noexcept;

    /// Answers seen over answers awaited, both as if `pseudo_answers` more had come as all do, and
    /// over the same of all kinds.
    [[nodiscard]] double speed(RootKind kind) const noexcept;

    /// The share of answers to `kind` that come later, where of all it is `later`.
    [[nodiscard]] double later(RootKind kind, double later) const noexcept;

private:
    static constexpr double pseudo_answers = 20.0;

    std::array<double, root_kinds> seen_{};
    std::array<double, root_kinds> awaited_{};
};

}  // namespace mailhorizon::findings

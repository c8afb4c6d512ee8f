// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "findings/plan/scoring.hpp"

#include "mailhorizon/findings/plan/channel.hpp"
#include "mailhorizon/findings/streams/stream.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace mailhorizon::findings {

/// What confidentiality forbids a stream; words and marks are all it knows.
enum class Guard : std::uint8_t { none, no_extranet, closed_only };

[[nodiscard]] Guard guard_of(const StreamFeatures& features) noexcept;
[[nodiscard]] std::string_view guard_name(Guard guard) noexcept;  // "none", "no-extranet" ...
[[nodiscard]] Allowed allowed_functions(Guard guard) noexcept;

/// The network whose people are those of the stream, and why; none where no network fits.
struct NetworkChoice {
    std::optional<Network> network;
    std::string reason;
};

/// O(1).
[[nodiscard]] NetworkChoice choose_network(const Stream& stream, Guard guard, bool allow_public);

/// The row of the catalogue that can hold the stream, none if there is none. Retired places never.
/// The first that fits wins, those with what the function lives on (accepted answers, search,
/// calls) before the others. O(channels).
[[nodiscard]] const Channel* choose_channel(std::span<const Channel> channels,
                                            Network network,
                                            Function function,
                                            const Stream& stream) noexcept;

}  // namespace mailhorizon::findings

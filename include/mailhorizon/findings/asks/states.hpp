// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "mailhorizon/findings/asks/episode.hpp"

#include <span>
#include <string_view>

namespace mailhorizon::findings {

/// One state of an episode: all that is said of it.
struct StateRow {
    EpisodeState state;
    std::string_view name;     ///< in the machine contract
    std::string_view meaning;  ///< when an episode is in it, if none before fits
};

/// The one list of states, in the order they are tried. docs/method.md is checked against it.
[[nodiscard]] std::span<const StateRow> states() noexcept;

}  // namespace mailhorizon::findings

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "mailhorizon/message/text/zones.hpp"

#include <span>
#include <string_view>

namespace mailhorizon::message {

/// The name somebody put below a text. Borrows.
struct Signer {
    std::string_view name;  ///< empty if there is none
    bool sure = false;      ///< it stands below a closing or a "-- ", or beside an address
};

/// Finds the name line at the end of the own text, or on top of the signature; lines as labelled by
/// `split_zones`. A lone last line that looks like a name is not sure: it may be anything.
/// O(lines).
[[nodiscard]] Signer find_signer(std::span<const ZonedLine> lines);

}  // namespace mailhorizon::message

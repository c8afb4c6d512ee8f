// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "mailhorizon/message/text/zones.hpp"

#include <cstddef>
#include <span>
#include <string_view>

namespace mailhorizon::message {

/// How many lines the head of a quoted mail takes that begins with the first of `lines`, whatever
/// its language; 0 if none does.
///
/// Three lines "Label: value" or more without an empty one between them: the first names somebody
/// with an address in brackets and one has date and time, or one has the subject of the mail at
/// hand and another an address or a date. O(1).
[[nodiscard]] std::size_t head_block_size(std::span<const ZonedLine> lines,
                                          std::string_view base_subject) noexcept;

}  // namespace mailhorizon::message

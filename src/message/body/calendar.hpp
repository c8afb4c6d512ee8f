// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "message/body/mime.hpp"

#include <cstdint>

namespace mailhorizon::message {

/// What a calendar part of a mail is for.
enum class CalendarUse : std::uint8_t {
    none,
    invites,  ///< asks somebody to an event
    tells     ///< says how it stands: accepted, declined, called off
};

/// By the method (RFC 5546 section 1.4): the parameter of the content type, else the property that
/// stands in the part. O(size).
[[nodiscard]] CalendarUse calendar_use(const MimePart& part);

}  // namespace mailhorizon::message

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "mailhorizon/base/instant.hpp"

#include <cstdint>
#include <optional>
#include <string_view>

namespace mailhorizon::message {

/// A date field: the instant, and the writer's offset from UTC (0 if it names none).
struct DateField {
    base::Instant instant;
    std::int16_t zone_minutes = 0;
};

/// Reads RFC 5322 dates, the obsolete forms (two-digit years, alphabetic zones), asctime, and ISO
/// 8601.
///
/// Wrong weekdays are ignored; a zone beyond +-14 h is read as UTC; a day or time that does not
/// exist gives nothing. Comments are passed over. Never reads the clock. O(size).
[[nodiscard]] std::optional<DateField> parse_date(std::string_view value) noexcept;

/// The time of a Received field: what stands after its last ';'.
[[nodiscard]] std::optional<DateField> parse_received_date(std::string_view value) noexcept;

}  // namespace mailhorizon::message

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "mailhorizon/base/instant.hpp"

namespace mailhorizon::cli {

/// Seconds of a steady clock, for progress on a terminal only: no result may depend on it.
[[nodiscard]] double steady_seconds() noexcept;

/// The time of day, for telling people when something began: no result may depend on it.
[[nodiscard]] base::Instant time_of_day() noexcept;

}  // namespace mailhorizon::cli

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace mailhorizon::cli {

/// Seconds of a steady clock, for progress on a terminal only: no result may depend on it.
[[nodiscard]] double steady_seconds() noexcept;

}  // namespace mailhorizon::cli

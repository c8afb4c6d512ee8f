// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/wall_clock.hpp"

#include <chrono>

namespace mailhorizon::cli {

double steady_seconds() noexcept {
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

base::Instant time_of_day() noexcept {
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    return base::Instant{std::chrono::duration_cast<std::chrono::seconds>(now).count()};
}

}  // namespace mailhorizon::cli

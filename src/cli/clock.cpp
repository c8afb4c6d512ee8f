// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/clock.hpp"

#include <chrono>

namespace mailhorizon::cli {

double steady_seconds() noexcept {
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

}  // namespace mailhorizon::cli

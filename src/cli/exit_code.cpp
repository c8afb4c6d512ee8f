// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/exit_code.hpp"

#include <algorithm>

namespace mailhorizon::cli {

ExitCode worse(ExitCode a, ExitCode b) noexcept {
    constexpr std::array order{ExitCode::bug,
                               ExitCode::usage,
                               ExitCode::output,
                               ExitCode::store,
                               ExitCode::input,
                               ExitCode::nothing,
                               ExitCode::findings,
                               ExitCode::ok};
    return *std::ranges::find_if(order, [&](ExitCode code) { return code == a || code == b; });
}

}  // namespace mailhorizon::cli

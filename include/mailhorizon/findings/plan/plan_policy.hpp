// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "mailhorizon/statistics/chance.hpp"

#include <cstddef>
#include <cstdint>

namespace mailhorizon::findings {

/// How often a plan draws by chance.
struct PlanPolicy {
    std::size_t monte_carlo_draws = 4000;  ///< of the cost constants, for an interval of savings
    std::uint64_t seed = statistics::default_seed;
};

}  // namespace mailhorizon::findings

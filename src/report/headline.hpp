// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "mailhorizon/report/report.hpp"

#include <string>

namespace mailhorizon::report {

/// A count that was estimated: "1,240"; below 0 it is 0.
[[nodiscard]] std::string whole(double value);

/// What the number of unanswered asks counts: "questions and requests, as far as words tell, ...".
[[nodiscard]] std::string headline_label(const BlackHoles& holes);

/// What stands beside that number: what no archive shows, what this one leaves in doubt, and what
/// is forecast of the asks that are still too young to say.
[[nodiscard]] std::string headline_doubt(const Report& report);

}  // namespace mailhorizon::report

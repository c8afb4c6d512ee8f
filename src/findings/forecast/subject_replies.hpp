// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "mailhorizon/findings/asks/ground.hpp"

#include <vector>

namespace mailhorizon::findings {

/// How many hours of the clock after each message it was answered by a plain rule that knows no
/// threads: a later "Re:" of the same base subject, by somebody it was sent to, back to its author,
/// within 30 days; each such mail answers the latest message that fits. Infinite without one. Looks
/// back at no more than 64 messages of a subject: O(messages * recipients).
[[nodiscard]] std::vector<double> latencies_by_subject(const Ground& ground);

}  // namespace mailhorizon::findings

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "mailhorizon/base/mail_text.hpp"
#include "mailhorizon/findings/asks/episode.hpp"
#include "mailhorizon/findings/asks/ground.hpp"
#include "mailhorizon/findings/forecast/forecast.hpp"
#include "mailhorizon/findings/forecast/forecast_policy.hpp"

namespace mailhorizon::findings {

/// Why an episode stands where it stands, in one sentence with its numbers; `policy` as it was
/// judged by.
[[nodiscard]] base::MailText episode_evidence(const Ground& ground,
                                              const Episode& episode,
                                              const Forecast& forecast,
                                              const ForecastPolicy& policy = {});

}  // namespace mailhorizon::findings

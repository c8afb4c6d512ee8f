// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "mailhorizon/findings/asks/episode.hpp"
#include "mailhorizon/findings/asks/ground.hpp"

#include <span>

namespace mailhorizon::findings {

/// Joins to one matter what one known asker wrote in one thread before an answer came: a further
/// ask, the mail sent again, "any news?". Sets `matter`, `again`, `again_ask` and `nudges`; what
/// answered, held or settled any of its mails did so for the whole.
///
/// `mails` are by message, with answer, resolution and holding reply found for each by itself, and
/// those below `ask_threshold` ask nothing: they open no matter, but belong to an open one if
/// `comes_back` says so of them, by position. O(n log n).
void join_matters(const Ground& ground,
                  double ask_threshold,
                  const std::vector<bool>& comes_back,
                  std::span<Episode> mails);

}  // namespace mailhorizon::findings

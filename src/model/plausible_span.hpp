// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/draft.hpp"
#include "model/message_groups.hpp"

namespace mailhorizon::model {

/// Marks the messages whose times lie inside the span that nearly all of them have in common, or
/// are confirmed; sets the corpus's reference date and first time.
void judge_times(Draft& draft, const MessageGroups& groups);

}  // namespace mailhorizon::model

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/draft.hpp"
#include "model/message_groups.hpp"

namespace mailhorizon::model {

/// Sorts the archives by path, makes one row of equal paths, and renumbers the candidates.
void merge_archives(Draft& draft);

/// Marks unwanted candidates and, with an as-of time, those later than it or without a time; counts
/// them as skipped.
void leave_out(Draft& draft);

/// Counts each message's first place as kept, its others as duplicates.
void count_places(Draft& draft, const MessageGroups& groups);

}  // namespace mailhorizon::model

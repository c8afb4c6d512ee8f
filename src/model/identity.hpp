// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/draft.hpp"
#include "model/message_groups.hpp"

namespace mailhorizon::model {

/// Names candidates without a Message-ID "mh:" and 16 hex digits, after author, time, subject and
/// body.
void name_the_nameless(Draft& draft);

/// Which candidates are copies of one message; the first of each group is the one to keep.
///
/// One message: the same id and (the same Date, or half of the shorter one's own lines), or the
/// same Date, author, base subject and body. Near-linear, however many share an id or a body.
[[nodiscard]] MessageGroups find_messages(Draft& draft);

/// Gives kept copies what only their other copies know: an id, an author, references, the list.
void complete_kept_copies(Draft& draft, const MessageGroups& groups);

/// Puts the groups in the order of messages: timed first, time, id, place.
void put_in_order(const Draft& draft, MessageGroups& groups);

}  // namespace mailhorizon::model

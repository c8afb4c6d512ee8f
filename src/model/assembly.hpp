// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/draft.hpp"
#include "model/message_groups.hpp"

#include "mailhorizon/model/corpus.hpp"

namespace mailhorizon::model {

/// The corpus of the messages in `groups`, with every number in order of first use.
///
/// Notes ids that stand for more than one message. Gives the draft's memory back as it goes.
[[nodiscard]] Corpus assemble(Draft draft, const MessageGroups& groups);

}  // namespace mailhorizon::model

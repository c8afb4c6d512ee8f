// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "findings/streams/stream_groups.hpp"

#include "mailhorizon/base/mail_text.hpp"
#include "mailhorizon/findings/asks/ground.hpp"

namespace mailhorizon::findings {

/// What a stream is called: the list, the outside party, the subject family, or "A, B and 3 more".
[[nodiscard]] base::MailText stream_name(const Ground& ground,
                                         const StreamGroup& group,
                                         const ThreadProfiles& profiles,
                                         const Standings& standings,
                                         const MailingLists& lists);

}  // namespace mailhorizon::findings

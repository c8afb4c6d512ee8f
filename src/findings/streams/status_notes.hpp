// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "findings/streams/thread_profile.hpp"

#include "mailhorizon/findings/asks/ground.hpp"

#include <span>

namespace mailhorizon::findings {

/// True for a short note to several people on where somebody is or what is going on that nobody
/// answers, told by its words. O(replies).
[[nodiscard]] bool is_status_note(const Ground& ground, model::MessageIndex message, bool list);

/// True if a thread is one short note to several people with nothing in it but its text: no file,
/// no link, no word of an announcement, and neither a reply nor a forward. O(1).
[[nodiscard]] bool is_brief_note(const Ground& ground,
                                 std::span<const model::MessageIndex> messages,
                                 bool list);

/// Makes `status` 1 for the brief notes that somebody sends again and again to the same list or the
/// same people. O(n log n).
void mark_status_habits(const Ground& ground, ThreadProfiles& profiles);

}  // namespace mailhorizon::findings

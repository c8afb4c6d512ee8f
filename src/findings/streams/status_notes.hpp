// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "findings/streams/thread_profile.hpp"

#include "mailhorizon/findings/asks/ground.hpp"

#include <cstddef>
#include <cstdint>
#include <span>

namespace mailhorizon::findings {

/// A status note has no more words than this.
inline constexpr std::uint16_t status_words = 40;
/// Off the lists it goes to at least so many.
inline constexpr std::size_t status_recipients = 3;
/// Without words of a status it takes a habit: so many such notes of one author to the same people,
inline constexpr std::size_t habit_notes = 5;
/// half of them no further apart than this.
inline constexpr std::int64_t habit_seconds = std::int64_t{31} * 24 * 3600;

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

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "mailhorizon/findings/asks/ground.hpp"
#include "mailhorizon/model/ids.hpp"

#include <cstdint>

namespace mailhorizon::findings {

/// A machine's mail (`voices::is_machine`): it neither asks nor answers.
[[nodiscard]] bool is_robot(const Ground& ground, model::MessageIndex message) noexcept;

/// The person who wrote `message`, or none; a list is nobody.
[[nodiscard]] model::PersonIndex author_of(const Ground& ground,
                                           model::MessageIndex message) noexcept;

/// Nobody knows who wrote `message`, but it says that its author's own matter is settled ("never
/// mind, solved it") in 60 words at most: then it is by whoever asked, and answers nothing. At
/// greater length it is advice as often ("I got it working with").
[[nodiscard]] bool resolves_own(const Ground& ground, model::MessageIndex message) noexcept;

/// What `message` asks by itself. A reply bears its parent's subject, and with it a question that
/// is not its own: its "Re:" says so where the archive kept it, pipermail texts did not.
[[nodiscard]] model::TextCounts own_counts(const Ground& ground, model::MessageIndex message);

/// A reply that says no more than that an answer will follow ("I will get back to you"): at most 30
/// words, with a word of holding or a promise, asking nothing, with neither file, link nor code.
[[nodiscard]] bool is_holding(const Ground& ground, model::MessageIndex message) noexcept;

/// True if `message` hands what it hangs under on to somebody else: a forward that does not go to
/// whom its parent is by. O(recipients).
[[nodiscard]] bool passes_on(const Ground& ground, model::MessageIndex message) noexcept;

/// A forward with fewer words of its own than these hands on without a word.
inline constexpr std::uint16_t bare_forward_words = 8;

/// Passed on with hardly a word of own (fewer than `bare_forward_words`).
[[nodiscard]] bool is_bare_forward(const Ground& ground, model::MessageIndex message);

/// True if `person` is among the recipients of `message`, in any role. O(recipients).
[[nodiscard]] bool reaches(const Ground& ground,
                           model::MessageIndex message,
                           model::PersonIndex person) noexcept;

/// The person behind an address, or none.
[[nodiscard]] model::PersonIndex person_of(const Ground& ground,
                                           model::AddressIndex address) noexcept;

/// True unless both are the same known person: an unknown author counts as somebody else.
[[nodiscard]] constexpr bool is_another(model::PersonIndex one, model::PersonIndex other) noexcept {
    return !one.exists() || one != other;
}

/// True for links that no header backs.
[[nodiscard]] bool is_inferred(threads::LinkClass link) noexcept;

}  // namespace mailhorizon::findings

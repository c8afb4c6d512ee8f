// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace mailhorizon::voices {

/// A human's name in parts, case-folded: "Lee, Ann M." and "Ann M Lee" are the same.
///
/// Letters have no marks: "Müller", "Mueller" and "Muller" are the same.
struct PersonName {
    std::string given;     ///< one word; of a nickname the name it stands for
    std::string family;    ///< the last word, with those before it that are no initials
    std::string middle;    ///< initials between them, in order: "m"
    bool initial = false;  ///< `given` is an initial

    /// Whether both can be one person's: middle initials contradict each other only where both
    /// have some.
    [[nodiscard]] bool may_be(const PersonName& other) const noexcept {
        return given == other.given && family == other.family &&
               (middle.empty() || other.middle.empty() || middle.front() == other.middle.front());
    }
};

/// Takes a display name apart; nothing where it names no human in full: single words, roles
/// ("IT Service Desk"), addresses, more than five words. O(size).
[[nodiscard]] std::optional<PersonName> parse_name(std::string_view display_name);

/// Whether the part before the '@' is made of this name: "chris_germany61", "cgermany", "germany".
[[nodiscard]] bool fits(std::string_view local_part, const PersonName& name);

}  // namespace mailhorizon::voices

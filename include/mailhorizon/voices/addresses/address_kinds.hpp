// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "mailhorizon/model/corpus.hpp"
#include "mailhorizon/model/ids.hpp"
#include "mailhorizon/threads/forest.hpp"
#include "mailhorizon/voices/addresses/address_kind.hpp"
#include "mailhorizon/voices/addresses/folded_names.hpp"
#include "mailhorizon/voices/addresses/message_odds.hpp"
#include "mailhorizon/voices/addresses/sender_habits.hpp"

#include <optional>
#include <span>
#include <vector>

namespace mailhorizon::voices {

/// What somebody says of an address, and is believed.
struct GivenAddress {
    std::optional<AddressKind> kind;
    bool named = false;  ///< it is somebody, whatever its mail looks like
};

/// What stands behind each address, judged without its person. By AddressIndex, where nothing
/// else is said.
struct AddressKinds {
    std::vector<AddressKind> kind;
    std::vector<bool> is_list;
    std::vector<bool> by_name;              ///< its mail is by whoever the display name says
    std::vector<model::AddressIndex> twin;  ///< of a List-Id: the posting address, else none
    std::vector<bool> list_name;            ///< by folded name: stands on most of a list's mail
    std::vector<bool> told;                 ///< somebody said what it is
    std::vector<SenderHabits> habits;
    std::vector<MessageOdds> odds;  ///< by MessageIndex
};

/// Whether what looks so, by a sender of such habits, is a machine's.
///
/// Floors come before the odds: whoever sends patches to a list is somebody, and so is whoever
/// writes from the house without text that returns. Of one or two mails, and of mail without such
/// text and without links, more is asked: a first mail that nobody answers looks alike whoever
/// wrote it.
[[nodiscard]] bool looks_like_machine(const SenderHabits& habits, MessageOdds odds);

/// What kind of machine has such habits. A list hears of programs again and again, and of spammers
/// once or twice; others get newsletters from outside.
[[nodiscard]] AddressKind machine_kind(const SenderHabits& habits);

/// Lists are the addresses that lists gave as theirs, and those that write under five display names
/// or more with neither a name nor a word of a name on most of their mail: archives without list
/// headers show their lists only so. Robots have a robot's name or address, or at least three mails
/// of which four in five are automatic; machines else, and announcers, are known by what the mail
/// of an address looks like on the whole (`MessageOdds`). `given`, by AddressIndex or empty, wins.
/// O(n log n).
[[nodiscard]] AddressKinds judge_addresses(const model::Corpus& corpus,
                                           const threads::Forest& forest,
                                           const FoldedNames& names,
                                           std::span<const GivenAddress> given);

}  // namespace mailhorizon::voices

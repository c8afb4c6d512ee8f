// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "mailhorizon/base/strong_id.hpp"

namespace mailhorizon::model {

using ArchiveIndex = base::StrongId<struct ArchiveTag>;  ///< a row of the ledger
using MessageIndex = base::StrongId<struct MessageTag>;  ///< a kept message, in order of best time
using AddressIndex = base::StrongId<struct AddressTag>;  ///< a mailbox address
using NameIndex = base::StrongId<struct NameTag>;        ///< a display name
using IdIndex = base::StrongId<struct IdTag>;  ///< a Message-ID, present or only referred to
using PersonIndex = base::StrongId<struct PersonTag>;  ///< a person, role, list or robot
using ThreadIndex = base::StrongId<struct ThreadTag>;  ///< a thread, in order of its first message
using StreamIndex = base::StrongId<struct StreamTag>;  ///< a stream

}  // namespace mailhorizon::model

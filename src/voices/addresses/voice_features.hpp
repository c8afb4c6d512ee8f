// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "mailhorizon/voices/addresses/message_odds.hpp"

#include <span>
#include <string_view>

namespace mailhorizon::voices {

/// One message and who sent it. Borrows all.
struct VoiceCase {
    const model::Corpus& corpus;
    const model::MessageRow& row;
    const SenderHabits& sender;
    std::span<const SenderHabits> habits;  ///< by AddressIndex
    bool reply;      ///< hangs under another sender's message, or its subject says so
    bool past_list;  ///< came through a list that is none of its recipients
    bool answered;   ///< another sender's message hangs below
};

/// One thing to look at. Here a term is added; `scripts/train-voices` finds what it weighs.
struct VoiceFeature {
    std::string_view name;
    double (*of)(const VoiceCase& seen);
};

[[nodiscard]] std::span<const VoiceFeature> voice_feature_table() noexcept;

}  // namespace mailhorizon::voices

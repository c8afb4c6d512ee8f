// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "mailhorizon/model/corpus.hpp"
#include "mailhorizon/threads/forest.hpp"
#include "mailhorizon/voices/addresses/sender_habits.hpp"

#include <span>
#include <string_view>
#include <vector>

namespace mailhorizon::voices {

/// What a message looks like, by its sender's habits and its own shape.
struct MessageOdds {
    float machine = 0.0F;       ///< P(robot, bulk or spam)
    float announcement = 0.0F;  ///< P(a person or account tells many)
};

/// What messages are judged by. Borrows all.
struct VoiceScene {
    const model::Corpus& corpus;
    const threads::Forest& forest;
    std::span<const SenderHabits> habits;  ///< by AddressIndex
    bool addressed;                        ///< `is_addressed`
};

/// By MessageIndex, by two logistic models that `scripts/train-voices` fitted. O(n).
[[nodiscard]] std::vector<MessageOdds> message_odds(const VoiceScene& scene);

/// The names of what the models may look at, in their order.
[[nodiscard]] std::vector<std::string_view> voice_feature_names();
/// What they look at in one message. O(recipients).
[[nodiscard]] std::vector<double> voice_features(const VoiceScene& scene,
                                                 model::MessageIndex message);

}  // namespace mailhorizon::voices

// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/voices/addresses/message_odds.hpp"

#include "voices/addresses/voice_features.hpp"

#include "mailhorizon/base/check.hpp"
#include "mailhorizon/statistics/ridge.hpp"

#include <algorithm>
#include <array>

namespace mailhorizon::voices {
namespace {

/// What a feature weighs in the two models; the row "1" is for the intercepts.
struct Weight {
    std::string_view name;
    double machine;
    double announcement;
};

constexpr auto weights = std::to_array<Weight>({
    {"1", 0.0, 0.0},
#include "voices/addresses/voice_weights.inc"
});

struct Term {
    double (*of)(const VoiceCase& seen);
    double machine;
    double announcement;
};

std::vector<Term> terms() {
    std::vector<Term> found;
    for (const Weight& weight : weights) {
        if (weight.name == "1") {
            found.push_back(
                {[](const VoiceCase&) { return 1.0; }, weight.machine, weight.announcement});
            continue;
        }
        const auto table = voice_feature_table();
        const auto place = std::ranges::find(table, weight.name, &VoiceFeature::name);
        MH_ASSERT(place != table.end());
        found.push_back({place->of, weight.machine, weight.announcement});
    }
    return found;
}

VoiceCase case_of(const VoiceScene& scene, model::MessageIndex message) {
    static const SenderHabits nobody{};
    const model::MessageRow& row = scene.corpus.message(message);
    const model::MessageIndex parent = scene.forest.parent[message.value()];
    const auto by_another = [&](model::MessageIndex other) {
        return scene.corpus.message(other).from != row.from;
    };
    return {.corpus = scene.corpus,
            .row = row,
            .sender = row.from.exists() ? scene.habits[row.from.value()] : nobody,
            .habits = scene.habits,
            .reply =
                parent.exists() ? by_another(parent) : (row.text_marks & model::subject_reply) != 0,
            .past_list = scene.addressed && row.list.exists() && is_unaddressed(row),
            .answered = std::ranges::any_of(scene.forest.replies(message), by_another)};
}

}  // namespace

std::vector<MessageOdds> message_odds(const VoiceScene& scene) {
    const std::vector<Term> looked_at = terms();
    std::vector<MessageOdds> odds;
    odds.reserve(scene.corpus.messages().size());
    for (std::size_t i = 0; i < scene.corpus.messages().size(); ++i) {
        const VoiceCase seen = case_of(scene, model::MessageIndex(i));
        double machine = 0.0;
        double announcement = 0.0;
        for (const Term& term : looked_at) {
            const double value = term.of(seen);
            machine += term.machine * value;
            announcement += term.announcement * value;
        }
        odds.push_back({static_cast<float>(statistics::logistic(machine)),
                        static_cast<float>(statistics::logistic(announcement))});
    }
    return odds;
}

std::vector<std::string_view> voice_feature_names() {
    std::vector<std::string_view> names;
    for (const VoiceFeature& feature : voice_feature_table()) {
        names.push_back(feature.name);
    }
    return names;
}

std::vector<double> voice_features(const VoiceScene& scene, model::MessageIndex message) {
    const VoiceCase seen = case_of(scene, message);
    std::vector<double> values;
    for (const VoiceFeature& feature : voice_feature_table()) {
        values.push_back(feature.of(seen));
    }
    return values;
}

}  // namespace mailhorizon::voices

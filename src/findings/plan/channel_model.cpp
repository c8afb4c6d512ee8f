// SPDX-License-Identifier: GPL-3.0-or-later
#include "findings/plan/channel_model.hpp"

#include "mailhorizon/statistics/ridge.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace mailhorizon::findings {

namespace {

struct Shipped {
    std::string_view name;
    ChannelOdds weight;
};

constexpr auto shipped = std::to_array<Shipped>({
#include "findings/plan/channel_weights.inc"
});

double one(const ThreadSigns& /*signs*/, const model::MessageRow& /*first*/) {
    return 1.0;
}

}  // namespace

ChannelModel::ChannelModel(std::span<const ChannelWeight> weights) {
    const auto add = [&](std::string_view name, const ChannelOdds& weight) {
        if (name == "1") {
            terms_.push_back({one, weight});
            return;
        }
        const auto table = sign_terms();
        const auto place = std::ranges::find(table, name, &SignTerm::name);
        if (place != table.end()) {
            terms_.push_back({place->of, weight});
        }
    };
    if (weights.empty()) {
        for (const Shipped& row : shipped) {
            add(row.name, row.weight);
        }
    }
    for (const ChannelWeight& row : weights) {
        add(row.name,
            {.feed = row.feed, .group = row.group, .workflow = row.workflow, .filter = row.filter});
    }
}

ChannelOdds ChannelModel::odds(const ThreadSigns& signs, const model::MessageRow& first) const {
    ChannelOdds odds;
    for (const Term& term : terms_) {
        const double value = term.of(signs, first);
        odds.feed += term.weight.feed * value;
        odds.group += term.weight.group * value;
        odds.workflow += term.weight.workflow * value;
        odds.filter += term.weight.filter * value;
    }
    return {.feed = statistics::logistic(odds.feed),
            .group = statistics::logistic(odds.group),
            .workflow = statistics::logistic(odds.workflow),
            .filter = statistics::logistic(odds.filter)};
}

}  // namespace mailhorizon::findings

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "findings/plan/thread_signs.hpp"

#include "mailhorizon/findings/plan/thread_verdict.hpp"
#include "mailhorizon/model/corpus.hpp"

#include <span>
#include <vector>

namespace mailhorizon::findings {

/// How much mail off the lists, by no known machine, looks like each function, each for itself:
/// they need not sum to 1.
struct ChannelOdds {
    double feed = 0.0;
    double group = 0.0;
    double workflow = 0.0;
    double filter = 0.0;
};

/// Four logistic models that `scripts/train-channels` fitted.
class ChannelModel {
public:
    /// With other weights than the shipped ones, if there are any; names of no sign are passed
    /// over.
    explicit ChannelModel(std::span<const ChannelWeight> weights);

    /// O(terms).
    [[nodiscard]] ChannelOdds odds(const ThreadSigns& signs, const model::MessageRow& first) const;

private:
    struct Term {
        double (*of)(const ThreadSigns& signs, const model::MessageRow& first) = nullptr;
        ChannelOdds weight;
    };
    std::vector<Term> terms_;
};

}  // namespace mailhorizon::findings

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "mailhorizon/findings/asks/episode.hpp"
#include "mailhorizon/findings/asks/ground.hpp"

#include <span>
#include <string_view>
#include <vector>

namespace mailhorizon::findings {

/// A term of the model of asking messages: logistic(bias + sum of weight x value).
struct AskTerm {
    std::string_view name;
    double weight = 0.0;
};
/// All terms, in order; `scripts/train-ask` fits their weights, docs/method.md says what each
/// counts.
[[nodiscard]] std::span<const AskTerm> ask_model_terms();

/// The values of the terms for one message, in that order. O(terms + recipients).
[[nodiscard]] std::vector<double> ask_term_values(const Ground& ground,
                                                  model::MessageIndex message,
                                                  Style style);

/// P(the message expects an answer or an act from a reader), of a person's mail: whether a person
/// wrote it is not asked here. O(terms + recipients).
[[nodiscard]] double ask_probability(const Ground& ground,
                                     model::MessageIndex message,
                                     Style style);

}  // namespace mailhorizon::findings

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "mailhorizon/findings/asks/episode.hpp"
#include "mailhorizon/findings/asks/ground.hpp"

#include <string_view>
#include <vector>

namespace mailhorizon::findings {

/// The names of the terms of the model of asking messages, in order; `scripts/train-ask` fits their
/// weights, docs/method.md says what each counts.
[[nodiscard]] std::vector<std::string_view> ask_term_names();

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

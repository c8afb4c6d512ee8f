// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "mailhorizon/findings/asks/episode.hpp"
#include "mailhorizon/findings/forecast/ask_features.hpp"
#include "mailhorizon/findings/forecast/forecast_policy.hpp"

#include <cstddef>
#include <cstdint>
#include <span>

namespace mailhorizon::findings {

/// Whose mail is tested for vanishing: shared mailboxes (roles) and lists, or everybody's. What is
/// found of persons is for counting only, never for naming.
enum class SinkScope : std::uint8_t { shared, everybody };

/// What the test finds, and what it finds where nothing is to be found.
struct SinkTrial {
    std::size_t asks = 0;               ///< settled and owed by somebody
    std::size_t tested = 0;             ///< mailboxes and lists with enough of them
    std::size_t passing = 0;            ///< at the false discovery rate asked for
    std::size_t halves_agree = 0;       ///< of these, above expectation in both halves of time
    std::size_t alternates_agree = 0;   ///< of these, in every other ask and in the rest
    std::size_t found = 0;              ///< sinks: passing, both halves of time agreeing
    std::size_t permutations = 0;       ///< of who was asked, among asks of one style
    std::size_t permuted_passing = 0;   ///< passing there, over all permutations
    std::size_t permuted_found = 0;     ///< found there, over all permutations
    std::size_t permutations_with = 0;  ///< permutations in which any was found
};

/// Tests, then tests again with the addressees of all asks exchanged at random (seeded by the
/// policy), so that every sink found is a false one. O(permutations * asks).
[[nodiscard]] SinkTrial try_sinks(const Ground& ground,
                                  std::span<const Episode> episodes,
                                  const AskFeatures& features,
                                  SinkScope scope,
                                  std::size_t permutations,
                                  const ForecastPolicy& policy = {});

}  // namespace mailhorizon::findings

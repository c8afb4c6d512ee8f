// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "mailhorizon/findings/asks/episode.hpp"
#include "mailhorizon/findings/asks/ground.hpp"
#include "mailhorizon/findings/forecast/expected_count.hpp"
#include "mailhorizon/findings/forecast/forecast_policy.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace mailhorizon::findings {

/// What makes the number of unanswered asks doubtful.
enum class Doubt : std::uint8_t {
    asking,    ///< taken for asks that are none
    missed,    ///< asks that are taken for none
    linking,   ///< answers that are here and not linked
    language,  ///< no word list speaks it
    bodies,    ///< no text of its own is here
    outside,   ///< those asked have no mail here
    young      ///< too young to say
};
inline constexpr std::size_t doubt_count = 7;
[[nodiscard]] std::string_view doubt_name(Doubt doubt) noexcept;  // "asking", "missed" ...

/// How often what is called an unanswered ask is one, measured on messages that were read
/// (docs/method.md); `scripts/eval-reads` tries the interval they make.
struct UnansweredRates {
    double asks = 0.95;           ///< true asks for one expected by P(asks); 330 messages read
    double unanswered = 0.89;     ///< true asks without a linked answer that have none; 40 findings
    double asks_sd = 0.20;        ///< by how much archives differ in the first, as a share of it
    double unanswered_sd = 0.10;  ///< standard error of the second, as a share of it
};

/// How many asks had no answer in the archive, with a 90 % interval, and what it leaves in doubt.
struct UnansweredCount {
    double expected = 0.0;
    double low = 0.0;
    double high = 0.0;
    std::array<double, doubt_count> doubts{};  ///< by Doubt, each in asks
    ExpectedCount young_forecast;  ///< of the asks too young to say, how many will stay so

    [[nodiscard]] Doubt largest_doubt() const noexcept;  ///< the first of equals
    /// "The largest doubt here: ...", a sentence with the number.
    [[nodiscard]] std::string doubt_in_words() const;
};

/// Of the asks called unanswered among `episodes` (black-hole, at-risk, open): the sum of
/// P(truly asks) x P(truly has no answer), an interval for both, widened downwards by the answers
/// that lost replies may be and upwards by the asks that may be missed. `ground` tells of messages,
/// also of those without an episode here. O(messages + episodes).
[[nodiscard]] UnansweredCount unanswered_count(const Ground& ground,
                                               std::span<const Episode> episodes,
                                               const ForecastPolicy& policy = {},
                                               const UnansweredRates& rates = {});

}  // namespace mailhorizon::findings

// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/findings/forecast/unanswered_count.hpp"

#include "mailhorizon/base/number.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace mailhorizon::findings {

namespace {

/// How what cannot be read is guessed.
struct Rule {
    /// Roots whose text can be read: from so many their share of asks is believed,
    static constexpr std::uint64_t enough_roots = 30;
    /// before that this.
    static constexpr double guessed_share = 0.5;
    /// Lost replies: fewer change nothing.
    static constexpr std::uint64_t few_lost = 30;
};

struct DoubtRow {
    Doubt doubt;
    std::string_view name;
    std::string_view sentence;  ///< {} is the number of asks
};

constexpr std::array doubts{
    DoubtRow{Doubt::asking,
             "asking",
             "whether these messages really ask; some {} more or fewer of them may"},
    DoubtRow{Doubt::missed,
             "missed",
             "asks in words that do not look like asking; there may be some {} more without an "
             "answer"},
    DoubtRow{Doubt::linking,
             "linking",
             "answers that are here but do not show what they answer; some {} of these asks may "
             "have one"},
    DoubtRow{Doubt::language,
             "language",
             "mail in languages that no word list speaks; some {} more of it may ask and have no "
             "answer"},
    DoubtRow{Doubt::bodies,
             "bodies",
             "mail whose text is not here; some {} more of it may ask and have no answer"},
    DoubtRow{Doubt::outside,
             "outside",
             "some {} further asks to people whose own mail is not here: an answer would not be "
             "seen, so they are not counted"},
    DoubtRow{Doubt::young,
             "young",
             "some {} further asks that are too young to say, and are not counted"},
};
static_assert(doubts.size() == doubt_count && std::ranges::is_sorted(doubts, {}, &DoubtRow::doubt),
              "each doubt has its row, in the order of Doubt");

bool is_waiting(EpisodeState state) noexcept {
    return state == EpisodeState::black_hole || state == EpisodeState::at_risk ||
           state == EpisodeState::open;
}

/// Replies by their subject that say not to what, and for which it was not found; all that have a
/// message above them.
struct Replies {
    std::uint64_t lost = 0;
    std::uint64_t linked = 0;
};

Replies count_replies(const Ground& ground) {
    Replies count;
    const auto messages = ground.corpus.messages();
    for (std::size_t i = 0; i < messages.size(); ++i) {
        const bool linked = ground.forest.parent[i].exists();
        const bool reply = (messages[i].text_marks & model::subject_reply) != 0;
        count.linked += linked ? 1U : 0U;
        count.lost += reply && !linked && messages[i].references.empty() ? 1U : 0U;
    }
    return count;
}

/// What a pass over the episodes adds up.
struct Sums {
    double called = 0.0;    ///< asks called unanswered
    double expected = 0.0;  ///< of these, truly so
    double variance = 0.0;
    double missed = 0.0;
    double outside = 0.0;
    double young = 0.0;
    std::uint64_t answered = 0;
    std::uint64_t roots = 0;         ///< whose text can be read
    std::uint64_t asking_roots = 0;  ///< of these
    std::uint64_t foreign = 0;       ///< roots without an answer in no known language
    std::uint64_t bodiless = 0;      ///< the same without a text

    [[nodiscard]] double asking_share() const noexcept {
        return roots < Rule::enough_roots
                   ? Rule::guessed_share
                   : static_cast<double>(asking_roots) / static_cast<double>(roots);
    }
};

/// A message below the threshold: an ask that may be missed.
void add_quiet(Sums& sums, const model::MessageRow& message, const Episode& episode, double p) {
    const bool foreign = (message.text_marks & model::limited_language) != 0;
    const bool bodiless = message.counts.words == 0;
    sums.roots += episode.root && !foreign && !bodiless ? 1U : 0U;
    if (!is_waiting(episode.state) || episode.excluded) {
        return;
    }
    if (bodiless) {
        ++sums.bodiless;
    } else if (foreign) {
        ++sums.foreign;
    } else {
        sums.missed += p;
    }
}

/// A message that is taken for an ask.
void add_ask(Sums& sums, const Episode& episode, double ask, double p) {
    sums.roots += episode.root ? 1U : 0U;
    sums.asking_roots += episode.root ? 1U : 0U;
    if (is_waiting(episode.state)) {
        sums.called += 1.0;
        sums.expected += p;
        sums.variance += p * (1.0 - p);
    }
    sums.answered += episode.state == EpisodeState::answered ? 1U : 0U;
    sums.outside += episode.state == EpisodeState::not_observable ? ask : 0.0;
    sums.young += episode.state == EpisodeState::too_young ? ask : 0.0;
}

Sums add_up(const Ground& ground,
            std::span<const Episode> episodes,
            const ForecastPolicy& policy,
            const UnansweredRates& rates) {
    Sums sums;
    for (const Episode& episode : episodes) {
        if (episode.matter.exists()) {
            continue;  // counted with that
        }
        const double ask = rates.asks * std::max(episode.ask, episode.again_ask);
        const double p = ask * rates.unanswered;
        if (episode.ask >= policy.asks.ask_threshold) {
            add_ask(sums, episode, ask, p);
        } else {
            add_quiet(sums, ground.corpus.message(episode.message), episode, p);
        }
    }
    return sums;
}

/// Of lost replies, as many answer an ask as of those that were linked.
double lost_answers(const Replies& replies, const Sums& sums) {
    if (replies.lost < Rule::few_lost) {
        return 0.0;
    }
    const double share = static_cast<double>(sums.answered) /
                         static_cast<double>(std::max<std::uint64_t>(replies.linked, 1));
    return static_cast<double>(replies.lost) * std::min(1.0, share);
}

}  // namespace

std::string_view doubt_name(Doubt doubt) noexcept {
    return doubts[static_cast<std::size_t>(doubt)].name;
}

Doubt UnansweredCount::largest_doubt() const noexcept {
    return static_cast<Doubt>(std::ranges::max_element(doubts) - doubts.begin());
}

std::string UnansweredCount::doubt_in_words() const {
    const auto largest = static_cast<std::size_t>(largest_doubt());
    const auto asks = static_cast<std::uint64_t>(std::llround(doubts[largest]));
    if (asks == 0) {
        return {};
    }
    return fmt::format(
        "The largest doubt here: {}.",
        fmt::format(fmt::runtime(findings::doubts[largest].sentence), base::group_digits(asks)));
}

UnansweredCount unanswered_count(const Ground& ground,
                                 std::span<const Episode> episodes,
                                 const ForecastPolicy& policy,
                                 const UnansweredRates& rates) {
    const Sums sums = add_up(ground, episodes, policy, rates);
    const Replies replies = count_replies(ground);
    const double asks_sd = rates.asks_sd * sums.expected;
    const double links_sd = rates.unanswered_sd * sums.expected;
    const double margin =
        policy.interval_z * std::sqrt(sums.variance + asks_sd * asks_sd + links_sd * links_sd);
    const double hidden = lost_answers(replies, sums);
    UnansweredCount count;
    count.expected = sums.expected;
    const auto doubt = [&count](Doubt which) -> double& {
        return count.doubts[static_cast<std::size_t>(which)];
    };
    doubt(Doubt::asking) = policy.interval_z * std::sqrt(sums.variance + asks_sd * asks_sd);
    doubt(Doubt::missed) = sums.missed;
    doubt(Doubt::linking) = std::min(sums.expected, policy.interval_z * links_sd + hidden);
    doubt(Doubt::language) = static_cast<double>(sums.foreign) * sums.asking_share();
    doubt(Doubt::bodies) = static_cast<double>(sums.bodiless) * sums.asking_share();
    doubt(Doubt::outside) = sums.outside;
    doubt(Doubt::young) = sums.young;
    count.low = std::max(0.0, sums.expected - margin - hidden);
    count.high = std::min(sums.called, sums.expected + margin) + doubt(Doubt::missed) +
                 doubt(Doubt::language) + doubt(Doubt::bodies);
    count.young_forecast = expected_count(episodes, policy);
    return count;
}

}  // namespace mailhorizon::findings

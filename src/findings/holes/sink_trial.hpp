// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "mailhorizon/findings/forecast/forecast_policy.hpp"
#include "mailhorizon/findings/holes/sinks.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace mailhorizon::findings {

/// What is tested for a sink, and what is told of it.
struct SinkRule {
    /// Settled asks to one addressee,
    static constexpr std::size_t least_asks = 30;
    /// and unanswered ones expected: below it no normal curve fits the count.
    static constexpr double least_expected = 5.0;
    /// Asks by which observed to expected is drawn to 1: small groups scatter widely.
    static constexpr double ratio_strength = 10.0;
    /// Observed to expected: the forecast that the expectation is the sum of is itself off by up
    /// to a fifth (docs/method.md), so that a smaller ratio may be its fault and no sink's.
    static constexpr double least_ratio = 1.2;
    /// Asks of a style that the expectation is fitted to: bounds the work.
    static constexpr std::size_t most_lessons = 50'000;
    /// Of Newton's.
    static constexpr std::size_t most_steps = 12;
};

/// Asks of a group, or of a part of it: how many stayed unanswered, and how many were to.
struct SinkCount {
    double unanswered = 0.0;
    double expected = 0.0;

    [[nodiscard]] bool is_above() const noexcept { return unanswered > expected; }
};

/// A mailbox or list with enough settled asks, and what the test says of it.
struct SinkRow {
    std::uint32_t addressee = 0;
    Style style = Style::direct;
    std::size_t asks = 0;
    std::size_t alone = 0;  ///< of them, owed by nobody else
    SinkCount all;
    std::array<SinkCount, 2> halves;      ///< earlier and later asks
    std::array<SinkCount, 2> alternates;  ///< every other ask
    double spread = 0.0;                  ///< standard deviation of `all.unanswered`, widened
    double p = 1.0;                       ///< of so many or more unanswered
    bool passes = false;                  ///< at the false discovery rate
    model::MessageIndex second_half;      ///< its first message

    [[nodiscard]] bool found() const noexcept {
        return passes && halves[0].is_above() && halves[1].is_above();
    }
    /// Observed to expected, drawn to 1 by `SinkRule::ratio_strength` asks.
    [[nodiscard]] double ratio() const noexcept;
    [[nodiscard]] double ratio_margin(double z) const noexcept;
};

/// Tests addressees by observed against expected unanswered asks. Borrows the ground and episodes.
///
/// Expected is what a logistic model says that knows the message (its text, to how many and when it
/// went) but nothing of what became of mail to the addressee or from the sender. It is fitted, with
/// the shipped slopes as prior, to all settled asks of a style, so that their sum comes out as
/// observed.
class SinkTest {
public:
    /// O(messages log messages + recipients).
    SinkTest(const Ground& ground,
             std::span<const Episode> episodes,
             const AskFeatures& features,
             const ForecastPolicy& policy);

    [[nodiscard]] std::size_t asks() const noexcept { return asks_.size(); }
    /// All groups tested, by addressee and style. O(owed answers).
    [[nodiscard]] std::vector<SinkRow> run(SinkScope scope) const { return run(scope, owed_); }
    /// The same after exchanging addressees among the asks of one style.
    [[nodiscard]] std::vector<SinkRow> run_permuted(SinkScope scope, std::uint64_t seed) const;

    /// False for a list that no mail names, known by its archive alone.
    [[nodiscard]] bool is_named(std::uint32_t addressee) const noexcept {
        return addressee < ground_.people.persons.size();
    }
    /// Address or name of a list, mail text.
    [[nodiscard]] std::string name(std::uint32_t addressee) const;
    /// Messages of the unanswered asks to it, by time. O(owed answers).
    [[nodiscard]] std::vector<model::MessageIndex> unanswered(const SinkRow& row) const;

private:
    /// One settled ask.
    struct Ask {
        std::uint32_t episode = 0;
        Style style = Style::direct;
        bool silent = false;
        double silence = 0.0;  ///< expected P(silent)
    };
    /// Who owes an answer to an ask: a piece of `addressees_`.
    struct Owed {
        std::uint32_t begin = 0;
        std::uint32_t end = 0;
    };
    struct Sums;

    void collect(const ForecastPolicy& policy);
    void expect(const AskFeatures& features);
    [[nodiscard]] bool is_tested(std::uint32_t addressee, SinkScope scope) const;
    [[nodiscard]] std::vector<SinkRow> run(SinkScope scope, const std::vector<Owed>& owed) const;
    [[nodiscard]] std::span<const std::uint32_t> owing(const Owed& owed) const {
        return std::span(addressees_).subspan(owed.begin, owed.end - owed.begin);
    }

    const Ground& ground_;
    std::span<const Episode> episodes_;
    double overdispersion_;
    std::vector<Ask> asks_;                  ///< by time
    std::vector<Owed> owed_;                 ///< parallel
    std::vector<std::uint32_t> addressees_;  ///< persons, then lists known by an archive's name
    std::vector<std::string> list_names_;    ///< of these
};

}  // namespace mailhorizon::findings

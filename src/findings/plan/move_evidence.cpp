// SPDX-License-Identifier: GPL-3.0-or-later
#include "findings/asks/words.hpp"
#include "findings/plan/feature_words.hpp"
#include "findings/plan/judgement.hpp"
#include "findings/streams/confidentiality.hpp"
#include "findings/streams/stream_summary.hpp"

#include "mailhorizon/base/number.hpp"
#include "mailhorizon/findings/plan/functions.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <utility>

namespace mailhorizon::findings {

namespace {

constexpr std::size_t contributions_told = 3;
constexpr double worth_telling = 0.005;
constexpr double pseudo_asks = 5.0;
constexpr double longest_payback = 120.0;  ///< months: what takes longer pays in no plan

/// Two significant digits, but never in powers of ten.
std::string number(double value) {
    constexpr double scientific = 99.5;  // from here on two digits would need an exponent
    if (std::abs(value) < scientific) {
        return base::format_number(value, 2);
    }
    return (value < 0.0 ? "-" : "") +
           base::group_digits(static_cast<std::uint64_t>(std::llround(std::abs(value))));
}

struct Contribution {
    Function function;
    double StreamFeatures::* feature;
    double value;
};

/// The summands of the winner, and with e-mail those of what came next: what is missing there.
std::vector<Contribution> contributions(const Stream& stream, const Judgement& judgement) {
    std::vector<Contribution> result;
    for (const FunctionRow& row : functions()) {
        const bool told =
            row.function == judgement.ranking.winner ||
            (judgement.ranking.winner == Function::email && row.function == judgement.candidate);
        for (const Term& term : told ? row.terms : std::span<const Term>{}) {
            const double value = term.weight * stream.features.*(term.feature);
            if (std::abs(value) > worth_telling) {
                result.push_back(
                    {.function = row.function, .feature = term.feature, .value = value});
            }
        }
    }
    std::ranges::stable_sort(result, [](const Contribution& a, const Contribution& b) {
        return std::abs(a.value) > std::abs(b.value);
    });
    result.resize(std::min(result.size(), contributions_told));
    return result;
}

void tell_contributions(const Stream& stream,
                        const Judgement& judgement,
                        std::vector<std::string>& sentences) {
    const std::vector<Contribution> told = contributions(stream, judgement);
    for (const Contribution& contribution : told) {
        sentences.push_back(fmt::format("{} ({:+.1f} for {})",
                                        feature_sentence(stream, contribution.feature),
                                        contribution.value,
                                        function_name(contribution.function)));
    }
    if (told.empty()) {
        sentences.push_back(fmt::format(
            "no pattern that fits another channel in {} threads; {} comes next at {:.1f}",
            base::group_digits(stream.threads.size()),
            function_name(judgement.candidate),
            judgement.scores[static_cast<std::size_t>(judgement.candidate)]));
    }
}

/// What the threads say, and how often such verdicts were right.
std::string threads_sentence(const Judgement& judgement) {
    const Tally& tally = judgement.tally;
    if (tally.decides()) {
        return fmt::format("{} of its {} threads are {}; {} threads that were read and called so",
                           base::group_digits(tally.most),
                           base::group_digits(tally.threads),
                           function_name(tally.function),
                           measured_text(tally.measured));
    }
    if (judgement.verdict == MoveVerdict::stay && tally.moving == 0) {
        return fmt::format("none of its {} threads would leave e-mail",
                           base::group_digits(tally.threads));
    }
    return fmt::format(
        "mixed, not said: {} of its {} threads would leave e-mail, at most {} for one "
        "place",
        base::group_digits(tally.moving),
        base::group_digits(tally.threads),
        base::group_digits(tally.most));
}

/// How many threads more or fewer would change what is said.
std::string threads_change_sentence(const Judgement& judgement) {
    const Tally& tally = judgement.tally;
    const std::size_t half = (tally.threads + 1) / 2;
    if (tally.decides()) {
        return fmt::format("if {} fewer of its {} threads were {}, nothing would be said",
                           base::group_digits(tally.most - half + 1),
                           base::group_digits(tally.threads),
                           function_name(tally.function));
    }
    const Function function = tally.most > 0 ? tally.function : judgement.candidate;
    return fmt::format("if {} more of its {} threads were {}, that would be said",
                       base::group_digits(half - tally.most),
                       base::group_digits(tally.threads),
                       function_name(function));
}

std::string guard_sentence(const Stream& stream, Guard guard) {
    const auto open = std::ranges::count_if(
        stream.by_thread, [](const ThreadFeatures& thread) { return thread.confidential <= 0.0F; });
    const std::size_t marked = stream.by_thread.size() - static_cast<std::size_t>(open);
    std::string_view verdict = "it forbids nothing";
    if (guard == Guard::closed_only) {
        verdict = "only e-mail or a closed group may hold it";
    } else if (guard == Guard::no_extranet) {
        verdict = "it may not leave the organisation";
    }
    return fmt::format("guard (words and marks only): {} of {} threads look confidential, {}",
                       base::group_digits(marked),
                       base::group_digits(stream.by_thread.size()),
                       verdict);
}

std::optional<std::string> effect_sentence(const Stream& stream, const Judgement& judgement) {
    if (judgement.candidate == Function::email) {
        return std::nullopt;
    }
    const Helpers helpers = count_helpers(stream);
    std::string sentence = fmt::format("effect of {}: {}",
                                       function_name(judgement.candidate),
                                       judgement.effect == Effect::redesign
                                           ? "redesign, the work itself changes"
                                           : "adjunct, the same work over another pipe");
    if (helpers.answered > 0.0) {
        sentence += fmt::format("; {} of {} answers came from people the ask was not sent to",
                                std::lround(helpers.beyond),
                                std::lround(helpers.answered));
    }
    return sentence;
}

/// One feature moved until winner and runner-up are equal.
struct Change {
    double StreamFeatures::* feature = nullptr;
    double by = 0.0;
};

double weight_of(Function function, double StreamFeatures::* feature) {
    double weight = 0.0;
    for (const Term& term : row_of(function).terms) {
        weight += term.feature == feature ? term.weight : 0.0;
    }
    return weight;
}

/// By how much a feature has to move; nothing where it decides nothing or cannot move so far.
std::optional<double> change_of(const Stream& stream,
                                const Ranking& ranking,
                                double StreamFeatures::* feature) {
    // On a list no thread is between two people, whatever comes.
    if (stream.list && feature == &StreamFeatures::dyad) {
        return std::nullopt;
    }
    const double weight =
        weight_of(ranking.winner, feature) - weight_of(ranking.runner_up, feature);
    if (weight == 0.0 || counted_by(feature) == Counted::nothing) {
        return std::nullopt;
    }
    const double by = -ranking.margin / weight;
    const double after = stream.features.*feature + by;
    return after >= 0.0 && after <= 1.0 ? std::optional(by) : std::nullopt;
}

Change smallest_change(const Stream& stream, const Ranking& ranking) {
    Change best;
    for (const FunctionRow& row : functions()) {
        for (const Term& term : row.terms) {
            const std::optional<double> by = change_of(stream, ranking, term.feature);
            if (by && (best.feature == nullptr || std::abs(*by) < std::abs(best.by))) {
                best = {.feature = term.feature, .by = *by};
            }
        }
    }
    return best;
}

std::string change_words(const Stream& stream, const Change& change) {
    const Counted counted = counted_by(change.feature);
    if (counted == Counted::readers) {
        const auto readers =
            std::lround(audience_readers(stream.features.*(change.feature) + change.by));
        return fmt::format("its threads reached {} people", readers);
    }
    const bool asks = counted == Counted::asks;
    const double all = asks ? static_cast<double>(ask_count(stream)) + pseudo_asks
                            : static_cast<double>(stream.threads.size());
    return fmt::format(
        "{} {} of its {} {} {}",
        base::group_digits(static_cast<std::uint64_t>(std::ceil(std::abs(change.by) * all))),
        change.by > 0.0 ? "more" : "fewer",
        asks ? base::group_digits(ask_count(stream)) : base::group_digits(stream.threads.size()),
        asks ? "asks" : "threads",
        feature_deed(change.feature));
}

std::string change_sentence(const Stream& stream, const Ranking& ranking) {
    const Change change = smallest_change(stream, ranking);
    if (change.feature == nullptr) {
        return fmt::format("no single count could put {} before {}",
                           function_name(ranking.runner_up),
                           function_name(ranking.winner));
    }
    return fmt::format("if {}, {} would score as high as {}",
                       change_words(stream, change),
                       function_name(ranking.runner_up),
                       function_name(ranking.winner));
}

std::string hours_range(const Savings& savings) {
    return fmt::format("{} to {} person-hours a month, {} in the middle",
                       number(savings.p10),
                       number(savings.p90),
                       number(savings.p50));
}

/// What it would save is what was asked before, and nothing was.
bool saves_nothing_yet(const Stream& stream, const Judgement& judgement) {
    return row_of(judgement.candidate).repeats_only && stream.traffic.repeated <= 0.0;
}

/// What would prove the saving of a stream that stays for nothing else.
std::string proof_sentence(const Stream& stream, const Judgement& judgement) {
    const std::string_view function = function_name(judgement.candidate);
    if (saves_nothing_yet(stream, judgement)) {
        return fmt::format(
            "if questions came again, {} could save the time of asking and answering them twice",
            function);
    }
    if (judgement.readers_needed > 0.0) {
        return fmt::format("if each of its mails reached {:.0f} times as many people, {} would pay",
                           judgement.readers_needed,
                           function);
    }
    return fmt::format(
        "no number of readers tried makes {} pay; it may be worth it for what is found again, "
        "which "
        "is not reckoned",
        function);
}

std::string savings_sentence(const Stream& stream,
                             const Judgement& judgement,
                             const CostConstants& costs) {
    if (saves_nothing_yet(stream, judgement)) {
        return fmt::format("reckoned for {}: nothing, as no question in it was asked before",
                           function_name(judgement.candidate));
    }
    std::string sentence = fmt::format(
        "reckoned for {}: {}", function_name(judgement.candidate), hours_range(judgement.savings));
    if (judgement.savings.p50 > 0.0) {
        const double months = costs.setup_hours.mode / judgement.savings.p50;
        sentence +=
            fmt::format("; setting up takes {} to {} hours, {}",
                        number(costs.setup_hours.low),
                        number(costs.setup_hours.high),
                        months > longest_payback
                            ? fmt::format("more than {:.0f} years of it", longest_payback / 12.0)
                            : fmt::format("{} months of it", number(months)));
    }
    return sentence;
}

/// What would be lost if the old mail were not within reach of those who move.
std::string old_mail_sentence(const Judgement& judgement) {
    const Revivals& revivals = judgement.revivals;
    return fmt::format(
        "keep its old mail within reach: {} of its {} with a second message went on after more "
        "than {} of silence, the longest after {}",
        base::group_digits(revivals.threads),
        count_text(revivals.of_threads, "thread"),
        hours_text(judgement.slow_hours),
        hours_text(revivals.longest_silence_hours));
}

}  // namespace

std::vector<base::MailText> move_evidence(const Stream& stream,
                                          const Judgement& judgement,
                                          const CostConstants& costs) {
    std::vector<std::string> sentences;
    if (judgement.tally.threads > 0) {
        sentences.push_back(threads_sentence(judgement));
    }
    tell_contributions(stream, judgement, sentences);
    sentences.push_back(guard_sentence(stream, judgement.guard));
    sentences.push_back(judgement.network.reason);
    if (std::optional<std::string> effect = effect_sentence(stream, judgement)) {
        sentences.push_back(std::move(*effect));
    }
    for (const std::string& reason : judgement.staying) {
        sentences.push_back("stays in e-mail: " + reason);
    }
    if (judgement.unproven) {
        sentences.push_back(proof_sentence(stream, judgement));
    } else if (judgement.tally.threads > 0) {
        sentences.push_back(threads_change_sentence(judgement));
    } else if (judgement.ranking.runner_up != judgement.ranking.winner) {
        sentences.push_back(change_sentence(stream, judgement.ranking));
    }
    const bool fits = !judgement.stays() || judgement.verdict == MoveVerdict::fits_does_not_pay;
    if (fits) {
        sentences.push_back(savings_sentence(stream, judgement, costs));
    }
    if (judgement.revivals.threads > 0) {
        sentences.push_back(old_mail_sentence(judgement));
    }
    sentences.push_back(
        fmt::format("to ask an owner: {}", row_of(judgement.candidate).owner_question));
    std::vector<base::MailText> evidence;
    evidence.reserve(sentences.size());
    for (std::string& sentence : sentences) {
        evidence.emplace_back(std::move(sentence));
    }
    return evidence;
}

}  // namespace mailhorizon::findings

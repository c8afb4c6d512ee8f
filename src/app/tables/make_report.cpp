// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tables/rows.hpp"

#include "mailhorizon/app/tables/measures.hpp"
#include "mailhorizon/app/tables/tables.hpp"
#include "mailhorizon/base/instant.hpp"
#include "mailhorizon/base/number.hpp"
#include "mailhorizon/base/time_units.hpp"
#include "mailhorizon/findings/forecast/correction.hpp"
#include "mailhorizon/findings/forecast/unanswered_count.hpp"
#include "mailhorizon/findings/holes/kinds.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <utility>

namespace mailhorizon::app {

namespace {

std::string joined(const std::vector<std::string>& words) {
    return fmt::format("{}", fmt::join(words, ", "));
}

void note_domains(const Analysis& analysis, std::vector<base::MailText>& notes) {
    const std::vector<std::string>& domains = analysis.people.internal_domains;
    if (domains.empty()) {
        notes.emplace_back(
            "no internal domain was found or given: everybody counts as outside; "
            "say whose mail this is with --domains 'internal=...'");
        return;
    }
    notes.emplace_back(fmt::format("internal domains, {}: {}",
                                   analysis.people.internal_found
                                       ? "found by volume and symmetry (override with --domains)"
                                       : "as given",
                                   joined(domains)));
}

void note_doubt(const Analysis& analysis, std::vector<base::MailText>& notes) {
    std::uint64_t inferred = 0;
    std::uint64_t possible = 0;
    std::uint64_t implausible = 0;
    for (const findings::Episode& episode : analysis.episodes) {
        const bool counts = !episode.matter.exists();
        inferred += counts && episode.inferred_answer ? 1U : 0U;
        possible += counts && episode.possible_answer ? 1U : 0U;
    }
    for (const model::MessageRow& message : analysis.corpus.messages()) {
        implausible += message.plausible ? 0U : 1U;
    }
    if (inferred != 0) {
        notes.emplace_back(fmt::format("{} answers rest on a place in the thread, not on a header",
                                       base::group_digits(inferred)));
    }
    if (possible != 0) {
        notes.emplace_back(
            fmt::format("{} of these are possible answers only: nothing but the subject or the "
                        "place links them",
                        base::group_digits(possible)));
    }
    if (implausible != 0) {
        notes.emplace_back(
            fmt::format("{} messages have no plausible time: listed, in no statistic",
                        base::group_digits(implausible)));
    }
    for (const findings::Style style : {findings::Style::list, findings::Style::direct}) {
        if (analysis.forecast.asks[static_cast<std::size_t>(style)].short_follow_up) {
            notes.emplace_back(fmt::format(
                "follow-up too short for {} asks: P(answered) rests mostly on the shipped prior",
                findings::style_name(style)));
        }
    }
    if (analysis.plan.all_adjunct) {
        notes.emplace_back(
            "every move is an adjunct: the same talk over another pipe; none "
            "changes how the work is done");
    }
}

/// How many findings of kinds that were not asked for there are.
void note_kinds_left_out(const Analysis& analysis,
                         const AnalysisSettings& settings,
                         std::vector<base::MailText>& notes) {
    std::string left_out;
    for (const findings::KindRow& row : findings::kinds()) {
        const auto count = std::ranges::count_if(analysis.black_holes, [&](const auto& hole) {
            return hole.kind == row.kind && !is_shown(hole, settings) &&
                   is_chosen(analysis.corpus.message(hole.messages.front()), settings);
        });
        if (count > 0) {
            left_out += fmt::format("{}{} {} (right: {})",
                                    left_out.empty() ? "" : ", ",
                                    base::group_digits(static_cast<std::uint64_t>(count)),
                                    row.title,
                                    findings::read_text(row.right));
        }
    }
    if (!left_out.empty()) {
        notes.emplace_back(
            "findings of these kinds are not shown, since they were not right in "
            "seven of ten that were read (--kind all shows them): " +
            left_out);
    }
}

/// What an archive whose mailers left out References and In-Reply-To, or that holds one side of its
/// conversations, cannot say.
void note_lost_replies(const Analysis& analysis, std::vector<base::MailText>& notes) {
    constexpr std::uint64_t enough = 30;
    constexpr std::uint64_t tolerable = 5;  // one in so many
    std::uint64_t replies = 0;
    std::uint64_t silent = 0;
    std::uint64_t lost = 0;
    for (std::size_t i = 0; i < analysis.corpus.messages().size(); ++i) {
        const model::MessageRow& message = analysis.corpus.messages()[i];
        const bool reply = (message.text_marks & model::subject_reply) != 0;
        replies += reply ? 1U : 0U;
        silent += reply && message.references.empty() ? 1U : 0U;
        lost +=
            reply && message.references.empty() && !analysis.forest.parent[i].exists() ? 1U : 0U;
    }
    if (lost >= enough && tolerable * lost > replies) {
        notes.emplace_back(fmt::format(
            "{} of {} messages that reply by their subject do not say to which message, and for {} "
            "of "
            "them it was not found: answers are missed, and too much counts as unanswered",
            base::group_digits(silent),
            base::group_digits(replies),
            base::group_digits(lost)));
    }
}

/// "1 list ask", "12 direct asks".
std::string asks_of(std::size_t count, findings::Style style) {
    return fmt::format("{} {} ask{}",
                       base::group_digits(count),
                       findings::style_name(style),
                       count == 1 ? "" : "s");
}

/// Which rung of the ladder of fallbacks one style's forecast stands on.
std::string rung_in_words(const findings::SilenceModel& asks, findings::Style style) {
    const std::string all = asks_of(asks.episodes, style);
    switch (asks.rung) {
        case findings::Rung::too_few:
            return fmt::format(
                "only {}: listed, but too few for chances of their own; those shown "
                "are what shipped with the program",
                all);
        case findings::Rung::one_sided:
            return fmt::format(
                "none of {} was answered: a silent archive cannot be told from one "
                "that holds one side of its conversations",
                all);
        case findings::Rung::shipped_slopes:
            return fmt::format(
                "{}, and hardly an answer: from this archive comes only how often "
                "answers come, all else shipped with the program",
                all);
        case findings::Rung::waiting_alone:
            return fmt::format(
                "chances of {} come from how long answers took here (Kaplan-Meier) "
                "and nothing else: in this archive's past that was surely better",
                all);
        case findings::Rung::fitted:
            return fmt::format(
                "chances of {} rest on {} answers to them, and on what shipped with "
                "the program where these are few",
                all,
                base::group_digits(asks.answers));
    }
    return all;
}

/// What the chances rest on, and how they were set right.
void note_ladder(const Analysis& analysis, std::vector<base::MailText>& notes) {
    for (const findings::Style style : {findings::Style::list, findings::Style::direct}) {
        const findings::SilenceModel& asks =
            analysis.forecast.asks[static_cast<std::size_t>(style)];
        if (asks.episodes != 0) {
            notes.emplace_back(rung_in_words(asks, style));
        }
    }
    const findings::Correction& correction = analysis.self_audit.correction;
    if (correction.recalibrates()) {
        notes.emplace_back(
            fmt::format("chances were set right by this archive's past: the log-odds of P(never) "
                        "became {:.2f} + {:.2f} times themselves",
                        correction.shift,
                        correction.slope));
    }
    if (correction.blocks != 0) {
        notes.emplace_back(
            fmt::format("in {} stretches of this archive's past the number never answered "
                        "scattered {:.2f} times as wide as chance alone would have it: the range "
                        "of the total is that much wider",
                        correction.blocks,
                        correction.overdispersion));
    }
}

void note_languages(const Analysis& analysis, std::vector<base::MailText>& notes) {
    const auto messages = analysis.corpus.messages();
    const auto limited = std::ranges::count_if(messages, [](const model::MessageRow& row) {
        return (row.text_marks & model::limited_language) != 0;
    });
    if (limited > 0) {
        notes.emplace_back(
            fmt::format("ask detection is limited to punctuation in {} of {} messages: no word "
                        "list speaks their language",
                        base::group_digits(static_cast<std::uint64_t>(limited)),
                        base::group_digits(messages.size())));
    }
}

std::vector<base::MailText> notes_of(const Analysis& analysis, const AnalysisSettings& settings) {
    std::vector<base::MailText> notes;
    if (settings.since || settings.until) {
        notes.emplace_back(fmt::format(
            "listed and counted: messages from {} to {}; others count as context and replies",
            settings.since ? base::to_iso(*settings.since) : "the beginning",
            settings.until ? base::to_iso(*settings.until) : "the end"));
    }
    if (const std::string told = analysis.clock.told(); !told.empty()) {
        notes.emplace_back("asks wait in business hours only, " + told +
                           fmt::format("; stretched, so that a week of silence is {:.0f} hours",
                                       base::week_hours));
    }
    note_domains(analysis, notes);
    note_lost_replies(analysis, notes);
    note_ladder(analysis, notes);
    note_doubt(analysis, notes);
    note_languages(analysis, notes);
    note_kinds_left_out(analysis, settings, notes);
    notes.emplace_back(
        "answers given by phone, chat or in mail outside these archives are not "
        "seen: a black hole is an apparent one");
    notes.emplace_back(
        "asks are found by words and punctuation, confidential matters by a word "
        "list: both miss some and take some for others");
    return notes;
}

report::BlackHoles black_holes_of(const Analysis& analysis, const AnalysisSettings& settings) {
    const findings::UnansweredCount count = unanswered_of(analysis, settings);
    report::Numbers doubts;
    for (std::size_t i = 0; i < findings::doubt_count; ++i) {
        doubts.emplace_back(findings::doubt_name(static_cast<findings::Doubt>(i)), count.doubts[i]);
    }
    const findings::UnansweredRates rates;
    return {.expected = count.expected,
            .low = count.low,
            .high = count.high,
            .doubt = base::MailText(count.doubt_in_words()),
            .doubts = std::move(doubts),
            .rates = {{"asks", rates.asks},
                      {"asks_sd", rates.asks_sd},
                      {"unanswered", rates.unanswered},
                      {"unanswered_sd", rates.unanswered_sd}},
            .young = {.expected = count.young_forecast.expected,
                      .low = count.young_forecast.low,
                      .high = count.young_forecast.high},
            .items = black_holes_table(analysis, settings, 0.0),
            .silence = silence_table(analysis)};
}

}  // namespace

report::Report make_report(const Analysis& analysis, const AnalysisSettings& settings) {
    const findings::Plan& plan = analysis.plan;
    report::Report result{
        .as_of = analysis.corpus.as_of(),
        .first = analysis.corpus.first_time(),
        .archives = archives_table(analysis.corpus),
        .totals = totals_of(analysis, settings),
        .problems = problem_counts_table(analysis.corpus),
        .machines = machines_table(analysis, settings),
        .black_holes = black_holes_of(analysis, settings),
        .self_audit = {.sentence = base::MailText(analysis.self_audit.sentence),
                       .correction = correction_numbers(analysis.self_audit.correction),
                       .tasks = evaluation_table({{"", analysis.self_audit, {}, {}}})},
        .graph = graph_facts(analysis, settings),
        .moves = plan_table(analysis),
        .archive_value = archive_value_table(analysis),
        .savings = {{"p10", plan.savings.p10},
                    {"p50", plan.savings.p50},
                    {"p90", plan.savings.p90},
                    {"seed", static_cast<double>(plan.seed)}},
        .all_adjunct = plan.all_adjunct,
        .moving = 0,
        .fitting = 0,
        .notes = notes_of(analysis, settings)};
    using findings::Move;
    using findings::MoveVerdict;
    result.moving = static_cast<std::uint64_t>(
        std::ranges::count(plan.moves, MoveVerdict::move, &Move::verdict));
    result.fitting = static_cast<std::uint64_t>(
        std::ranges::count(plan.moves, MoveVerdict::fits_does_not_pay, &Move::verdict));
    return result;
}

}  // namespace mailhorizon::app

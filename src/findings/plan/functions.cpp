// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/findings/plan/functions.hpp"

#include "findings/plan/judgement.hpp"

#include "mailhorizon/base/check.hpp"
#include "mailhorizon/findings/plan/thread_verdict.hpp"
#include "mailhorizon/statistics/proportion.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>

namespace mailhorizon::findings {

namespace {

using F = StreamFeatures;

struct FeatureRow {
    double F::* feature;
    std::string_view name;
};

constexpr std::array features{
    FeatureRow{&F::ask, "ask"},           FeatureRow{&F::unanswered, "bh"},
    FeatureRow{&F::repeated, "rep"},      FeatureRow{&F::audience, "aud"},
    FeatureRow{&F::open, "open"},         FeatureRow{&F::broadcast, "bcast"},
    FeatureRow{&F::turn, "turn"},         FeatureRow{&F::many_writers, "part"},
    FeatureRow{&F::sprawl, "sprawl"},     FeatureRow{&F::cc_growth, "cc"},
    FeatureRow{&F::attachments, "att"},   FeatureRow{&F::approval, "appr"},
    FeatureRow{&F::templated, "templ"},   FeatureRow{&F::status, "status"},
    FeatureRow{&F::forward, "fwd"},       FeatureRow{&F::dyad, "dyad"},
    FeatureRow{&F::one_off, "oneoff"},    FeatureRow{&F::confidential, "conf"},
    FeatureRow{&F::outside, "ext"},       FeatureRow{&F::customer, "cust"},
    FeatureRow{&F::partner, "partner"},   FeatureRow{&F::freemail, "free"},
    FeatureRow{&F::stranger, "stranger"}, FeatureRow{&F::party, "party"},
    FeatureRow{&F::account, "account"}};

// Hand-set after media synchronicity (Dennis, Fuller and Valacich 2008), on one scale of log-odds.
constexpr std::array qa_terms{Term{&F::ask, 1.6},
                              Term{&F::unanswered, 1.2},
                              Term{&F::repeated, 2.0},
                              Term{&F::audience, 0.8},
                              Term{&F::open, 0.6},
                              Term{&F::dyad, -1.5},
                              Term{&F::turn, -0.8},
                              Term{&F::party, -2.5}};
constexpr std::array feed_terms{Term{&F::broadcast, 2.4},
                                Term{&F::audience, 1.0},
                                Term{&F::ask, -1.2},
                                Term{&F::many_writers, -0.8}};
constexpr std::array group_terms{Term{&F::many_writers, 1.2},
                                 Term{&F::turn, 1.4},
                                 Term{&F::sprawl, 1.0},
                                 Term{&F::cc_growth, 0.5},
                                 Term{&F::broadcast, -1.2},
                                 Term{&F::dyad, -1.0}};
constexpr std::array status_terms{Term{&F::status, 3.0},
                                  Term{&F::audience, 0.6},
                                  Term{&F::ask, -1.2},
                                  Term{&F::many_writers, -0.8}};
constexpr std::array document_terms{
    Term{&F::attachments, 2.6}, Term{&F::many_writers, 0.8}, Term{&F::forward, 0.6}};
constexpr std::array workflow_terms{
    Term{&F::approval, 3.0}, Term{&F::templated, 0.8}, Term{&F::unanswered, 0.5}};
constexpr std::array customer_record_terms{Term{&F::account, 3.2},
                                           Term{&F::customer, 1.2},
                                           Term{&F::one_off, -0.8},
                                           Term{&F::broadcast, -0.8}};
constexpr std::array live_talk_terms{
    Term{&F::turn, 3.6}, Term{&F::many_writers, -0.8}, Term{&F::audience, -0.6}};
constexpr std::array email_terms{Term{&F::dyad, 1.5},
                                 Term{&F::confidential, 2.5},
                                 Term{&F::one_off, 0.8},
                                 Term{&F::stranger, 0.8},
                                 Term{&F::unanswered, -0.6},
                                 Term{&F::sprawl, -0.6}};

bool any_place(const Channel& /*channel*/) {
    return true;
}
bool has_accepted_answers(const Channel& channel) {
    return channel.accepted_answers;
}
bool has_search(const Channel& channel) {
    return channel.searchable;
}
bool has_calls(const Channel& channel) {
    return channel.synchronous;
}

/// From this share of answers from beyond the ask's audience on, moving changes who answers.
constexpr double beyond_share = 0.2;
constexpr double beyond_cases = 3.0;

bool others_answer(const Stream& stream) {
    const Helpers helpers = count_helpers(stream);
    return helpers.beyond >= beyond_cases && helpers.beyond >= beyond_share * helpers.answered;
}

Effect adjunct(const Stream& /*stream*/) {
    return Effect::adjunct;
}
Effect redesign(const Stream& /*stream*/) {
    return Effect::redesign;
}
Effect stay(const Stream& /*stream*/) {
    return Effect::stay;
}
Effect redesign_of_answers(const Stream& stream) {
    return others_answer(stream) ? Effect::redesign : Effect::adjunct;
}
Effect redesign_of_questions(const Stream& stream) {
    return stream.features.repeated > 0.0 ? Effect::redesign : redesign_of_answers(stream);
}

// Removed copies. QA: Shtok et al., a quarter of asks recurs, as upper bound. Feed to workflow:
// McKinsey and Atos as caps; status as feed. Customer record and live talk: assumption.
// A document has its authors, a call those who join it; all other places need somebody who cares.
constexpr std::array table{
    FunctionRow{
        .function = Function::qa,
        .name = "qa",
        .intercept = -1.0,
        .terms = qa_terms,
        .removed = {.05, .15, .30},
        .repeats_only = true,
        .held_by = has_accepted_answers,
        .effect = redesign_of_questions,
        .owner_question = "who accepts an answer as the answer, and who else could have given it?",
        .on_lists = {43, 56}},
    FunctionRow{.function = Function::feed,
                .name = "feed",
                .intercept = -1.2,
                .terms = feed_terms,
                .removed = {.5, .8, .95},
                .held_by = any_place,
                .effect = adjunct,
                .owner_question = "who has to read it, and how would they say that they did?",
                .on_lists = {5, 6},
                .off_lists = {24, 32},
                .off_lists_sure = {25, 29}},
    FunctionRow{
        .function = Function::group,
        .name = "group",
        .intercept = -1.0,
        .terms = group_terms,
        .removed = {.1, .3, .6},
        .closed = true,
        .held_by = any_place,
        .effect = adjunct,
        .owner_question = "who belongs to the group, and who only wants to know how it ended?",
        .on_lists = {32, 42}},
    FunctionRow{.function = Function::status,
                .name = "status",
                .intercept = -1.4,
                .terms = status_terms,
                .removed = {.5, .8, .95},
                .held_by = any_place,
                .effect = adjunct,
                .owner_question = "who looks at these notes, and at what moment?"},
    FunctionRow{.function = Function::document,
                .name = "document",
                .intercept = -1.5,
                .terms = document_terms,
                .removed = {.3, .5, .8},
                .needs_owner = false,
                .held_by = has_search,
                .effect = adjunct,
                .owner_question = "which copy counts, and who may change it?"},
    FunctionRow{.function = Function::workflow,
                .name = "workflow",
                .intercept = -1.6,
                .terms = workflow_terms,
                .removed = {.2, .4, .7},
                .held_by = any_place,
                .effect = redesign,
                .owner_question =
                    "who decides, after how long does it go to somebody else, and who is told?",
                .on_lists = {11, 11}},
    FunctionRow{.function = Function::customer_record,
                .name = "customer-record",
                .intercept = -1.6,
                .terms = customer_record_terms,
                .removed = {.1, .2, .4},
                .held_by = has_search,
                .effect = redesign_of_answers,
                .owner_question = "who has to know the history before the next contact?"},
    FunctionRow{.function = Function::live_talk,
                .name = "live-talk",
                .intercept = -1.8,
                .terms = live_talk_terms,
                .removed = {.2, .4, .6},
                .needs_owner = false,
                .held_by = has_calls,
                .effect = adjunct,
                .owner_question =
                    "when are these people at work together, and who writes down what was agreed?"},
    FunctionRow{.function = Function::filter,
                .name = "filter",
                .intercept = 0.0,
                .terms = {},
                .removed = {0, 0, 0},
                .closed = true,
                .held_by = any_place,
                .effect = stay,
                .owner_question = "who would miss it, and could whoever sends it stop?",
                .on_lists = {12, 12},
                .off_lists = {73, 75}},
    FunctionRow{.function = Function::email,
                .name = "email",
                .intercept = 0.0,
                .terms = email_terms,
                .removed = {0, 0, 0},
                .closed = true,
                .held_by = any_place,
                .effect = stay,
                .owner_question = "does anybody besides the recipients need to find this later?"},
};
static_assert(table.size() == function_count, "each function has its row");
static_assert(std::ranges::is_sorted(table, {}, &FunctionRow::function) &&
                  table.back().function == Function::email,
              "rows stand in the order of Function, e-mail last");

}  // namespace

std::string_view feature_name(double StreamFeatures::* feature) noexcept {
    const auto row = std::ranges::find(features, feature, &FeatureRow::feature);
    MH_ASSERT(row != features.end());
    return row->name;
}

std::span<const FunctionRow> functions() noexcept {
    return table;
}

const FunctionRow& row_of(Function function) noexcept {
    return table[static_cast<std::size_t>(function)];
}

std::string_view function_name(Function function) noexcept {
    return row_of(function).name;
}

RemovedShares removed_shares() noexcept {
    RemovedShares shares;
    std::ranges::transform(table, shares.begin(), &FunctionRow::removed);
    return shares;
}

bool is_sayable(const Measured& measured) noexcept {
    constexpr double standard_errors = 1.2816;  // of an 80 % interval
    constexpr double least = 0.5;
    return measured.of > 0 &&
           1.0 - statistics::wilson_upper(
                     measured.of - measured.right, measured.of, standard_errors) >=
               least;
}

std::string measured_text(const Measured& measured) {
    constexpr std::uint16_t least = 10;
    return measured.of < least ? std::string("not measured")
                               : fmt::format("right in {} of {}", measured.right, measured.of);
}

std::string_view effect_name(Effect effect) noexcept {
    switch (effect) {
        case Effect::adjunct:
            return "adjunct";
        case Effect::redesign:
            return "redesign";
        case Effect::stay:
            break;
    }
    return "stay";
}

Helpers count_helpers(const Stream& stream) noexcept {
    Helpers helpers;
    for (const ThreadFeatures& thread : stream.by_thread) {
        const double answered = thread.answered;
        helpers.answered += answered;
        helpers.beyond += answered * static_cast<double>(thread.beyond);
    }
    return helpers;
}

}  // namespace mailhorizon::findings

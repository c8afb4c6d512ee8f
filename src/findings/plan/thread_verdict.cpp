// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/findings/plan/thread_verdict.hpp"

#include "findings/plan/channel_model.hpp"
#include "findings/plan/list_rules.hpp"
#include "findings/plan/thread_signs.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

namespace mailhorizon::findings {

namespace {

/// When a verdict on mail off the lists is said.
struct Rule {
    /// P(filter): what the voices do not know.
    static constexpr double filter = 0.3;
    /// P(feed), and of a feed as sure as can be.
    static constexpr double feed = 0.5;
    static constexpr double sure_feed = 0.75;
    /// P of a guess worth naming.
    static constexpr double guess = 0.5;
    /// Senders from outside under one subject: a campaign.
    static constexpr std::uint32_t campaign = 20;
    /// Threads of one subject form, or notices of one sender, that are a habit.
    static constexpr std::uint32_t habit = 5;
    /// Share of people outside below which the talk is internal.
    static constexpr double few_outside = 0.2;
    static constexpr std::uint32_t two_people = 2;
};

/// Mail that is no conversation, whatever the model says.
std::string_view no_conversation(const ThreadSigns& signs) {
    if (signs.by_machine) {
        return "written by a program";
    }
    if (signs.entry) {
        return "an entry of a calendar or an address book";
    }
    if (signs.to_self && signs.outside_sender) {
        return "from outside, addressed to its own sender";
    }
    return signs.form_outside >= Rule::campaign
               ? "a campaign: one subject by twenty outside or more"
               : std::string_view{};
}

/// A notice of a habit from inside to many inside.
bool is_habit_of_notices(const ThreadSigns& signs) {
    return std::max({signs.form_all, signs.series, signs.notices_sent}) >= Rule::habit &&
           is_to_many(signs) && !signs.outside_sender && signs.outside < Rule::few_outside;
}

ThreadVerdict judge_on_list(const ThreadSigns& signs, const model::MessageRow& first) {
    const auto rules = list_rules();
    const auto rule =
        std::ranges::find_if(rules, [&](const ListRule& one) { return one.applies(signs, first); });
    return {.function = rule->function,
            .said = true,
            .reason = rule->name,
            .measured = row_of(rule->function).on_lists};
}

ThreadVerdict guess(const ChannelOdds& odds) {
    struct Guess {
        Function function;
        double odds;
    };
    const auto best = std::ranges::max(std::array{Guess{Function::feed, odds.feed},
                                                  Guess{Function::group, odds.group},
                                                  Guess{Function::workflow, odds.workflow}},
                                       {},
                                       &Guess::odds);
    if (best.odds < Rule::guess) {
        return {.reason = "nothing that would fit another place", .measured = {}};
    }
    return {.function = best.function,
            .reason = "looks so, but such guesses were wrong too often",
            .measured = {}};
}

ThreadVerdict judge_off_lists(const ChannelModel& model,
                              const ThreadSigns& signs,
                              const model::MessageRow& first) {
    const auto filter = [](std::string_view reason) {
        return ThreadVerdict{.function = Function::filter,
                             .said = true,
                             .reason = reason,
                             .measured = row_of(Function::filter).off_lists};
    };
    if (const std::string_view reason = no_conversation(signs); !reason.empty()) {
        return filter(reason);
    }
    const ChannelOdds odds = model.odds(signs, first);
    if (odds.filter >= Rule::filter) {
        return filter("looks like a program's or a mass mailer's");
    }
    if (signs.customers) {
        return {.function = Function::customer_record,
                .said = true,
                .reason = "talk with a customer that was named",
                .measured = row_of(Function::customer_record).off_lists};
    }
    if (odds.feed >= Rule::feed && is_habit_of_notices(signs)) {
        const FunctionRow& row = row_of(Function::feed);
        const bool sure = odds.feed >= Rule::sure_feed;
        return {.function = Function::feed,
                .said = true,
                .reason = sure ? "surely a notice to many, one of five or more"
                               : "a notice to many, one of five or more",
                .measured = sure ? row.off_lists_sure : row.off_lists};
    }
    return guess(odds);
}

Network network_of(const ThreadSigns& signs, bool community) {
    if (community) {
        return Network::extranet;
    }
    return signs.outside < Rule::few_outside || signs.customers ? Network::employee
                                                                : Network::extranet;
}

ThreadVerdict judge(const Ground& ground,
                    const ChannelModel& model,
                    const ThreadSigns& signs,
                    bool community) {
    const model::MessageRow& first = ground.corpus.message(signs.first);
    // Mail of an office without recipients is a calendar's or a draft, and no list.
    const bool list =
        signs.list != no_list && (community || first.list.exists() || signs.recipients > 0);
    ThreadVerdict verdict =
        list ? judge_on_list(signs, first) : judge_off_lists(model, signs, first);
    verdict.guarded = signs.guarded;
    const bool named = verdict.function == Function::customer_record;
    verdict.said = verdict.said && (named || is_sayable(verdict.measured));
    if (!moves(verdict)) {
        return verdict;
    }
    verdict.network = network_of(signs, community);
    const bool alone = !list && signs.audience <= Rule::two_people && !is_to_many(signs);
    if (verdict.guarded || alone) {
        verdict.said = false;
        verdict.network = Network::email;
        verdict.reason = verdict.guarded ? "its people's talk must not leave e-mail"
                                         : "a thread of two people does not move by itself";
    }
    return verdict;
}

}  // namespace

std::vector<ThreadVerdict> judge_threads(const Ground& ground,
                                         std::span<const Episode> episodes,
                                         const AskPolicy& policy,
                                         std::span<const ChannelWeight> weights) {
    const ChannelModel model(weights);
    const MailingLists lists(ground, policy.list_share);
    const Standings standings = find_standings(ground);
    std::vector<ThreadVerdict> verdicts;
    verdicts.reserve(ground.forest.threads.size());
    for (const ThreadSigns& signs : find_thread_signs(ground, episodes, lists, standings)) {
        verdicts.push_back(judge(ground, model, signs, standings.community));
    }
    return verdicts;
}

}  // namespace mailhorizon::findings

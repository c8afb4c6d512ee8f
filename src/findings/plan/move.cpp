// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/findings/plan/move.hpp"

#include "findings/plan/judgement.hpp"

#include "mailhorizon/base/parallel.hpp"
#include "mailhorizon/findings/plan/functions.hpp"
#include "mailhorizon/findings/plan/plan_policy.hpp"
#include "mailhorizon/findings/streams/stream_policy.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace mailhorizon::findings {

namespace {

constexpr std::size_t streams_at_once = 256;  ///< judged before their savings are added up
/// How many times more readers are tried to see whether they would make a move pay.
constexpr std::array<std::uint64_t, 3> more_readers{2, 4, 8};

/// What every stream is judged with.
struct Court {
    const Ground& ground;
    std::span<const ThreadVerdict> threads;
    const ArchiveValues& values;
    const PlanSettings& settings;
    const PlanPolicy& policy;
    const StreamPolicy& streams;
    std::span<const Channel> channels;
    const CostModel& costs;
};

/// It saves too little for what setting up takes.
bool costs_time(const Court& court, const Savings& savings) {
    const double saved = savings.p50;
    return saved <= 0.0 ||
           court.settings.costs.setup_hours.mode > saved * court.settings.payback_months;
}

/// Its last mail is older than four times its usual gap, and older than a quarter of a year.
bool has_ended(const Stream& stream) {
    constexpr double least_days = 90.0;
    constexpr double gaps = 4.0;
    return stream.silence_days > std::max(least_days, gaps * stream.usual_gap_days);
}

/// How many times more readers of each mail would make the move pay, 0 if none of those tried.
double readers_that_pay(const Court& court, const Traffic& traffic, Function function) {
    for (const std::uint64_t times : more_readers) {
        Traffic wider = traffic;
        for (std::uint64_t Traffic::* const copies :
             {&Traffic::to_copies, &Traffic::cc_copies, &Traffic::to_words, &Traffic::cc_words}) {
            wider.*copies *= times;
        }
        wider.people *= static_cast<std::uint32_t>(times);
        wider.list_readers *= static_cast<std::uint32_t>(times);
        if (!costs_time(court, interval(court.costs.saving(wider, function)))) {
            return static_cast<double>(times);
        }
    }
    return 0.0;
}

/// Why a stream cannot go although its threads fit another place.
std::vector<std::string> reasons_to_stay(const Court& court,
                                         const Stream& stream,
                                         const Judgement& judgement) {
    std::vector<std::string> reasons;
    if (stream.threads.size() < court.streams.stream_threads) {
        reasons.emplace_back(fmt::format("{} threads are too few", stream.threads.size()));
    }
    if (!judgement.network.network) {
        reasons.emplace_back("no network fits the people and the guard");
    } else if (judgement.channel == nullptr) {
        reasons.push_back(fmt::format("no fitting channel for {} in the {} network",
                                      function_name(judgement.candidate),
                                      network_name(*judgement.network.network)));
    }
    return reasons;
}

/// The threads agree on something that may not leave e-mail.
bool is_kept(const Judgement& judgement, const Allowed& allowed) {
    return !allowed[static_cast<std::size_t>(judgement.candidate)];
}

MoveVerdict verdict_of(const Court& court,
                       const Stream& stream,
                       const Allowed& allowed,
                       Judgement& judgement) {
    const Tally& tally = judgement.tally;
    if (tally.threads > 0 && tally.decides() && tally.function == Function::filter) {
        return MoveVerdict::filter;
    }
    if (tally.threads > 0 && !tally.decides()) {
        return judgement.ranking.winner == Function::email && tally.moving == 0
                   ? MoveVerdict::stay
                   : MoveVerdict::mixed;
    }
    if (judgement.candidate == Function::email || judgement.ranking.winner == Function::email) {
        return MoveVerdict::stay;
    }
    judgement.staying = reasons_to_stay(court, stream, judgement);
    if (is_kept(judgement, allowed)) {
        judgement.staying.emplace_back("what is confidential may not go there");
    }
    if (!judgement.staying.empty()) {
        return MoveVerdict::stay;
    }
    if (has_ended(stream)) {
        judgement.staying.push_back(
            fmt::format("its last mail was {:.0f} days ago", stream.silence_days));
        return MoveVerdict::ended;
    }
    judgement.unproven = costs_time(court, judgement.savings);
    if (judgement.unproven) {
        judgement.staying.push_back(
            fmt::format("{} fits, but does not pay for setting up within {:.0f} months",
                        function_name(judgement.candidate),
                        court.settings.payback_months));
    }
    return judgement.unproven ? MoveVerdict::fits_does_not_pay : MoveVerdict::move;
}

/// The best two; a winner by little is none, and e-mail is the guess.
Ranking sure_rank(const FunctionScores& scores,
                  const Allowed& allowed,
                  std::vector<std::string>& staying) {
    Ranking ranking = rank(scores, allowed);
    if (ranking.winner != Function::email && ranking.margin < least_margin) {
        staying.push_back(fmt::format("{} leads {} by {:.2f}, less than {:.1f}",
                                      function_name(ranking.winner),
                                      function_name(ranking.runner_up),
                                      ranking.margin,
                                      least_margin));
        ranking.runner_up = ranking.winner;
        ranking.winner = Function::email;
    }
    return ranking;
}

Judgement judge(const Court& court, const Stream& stream, std::vector<double>& saving) {
    Judgement judgement;
    judgement.scores = score(stream.features);
    judgement.guard = guard_of(stream.features);
    judgement.tally = tally_of(stream, court.threads);
    const Allowed allowed = allowed_functions(judgement.guard);
    judgement.ranking = sure_rank(judgement.scores, allowed, judgement.staying);
    if (judgement.tally.decides() && judgement.tally.function != judgement.ranking.winner) {
        judgement.ranking.runner_up = judgement.ranking.winner;
        judgement.ranking.winner = judgement.tally.function;
    }
    if (judgement.tally.decides()) {
        judgement.staying.clear();
    }
    const Function winner = judgement.ranking.winner;
    judgement.network = choose_network(stream, judgement.guard, court.settings.allow_public);
    judgement.candidate = winner == Function::email ? judgement.ranking.runner_up : winner;
    judgement.effect = row_of(judgement.candidate).effect(stream);
    if (judgement.effect != Effect::stay) {
        saving = court.costs.saving(stream.traffic, judgement.candidate);
        judgement.savings = interval(saving);
    }
    if (!judgement.tally.decides() && judgement.tally.threads > 0 &&
        judgement.candidate == Function::customer_record && judgement.savings.p10 <= 0.0) {
        // Nobody named a customer: a guess that may save nothing is not worth naming.
        judgement.ranking.runner_up = judgement.candidate;
        judgement.ranking.winner = Function::email;
    }
    if (judgement.network.network) {
        judgement.channel =
            choose_channel(court.channels, *judgement.network.network, judgement.candidate, stream);
    }
    judgement.verdict = verdict_of(court, stream, allowed, judgement);
    if (!judgement.stays()) {
        const Style style = stream.list ? Style::list : Style::direct;
        judgement.slow_hours = court.values[static_cast<std::size_t>(style)].slow_hours;
        if (judgement.slow_hours > 0.0) {
            judgement.revivals = find_revivals(court.ground, stream.threads, judgement.slow_hours);
        }
    }
    if (judgement.unproven) {
        judgement.readers_needed = readers_that_pay(court, stream.traffic, winner);
    }
    return judgement;
}

/// What a function that is no move is called in the catalogue.
std::string product_of(std::span<const Channel> channels, Function function) {
    const auto found = std::ranges::find(channels, function, &Channel::function);
    return found != channels.end()
               ? found->product
               : std::string(function == Function::email ? "e-mail" : "mail rule");
}

Move make_move(const Court& court, const Stream& stream, const Judgement& judgement) {
    Move move;
    move.verdict = judgement.verdict;
    move.measured = judgement.tally.measured;
    move.scores = judgement.scores;
    if (!judgement.stays() || judgement.verdict == MoveVerdict::fits_does_not_pay) {
        move.savings = judgement.savings;
    }
    move.guard = guard_name(judgement.guard);
    move.evidence = move_evidence(stream, judgement, court.settings.costs);
    move.function = judgement.ranking.winner;
    move.runner_up = judgement.ranking.runner_up;
    if (!judgement.stays()) {
        move.network = judgement.network.network.value_or(Network::email);
        move.channel = judgement.channel->product;
        move.effect = judgement.effect;
        return move;
    }
    const bool homeless = judgement.verdict == MoveVerdict::stay &&
                          judgement.ranking.winner != Function::email &&
                          judgement.network.network && judgement.channel == nullptr;
    move.channel = homeless
                       ? "no fitting channel"
                       : product_of(court.channels,
                                    judgement.verdict == MoveVerdict::filter ? Function::filter
                                                                             : Function::email);
    return move;
}

/// The move of one stream; `saving` by draw, empty if the stream stays.
Move judge_and_move(const Court& court, const Stream& stream, std::vector<double>& saving) {
    const Judgement judgement = judge(court, stream, saving);
    if (judgement.stays()) {
        saving.clear();
    }
    return make_move(court, stream, judgement);
}

}  // namespace

std::string_view verdict_name(MoveVerdict verdict) noexcept {
    switch (verdict) {
        case MoveVerdict::move:
            return "move";
        case MoveVerdict::fits_does_not_pay:
            return "fits-does-not-pay";
        case MoveVerdict::filter:
            return "filter";
        case MoveVerdict::stay:
            return "stay";
        case MoveVerdict::ended:
            return "ended";
        case MoveVerdict::mixed:
            break;
    }
    return "mixed";
}

Tally tally_of(const Stream& stream, std::span<const ThreadVerdict> threads) {
    Tally tally;
    if (threads.empty()) {
        return tally;
    }
    std::array<std::size_t, function_count> said{};
    for (const model::ThreadIndex thread : stream.threads) {
        const ThreadVerdict& verdict = threads[thread.value()];
        ++tally.threads;
        // What one colleague writes with a named customer is of use to the next, said or not.
        const bool counts =
            verdict.function == Function::customer_record ? !verdict.guarded : verdict.said;
        if (!counts || verdict.function == Function::email) {
            continue;
        }
        tally.moving += verdict.function != Function::filter ? 1U : 0U;
        std::size_t& count = said[static_cast<std::size_t>(verdict.function)];
        if (++count > tally.most) {
            tally.most = count;
            tally.function = verdict.function;
            tally.measured = verdict.measured;
        }
    }
    return tally;
}

Plan plan_moves(const Ground& ground,
                std::span<const Stream> streams,
                std::span<const ThreadVerdict> threads,
                const ArchiveValues& values,
                const PlanSettings& settings,
                const PlanPolicy& policy,
                const StreamPolicy& stream_policy) {
    const CostModel costs(settings.costs, policy.monte_carlo_draws, policy.seed);
    const Court court{.ground = ground,
                      .threads = threads,
                      .values = values,
                      .settings = settings,
                      .policy = policy,
                      .streams = stream_policy,
                      .channels = settings.channels.empty()
                                      ? default_channels()
                                      : std::span<const Channel>(settings.channels),
                      .costs = costs};
    Plan plan;
    plan.seed = policy.seed;
    plan.moves.resize(streams.size());
    std::vector<double> total(costs.draws(), 0.0);
    for (std::size_t begin = 0; begin < streams.size(); begin += streams_at_once) {
        const std::size_t count = std::min(streams_at_once, streams.size() - begin);
        std::vector<std::vector<double>> savings(count);
        base::run_parallel(settings.jobs, count, [&](std::size_t i) {
            plan.moves[begin + i] = judge_and_move(court, streams[begin + i], savings[i]);
            plan.moves[begin + i].stream = begin + i;
        });
        // In the order of streams: the sum must not depend on who came first.
        for (const std::vector<double>& saving : savings) {
            if (!saving.empty()) {
                std::ranges::transform(total, saving, total.begin(), std::plus<>{});
            }
        }
    }
    const auto stays = [](const Move& move) { return move.verdict != MoveVerdict::move; };
    std::ranges::sort(plan.moves, [&](const Move& a, const Move& b) {
        if (stays(a) != stays(b)) {
            return stays(b);
        }
        if (a.savings.p50 != b.savings.p50) {
            return a.savings.p50 > b.savings.p50;
        }
        return a.stream < b.stream;
    });
    const auto going = std::ranges::find_if(plan.moves, stays) - plan.moves.begin();
    const auto redesigns = std::ranges::count(plan.moves, Effect::redesign, &Move::effect);
    plan.all_adjunct = going > 0 && redesigns == 0;
    plan.savings = interval(total);
    if (going > 0) {
        plan.sensitivity = costs.sensitivity(total);
    }
    return plan;
}

}  // namespace mailhorizon::findings

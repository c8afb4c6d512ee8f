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
constexpr double few_threads = 5.0;
/// How many times more readers are tried to see whether they would make a move pay.
constexpr std::array<std::uint64_t, 3> more_readers{2, 4, 8};

/// What every stream is judged with.
struct Court {
    const Ground& ground;
    const ArchiveValues& values;
    const PlanSettings& settings;
    const PlanPolicy& policy;
    const StreamPolicy& streams;
    std::span<const Channel> channels;
    const CostModel& costs;
};

double confidence_share(double support, std::size_t threads) {
    return support * std::min(1.0, static_cast<double>(threads) / few_threads);
}

/// An adjunct has to save time.
bool costs_time(const Judgement& judgement) {
    return judgement.effect == Effect::adjunct && judgement.savings.p10 <= 0.0;
}

/// How many times more readers of each mail would make the move pay, 0 if none of those tried.
double readers_that_pay(const Court& court, const Traffic& traffic, Function function) {
    for (const std::uint64_t times : more_readers) {
        Traffic wider = traffic;
        for (std::uint64_t Traffic::* copies :
             {&Traffic::to_copies, &Traffic::cc_copies, &Traffic::to_words, &Traffic::cc_words}) {
            wider.*copies *= times;
        }
        wider.people *= static_cast<std::uint32_t>(times);
        wider.list_readers *= static_cast<std::uint32_t>(times);
        if (interval(court.costs.saving(wider, function)).p10 > 0.0) {
            return static_cast<double>(times);
        }
    }
    return 0.0;
}

/// Why a stream stays although something else than e-mail scores highest.
std::vector<std::string> reasons_to_stay(const Court& court,
                                         const Stream& stream,
                                         const Judgement& judgement) {
    std::vector<std::string> reasons;
    const Ranking& ranking = judgement.ranking;
    if (stream.threads.size() < court.streams.stream_threads) {
        reasons.push_back(fmt::format("{} threads are too few", stream.threads.size()));
    }
    if (ranking.margin < least_margin) {
        reasons.push_back(fmt::format("{} leads {} by {:.2f}, less than {:.1f}",
                                      function_name(ranking.winner),
                                      function_name(ranking.runner_up),
                                      ranking.margin,
                                      least_margin));
    }
    if (confidence_share(judgement.support, stream.threads.size()) < medium_confidence) {
        reasons.push_back(
            fmt::format("{:.0f} % of resamples of its {} threads agree on {}, too few",
                        100.0 * judgement.support,
                        stream.threads.size(),
                        function_name(ranking.winner)));
    }
    if (!judgement.network.network) {
        reasons.push_back("no network fits the people and the guard");
    } else if (judgement.channel == nullptr) {
        reasons.push_back(fmt::format("no fitting channel for {} in the {} network",
                                      function_name(ranking.winner),
                                      network_name(*judgement.network.network)));
    }
    if (costs_time(judgement)) {
        reasons.push_back(fmt::format(
            "{} would only change the pipe, so it has to save time, and one draw in ten or more "
            "saves none",
            function_name(judgement.candidate)));
    }
    return reasons;
}

Judgement judge(const Court& court, const Stream& stream, std::vector<double>& saving) {
    Judgement judgement;
    judgement.scores = score(stream.features);
    judgement.guard = guard_of(stream.features);
    const Allowed allowed = allowed_functions(judgement.guard);
    judgement.ranking = rank(judgement.scores, allowed);
    const Function winner = judgement.ranking.winner;
    judgement.support =
        support_of(stream, winner, allowed, court.policy.bootstrap_samples, court.policy.seed);
    judgement.network = choose_network(stream, judgement.guard, court.settings.allow_public);
    judgement.candidate = winner == Function::email ? judgement.ranking.runner_up : winner;
    judgement.effect = row_of(judgement.candidate).effect(stream);
    if (judgement.candidate != Function::email) {
        saving = court.costs.saving(stream.traffic, judgement.candidate);
        judgement.savings = interval(saving);
    }
    if (judgement.network.network) {
        judgement.channel =
            choose_channel(court.channels, *judgement.network.network, judgement.candidate, stream);
    }
    if (winner != Function::email) {
        judgement.staying = reasons_to_stay(court, stream, judgement);
        judgement.unproven = judgement.staying.size() == 1 && costs_time(judgement);
    }
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

/// What e-mail is called in the catalogue.
std::string email_product(std::span<const Channel> channels) {
    const auto found = std::ranges::find(channels, Function::email, &Channel::function);
    return found != channels.end() ? found->product : "e-mail";
}

Move make_move(const Court& court, const Stream& stream, const Judgement& judgement) {
    Move move;
    move.support = judgement.support;
    move.scores = judgement.scores;
    move.savings = judgement.savings;
    move.guard = guard_name(judgement.guard);
    move.evidence = move_evidence(stream, judgement, court.settings.costs);
    move.confidence = confidence_of(judgement.support, stream.threads.size());
    if (!judgement.stays()) {
        move.network = *judgement.network.network;
        move.function = judgement.candidate;
        move.runner_up = judgement.ranking.runner_up;
        move.channel = judgement.channel->product;
        move.effect = judgement.effect;
        return move;
    }
    move.runner_up = judgement.candidate;
    const bool homeless = judgement.ranking.winner != Function::email &&
                          judgement.network.network && judgement.channel == nullptr;
    move.channel = homeless ? "no fitting channel" : email_product(court.channels);
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

std::string_view confidence_name(Confidence confidence) noexcept {
    switch (confidence) {
        case Confidence::high:
            return "high";
        case Confidence::medium:
            return "medium";
        case Confidence::low:
            break;
    }
    return "low";
}

Confidence confidence_of(double support, std::size_t threads) noexcept {
    const double share = confidence_share(support, threads);
    if (share >= high_confidence) {
        return Confidence::high;
    }
    return share >= medium_confidence ? Confidence::medium : Confidence::low;
}

Plan plan_moves(const Ground& ground,
                std::span<const Stream> streams,
                const ArchiveValues& values,
                const PlanSettings& settings,
                const PlanPolicy& policy,
                const StreamPolicy& stream_policy) {
    const CostModel costs(settings.costs, policy.monte_carlo_draws, policy.seed);
    const Court court{.ground = ground,
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
    const auto stays = [](const Move& move) { return move.effect == Effect::stay; };
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

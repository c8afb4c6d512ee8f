// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/findings/forecast/evaluation.hpp"

#include "findings/asks/words.hpp"
#include "findings/forecast/hindsight.hpp"
#include "findings/forecast/subject_replies.hpp"
#include "findings/forecast/trials.hpp"

#include "mailhorizon/base/number.hpp"
#include "mailhorizon/base/time_units.hpp"
#include "mailhorizon/findings/forecast/correction.hpp"
#include "mailhorizon/findings/forecast/forecast_policy.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <string_view>
#include <utility>

namespace mailhorizon::findings {

namespace {

/// When forecasts on the past are made, and what they are asked.
struct Rule {
    /// Shares of the roots that are known at an origin: enough before it to learn from.
    static constexpr std::array origin_quantiles{0.4, 0.5, 0.6, 0.7, 0.8, 0.9};
    /// Hours between two forecasts on what is open.
    static constexpr double tick_hours = base::week_hours;
    /// Hours ahead that they look: `list_horizon_hours` as shipped, whatever the policy says, so
    /// that figures of two runs compare.
    static constexpr double open_horizon_hours = 720.0;
    /// Hours: older roots are no longer asked about.
    static constexpr double open_age_hours = 720.0;
};

/// The time between two origins, on which what was known at the first is judged.
struct Block {
    double begin = 0.0;
    double end = 0.0;
    std::uint64_t seed = 0;
};

bool is_judged(const Ground& ground, const Episode& episode, bool by_subject) {
    const model::MessageRow& row = ground.corpus.message(episode.message);
    if (by_subject && episode.style == Style::list) {
        return false;
    }
    return episode.root && !episode.excluded && episode.state != EpisodeState::not_observable &&
           row.references.empty() && (row.text_marks & model::subject_reply) == 0;
}

std::vector<Root> find_roots(const Ground& ground,
                             std::span<const Episode> episodes,
                             bool by_subject) {
    std::vector<double> latencies;
    if (by_subject) {
        latencies = latencies_by_subject(ground);
    }
    std::vector<Root> roots;
    for (std::size_t i = 0; i < episodes.size(); ++i) {
        const Episode& episode = episodes[i];
        if (!is_judged(ground, episode, by_subject)) {
            continue;
        }
        Root root;
        root.sent = ground.clock.hours(ground.corpus.message(episode.message).time);
        root.style = episode.style;
        root.episode = static_cast<std::uint32_t>(i);
        if (episode.reply.exists()) {
            root.replied = root.sent + episode.reply_hours;
        }
        root.truly = by_subject ? root.sent + latencies[episode.message.value()] : root.replied;
        roots.push_back(root);
    }
    return roots;
}

/// Forecasts on one archive's past, block by block.
class Tasks {
public:
    Tasks(const std::vector<Root>& roots,
          const AskFeatures& features,
          double end,
          const EvaluationSettings& settings,
          const ForecastPolicy& policy)
        : roots_(roots), features_(features), end_(end), settings_(settings), policy_(policy) {}

    void run();

    std::vector<Trial> open;
    std::vector<Trial> send;

private:
    /// The roots sent in [begin, end), sampled.
    [[nodiscard]] std::vector<std::uint32_t> sent_between(double begin,
                                                          double end,
                                                          std::uint64_t seed) const;
    void ask_at_sending(const Block& block, const Hindsight& hindsight);
    void ask_weekly(const Block& block, double first_tick, const Hindsight& hindsight);
    void ask_at(double tick, std::uint32_t position, const Hindsight& hindsight);

    const std::vector<Root>& roots_;
    const AskFeatures& features_;
    double end_;
    const EvaluationSettings& settings_;
    const ForecastPolicy& policy_;
};

std::vector<std::uint32_t> Tasks::sent_between(double begin, double end, std::uint64_t seed) const {
    const auto first = std::ranges::lower_bound(roots_, begin, {}, &Root::sent);
    const auto last = std::ranges::lower_bound(roots_, end, {}, &Root::sent);
    std::vector<std::uint32_t> positions;
    for (auto root = first; root < last; ++root) {
        positions.push_back(static_cast<std::uint32_t>(root - roots_.begin()));
    }
    sample(positions, settings_.roots_per_origin, seed);
    return positions;
}

void Tasks::run() {
    std::vector<double> origins;
    for (const double quantile : Rule::origin_quantiles) {
        const double position = std::floor(quantile * static_cast<double>(roots_.size()));
        origins.push_back(roots_[static_cast<std::size_t>(position)].sent);
    }
    double tick = origins.front();
    for (std::size_t i = 0; i < origins.size(); ++i) {
        const bool last = i + 1 == origins.size();
        const Block block{.begin = origins[i],
                          // The end of the archive belongs to the last block.
                          .end = last ? end_ + Rule::tick_hours : origins[i + 1],
                          .seed = policy_.asks.seed + i};
        std::vector<Root> known;
        for (const std::uint32_t position :
             sent_between(roots_.front().sent, block.begin, block.seed)) {
            known.push_back(roots_[position]);
        }
        const Hindsight hindsight(known, features_, block.begin, policy_, settings_.list_prior);
        ask_at_sending(block, hindsight);
        ask_weekly(block, tick, hindsight);
        // Ticks run on over the blocks, a week apart.
        if (tick < block.end) {
            tick += Rule::tick_hours * std::ceil((block.end - tick) / Rule::tick_hours);
        }
    }
}

void Tasks::ask_at_sending(const Block& block, const Hindsight& hindsight) {
    for (const std::uint32_t position : sent_between(block.begin, block.end, block.seed)) {
        const Root& root = roots_[position];
        const double horizon = horizon_hours(root.style, policy_.asks);
        if (root.sent + horizon > end_) {
            continue;
        }
        send.push_back({.root = position,
                        .never = root.truly > root.sent + horizon,
                        .chances = hindsight.never(root, 0.0, horizon)});
    }
}

void Tasks::ask_weekly(const Block& block, double first_tick, const Hindsight& hindsight) {
    const std::vector<std::uint32_t> positions =
        sent_between(first_tick - Rule::open_age_hours, block.end, block.seed);
    std::size_t begin = 0;
    std::size_t end = 0;
    const double last_tick = std::min(block.end, end_ - Rule::open_horizon_hours);
    for (double tick = first_tick; tick < block.end && tick <= last_tick;
         tick += Rule::tick_hours) {
        while (end < positions.size() && roots_[positions[end]].sent <= tick) {
            ++end;
        }
        while (begin < end && roots_[positions[begin]].sent <= tick - Rule::open_age_hours) {
            ++begin;
        }
        if (begin == end && end == positions.size()) {
            break;
        }
        for (std::size_t i = begin; i < end; ++i) {
            ask_at(tick, positions[i], hindsight);
        }
    }
}

void Tasks::ask_at(double tick, std::uint32_t position, const Hindsight& hindsight) {
    const Root& root = roots_[position];
    if (root.truly <= tick) {
        return;
    }
    open.push_back({.root = position,
                    .never = root.truly > tick + Rule::open_horizon_hours,
                    .chances = hindsight.never(root, tick - root.sent, Rule::open_horizon_hours)});
}

std::string read_aloud(const TaskResult& open, const Correction& correction) {
    if (open.base_rate <= 0.0 || open.base_rate >= 1.0) {
        return "The past of this archive holds too few answers, or too few silences, to judge the "
               "forecast on it.";
    }
    const auto hundred = [](double share) { return std::lround(100.0 * share); };
    const Skill& ours = open.methods[0].skill;
    std::string sentence = fmt::format(
        "Tried on this archive's own past, the forecast put a message that was never answered "
        "above one that was in {} of 100 pairs ({} interval {} to {}; {} forecasts on {} "
        "messages) and its chances were {:.1f} percentage points off; waiting alone "
        "(Kaplan-Meier) manages {} pairs, the rule of {} times the mean wait {}.",
        hundred(ours.auc),
        share_text(1.0 - 2.0 * ForecastPolicy::interval_tail),
        hundred(ours.auc_low),
        hundred(ours.auc_high),
        base::group_digits(open.n),
        base::group_digits(open.roots),
        100.0 * ours.ece,
        hundred(open.methods[1].skill.auc),
        number_word(static_cast<std::size_t>(times_of_mean)),
        hundred(open.methods[2].skill.auc));
    if (correction.waiting_alone) {
        sentence +=
            " As waiting alone was surely nearer to what came, it takes the place of the "
            "forecast here.";
    }
    if (correction.recalibrates()) {
        sentence += " The chances of today are set right by that.";
    }
    return sentence;
}

}  // namespace

Evaluation evaluate(const Ground& ground,
                    std::span<const Episode> episodes,
                    const AskFeatures& features,
                    const EvaluationSettings& settings,
                    const ForecastPolicy& policy) {
    const std::vector<Root> roots = find_roots(ground, episodes, settings.by_subject);
    Evaluation evaluation;
    evaluation.roots = roots.size();
    if (roots.empty() || roots.size() < settings.minimum_roots) {
        evaluation.sentence = fmt::format(
            "The forecast was not judged on this archive: that takes {} first messages of "
            "threads, and there are {}.",
            base::group_digits(settings.minimum_roots),
            base::group_digits(roots.size()));
        return evaluation;
    }
    const double end = ground.clock.hours(ground.corpus.as_of());
    Tasks tasks(roots, features, end, settings, policy);
    tasks.run();
    evaluation.tasks.push_back(judge_trials("open", std::move(tasks.open), settings, policy));
    evaluation.tasks.push_back(judge_trials("send", std::move(tasks.send), settings, policy));
    evaluation.correction = correction_of(evaluation.tasks.front());
    evaluation.sentence = read_aloud(evaluation.tasks.front(), evaluation.correction);
    return evaluation;
}

}  // namespace mailhorizon::findings

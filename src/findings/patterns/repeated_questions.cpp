// SPDX-License-Identifier: GPL-3.0-or-later
#include "findings/patterns/repeated_questions.hpp"

#include "findings/asks/authorship.hpp"
#include "findings/patterns/term_space.hpp"

#include "mailhorizon/base/disjoint_sets.hpp"
#include "mailhorizon/base/hash.hpp"
#include "mailhorizon/base/number.hpp"
#include "mailhorizon/base/time_units.hpp"
#include "mailhorizon/findings/asks/ask_policy.hpp"
#include "mailhorizon/findings/patterns/subject_family.hpp"
#include "mailhorizon/statistics/chance.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <utility>

namespace mailhorizon::findings {

namespace {

/// When asks are one question put again.
struct Rule {
    /// Asks; two may meet by chance.
    static constexpr std::size_t least_asks = 3;
    /// People: one alone insists, and repeats nothing that others could have read.
    static constexpr std::size_t least_askers = 2;
    /// Seconds from first to last: within a week it is one event that all ask about.
    static constexpr std::int64_t least_span_seconds = 7 * base::day_seconds;
    /// Seconds back that an ask is compared: what was answered longer ago may be out of date.
    static constexpr std::int64_t window_seconds = 730 * base::day_seconds;
    /// Mails of one sender under one subject, above which it is a form or a program.
    static constexpr std::size_t template_uses = 5;
    /// Of rare terms: bounds of the bar, whatever chance gives here,
    static constexpr double least_cosine = 0.45;
    /// so that it neither falls to small talk nor rises with the likes of a small archive.
    static constexpr double most_cosine = 0.60;
    /// Above what asks that meet by chance reach
    static constexpr double chance_margin = 0.15;
    /// in all but one of twenty pairs,
    static constexpr double chance_quantile = 0.95;
    /// of so many drawn.
    static constexpr std::size_t random_pairs = 5000;
    /// Of an ask to the centre of its cluster: what was chained in by others is dropped.
    static constexpr double centre_cosine = 0.35;
};

/// The first ask of each thread.
std::vector<std::size_t> first_asks(const Ground& ground,
                                    std::span<const Episode> episodes,
                                    const AskPolicy& policy) {
    std::vector<std::size_t> asks;
    std::vector<bool> asked(ground.forest.threads.size());
    for (std::size_t i = 0; i < episodes.size(); ++i) {
        const Episode& episode = episodes[i];
        const std::uint32_t thread = ground.forest.thread[episode.message.value()].value();
        if (episode.ask >= policy.ask_threshold && !asked[thread] &&
            ground.corpus.message(episode.message).plausible) {
            asked[thread] = true;
            asks.push_back(i);
        }
    }
    return asks;
}

/// Leaves out what one sender keeps sending under one subject: a program asks, or a form.
void drop_templates(const Ground& ground,
                    std::span<const Episode> episodes,
                    std::vector<std::size_t>& asks) {
    std::vector<std::pair<std::uint64_t, std::size_t>> sent;
    for (const std::size_t ask : asks) {
        const model::MessageIndex message = episodes[ask].message;
        const model::MessageRow& row = ground.corpus.message(message);
        const model::PersonIndex author = author_of(ground, message);
        if (author.exists()) {
            sent.emplace_back(base::stable_hash(subject_template(row.base_subject), author.value()),
                              ask);
        }
    }
    std::ranges::sort(sent);
    std::vector<std::size_t> dropped;
    for (std::size_t begin = 0; begin < sent.size();) {
        std::size_t end = begin;
        while (end < sent.size() && sent[end].first == sent[begin].first) {
            ++end;
        }
        for (std::size_t i = begin; end - begin > Rule::template_uses && i < end; ++i) {
            dropped.push_back(sent[i].second);
        }
        begin = end;
    }
    std::ranges::sort(dropped);
    std::erase_if(asks, [&](std::size_t ask) { return std::ranges::binary_search(dropped, ask); });
}

/// How alike two asks must be here: clearly more than asks that meet by chance.
double calibrate(const TermSpace& space, std::uint64_t seed) {
    if (space.texts() < 2) {
        return Rule::least_cosine;
    }
    statistics::Chance chance(seed);
    std::vector<double> cosines;
    for (std::size_t pair = 0; pair < Rule::random_pairs; ++pair) {
        const std::uint32_t one = chance.below(space.texts());
        const std::uint32_t other = chance.below(space.texts());
        if (one != other) {
            cosines.push_back(space.cosine(one, other));
        }
    }
    if (cosines.empty()) {
        return Rule::least_cosine;
    }
    const double rank = std::floor(Rule::chance_quantile * static_cast<double>(cosines.size()));
    const auto place = cosines.begin() + static_cast<std::ptrdiff_t>(rank);
    std::ranges::nth_element(cosines, place);
    // In a small archive likes meet by chance often: the bar must not rise for that.
    return std::clamp(*place + Rule::chance_margin, Rule::least_cosine, Rule::most_cosine);
}

std::size_t count_askers(const Ground& ground,
                         std::span<const Episode> episodes,
                         const std::vector<std::size_t>& asks) {
    std::vector<model::PersonIndex> askers;
    for (const std::size_t ask : asks) {
        askers.push_back(author_of(ground, episodes[ask].message));
    }
    std::ranges::sort(askers);
    const auto repeated = std::ranges::unique(askers);
    return askers.size() - repeated.size();
}

bool spans_long(const Ground& ground,
                std::span<const Episode> episodes,
                const std::vector<std::size_t>& asks) {
    const base::Instant first = ground.corpus.message(episodes[asks.front()].message).time;
    const base::Instant last = ground.corpus.message(episodes[asks.back()].message).time;
    return last.seconds - first.seconds > Rule::least_span_seconds;
}

/// Joins each ask with the earlier ones it is like.
std::vector<std::pair<std::uint32_t, std::uint32_t>> join_alike(
    const Ground& ground,
    std::span<const Episode> episodes,
    const std::vector<std::size_t>& asks,
    const TermSpace& space,
    double threshold) {
    base::DisjointSets clusters(asks.size());
    const auto time_of = [&](std::size_t text) {
        return ground.corpus.message(episodes[asks[text]].message).time.seconds;
    };
    for (std::uint32_t text = 0; text < asks.size(); ++text) {
        for (const std::uint32_t earlier : space.alike(text)) {
            if (time_of(text) - time_of(earlier) <= Rule::window_seconds &&
                space.cosine(text, earlier) >= threshold) {
                clusters.join(text, earlier);
            }
        }
    }
    std::vector<std::pair<std::uint32_t, std::uint32_t>> led;
    for (std::uint32_t text = 0; text < asks.size(); ++text) {
        led.emplace_back(clusters.find(text), text);
    }
    std::ranges::sort(led);
    return led;
}

void drop_approvals(const Ground& ground,
                    std::span<const Episode> episodes,
                    std::span<const ApprovalFamily> families,
                    std::vector<std::size_t>& asks) {
    std::vector<bool> approved(ground.forest.threads.size());
    for (const ApprovalFamily& family : families) {
        for (const model::ThreadIndex thread : family.threads) {
            approved[thread.value()] = true;
        }
    }
    std::erase_if(asks, [&](std::size_t ask) {
        return approved[ground.forest.thread[episodes[ask].message.value()].value()];
    });
}

}  // namespace

RepeatedQuestions find_repeated_questions(const Ground& ground,
                                          std::span<const Episode> episodes,
                                          std::span<const ApprovalFamily> families,
                                          const AskPolicy& policy) {
    std::vector<std::size_t> asks = first_asks(ground, episodes, policy);
    drop_approvals(ground, episodes, families, asks);
    drop_templates(ground, episodes, asks);
    std::vector<std::span<const std::uint32_t>> texts;
    for (const std::size_t ask : asks) {
        texts.push_back(ground.corpus.message(episodes[ask].message).terms);
    }
    const TermSpace space(texts);
    RepeatedQuestions questions;
    questions.asks = asks.size();
    questions.threshold = calibrate(space, policy.seed);
    const auto led = join_alike(ground, episodes, asks, space, questions.threshold);
    for (std::size_t begin = 0; begin < led.size();) {
        std::vector<std::size_t> members;
        std::size_t end = begin;
        for (; end < led.size() && led[end].first == led[begin].first; ++end) {
            members.push_back(led[end].second);
        }
        begin = end;
        if (members.size() < Rule::least_asks) {
            continue;
        }
        RepeatedQuestion question;
        for (const std::size_t text : space.near_centre(members, Rule::centre_cosine)) {
            question.episodes.push_back(asks[text]);
        }
        if (question.episodes.size() < Rule::least_asks) {
            continue;
        }
        question.askers = count_askers(ground, episodes, question.episodes);
        if (question.askers >= Rule::least_askers &&
            spans_long(ground, episodes, question.episodes)) {
            questions.clusters.push_back(std::move(question));
        }
    }
    return questions;
}

}  // namespace mailhorizon::findings

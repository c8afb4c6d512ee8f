// SPDX-License-Identifier: GPL-3.0-or-later
#include "findings/holes/waiting_findings.hpp"

#include "findings/asks/authorship.hpp"
#include "findings/asks/leaves_first.hpp"
#include "findings/asks/words.hpp"
#include "findings/holes/finding.hpp"
#include "findings/holes/waiting_loads.hpp"

#include "mailhorizon/base/number.hpp"
#include "mailhorizon/findings/forecast/episode_evidence.hpp"
#include "mailhorizon/findings/holes/black_hole.hpp"
#include "mailhorizon/statistics/quantile.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <string>

namespace mailhorizon::findings {

namespace {

/// When a thread is said to have stalled, or a branch to be left behind.
struct Rule {
    /// Share of the gaps of thread and archive that the silence is longer than.
    static constexpr double gap_quantile = 0.975;
    /// Messages of a discussion: an ask and its reply are none.
    static constexpr std::size_t least_thread = 3;
    /// Messages before the last from which a discussion weighs fully.
    static constexpr double full_length = 4.0;
    /// Messages that go on elsewhere: fewer may be late replies to what came before.
    static constexpr std::size_t least_elsewhere = 3;
    /// Messages shown of them; threads may be as long as the archive.
    static constexpr std::size_t shown_elsewhere = 10;
};

double hours_between(const Ground& ground, model::MessageIndex from, model::MessageIndex to) {
    return ground.clock.hours_between(ground.corpus.message(from).time,
                                      ground.corpus.message(to).time);
}

/// Hours between messages that follow each other in a thread, the shortest first.
std::vector<double> gaps_of(const Ground& ground, std::span<const model::MessageIndex> messages) {
    std::vector<double> gaps;
    for (std::size_t i = 1; i < messages.size(); ++i) {
        if (ground.corpus.message(messages[i - 1]).plausible &&
            ground.corpus.message(messages[i]).plausible) {
            gaps.push_back(hours_between(ground, messages[i - 1], messages[i]));
        }
    }
    std::ranges::sort(gaps);
    return gaps;
}

std::vector<double> all_gaps(const Ground& ground) {
    std::vector<double> gaps;
    for (std::size_t i = 0; i < ground.forest.threads.size(); ++i) {
        const auto own = gaps_of(ground, ground.forest.messages(model::ThreadIndex(i)));
        gaps.insert(gaps.end(), own.begin(), own.end());
    }
    std::ranges::sort(gaps);
    return gaps;
}

/// Does it ask those it is sent to, and not only tell what to do? Within a list's talk request
/// phrases and commands alone are advice as often as not ("I would suggest", "make sure that"):
/// there it takes a question.
bool asks_within(const Ground& ground, const Episode& episode) {
    const model::TextCounts counts = own_counts(ground, episode.message);
    return episode.style == Style::direct || counts.questions + counts.inversions > 0;
}

bool has_two_authors(const Ground& ground, std::span<const model::MessageIndex> messages) {
    const model::PersonIndex first = author_of(ground, messages.front());
    return std::ranges::any_of(messages.subspan(1), [&](model::MessageIndex message) {
        return is_another(first, author_of(ground, message));
    });
}

/// Who owed an answer, by where their addresses stand, and what else waited there.
std::string debt_text(const Debt& debt) {
    std::string text = "in To: ";
    if (debt.mailboxes > 0) {
        text += fmt::format("{} mailbox{}{}",
                            base::group_digits(debt.mailboxes),
                            debt.mailboxes == 1 ? "" : "es",
                            debt.lists > 0 ? " and " : "");
    }
    if (debt.lists > 0) {
        text += count_text(debt.lists, "list");
    }
    if (debt.mailboxes == 0) {
        text += debt.lists > 0 ? ", so nobody in particular owed an answer"
                               : "nobody, so nobody in particular owed an answer";
    } else if (debt.seen > 0) {
        text += fmt::format(", where {}{} other ask{} waited then",
                            debt.least == debt.most
                                ? std::string()
                                : fmt::format("{} to ", base::group_digits(debt.least)),
                            base::group_digits(debt.most),
                            debt.most == 1 ? "" : "s");
    }
    return text + fmt::format("; in Cc: {}", base::group_digits(debt.copies));
}

/// By message: how many messages hang under it, over any number of links.
std::vector<std::uint32_t> count_below(const Ground& ground) {
    std::vector<std::uint32_t> below(ground.corpus.messages().size());
    carry_leaves_first(ground.forest, [&](model::MessageIndex child, model::MessageIndex parent) {
        below[parent.value()] += below[child.value()] + 1;
    });
    return below;
}

/// By thread: how many of its links no header backs.
std::vector<std::uint32_t> inferred_links(const Ground& ground) {
    std::vector<std::uint32_t> inferred(ground.forest.threads.size());
    for (std::size_t i = 0; i < ground.forest.link.size(); ++i) {
        inferred[ground.forest.thread[i].value()] += is_inferred(ground.forest.link[i]) ? 1U : 0U;
    }
    return inferred;
}

std::string links_text(const Ground& ground, model::ThreadIndex thread, std::uint32_t inferred) {
    return fmt::format("thread {} of {}, {} inferred",
                       ground.forest.threads[thread.value()].id,
                       count_text(ground.forest.messages(thread).size(), "message"),
                       count_text(inferred, "link"));
}

bool is_lost(const Scene& scene, const Episode& episode) noexcept {
    const bool waits = episode.state == EpisodeState::black_hole ||
                       episode.state == EpisodeState::at_risk ||
                       episode.state == EpisodeState::open;
    return waits && episode.ask >= scene.policy.asks.ask_threshold &&
           episode.p_never >= scene.policy.black_hole_score;
}

BlackHole stalled(const Scene& scene, const Episode& episode, double usual_gap) {
    const Ground& ground = scene.ground;
    const auto messages = ground.forest.messages(ground.forest.thread[episode.message.value()]);
    std::vector<model::MessageIndex> shown{episode.message};
    std::ranges::copy_if(messages, std::back_inserter(shown), [&](model::MessageIndex message) {
        return message != episode.message;
    });
    const double length =
        std::min(1.0, static_cast<double>(messages.size() - 1) / Rule::full_length);
    BlackHole finding = make_finding(
        ground, stalled_discussion, episode.ask * episode.p_never * length, std::move(shown));
    finding.evidence.push_back(episode_evidence(ground, episode, scene.forecast, scene.policy));
    finding.evidence.emplace_back(
        fmt::format("{} of the gaps of its thread and of the archive are at most {}",
                    share_text(Rule::gap_quantile),
                    hours_text(usual_gap)));
    return finding;
}

BlackHole orphaned(const Scene& scene,
                   const Episode& episode,
                   std::size_t later,
                   std::size_t elsewhere) {
    const Ground& ground = scene.ground;
    const auto messages = ground.forest.messages(ground.forest.thread[episode.message.value()]);
    std::vector<model::MessageIndex> shown{episode.message};
    auto next = std::ranges::upper_bound(messages, episode.message);
    // Stops early: threads may be as long as the archive.
    for (; next != messages.end() && shown.size() <= Rule::shown_elsewhere; ++next) {
        if (ground.forest.parent[next->value()] != episode.message) {
            shown.push_back(*next);
        }
    }
    const double share = static_cast<double>(elsewhere) / static_cast<double>(later);
    BlackHole finding =
        make_finding(ground, orphaned_branch, episode.ask * share, std::move(shown));
    finding.evidence.push_back(episode_evidence(ground, episode, scene.forecast, scene.policy));
    finding.evidence.emplace_back(fmt::format("{} of {} later in its thread went elsewhere",
                                              base::group_digits(elsewhere),
                                              count_text(later, "message")));
    return finding;
}

}  // namespace

void find_unanswered_asks(const Scene& scene, std::vector<BlackHole>& found) {
    const Ground& ground = scene.ground;
    const WaitingLoads loads(ground, scene.episodes, scene.policy);
    const std::vector<std::uint32_t> inferred = inferred_links(ground);
    for (const Episode& episode : scene.episodes) {
        if (episode.state != EpisodeState::black_hole) {
            continue;
        }
        BlackHole finding = make_finding(ground, unanswered_ask, episode.score, {episode.message});
        finding.evidence.push_back(episode_evidence(ground, episode, scene.forecast, scene.policy));
        finding.evidence.emplace_back(
            fmt::format("ask {:.2f}, black-hole score {:.2f}", episode.ask, episode.score));
        if (!ground.corpus.message(episode.message).recipients.empty()) {
            finding.evidence.emplace_back(debt_text(loads.of(episode.message)));
        }
        const model::ThreadIndex thread = finding.threads.front();
        finding.evidence.emplace_back(links_text(ground, thread, inferred[thread.value()]));
        found.push_back(std::move(finding));
    }
}

void find_stalled_discussions(const Scene& scene, std::vector<BlackHole>& found) {
    const Ground& ground = scene.ground;
    const std::vector<std::uint32_t> inferred = inferred_links(ground);
    const std::vector<double> gaps = all_gaps(ground);
    const double archive_gap = statistics::quantile(gaps, Rule::gap_quantile);
    for (const Episode& episode : scene.episodes) {
        const model::ThreadIndex thread = ground.forest.thread[episode.message.value()];
        const auto messages = ground.forest.messages(thread);
        const model::MessageIndex last = episode.again.exists() ? episode.again : episode.message;
        if (messages.back() != last || messages.size() < Rule::least_thread ||
            !is_lost(scene, episode) || !asks_within(ground, episode) ||
            !has_two_authors(ground, messages)) {
            continue;
        }
        const std::vector<double> own = gaps_of(ground, messages);
        const double usual = std::max(statistics::quantile(own, Rule::gap_quantile), archive_gap);
        const double silent =
            ground.clock.hours_between(ground.corpus.message(last).time, ground.corpus.as_of());
        if (std::min(silent, episode.age_hours) > usual) {
            found.push_back(stalled(scene, episode, usual));
            found.back().evidence.emplace_back(
                links_text(ground, thread, inferred[thread.value()]));
        }
    }
}

void find_orphaned_branches(const Scene& scene, std::vector<BlackHole>& found) {
    const Ground& ground = scene.ground;
    const std::vector<std::uint32_t> inferred = inferred_links(ground);
    const std::vector<std::uint32_t> below = count_below(ground);
    for (const Episode& episode : scene.episodes) {
        if (episode.root || !is_lost(scene, episode) || !asks_within(ground, episode)) {
            continue;
        }
        const model::ThreadIndex thread = ground.forest.thread[episode.message.value()];
        const auto messages = ground.forest.messages(thread);
        const auto own = std::ranges::lower_bound(messages, episode.message);
        const auto later = static_cast<std::size_t>(messages.end() - own) - 1;
        const std::size_t under = below[episode.message.value()];
        if (later >= under + Rule::least_elsewhere) {
            found.push_back(orphaned(scene, episode, later, later - under));
            found.back().evidence.emplace_back(
                links_text(ground, thread, inferred[thread.value()]));
        }
    }
}

}  // namespace mailhorizon::findings

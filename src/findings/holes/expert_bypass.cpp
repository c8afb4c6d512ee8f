// SPDX-License-Identifier: GPL-3.0-or-later
#include "findings/holes/expert_bypass.hpp"

#include "findings/asks/authorship.hpp"
#include "findings/asks/mailing_lists.hpp"
#include "findings/asks/sightings.hpp"
#include "findings/asks/words.hpp"
#include "findings/holes/finding.hpp"
#include "findings/patterns/term_space.hpp"

#include "mailhorizon/base/number.hpp"
#include "mailhorizon/base/time_units.hpp"
#include "mailhorizon/findings/forecast/forecast_policy.hpp"
#include "mailhorizon/findings/holes/black_hole.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <optional>
#include <utility>

namespace mailhorizon::findings {

namespace {

/// When an ask is said to have passed by who could have answered it.
struct Rule {
    /// Of rare terms: from here on two asks are of one matter.
    static constexpr double least_cosine = 0.35;
    /// Threads in which the helper answered; one may be chance.
    static constexpr std::size_t least_answers = 2;
    /// Recipients: who writes to more asks everybody.
    static constexpr std::size_t most_asked = 20;
    /// Asks of one author in which a term stands before it is a manner,
    static constexpr std::size_t habit_asks = 4;
    /// and the share of all own asks.
    static constexpr double habit_share = 0.2;
};

using Terms = std::vector<std::uint32_t>;

/// What one author says in at least four asks, and in a fifth of all. Sorted.
Terms habits_of(std::span<const std::pair<model::PersonIndex, std::size_t>> own,
                std::span<const Terms> texts) {
    Terms said;
    for (const auto& [author, text] : own) {
        said.insert(said.end(), texts[text].begin(), texts[text].end());
    }
    std::ranges::sort(said);
    Terms habits;
    for (std::size_t begin = 0, end = 0; begin < said.size(); begin = end) {
        while (end < said.size() && said[end] == said[begin]) {
            ++end;
        }
        const std::size_t times = end - begin;
        if (times >= Rule::habit_asks &&
            static_cast<double>(times) >= Rule::habit_share * static_cast<double>(own.size())) {
            habits.push_back(said[begin]);
        }
    }
    return habits;
}

/// The terms of each ask but those that its author says in ask after ask: a signature that looks
/// like text, or a manner, but no matter. Nothing where the author is not known. O(terms log
/// terms).
std::vector<Terms> matters(const Ground& ground, std::span<const Episode* const> asks) {
    std::vector<Terms> texts(asks.size());
    std::vector<std::pair<model::PersonIndex, std::size_t>> by_author;
    for (std::size_t text = 0; text < asks.size(); ++text) {
        const model::PersonIndex author = author_of(ground, asks[text]->message);
        if (author.exists()) {
            const auto terms = ground.corpus.message(asks[text]->message).terms;
            texts[text].assign(terms.begin(), terms.end());
            by_author.emplace_back(author, text);
        }
    }
    std::ranges::sort(by_author);
    for (std::size_t begin = 0, end = 0; begin < by_author.size(); begin = end) {
        while (end < by_author.size() && by_author[end].first == by_author[begin].first) {
            ++end;
        }
        if (end - begin < Rule::habit_asks) {
            continue;
        }
        const auto own = std::span(by_author).subspan(begin, end - begin);
        const Terms habits = habits_of(own, texts);
        for (const auto& [author, text] : own) {
            std::erase_if(texts[text], [&](std::uint32_t term) {
                return std::ranges::binary_search(habits, term);
            });
        }
    }
    return texts;
}

/// An earlier ask that somebody answered.
struct Case {
    model::PersonIndex helper;
    std::size_t text = 0;
    double cosine = 0.0;
};

/// Who is known to answer what.
class Helpers {
public:
    Helpers(const Ground& ground, std::span<const Episode> episodes, const ForecastPolicy& policy)
        : ground_(ground),
          policy_(policy),
          lists_(ground, policy.asks.list_share),
          sightings_(ground) {
        for (const Episode& episode : episodes) {
            if (episode.ask >= policy.asks.ask_threshold && !episode.excluded) {
                asks_.push_back(&episode);
            }
        }
    }

    void add_findings(std::vector<BlackHole>& found) const {
        const auto bypassed = [&](const Episode* ask) { return may_be_bypassed(*ask); };
        if (std::ranges::none_of(asks_, bypassed)) {
            return;
        }
        const auto texts = matters(ground_, asks_);
        const TermSpace space({texts.begin(), texts.end()});
        for (std::size_t text = 0; text < asks_.size(); ++text) {
            if (may_be_bypassed(*asks_[text])) {
                judge(space, text, found);
            }
        }
    }

private:
    [[nodiscard]] bool may_be_bypassed(const Episode& ask) const {
        const model::MessageRow& row = ground_.corpus.message(ask.message);
        return ask.state == EpisodeState::black_hole && ask.style == Style::direct &&
               ask.asked > 0 && row.recipients.size() <= Rule::most_asked && !row.list.exists() &&
               lists_.of(ask.message) == no_list;
    }

    /// The asks like this one that were answered before it was sent, by helper.
    [[nodiscard]] std::vector<Case> like(const TermSpace& space, std::size_t text) const {
        const model::MessageIndex own = asks_[text]->message;
        const model::PersonIndex asker = author_of(ground_, own);
        std::vector<Case> cases;
        for (const std::uint32_t earlier : space.alike(text)) {
            const Episode& ask = *asks_[earlier];
            if (!ask.answer.exists() || ask.possible_answer || ask.quoted_answer ||
                ask.answer > own ||
                ground_.forest.thread[ask.message.value()] == ground_.forest.thread[own.value()]) {
                continue;
            }
            const model::PersonIndex helper = author_of(ground_, ask.answer);
            const double cosine = space.cosine(text, earlier);
            if (cosine >= Rule::least_cosine && helper.exists() && helper != asker &&
                ground_.people.person(helper).kind == people::PersonKind::human &&
                !reaches(ground_, own, helper)) {
                cases.push_back({helper, earlier, cosine});
            }
        }
        std::ranges::sort(cases, [](const Case& one, const Case& other) {
            return std::pair(one.helper, one.text) < std::pair(other.helper, other.text);
        });
        return cases;
    }

    /// Those of the helper who answered most, in different threads; of equals the likest.
    [[nodiscard]] std::vector<Case> best(const std::vector<Case>& cases, base::Instant time) const {
        std::vector<Case> best;
        double best_sum = 0.0;
        for (std::size_t begin = 0; begin < cases.size();) {
            std::vector<Case> own;
            double sum = 0.0;
            std::size_t end = begin;
            for (; end < cases.size() && cases[end].helper == cases[begin].helper; ++end) {
                const auto thread = [&](const Case& one) {
                    return ground_.forest.thread[asks_[one.text]->message.value()];
                };
                const bool again = std::ranges::any_of(
                    own, [&](const Case& one) { return thread(one) == thread(cases[end]); });
                if (!again) {
                    own.push_back(cases[end]);
                    sum += cases[end].cosine;
                }
            }
            const bool there = sightings_.heard(
                cases[begin].helper, time, policy_.asks.observable_days * base::day_seconds);
            if (there && own.size() >= Rule::least_answers && sum > best_sum) {
                best = std::move(own);
                best_sum = sum;
            }
            begin = end;
        }
        return best;
    }

    void judge(const TermSpace& space, std::size_t text, std::vector<BlackHole>& found) const {
        const Episode& ask = *asks_[text];
        const auto known = best(like(space, text), ground_.corpus.message(ask.message).time);
        if (known.empty()) {
            return;
        }
        std::vector<model::MessageIndex> messages{ask.message};
        double match = 0.0;
        for (const Case& one : known) {
            messages.push_back(asks_[one.text]->answer);
            match += one.cosine / static_cast<double>(known.size());
        }
        const std::size_t answers = known.size();
        const model::MessageIndex newest = asks_[known.back().text]->answer;
        BlackHole finding =
            make_finding(ground_, expert_bypass, ask.score * match, std::move(messages));
        finding.evidence.emplace_back(
            fmt::format("possibly: none of {} asked answered in {}, while somebody it was not sent "
                        "to had answered {} of like terms in other threads, last on {} in {}",
                        count_text(ask.asked, "person"),
                        hours_text(ask.age_hours),
                        count_text(answers, "ask"),
                        day_text(ground_, newest),
                        ground_.corpus.message(newest).id));
        finding.evidence.emplace_back(
            fmt::format("mean cosine of terms {:.2f} (at least {:.2f} each), black-hole score "
                        "{:.2f}",
                        match,
                        Rule::least_cosine,
                        ask.score));
        found.push_back(std::move(finding));
    }

    const Ground& ground_;
    const ForecastPolicy& policy_;
    MailingLists lists_;
    Sightings sightings_;
    std::vector<const Episode*> asks_;
};

}  // namespace

void find_expert_bypasses(const Scene& scene, std::vector<BlackHole>& found) {
    Helpers(scene.ground, scene.episodes, scene.policy).add_findings(found);
}

}  // namespace mailhorizon::findings

// SPDX-License-Identifier: GPL-3.0-or-later
#include "findings/holes/single_point.hpp"

#include "findings/asks/authorship.hpp"
#include "findings/asks/sightings.hpp"
#include "findings/asks/words.hpp"
#include "findings/forecast/cure_model.hpp"
#include "findings/holes/finding.hpp"
#include "findings/holes/presence.hpp"

#include "mailhorizon/base/number.hpp"
#include "mailhorizon/base/time_units.hpp"
#include "mailhorizon/findings/forecast/forecast_policy.hpp"
#include "mailhorizon/findings/holes/black_hole.hpp"
#include "mailhorizon/statistics/discovery.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <iterator>
#include <limits>
#include <utility>

namespace mailhorizon::findings {

namespace {

/// When a stream is said to hang on one person.
struct Rule {
    /// Answers of a stream: below it a share of them is chance.
    static constexpr std::size_t least_answers = 20;
    /// People the person answered; two may be a friendship.
    static constexpr std::size_t least_askers = 3;
    /// Share of the answers that come from one person.
    static constexpr double least_share = 0.60;
    /// Rate of answers while away to the rate while here, at most.
    static constexpr double most_ratio = 0.5;
    /// Asks sent while the person was away,
    static constexpr std::size_t least_away = 10;
    /// and while here, for rates to be compared.
    static constexpr std::size_t least_here = 20;
    /// Days without a message elsewhere after which a person is away.
    static constexpr std::int64_t away_days = 7;
};

constexpr std::uint32_t no_stream = std::numeric_limits<std::uint32_t>::max();

/// Asks of one kind, and how many of them were answered.
struct Rate {
    std::size_t asks = 0;
    std::size_t answered = 0;

    void add(bool answer) {
        ++asks;
        answered += answer ? 1U : 0U;
    }
    [[nodiscard]] double share() const noexcept {
        return asks > 0 ? static_cast<double>(answered) / static_cast<double>(asks) : 0.0;
    }
};

/// P(so much lower a rate while away, by luck), two proportions with widened variance.
double fall_chance(const Rate& here, const Rate& away, double overdispersion) {
    const double all = static_cast<double>(here.answered + away.answered) /
                       static_cast<double>(here.asks + away.asks);
    const double variance =
        all * (1.0 - all) *
        (1.0 / static_cast<double>(here.asks) + 1.0 / static_cast<double>(away.asks));
    return variance > 0.0 ? statistics::upper_tail((here.share() - away.share()) /
                                                   (overdispersion * std::sqrt(variance)))
                          : 1.0;
}

/// A stream and who answers most of what is asked in it.
struct Point {
    std::uint32_t stream = 0;
    model::PersonIndex person;
    std::size_t answers = 0;  ///< in the stream, of those others could have given
    std::size_t own = 0;      ///< of them, by the person
    std::size_t others = 0;   ///< people who gave the rest
    std::size_t askers = 0;   ///< whom the person answered
    std::vector<model::MessageIndex> own_answers;
    Rate here;
    Rate away;
    double p = 1.0;

    [[nodiscard]] double share() const noexcept {
        return static_cast<double>(own) / static_cast<double>(answers);
    }
    [[nodiscard]] double ratio() const noexcept {
        return here.answered > 0 ? away.share() / here.share() : 1.0;
    }
    [[nodiscard]] bool is_measured() const noexcept {
        return away.asks >= Rule::least_away && here.asks >= Rule::least_here;
    }
};

/// An answered ask of a stream.
struct Answer {
    std::uint32_t stream = 0;
    model::PersonIndex by;
    model::PersonIndex asker;
    model::MessageIndex message;
    auto operator<=>(const Answer&) const noexcept = default;
};

class SinglePoints {
public:
    SinglePoints(const Ground& ground,
                 std::span<const Stream> streams,
                 std::span<const Episode> episodes,
                 const ForecastPolicy& policy)
        : ground_(ground),
          streams_(streams),
          episodes_(episodes),
          policy_(policy),
          sightings_(ground),
          stream_of_(ground.forest.threads.size(), no_stream) {
        for (std::size_t i = 0; i < streams.size(); ++i) {
            for (const model::ThreadIndex thread : streams[i].threads) {
                stream_of_[thread.value()] = static_cast<std::uint32_t>(i);
            }
        }
    }

    /// Of every stream with enough answers: who gives most of them, and how it fares without.
    [[nodiscard]] std::vector<Point> measure() const;

private:
    [[nodiscard]] std::uint32_t stream_of(const Episode& episode) const {
        return stream_of_[ground_.forest.thread[episode.message.value()].value()];
    }
    [[nodiscard]] bool is_ask(const Episode& episode) const {
        return !episode.excluded && episode.ask >= policy_.asks.ask_threshold &&
               episode.state != EpisodeState::not_observable && stream_of(episode) != no_stream;
    }
    [[nodiscard]] bool is_open_to_others(const Episode& episode) const;
    [[nodiscard]] std::vector<Answer> answers() const;
    void measure_absence(std::vector<Point>& points) const;

    const Ground& ground_;
    std::span<const Stream> streams_;
    std::span<const Episode> episodes_;
    const ForecastPolicy& policy_;
    Sightings sightings_;
    std::vector<std::uint32_t> stream_of_;  ///< by thread
};

/// Could anybody else have answered, in sight of the archive? On a list all can, and behind a
/// shared mailbox stand several.
bool SinglePoints::is_open_to_others(const Episode& episode) const {
    if (episode.style == Style::list) {
        return true;
    }
    const model::PersonIndex asker = author_of(ground_, episode.message);
    const model::PersonIndex answerer = author_of(ground_, episode.answer);
    const model::MessageRow& row = ground_.corpus.message(episode.message);
    return std::ranges::any_of(row.recipients, [&](const model::RecipientRow& recipient) {
        const model::PersonIndex person = person_of(ground_, recipient.address);
        if (!person.exists() || person == asker || person == answerer) {
            return false;
        }
        const people::PersonKind kind = ground_.people.person(person).kind;
        return kind == people::PersonKind::role || kind == people::PersonKind::team ||
               (kind == people::PersonKind::human &&
                sightings_.heard(
                    person, row.time, policy_.asks.observable_days * base::day_seconds));
    });
}

std::vector<Answer> SinglePoints::answers() const {
    std::vector<Answer> answers;
    for (const Episode& episode : episodes_) {
        if (is_ask(episode) && episode.state == EpisodeState::answered && !episode.quoted_answer &&
            is_open_to_others(episode)) {
            answers.push_back({.stream = stream_of(episode),
                               .by = author_of(ground_, episode.answer),
                               .asker = author_of(ground_, episode.message),
                               .message = episode.answer});
        }
    }
    std::ranges::sort(answers);
    return answers;
}

/// The one who gave most of `answers`, all of one stream and sorted by who gave them.
Point busiest(std::span<const Answer> answers) {
    Point point;
    point.stream = answers.front().stream;
    point.answers = answers.size();
    for (std::size_t begin = 0; begin < answers.size();) {
        std::size_t end = begin;
        std::size_t askers = 0;
        for (; end < answers.size() && answers[end].by == answers[begin].by; ++end) {
            const bool fresh = end == begin || answers[end].asker != answers[end - 1].asker;
            askers += fresh ? 1U : 0U;
        }
        if (answers[begin].by.exists()) {
            ++point.others;
            if (end - begin > point.own) {
                point.person = answers[begin].by;
                point.own = end - begin;
                point.askers = askers;
                point.own_answers.clear();
                for (std::size_t i = begin; i < end; ++i) {
                    point.own_answers.push_back(answers[i].message);
                }
            }
        }
        begin = end;
    }
    point.others -= point.person.exists() ? 1U : 0U;
    return point;
}

std::vector<Point> SinglePoints::measure() const {
    const std::vector<Answer> all = answers();
    std::vector<Point> points;
    for (std::size_t begin = 0; begin < all.size();) {
        std::size_t end = begin;
        while (end < all.size() && all[end].stream == all[begin].stream) {
            ++end;
        }
        if (end - begin >= Rule::least_answers) {
            Point point = busiest(std::span(all).subspan(begin, end - begin));
            if (point.person.exists() && point.askers >= Rule::least_askers &&
                ground_.people.person(point.person).kind == people::PersonKind::human) {
                points.push_back(std::move(point));
            }
        }
        begin = end;
    }
    measure_absence(points);
    return points;
}

void SinglePoints::measure_absence(std::vector<Point>& points) const {
    std::vector<model::PersonIndex> persons;
    std::vector<std::size_t> point_of(streams_.size(), points.size());
    for (std::size_t i = 0; i < points.size(); ++i) {
        persons.push_back(points[i].person);
        point_of[points[i].stream] = i;
    }
    std::ranges::sort(persons);
    persons.erase(std::ranges::unique(persons).begin(), persons.end());
    const Presence presence(ground_, persons);
    for (const Episode& episode : episodes_) {
        const double horizon = horizon_hours(episode.style, policy_.asks);
        if (!is_ask(episode) || episode.age_hours < horizon || is_ended_by_asker(episode.state) ||
            point_of[stream_of(episode)] == points.size()) {
            continue;
        }
        Point& point = points[point_of[stream_of(episode)]];
        if (author_of(ground_, episode.message) == point.person) {
            continue;
        }
        const auto position = static_cast<std::size_t>(
            std::ranges::lower_bound(persons, point.person) - persons.begin());
        const Presence::State state =
            presence.after(position,
                           ground_.corpus.message(episode.message).time.seconds,
                           Rule::away_days * base::day_seconds,
                           ground_.forest.thread[episode.message.value()]);
        if (state != Presence::State::unknown) {
            const bool answered =
                episode.state == EpisodeState::answered && episode.latency_hours <= horizon;
            (state == Presence::State::here ? point.here : point.away).add(answered);
        }
    }
    for (Point& point : points) {
        if (point.is_measured()) {
            point.p = fall_chance(point.here, point.away, policy_.overdispersion);
        }
    }
}

BlackHole finding_of(const Ground& ground, const Stream& stream, const Point& point, bool falls) {
    const model::MessageIndex root = ground.forest.threads[stream.threads.front().value()].first;
    std::vector<model::MessageIndex> messages{root};
    std::vector<model::MessageIndex> own = point.own_answers;
    std::ranges::sort(own, std::greater{});
    std::ranges::copy_if(own, std::back_inserter(messages), [root](model::MessageIndex message) {
        return message != root;
    });
    const bool one = point.share() >= Rule::least_share;
    BlackHole finding =
        make_finding(ground,
                     single_point,
                     std::max(one ? point.share() : 0.0, falls ? 1.0 - point.ratio() : 0.0),
                     std::move(messages));
    finding.evidence.emplace_back(fmt::format(
        "stream {}, {}: {} of {} answers to what is asked in it ({}) come from one person, to {} "
        "askers; {} gave the others",
        stream.id,
        stream.name.raw(),
        base::group_digits(point.own),
        base::group_digits(point.answers),
        base::percent_text(point.share()),
        base::group_digits(point.askers),
        count_text(point.others, "other")));
    if (point.is_measured()) {
        finding.evidence.emplace_back(fmt::format(
            "answered: {} of {} asks while that person wrote something elsewhere within {} days, "
            "{} of {} while not (ratio {:.2f}, {})",
            base::group_digits(point.here.answered),
            base::group_digits(point.here.asks),
            Rule::away_days,
            base::group_digits(point.away.answered),
            base::group_digits(point.away.asks),
            point.ratio(),
            statistics::p_text(point.p)));
    }
    finding.evidence.emplace_back(
        "this is a risk of the stream, not a judgement of whoever answers: nobody else is seen to "
        "answer as much if that person is away");
    return finding;
}

}  // namespace

void find_single_points(const Scene& scene, std::vector<BlackHole>& found) {
    const std::vector<Point> points =
        SinglePoints(scene.ground, scene.streams, scene.episodes, scene.policy).measure();
    std::vector<double> chances;
    for (const Point& point : points) {
        if (point.is_measured()) {
            chances.push_back(point.p);
        }
    }
    const double passing =
        statistics::largest_passing(std::move(chances), statistics::false_discovery_rate);
    for (const Point& point : points) {
        const bool falls =
            point.is_measured() && point.ratio() <= Rule::most_ratio && point.p <= passing;
        if (point.share() >= Rule::least_share || falls) {
            found.push_back(finding_of(scene.ground, scene.streams[point.stream], point, falls));
        }
    }
}

}  // namespace mailhorizon::findings

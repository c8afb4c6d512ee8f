// SPDX-License-Identifier: GPL-3.0-or-later
#include "findings/holes/sink_trial.hpp"

#include "findings/asks/authorship.hpp"
#include "findings/asks/mailing_lists.hpp"
#include "findings/forecast/cure_model.hpp"
#include "findings/forecast/shipped_prior.hpp"
#include "findings/holes/owing.hpp"

#include "mailhorizon/findings/forecast/forecast_policy.hpp"
#include "mailhorizon/statistics/chance.hpp"
#include "mailhorizon/statistics/discovery.hpp"
#include "mailhorizon/statistics/ridge.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace mailhorizon::findings {

namespace {

constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

/// Columns that speak of the message and of nobody's record.
constexpr std::array list_columns = {
    ListColumn::nq,        ListColumn::subjq,       ListColumn::ask,     ListColumn::asks,
    ListColumn::thx,       ListColumn::ann_s,       ListColumn::ann,     ListColumn::fyi,
    ListColumn::err,       ListColumn::patch,       ListColumn::url,     ListColumn::hi,
    ListColumn::tick,      ListColumn::loglen,      ListColumn::loglen2, ListColumn::code,
    ListColumn::subjlen,   ListColumn::veryshort,   ListColumn::weekend, ListColumn::friday,
    ListColumn::hour_sine, ListColumn::hour_cosine, ListColumn::later,   ListColumn::asking};
constexpr std::array direct_columns = {DirectColumn::subj_empty,
                                       DirectColumn::log_nrcpt,
                                       DirectColumn::single,
                                       DirectColumn::is_re,
                                       DirectColumn::is_fwd,
                                       DirectColumn::same_dept,
                                       DirectColumn::subj_ann,
                                       DirectColumn::subj_q,
                                       DirectColumn::hour_cosine,
                                       DirectColumn::hour_sine,
                                       DirectColumn::friday,
                                       DirectColumn::log_subjlen,
                                       DirectColumn::gt10,
                                       DirectColumn::weekend,
                                       DirectColumn::ask,
                                       DirectColumn::external,
                                       DirectColumn::later};

std::vector<std::size_t> columns_of(Style style) {
    std::vector<std::size_t> columns;
    const auto add = [&columns](auto column) {
        columns.push_back(static_cast<std::size_t>(column));
    };
    if (style == Style::list) {
        std::ranges::for_each(list_columns, add);
    } else {
        std::ranges::for_each(direct_columns, add);
    }
    return columns;
}

statistics::Beliefs beliefs_of(Style style, const std::vector<std::size_t>& columns) {
    const Prior prior = shipped_prior(style);
    const auto precision = [](double sd) { return 1.0 / (sd * sd); };
    statistics::Beliefs beliefs;
    beliefs.mean.push_back(prior.intercept);
    beliefs.precision.push_back(precision(prior.intercept_sd));
    for (const std::size_t column : columns) {
        beliefs.mean.push_back(prior.features[column].slope);
        beliefs.precision.push_back(precision(prior.features[column].slope_sd));
    }
    return beliefs;
}

bool is_settled(const Episode& episode, const ForecastPolicy& policy) noexcept {
    return !episode.excluded && episode.ask >= policy.asks.ask_threshold &&
           episode.state != EpisodeState::not_observable && !is_ended_by_asker(episode.state) &&
           episode.age_hours >= horizon_hours(episode.style, policy.asks);
}

bool is_silent(const Episode& episode, const ForecastPolicy& policy) noexcept {
    return episode.state != EpisodeState::answered ||
           episode.latency_hours > horizon_hours(episode.style, policy.asks);
}

}  // namespace

double SinkRow::ratio() const noexcept {
    return (all.unanswered + SinkRule::ratio_strength) / (all.expected + SinkRule::ratio_strength);
}

double SinkRow::ratio_margin(double z) const noexcept {
    return z * spread / (all.expected + SinkRule::ratio_strength);
}

SinkTest::SinkTest(const Ground& ground,
                   std::span<const Episode> episodes,
                   const AskFeatures& features,
                   const ForecastPolicy& policy)
    : ground_(ground), episodes_(episodes), overdispersion_(policy.overdispersion) {
    collect(policy);
    expect(features);
}

void SinkTest::collect(const ForecastPolicy& policy) {
    MailingLists lists(ground_, policy.asks.list_share);
    Owing owing(ground_);
    const auto persons = static_cast<std::uint32_t>(ground_.people.persons.size());
    for (std::size_t i = 0; i < episodes_.size(); ++i) {
        const Episode& episode = episodes_[i];
        if (!is_settled(episode, policy)) {
            continue;
        }
        const auto begin = static_cast<std::uint32_t>(addressees_.size());
        for (const model::PersonIndex person : owing.of(episode.message)) {
            addressees_.push_back(person.value());
        }
        const model::MessageRow& row = ground_.corpus.message(episode.message);
        const std::uint32_t list = lists.of(episode.message);
        // Mail to a list that names it nowhere: pipermail texts, and a list known by its header.
        if (row.recipients.empty() && list != no_list) {
            const model::PersonIndex known = person_of(ground_, row.list);
            addressees_.push_back(known.exists() ? known.value() : persons + list);
        }
        const auto end = static_cast<std::uint32_t>(addressees_.size());
        if (begin != end) {
            asks_.push_back({.episode = static_cast<std::uint32_t>(i),
                             .style = episode.style,
                             .silent = is_silent(episode, policy)});
            owed_.push_back({.begin = begin, .end = end});
        }
    }
    list_names_ = std::move(lists).names();
}

void SinkTest::expect(const AskFeatures& features) {
    for (const Style style : {Style::list, Style::direct}) {
        const std::vector<std::size_t> columns = columns_of(style);
        const auto cells_of = [&](const Ask& ask, std::vector<float>& cells) {
            const AskFeatures::Row row = features.row(ask.episode);
            cells.push_back(1.0F);
            for (const std::size_t column : columns) {
                cells.push_back(row[column]);
            }
        };
        const auto of_style =
            static_cast<std::size_t>(std::ranges::count(asks_, style, &Ask::style));
        const std::size_t stride = std::max<std::size_t>(1, of_style / SinkRule::most_lessons);
        statistics::Design design{.width = columns.size() + 1, .cells = {}, .weight = {}};
        std::vector<double> answered;
        std::size_t seen = 0;
        for (const Ask& ask : asks_) {
            if (ask.style == style && seen++ % stride == 0) {
                cells_of(ask, design.cells);
                design.weight.push_back(1.0);
                answered.push_back(ask.silent ? 0.0 : 1.0);
            }
        }
        const statistics::Beliefs beliefs = beliefs_of(style, columns);
        std::vector<double> beta = beliefs.mean;
        statistics::fit_logistic(design, answered, beliefs, SinkRule::most_steps, beta);
        std::vector<float> cells;
        for (Ask& ask : asks_) {
            if (ask.style == style) {
                cells.clear();
                cells_of(ask, cells);
                ask.silence = 1.0 - statistics::logistic(statistics::dot(cells, beta));
            }
        }
    }
}

bool SinkTest::is_tested(std::uint32_t addressee, SinkScope scope) const {
    if (!is_named(addressee) || scope == SinkScope::everybody) {
        return true;
    }
    const people::PersonKind kind = ground_.people.person(model::PersonIndex(addressee)).kind;
    return kind == people::PersonKind::role || kind == people::PersonKind::team ||
           kind == people::PersonKind::list;
}

/// Rows being filled, found by addressee and style.
struct SinkTest::Sums {
    std::vector<std::uint32_t> asks;
    std::vector<std::uint32_t> seen;
    std::vector<std::uint32_t> place;  ///< into `rows`
    std::vector<SinkRow> rows;

    explicit Sums(std::size_t addressees)
        : asks(2 * addressees), seen(2 * addressees), place(2 * addressees, none) {}

    static std::size_t key(std::uint32_t addressee, Style style) noexcept {
        return 2 * std::size_t{addressee} + static_cast<std::size_t>(style);
    }

    void add(std::size_t key, const Ask& ask, model::MessageIndex message, bool alone) {
        SinkRow& row = rows[place[key]];
        const std::uint32_t number = seen[key]++;
        const std::size_t half = number < asks[key] / 2 ? 0 : 1;
        if (number == asks[key] / 2) {
            row.second_half = message;
        }
        for (SinkCount* count : {&row.all, &row.halves[half], &row.alternates[number % 2]}) {
            count->unanswered += ask.silent ? 1.0 : 0.0;
            count->expected += ask.silence;
        }
        row.alone += alone ? 1U : 0U;
        row.spread += ask.silence * (1.0 - ask.silence);
    }
};

std::vector<SinkRow> SinkTest::run(SinkScope scope, const std::vector<Owed>& owed) const {
    Sums sums(ground_.people.persons.size() + list_names_.size());
    for (std::size_t i = 0; i < asks_.size(); ++i) {
        for (const std::uint32_t addressee : owing(owed[i])) {
            ++sums.asks[Sums::key(addressee, asks_[i].style)];
        }
    }
    for (std::size_t key = 0; key < sums.asks.size(); ++key) {
        const auto addressee = static_cast<std::uint32_t>(key / 2);
        if (sums.asks[key] >= SinkRule::least_asks && is_tested(addressee, scope)) {
            sums.place[key] = static_cast<std::uint32_t>(sums.rows.size());
            SinkRow& row = sums.rows.emplace_back();
            row.addressee = addressee;
            row.style = key % 2 == 0 ? Style::list : Style::direct;
            row.asks = sums.asks[key];
        }
    }
    for (std::size_t i = 0; i < asks_.size(); ++i) {
        const auto all = owing(owed[i]);
        for (const std::uint32_t addressee : all) {
            const std::size_t key = Sums::key(addressee, asks_[i].style);
            if (sums.place[key] != none) {
                sums.add(key, asks_[i], episodes_[asks_[i].episode].message, all.size() == 1);
            }
        }
    }
    std::vector<SinkRow> rows = std::move(sums.rows);
    std::erase_if(rows,
                  [](const SinkRow& row) { return row.all.expected < SinkRule::least_expected; });
    for (SinkRow& row : rows) {
        row.spread = overdispersion_ * std::sqrt(row.spread);
        row.p = statistics::upper_tail((row.all.unanswered - row.all.expected) / row.spread);
    }
    std::vector<double> chances;
    for (const SinkRow& row : rows) {
        chances.push_back(row.p);
    }
    const double passing =
        statistics::largest_passing(std::move(chances), statistics::false_discovery_rate);
    for (SinkRow& row : rows) {
        row.passes = row.p <= passing;
    }
    return rows;
}

std::vector<SinkRow> SinkTest::run_permuted(SinkScope scope, std::uint64_t seed) const {
    std::vector<Owed> owed = owed_;
    statistics::Chance chance(seed);
    for (const Style style : {Style::list, Style::direct}) {
        std::vector<std::uint32_t> places;
        for (std::size_t i = 0; i < asks_.size(); ++i) {
            if (asks_[i].style == style) {
                places.push_back(static_cast<std::uint32_t>(i));
            }
        }
        for (std::size_t left = places.size(); left > 1; --left) {
            std::swap(owed[places[left - 1]], owed[places[chance.below(left)]]);
        }
    }
    return run(scope, owed);
}

std::string SinkTest::name(std::uint32_t addressee) const {
    return is_named(addressee) ? ground_.people.persons[addressee].key
                               : list_names_[addressee - ground_.people.persons.size()];
}

std::vector<model::MessageIndex> SinkTest::unanswered(const SinkRow& row) const {
    std::vector<model::MessageIndex> messages;
    for (std::size_t i = 0; i < asks_.size(); ++i) {
        const auto all = owing(owed_[i]);
        if (asks_[i].silent && asks_[i].style == row.style &&
            std::ranges::find(all, row.addressee) != all.end()) {
            messages.push_back(episodes_[asks_[i].episode].message);
        }
    }
    return messages;
}

}  // namespace mailhorizon::findings

// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/findings/streams/stream.hpp"

#include "findings/asks/authorship.hpp"
#include "findings/streams/confidentiality.hpp"
#include "findings/streams/stream_groups.hpp"
#include "findings/streams/stream_name.hpp"
#include "findings/streams/stream_summary.hpp"

#include "mailhorizon/base/hash.hpp"
#include "mailhorizon/base/time_units.hpp"
#include "mailhorizon/findings/asks/ask_policy.hpp"
#include "mailhorizon/findings/streams/stream_policy.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <functional>
#include <map>
#include <numeric>
#include <optional>
#include <string>
#include <utility>

namespace mailhorizon::findings {

namespace {

constexpr double month_seconds = 30.4375 * static_cast<double>(base::day_seconds);
/// From how many on a stream is what it seems.
struct Rule {
    /// Inside writers from which `account` is 1.
    static constexpr double account_writers = 5.0;
    /// Threads from which a stream is no one-off.
    static constexpr double many_threads = 5.0;
    /// Months before as-of that count for what a month costs.
    static constexpr double traffic_months = 12.0;
    /// Units: two in equal parts are no open crowd, these are.
    static constexpr std::size_t many_units = 8;
};

/// What all streams of a corpus are made from.
struct Workshop {
    const Ground& ground;
    const Standings& standings;
    const MailingLists& lists;
    const ThreadProfiles& profiles;
    double archive_unanswered;
};

/// First and last plausible time.
struct Span {
    std::optional<std::int64_t> first;
    std::int64_t last = 0;

    void add(const model::MessageRow& row) {
        if (row.plausible) {
            first = std::min(first.value_or(row.time.seconds), row.time.seconds);
            last = std::max(first == row.time.seconds ? row.time.seconds : last, row.time.seconds);
        }
    }
    [[nodiscard]] double days_to(base::Instant as_of) const {
        return first ? static_cast<double>(as_of.seconds - last) /
                           static_cast<double>(base::day_seconds)
                     : 0.0;
    }
    [[nodiscard]] double months() const {
        return first ? std::max(1.0, static_cast<double>(last - *first) / month_seconds) : 1.0;
    }
};

/// The last twelve months before as-of, in months; less where the archive has less, at least one.
double recent_months(const model::Corpus& corpus) {
    const double all =
        static_cast<double>(corpus.as_of().seconds - corpus.first_time().seconds) / month_seconds;
    return std::clamp(all, 1.0, Rule::traffic_months);
}

bool is_recent(const Workshop& shop, const model::MessageRow& row) {
    const double age = static_cast<double>(shop.ground.corpus.as_of().seconds - row.time.seconds);
    return !row.plausible || age <= Rule::traffic_months * month_seconds;
}

void add_message(const Workshop& shop, model::MessageIndex message, Stream& stream) {
    const model::MessageRow& row = shop.ground.corpus.message(message);
    Traffic& traffic = stream.traffic;
    ++stream.messages;
    stream.copies += row.recipients.size();
    if (!is_recent(shop, row)) {
        return;
    }
    ++traffic.messages;
    traffic.words += row.counts.words;
    for (const model::RecipientRow& recipient : row.recipients) {
        const model::PersonIndex person = person_of(shop.ground, recipient.address);
        if (!person.exists() || !shop.standings.of(person).counts) {
            continue;
        }
        const bool to = recipient.role == model::RecipientRole::to;
        ++(to ? traffic.to_copies : traffic.cc_copies);
        (to ? traffic.to_words : traffic.cc_words) += row.counts.words;
    }
    const std::uint32_t list = shop.lists.of(message);
    if (list != no_list) {
        ++traffic.list_messages;
        traffic.list_words += row.counts.words;
        traffic.list_readers = std::max(traffic.list_readers, shop.lists.writers(list));
    }
}

double median_gap_days(std::vector<std::int64_t> times) {
    if (times.size() < 2) {
        return 0.0;
    }
    std::ranges::sort(times);
    std::vector<std::int64_t> gaps;
    for (std::size_t i = 1; i < times.size(); ++i) {
        gaps.push_back(times[i] - times[i - 1]);
    }
    const auto middle = gaps.begin() + static_cast<std::ptrdiff_t>(gaps.size() / 2);
    std::ranges::nth_element(gaps, middle);
    return static_cast<double>(*middle) / static_cast<double>(base::day_seconds);
}

std::vector<model::PersonIndex> people_of(const Workshop& shop, const Stream& stream) {
    std::vector<model::PersonIndex> people;
    for (const model::ThreadIndex thread : stream.threads) {
        const auto some = shop.profiles.people_of(shop.profiles.threads[thread.value()]);
        people.insert(people.end(), some.begin(), some.end());
    }
    std::ranges::sort(people);
    people.erase(std::ranges::unique(people).begin(), people.end());
    return people;
}

/// People inside who wrote something: a copy makes nobody a party to what was said.
std::uint32_t count_inside_writers(const Workshop& shop, const Stream& stream) {
    std::vector<model::PersonIndex> writers;
    for (const model::ThreadIndex thread : stream.threads) {
        for (const model::MessageIndex message : shop.ground.forest.messages(thread)) {
            const model::PersonIndex author = author_of(shop.ground, message);
            if (author.exists() && shop.standings.of(author).counts &&
                !shop.standings.of(author).outside) {
                writers.push_back(author);
            }
        }
    }
    std::ranges::sort(writers);
    return static_cast<std::uint32_t>(std::ranges::unique(writers).begin() - writers.begin());
}

/// Sorts `values` and gives how often each occurs.
std::vector<std::size_t> occurrences(std::vector<std::uint32_t> values) {
    std::ranges::sort(values);
    std::vector<std::size_t> counts;
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (i == 0 || values[i] != values[i - 1]) {
            counts.push_back(0);
        }
        ++counts.back();
    }
    return counts;
}

/// Entropy over that of equally frequent kinds, of which there may be more than met: 0 where there
/// is one kind.
double evenness(const std::vector<std::size_t>& counts) {
    const auto all =
        static_cast<double>(std::accumulate(counts.begin(), counts.end(), std::size_t{0}));
    double entropy = 0.0;
    for (const std::size_t count : counts) {
        const double share = static_cast<double>(count) / all;
        entropy -= share * std::log2(share);
    }
    return entropy / std::log2(static_cast<double>(std::max(counts.size(), Rule::many_units)));
}

void describe_people(const Workshop& shop, const GroupKey& key, Stream& stream) {
    const std::vector<model::PersonIndex> people = people_of(shop, stream);
    std::vector<std::uint32_t> units;
    std::vector<std::uint32_t> domains;
    for (const model::PersonIndex person : people) {
        const Standing& standing = shop.standings.of(person);
        units.push_back(standing.unit);
        stream.inside_people += standing.outside ? 0U : 1U;
        if (standing.domain != no_domain) {
            domains.push_back(standing.domain);
        }
    }
    const std::vector<std::size_t> unit_counts = occurrences(std::move(units));
    stream.people = static_cast<std::uint32_t>(people.size());
    stream.units = static_cast<std::uint32_t>(unit_counts.size());
    stream.outside_domains = static_cast<std::uint32_t>(occurrences(std::move(domains)).size());
    stream.features.open = evenness(unit_counts);
    stream.features.party = key.bond == Bond::party ? 1.0 : 0.0;
    stream.inside_writers = count_inside_writers(shop, stream);
    if (key.bond == Bond::party && stream.inside_writers > 1) {
        stream.features.account = std::min(1.0,
                                           std::log2(static_cast<double>(stream.inside_writers)) /
                                               std::log2(Rule::account_writers));
    }
}

/// Of mail with one party outside, threads between two people count as `dyad` only if it is always
/// the same two: what one colleague writes with a customer is of use to the next.
void keep_one_pair(const Workshop& shop, Stream& stream) {
    using Pair = std::pair<std::uint32_t, std::uint32_t>;
    std::vector<std::pair<Pair, std::size_t>> pairs;
    for (std::size_t i = 0; i < stream.threads.size(); ++i) {
        const auto people =
            shop.profiles.people_of(shop.profiles.threads[stream.threads[i].value()]);
        if (stream.by_thread[i].dyad > 0.0F && !people.empty()) {
            pairs.emplace_back(Pair(people.front().value(), people.back().value()), i);
            stream.by_thread[i].dyad = 0.0F;
        }
    }
    std::ranges::sort(pairs);
    std::span<const std::pair<Pair, std::size_t>> most;
    for (auto begin = pairs.begin(); begin != pairs.end();) {
        const auto end = std::find_if(
            begin, pairs.end(), [&](const auto& one) { return one.first != begin->first; });
        if (static_cast<std::size_t>(end - begin) > most.size()) {
            most = std::span(begin, end);
        }
        begin = end;
    }
    for (const auto& [pair, thread] : most) {
        stream.by_thread[thread].dyad = 1.0F;
    }
}

Stream make_stream(const Workshop& shop, const StreamGroup& group) {
    const Ground& ground = shop.ground;
    Stream stream;
    stream.threads = group.threads;
    stream.list = group.key.bond <= Bond::announcer;
    stream.community = shop.standings.community;
    stream.archive_unanswered = shop.archive_unanswered;
    const model::MessageIndex first = ground.forest.threads[group.threads.front().value()].first;
    stream.id = "s" + base::hash_digits(ground.corpus.message(first).id);
    stream.name = stream_name(ground, group, shop.profiles, shop.standings, shop.lists);
    Span span;
    std::vector<std::int64_t> times;
    std::vector<float> confs;
    for (const model::ThreadIndex thread : group.threads) {
        stream.by_thread.push_back(shop.profiles.threads[thread.value()].features);
        confs.push_back(stream.by_thread.back().confidential);
        for (const model::MessageIndex message : ground.forest.messages(thread)) {
            add_message(shop, message, stream);
            const model::MessageRow& row = ground.corpus.message(message);
            span.add(row);
            if (row.plausible) {
                times.push_back(row.time.seconds);
            }
        }
    }
    describe_people(shop, group.key, stream);
    if (group.key.bond == Bond::party) {
        keep_one_pair(shop, stream);
    }
    stream.features.one_off =
        1.0 - std::min(1.0, static_cast<double>(group.threads.size()) / Rule::many_threads);
    stream.features.confidential = joint_confidentiality(confs);
    std::vector<std::uint32_t> all(group.threads.size());
    std::iota(all.begin(), all.end(), std::uint32_t{0});
    stream.features = summarise(stream, all);
    stream.months = span.months();
    stream.silence_days = span.days_to(ground.corpus.as_of());
    stream.usual_gap_days = median_gap_days(std::move(times));
    stream.traffic.months = recent_months(ground.corpus);
    stream.traffic.people = stream.people;
    stream.traffic.repeated = stream.features.repeated;
    return stream;
}

/// Two messages may bear one Message-ID; streams keep ids of their own even then.
void make_ids_unique(std::vector<Stream>& streams) {
    std::map<std::string, std::size_t, std::less<>> met;
    for (Stream& stream : streams) {
        if (const std::size_t times = ++met[stream.id]; times > 1) {
            stream.id = "s" + base::hash_digits(fmt::format("{} {}", stream.id, times));
        }
    }
}

}  // namespace

std::vector<Stream> find_streams(const Ground& ground,
                                 std::span<const Episode> episodes,
                                 const Patterns& patterns,
                                 const AskPolicy& policy,
                                 const StreamPolicy& stream_policy) {
    const Standings standings = find_standings(ground);
    const MailingLists lists(ground, policy.list_share);
    const ThreadProfiles profiles =
        profile_threads(ground, episodes, patterns, standings, lists, policy);
    const Workshop shop{.ground = ground,
                        .standings = standings,
                        .lists = lists,
                        .profiles = profiles,
                        .archive_unanswered = tally_asks(episodes, policy).mean()};
    std::vector<Stream> streams;
    for (const StreamGroup& group : group_threads(profiles)) {
        if (group.threads.size() >= std::max<std::size_t>(1, stream_policy.stream_threads)) {
            streams.push_back(make_stream(shop, group));
        }
    }
    std::ranges::sort(streams, {}, [](const Stream& stream) { return stream.threads.front(); });
    make_ids_unique(streams);
    return streams;
}

}  // namespace mailhorizon::findings

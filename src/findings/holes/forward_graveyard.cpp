// SPDX-License-Identifier: GPL-3.0-or-later
#include "findings/holes/forward_graveyard.hpp"

#include "findings/asks/authorship.hpp"
#include "findings/asks/sightings.hpp"
#include "findings/asks/words.hpp"
#include "findings/holes/finding.hpp"

#include "mailhorizon/base/hash.hpp"
#include "mailhorizon/base/number.hpp"
#include "mailhorizon/base/time_units.hpp"
#include "mailhorizon/findings/forecast/forecast_policy.hpp"
#include "mailhorizon/findings/holes/black_hole.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <span>
#include <string_view>
#include <utility>

namespace mailhorizon::findings {

namespace {

/// When forwards are said to find no echo.
struct Rule {
    /// Acts of passing on; fewer are no way of working.
    static constexpr std::size_t least_forwards = 5;
    /// Seconds in which so many must lie.
    static constexpr std::int64_t span_seconds = 365 * base::day_seconds;
    /// Bare forwards in a row from which a thread is a chain.
    static constexpr std::uint32_t least_hops = 3;
    /// Share of the forwards without an echo.
    static constexpr double least_share = 0.8;
    /// Bytes of a local part that are looked at (RFC 5321 allows no more).
    static constexpr std::size_t most_local = 64;
    /// Bytes two local parts share if they may be one person's.
    static constexpr std::size_t word_size = 5;
    /// Days in which any mail back is an echo. At 14 the forwards between two who also write of
    /// other things every week or two were never found.
    static constexpr std::int64_t echo_days = 7;
    /// Seconds between two acts: a folder emptied within the hour is one.
    static constexpr std::int64_t act_seconds = base::hour_seconds;
};

/// A forward that counts, in the group it belongs to.
struct Forward {
    std::uint64_t group = 0;
    model::MessageIndex message;
    auto operator<=>(const Forward&) const noexcept = default;
};

/// One person's mail to another.
struct Letter {
    std::uint64_t pair = 0;
    std::int64_t seconds = 0;
    auto operator<=>(const Letter&) const noexcept = default;
};

std::uint64_t pair_of(model::PersonIndex from, model::PersonIndex to) noexcept {
    constexpr unsigned half = 32;
    return (std::uint64_t{from.value()} << half) | to.value();
}

/// The persons in To, by number, each once.
std::vector<model::PersonIndex> addressees(const Ground& ground, model::MessageIndex message) {
    std::vector<model::PersonIndex> people;
    for (const model::RecipientRow& recipient : ground.corpus.message(message).recipients) {
        const model::PersonIndex person = person_of(ground, recipient.address);
        if (recipient.role == model::RecipientRole::to && person.exists()) {
            people.push_back(person);
        }
    }
    std::ranges::sort(people);
    const auto repeated = std::ranges::unique(people);
    people.erase(repeated.begin(), repeated.end());
    return people;
}

/// Does a word of one local part of two mailboxes stand in the other: "sara.shackleton" at work,
/// "sshackl" at home?
bool share_word(std::string_view one, std::string_view other) {
    const std::string_view short_one = one.substr(0, one.find('@'));
    const std::string_view short_other = other.substr(0, other.find('@'));
    for (std::size_t at = 0; at + Rule::word_size <= short_one.size() && at < Rule::most_local;
         ++at) {
        if (short_other.find(short_one.substr(at, Rule::word_size)) != std::string_view::npos) {
            return true;
        }
    }
    return false;
}

/// Sent to the sender's own mailbox somewhere else, as far as addresses tell.
bool is_to_self(const Ground& ground, model::MessageIndex message) {
    const model::MessageRow& row = ground.corpus.message(message);
    const std::string_view from =
        row.from.exists() ? ground.corpus.address(row.from) : std::string_view();
    return std::ranges::any_of(row.recipients, [&](const model::RecipientRow& recipient) {
        const std::string_view to = ground.corpus.address(recipient.address);
        return people::domain_of(to) != people::domain_of(from) && share_word(from, to);
    });
}

/// Do as many as it takes, in order of time, lie within a year?
bool is_frequent(const Ground& ground, std::span<const model::MessageIndex> forwards) {
    for (std::size_t i = Rule::least_forwards - 1; i < forwards.size(); ++i) {
        const std::int64_t span =
            ground.corpus.message(forwards[i]).time.seconds -
            ground.corpus.message(forwards[i + 1 - Rule::least_forwards]).time.seconds;
        if (span <= Rule::span_seconds) {
            return true;
        }
    }
    return false;
}

/// How often something was passed on: a folder emptied within the hour is one act, not many.
std::size_t count_acts(const Ground& ground, std::span<const model::MessageIndex> forwards) {
    std::size_t acts = forwards.empty() ? 0 : 1;
    for (std::size_t i = 1; i < forwards.size(); ++i) {
        const std::int64_t gap = ground.corpus.message(forwards[i]).time.seconds -
                                 ground.corpus.message(forwards[i - 1]).time.seconds;
        acts += gap >= Rule::act_seconds ? 1U : 0U;
    }
    return acts;
}

/// Somebody else wrote below it, and did not just pass it on again.
bool is_taken_up(const Ground& ground, model::MessageIndex message) {
    const model::PersonIndex author = author_of(ground, message);
    return std::ranges::any_of(ground.forest.replies(message), [&](model::MessageIndex reply) {
        return !is_robot(ground, reply) && is_another(author, author_of(ground, reply)) &&
               !is_bare_forward(ground, reply);
    });
}

/// Collects the bare forwards of an archive.
class Forwards {
public:
    Forwards(const Ground& ground, const ForecastPolicy& policy)
        : ground_(ground),
          policy_(policy),
          sightings_(ground),
          hops_(ground.corpus.messages().size()) {
        // Parents come before their children, but for wrong clocks: those chains are cut short.
        for (std::size_t i = 0; i < hops_.size(); ++i) {
            add(model::MessageIndex(i));
        }
        std::ranges::sort(by_sender_);
        std::ranges::sort(by_thread_);
        collect_letters();
    }

    [[nodiscard]] const std::vector<Forward>& by_sender() const { return by_sender_; }
    [[nodiscard]] const std::vector<Forward>& by_thread() const { return by_thread_; }
    [[nodiscard]] std::uint32_t hops(model::MessageIndex message) const {
        return hops_[message.value()];
    }

    /// Did one of those it went to write to its sender at all in the days after? Then what was
    /// passed on may well have been talked of, under another subject. O(addressees log mails).
    [[nodiscard]] bool has_echo(model::MessageIndex message) const {
        const std::int64_t sent = ground_.corpus.message(message).time.seconds;
        const model::PersonIndex sender = author_of(ground_, message);
        return std::ranges::any_of(addressees(ground_, message), [&](model::PersonIndex person) {
            const std::uint64_t pair = pair_of(person, sender);
            const auto next = std::ranges::upper_bound(letters_, Letter{pair, sent});
            return next != letters_.end() && next->pair == pair &&
                   next->seconds <= sent + Rule::echo_days * base::day_seconds;
        });
    }

private:
    void add(model::MessageIndex message) {
        const model::MessageRow& row = ground_.corpus.message(message);
        if (!row.plausible || is_robot(ground_, message) || !is_bare_forward(ground_, message)) {
            return;
        }
        const model::MessageIndex parent = ground_.forest.parent[message.value()];
        hops_[message.value()] = 1 + (parent.exists() ? hops_[parent.value()] : 0);
        const model::PersonIndex sender = author_of(ground_, message);
        const auto people = addressees(ground_, message);
        const bool seen = std::ranges::any_of(people, [&](model::PersonIndex person) {
            return sightings_.heard(
                person, row.time, policy_.asks.observable_days * base::day_seconds);
        });
        const bool own =
            std::ranges::find(people, sender) != people.end() || is_to_self(ground_, message);
        if (!sender.exists() || !seen || own || (row.text_marks & model::fyi) != 0) {
            return;
        }
        std::uint64_t group = base::stable_hash("forward", sender.value());
        for (const model::PersonIndex person : people) {
            group = base::stable_hash("to", group ^ person.value());
        }
        by_sender_.push_back({group, message});
        by_thread_.push_back({ground_.forest.thread[message.value()].value(), message});
    }

    /// What went back from those forwarded to, to those who forward. O(recipients log pairs).
    void collect_letters() {
        std::vector<std::uint64_t> pairs;
        for (const Forward& forward : by_sender_) {
            for (const model::PersonIndex person : addressees(ground_, forward.message)) {
                pairs.push_back(pair_of(person, author_of(ground_, forward.message)));
            }
        }
        std::ranges::sort(pairs);
        const auto repeated = std::ranges::unique(pairs);
        pairs.erase(repeated.begin(), repeated.end());
        const std::size_t all = pairs.empty() ? 0 : hops_.size();
        for (std::size_t i = 0; i < all; ++i) {
            add_letters(model::MessageIndex(i), pairs);
        }
        std::ranges::sort(letters_);
    }

    void add_letters(model::MessageIndex message, const std::vector<std::uint64_t>& pairs) {
        const model::MessageRow& row = ground_.corpus.message(message);
        const model::PersonIndex author = author_of(ground_, message);
        if (!author.exists() || !row.plausible || is_robot(ground_, message)) {
            return;
        }
        for (const model::RecipientRow& recipient : row.recipients) {
            const model::PersonIndex person = person_of(ground_, recipient.address);
            if (person.exists() && std::ranges::binary_search(pairs, pair_of(author, person))) {
                letters_.push_back({pair_of(author, person), row.time.seconds});
            }
        }
    }

    const Ground& ground_;
    const ForecastPolicy& policy_;
    Sightings sightings_;
    std::vector<Letter> letters_;
    std::vector<std::uint32_t> hops_;  ///< by message: bare forwards in a row up to it
    std::vector<Forward> by_sender_;
    std::vector<Forward> by_thread_;
};

/// A finding about forwards of one group, in order of time, if they found no reply.
void judge(const Ground& ground,
           const Forwards& known,
           std::vector<model::MessageIndex> forwards,
           std::uint32_t hops,
           std::vector<BlackHole>& found) {
    const auto buried =
        static_cast<std::size_t>(std::ranges::count_if(forwards, [&](model::MessageIndex message) {
            return !is_taken_up(ground, message) && !known.has_echo(message);
        }));
    const double share = static_cast<double>(buried) / static_cast<double>(forwards.size());
    if (count_acts(ground, forwards) < Rule::least_forwards || share < Rule::least_share ||
        !is_frequent(ground, forwards)) {
        return;
    }
    const std::size_t all = forwards.size();
    const model::MessageIndex first = forwards.front();
    const model::MessageIndex last = forwards.back();
    BlackHole finding = make_finding(ground, forward_graveyard, share, std::move(forwards));
    const std::size_t readers = addressees(ground, first).size();
    const std::string way =
        hops >= Rule::least_hops
            ? fmt::format("in one thread, up to {} in a row", hops)
            : fmt::format("by one sender to the same {}", count_text(readers, "person"));
    finding.evidence.emplace_back(
        fmt::format("{} with fewer than {} own words, {}, from {} to {}; no reply to {}, nor "
                    "any other mail back within {} days",
                    count_text(all, "forward"),
                    bare_forward_words,
                    way,
                    day_text(ground, first),
                    day_text(ground, last),
                    base::group_digits(buried),
                    Rule::echo_days));
    found.push_back(std::move(finding));
}

}  // namespace

void find_forward_graveyards(const Scene& scene, std::vector<BlackHole>& found) {
    const Forwards forwards(scene.ground, scene.policy);
    const auto each_group = [](const std::vector<Forward>& all, auto take) {
        for (std::size_t begin = 0; begin < all.size();) {
            std::vector<model::MessageIndex> group;
            std::size_t end = begin;
            for (; end < all.size() && all[end].group == all[begin].group; ++end) {
                group.push_back(all[end].message);
            }
            begin = end;
            take(std::move(group));
        }
    };
    each_group(forwards.by_sender(), [&](std::vector<model::MessageIndex> group) {
        judge(scene.ground, forwards, std::move(group), 0, found);
    });
    each_group(forwards.by_thread(), [&](std::vector<model::MessageIndex> group) {
        std::uint32_t hops = 0;
        for (const model::MessageIndex message : group) {
            hops = std::max(hops, forwards.hops(message));
        }
        if (hops >= Rule::least_hops) {
            judge(scene.ground, forwards, std::move(group), hops, found);
        }
    });
}

}  // namespace mailhorizon::findings

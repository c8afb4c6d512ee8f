// SPDX-License-Identifier: GPL-3.0-or-later
#include "findings/patterns/attachment_rounds.hpp"

#include "findings/asks/authorship.hpp"

#include "mailhorizon/base/hash.hpp"
#include "mailhorizon/base/time_units.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <limits>
#include <span>
#include <tuple>
#include <utility>

namespace mailhorizon::findings {

namespace {

/// When a file goes to and fro.
struct Rule {
    /// Messages with the file; two are a file and its correction.
    static constexpr std::size_t least_versions = 3;
    /// People who send it: from one alone it goes, but not fro.
    static constexpr std::size_t least_senders = 2;
    /// Threads, or senders, above which it is a logo or a form.
    static constexpr std::size_t logo_spread = 12;
    /// Seconds: after a longer pause among the same people another round begins.
    static constexpr std::int64_t pause_seconds = 30 * base::day_seconds;
};

/// One file in one message.
struct Sent {
    std::uint32_t stem = 0;
    std::uint64_t group = 0;  ///< the thread, or a hash of all who took part
    model::MessageIndex message;
    auto operator<=>(const Sent&) const noexcept = default;
};

/// A hash of author and recipients whatever their order; 0 unless there are two or more.
std::uint64_t people_of(const Ground& ground, model::MessageIndex message) {
    std::vector<std::uint32_t> people;
    const auto add = [&](model::PersonIndex person) {
        if (person.exists()) {
            people.push_back(person.value());
        }
    };
    add(author_of(ground, message));
    for (const model::RecipientRow& recipient : ground.corpus.message(message).recipients) {
        add(person_of(ground, recipient.address));
    }
    std::ranges::sort(people);
    const auto repeated = std::ranges::unique(people);
    people.erase(repeated.begin(), repeated.end());
    if (people.size() < 2) {
        return 0;
    }
    std::uint64_t hash = people.size();
    for (const std::uint32_t person : people) {
        const model::PersonIndex index(person);
        hash = base::stable_hash(ground.people.person(index).key, hash);
    }
    return std::max<std::uint64_t>(hash, 1);
}

/// How many different values there are; reorders.
std::size_t count_distinct(std::vector<std::uint32_t>& values) {
    std::ranges::sort(values);
    return values.size() - std::ranges::unique(values).size();
}

std::size_t count_senders(const Ground& ground, std::span<const Sent> sent) {
    std::vector<std::uint32_t> senders;
    for (const Sent& one : sent) {
        if (const auto author = author_of(ground, one.message); author.exists()) {
            senders.push_back(author.value());
        }
    }
    return count_distinct(senders);
}

std::size_t count_threads(const Ground& ground, std::span<const Sent> sent) {
    std::vector<std::uint32_t> threads;
    for (const Sent& one : sent) {
        threads.push_back(ground.forest.thread[one.message.value()].value());
    }
    return count_distinct(threads);
}

/// All files but logos, by stem, thread and message.
std::vector<Sent> sent_in_threads(const Ground& ground) {
    std::vector<Sent> all;
    const auto messages = ground.corpus.messages();
    for (std::size_t i = 0; i < messages.size(); ++i) {
        for (const std::uint32_t stem : messages[i].attachments) {
            all.push_back({stem, ground.forest.thread[i].value(), model::MessageIndex(i)});
        }
    }
    std::ranges::sort(all);
    const auto repeated = std::ranges::unique(all);
    all.erase(repeated.begin(), repeated.end());
    std::vector<Sent> kept;
    for (auto begin = all.begin(); begin != all.end();) {
        const auto end = std::find_if(
            begin, all.end(), [&](const Sent& one) { return one.stem != begin->stem; });
        const std::span<const Sent> same(begin, end);
        if (same.size() >= Rule::least_versions &&
            (count_threads(ground, same) <= Rule::logo_spread ||
             count_senders(ground, same) <= Rule::logo_spread)) {
            kept.insert(kept.end(), begin, end);
        }
        begin = end;
    }
    return kept;
}

/// The same files by who took part; messages to nobody are left out.
std::vector<Sent> sent_among_people(const Ground& ground, std::vector<Sent> sent) {
    for (Sent& one : sent) {
        one.group = people_of(ground, one.message);
    }
    std::erase_if(sent, [](const Sent& one) { return one.group == 0; });
    std::ranges::sort(sent);
    return sent;
}

bool pauses(const Ground& ground, const Sent& one, const Sent& next) {
    return ground.corpus.message(next.message).time.seconds -
               ground.corpus.message(one.message).time.seconds >
           Rule::pause_seconds;
}

void add_round(const Ground& ground, std::span<const Sent> sent, std::vector<AttachmentRound>& to) {
    const std::size_t senders = count_senders(ground, sent);
    if (sent.size() < Rule::least_versions || senders < Rule::least_senders) {
        return;
    }
    AttachmentRound round;
    round.senders = senders;
    round.one_thread = count_threads(ground, sent) == 1;
    for (const Sent& one : sent) {
        round.messages.push_back(one.message);
    }
    to.push_back(std::move(round));
}

}  // namespace

std::vector<AttachmentRound> find_attachment_rounds(const Ground& ground) {
    std::vector<AttachmentRound> rounds;
    const std::vector<Sent> threads = sent_in_threads(ground);
    const std::vector<Sent> people = sent_among_people(ground, threads);
    const auto split = [&](const std::vector<Sent>& sent, bool by_people) {
        std::size_t begin = 0;
        for (std::size_t i = 1; i <= sent.size(); ++i) {
            const bool same = i < sent.size() && sent[i].stem == sent[begin].stem &&
                              sent[i].group == sent[begin].group &&
                              !(by_people && pauses(ground, sent[i - 1], sent[i]));
            if (same) {
                continue;
            }
            const auto round = std::span(sent).subspan(begin, i - begin);
            // What one thread holds was found there.
            if (!by_people || count_threads(ground, round) > 1) {
                add_round(ground, round, rounds);
            }
            begin = i;
        }
    };
    split(threads, false);
    split(people, true);
    std::ranges::sort(rounds, [](const AttachmentRound& one, const AttachmentRound& other) {
        return std::tie(one.messages, one.one_thread) < std::tie(other.messages, other.one_thread);
    });
    return rounds;
}

}  // namespace mailhorizon::findings

// SPDX-License-Identifier: GPL-3.0-or-later
#include "findings/streams/stream_groups.hpp"

#include "findings/streams/confidentiality.hpp"
#include "findings/streams/people_sets.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <utility>

namespace mailhorizon::findings {

namespace {

/// What on a list is a stream of its own.
struct Rule {
    /// Unanswered threads of one author from which they are.
    static constexpr std::size_t announcer_threads = 5;
    /// Share of one-sided threads above which the list is a place of announcements already: nothing
    /// to set apart from the talk.
    static constexpr double announcing_list = 0.5;
    /// Share of status notes from which a thread is one, whatever its subject.
    static constexpr float mostly_status = 0.5F;
};

using Key = std::pair<std::uint32_t, std::uint64_t>;

/// Keys that were met at least `least` times, sorted.
std::vector<Key> frequent(std::vector<Key> met, std::size_t least) {
    std::ranges::sort(met);
    std::vector<Key> result;
    for (std::size_t begin = 0; begin < met.size();) {
        std::size_t end = begin + 1;
        while (end < met.size() && met[end] == met[begin]) {
            ++end;
        }
        if (end - begin >= least) {
            result.push_back(met[begin]);
        }
        begin = end;
    }
    return result;
}

/// The keys a function gives for threads, if frequent.
template <class KeyOf>
std::vector<Key> frequent_keys(const std::vector<ThreadProfile>& threads,
                               std::size_t least,
                               const KeyOf& key_of) {
    std::vector<Key> met;
    for (const ThreadProfile& thread : threads) {
        if (const std::optional<Key> key = key_of(thread)) {
            met.push_back(*key);
        }
    }
    return frequent(std::move(met), least);
}

/// Mostly status notes: these are one stream, whatever their subjects.
bool is_status(const ThreadProfile& thread) {
    return thread.features.status >= Rule::mostly_status;
}

std::optional<Key> list_family_key(const ThreadProfile& thread) {
    // Talk that has one subject word for word is one thread that broke, and no form.
    const bool broken = !thread.numbered && !thread.one_sided;
    if (thread.list == no_list || thread.family == 0 || broken || is_status(thread)) {
        return std::nullopt;
    }
    return Key{thread.list, thread.family};
}

/// Status notes of one author are part of everybody's status notes, no series of announcements.
std::optional<Key> announcer_key(const ThreadProfile& thread) {
    if (thread.list == no_list || !thread.one_sided || !thread.author.exists() ||
        is_status(thread)) {
        return std::nullopt;
    }
    return Key{thread.list, thread.author.value()};
}

std::optional<Key> family_key(const ThreadProfile& thread) {
    if (thread.list != no_list || thread.by_robot || thread.party != no_domain ||
        thread.family == 0 || is_status(thread)) {
        return std::nullopt;
    }
    return Key{0, thread.family};
}

/// Lists with more talk than announcements, sorted.
std::vector<std::uint32_t> talking_lists(const std::vector<ThreadProfile>& threads) {
    std::vector<std::pair<std::uint32_t, bool>> sided;
    for (const ThreadProfile& thread : threads) {
        if (thread.list != no_list) {
            sided.emplace_back(thread.list, thread.one_sided);
        }
    }
    std::ranges::sort(sided);
    std::vector<std::uint32_t> result;
    for (std::size_t begin = 0; begin < sided.size();) {
        std::size_t end = begin;
        std::size_t announcing = 0;
        for (; end < sided.size() && sided[end].first == sided[begin].first; ++end) {
            announcing += sided[end].second ? 1U : 0U;
        }
        if (static_cast<double>(announcing) <=
            Rule::announcing_list * static_cast<double>(end - begin)) {
            result.push_back(sided[begin].first);
        }
        begin = end;
    }
    return result;
}

/// The bonds of one corpus, looked up thread by thread.
class Bonds {
public:
    explicit Bonds(const std::vector<ThreadProfile>& threads)
        : list_families_(frequent_keys(threads, family_threads, list_family_key)),
          announcers_(frequent_keys(threads, Rule::announcer_threads, announcer_key)),
          families_(frequent_keys(threads, family_threads, family_key)),
          talking_(talking_lists(threads)) {}

    /// The place of a thread, unless its audience decides.
    [[nodiscard]] std::optional<GroupKey> of(const ThreadProfile& thread) const {
        if (thread.list != no_list) {
            return on_list(thread);
        }
        if (thread.by_robot && thread.author.exists()) {
            return GroupKey{.bond = Bond::robot, .who = thread.author.value()};
        }
        if (thread.party != no_domain) {
            return GroupKey{.bond = Bond::party, .who = thread.party};
        }
        if (holds(families_, family_key(thread))) {
            return GroupKey{.bond = Bond::family, .kind = thread.family};
        }
        return std::nullopt;
    }

private:
    [[nodiscard]] static bool holds(const std::vector<Key>& keys, const std::optional<Key>& key) {
        return key && std::ranges::binary_search(keys, *key);
    }

    [[nodiscard]] GroupKey on_list(const ThreadProfile& thread) const {
        // Where everybody announces, one more announcement is nothing to set apart.
        const bool apart = !thread.one_sided || std::ranges::binary_search(talking_, thread.list);
        if (apart && holds(list_families_, list_family_key(thread))) {
            return {.bond = Bond::list_family, .who = thread.list, .kind = thread.family};
        }
        if (apart && holds(announcers_, announcer_key(thread))) {
            return {.bond = Bond::announcer, .who = thread.list, .kind = thread.author.value()};
        }
        return {.bond = Bond::list, .who = thread.list};
    }

    std::vector<Key> list_families_;
    std::vector<Key> announcers_;
    std::vector<Key> families_;
    std::vector<std::uint32_t> talking_;
};

/// Gives each of `threads`, none of which has another bond, the first thread of its audience.
void place_by_audience(const ThreadProfiles& profiles,
                       std::span<const std::uint32_t> threads,
                       std::vector<std::pair<GroupKey, std::uint32_t>>& places) {
    std::vector<PeopleSet> audiences;
    audiences.reserve(threads.size());
    for (const std::uint32_t thread : threads) {
        audiences.push_back(profiles.people_of(profiles.threads[thread]));
    }
    const std::vector<std::uint32_t> leaders = group_audiences(audiences);
    for (std::size_t i = 0; i < threads.size(); ++i) {
        places.emplace_back(GroupKey{.bond = Bond::audience, .who = threads[leaders[i]]},
                            threads[i]);
    }
}

}  // namespace

std::vector<StreamGroup> group_threads(const ThreadProfiles& profiles) {
    const Bonds bonds(profiles.threads);
    std::vector<std::pair<GroupKey, std::uint32_t>> places;
    std::vector<std::uint32_t> by_audience;
    for (std::size_t i = 0; i < profiles.threads.size(); ++i) {
        const ThreadProfile& thread = profiles.threads[i];
        const auto index = static_cast<std::uint32_t>(i);
        if (const std::optional<GroupKey> key = bonds.of(thread)) {
            places.emplace_back(*key, index);
        } else if (thread.begin != thread.end) {
            by_audience.push_back(index);
        }
    }
    place_by_audience(profiles, by_audience, places);
    for (auto& [key, thread] : places) {
        key.confidential =
            static_cast<double>(profiles.threads[thread].features.confidential) >= closed_only_conf;
    }
    std::ranges::sort(places);
    std::vector<StreamGroup> groups;
    for (const auto& [key, thread] : places) {
        if (groups.empty() || groups.back().key != key) {
            groups.push_back({.key = key, .threads = {}});
        }
        groups.back().threads.emplace_back(thread);
    }
    return groups;
}

}  // namespace mailhorizon::findings

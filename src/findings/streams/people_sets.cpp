// SPDX-License-Identifier: GPL-3.0-or-later
#include "findings/streams/people_sets.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <limits>
#include <utility>

namespace mailhorizon::findings {

namespace {

/// When two audiences are one, and how likes are found (MinHash).
struct Rule {
    /// Overlap (Jaccard) from which two audiences are one.
    static constexpr double alike = 0.6;
    /// People up to which an audience must be equal: of two, one other is another talk.
    static constexpr std::size_t pair_size = 2;
    /// Bands of hashes: sets with an overlap of 0.6 meet in one of 20 with chance 0.99,
    static constexpr std::uint32_t bands = 20;
    /// of three hash functions each.
    static constexpr std::uint32_t rows_a_band = 3;
    /// Sets of one key that a set is compared with: bounds the work.
    static constexpr std::size_t candidates_a_band = 4;
    /// Neighbours of a set.
    static constexpr std::size_t neighbours_kept = 4;
};

constexpr std::uint32_t nobody = std::numeric_limits<std::uint32_t>::max();

constexpr std::uint64_t mix(std::uint64_t bits) noexcept {
    bits = (bits ^ (bits >> 30U)) * 0xbf58476d1ce4e5b9U;
    bits = (bits ^ (bits >> 27U)) * 0x94d049bb133111ebU;
    return bits ^ (bits >> 31U);
}

constexpr std::uint64_t seed_of(std::uint64_t row) noexcept {
    return mix((row + 1) * 0x9e3779b97f4a7c15U);
}

/// The smallest hash over all people, for three hash functions, as one key.
std::uint64_t band_key(PeopleSet people, std::uint32_t band) noexcept {
    std::uint64_t key = band;
    for (std::uint32_t row = 0; row < Rule::rows_a_band; ++row) {
        const std::uint64_t seed = seed_of(band * Rule::rows_a_band + row);
        std::uint64_t smallest = std::numeric_limits<std::uint64_t>::max();
        for (const model::PersonIndex person : people) {
            smallest = std::min(smallest, mix(seed ^ person.value()));
        }
        key = mix(key ^ smallest) + row;
    }
    return key;
}

std::uint64_t hash_of(PeopleSet people) noexcept {
    std::uint64_t hash = people.size();
    for (const model::PersonIndex person : people) {
        hash = mix(hash ^ seed_of(person.value()));
    }
    return hash;
}

/// Sets that are equal, as one.
struct Gathering {
    std::uint32_t first = 0;  ///< the earliest of the sets
    std::uint32_t times = 0;
    std::array<std::uint32_t, Rule::neighbours_kept> neighbours{nobody, nobody, nobody, nobody};

    /// Keeps the neighbours met most often, which have the smallest ranks.
    void add_neighbour(std::uint32_t rank) {
        if (std::ranges::find(neighbours, rank) != neighbours.end() || rank >= neighbours.back()) {
            return;
        }
        neighbours.back() = rank;
        std::ranges::sort(neighbours);
    }
};

/// Equal sets as one gathering, the largest first; `gathering_of` gets the rank of each set.
std::vector<Gathering> gather(std::span<const PeopleSet> sets,
                              std::vector<std::uint32_t>& gathering_of) {
    std::vector<std::pair<std::uint64_t, std::uint32_t>> order;
    order.reserve(sets.size());
    for (std::size_t i = 0; i < sets.size(); ++i) {
        order.emplace_back(hash_of(sets[i]), static_cast<std::uint32_t>(i));
    }
    std::ranges::sort(order);
    std::vector<Gathering> gatherings;
    std::vector<std::uint32_t> first_of(sets.size());
    for (std::size_t i = 0; i < order.size(); ++i) {
        const std::uint32_t set = order[i].second;
        if (i == 0 || !std::ranges::equal(sets[order[i - 1].second], sets[set])) {
            Gathering fresh;
            fresh.first = set;
            gatherings.push_back(fresh);
        }
        ++gatherings.back().times;
        first_of[set] = gatherings.back().first;
    }
    std::ranges::sort(gatherings, [](const Gathering& a, const Gathering& b) {
        return std::pair(b.times, a.first) < std::pair(a.times, b.first);
    });
    std::vector<std::uint32_t> rank_of(sets.size());
    for (std::size_t rank = 0; rank < gatherings.size(); ++rank) {
        rank_of[gatherings[rank].first] = static_cast<std::uint32_t>(rank);
    }
    gathering_of.resize(sets.size());
    std::ranges::transform(
        first_of, gathering_of.begin(), [&](std::uint32_t first) { return rank_of[first]; });
    return gatherings;
}

/// Finds neighbours by one band: of those with one key, each is compared with the first few.
void compare_band(std::span<const PeopleSet> sets,
                  std::vector<Gathering>& gatherings,
                  std::uint32_t band) {
    std::vector<std::pair<std::uint64_t, std::uint32_t>> keys;
    for (std::size_t rank = 0; rank < gatherings.size(); ++rank) {
        const PeopleSet people = sets[gatherings[rank].first];
        if (people.size() > Rule::pair_size) {
            keys.emplace_back(band_key(people, band), static_cast<std::uint32_t>(rank));
        }
    }
    std::ranges::sort(keys);
    std::size_t begin = 0;
    for (std::size_t i = 0; i < keys.size(); ++i) {
        if (keys[i].first != keys[begin].first) {
            begin = i;
        }
        Gathering& later = gatherings[keys[i].second];
        const std::size_t end = std::min(i, begin + Rule::candidates_a_band);
        for (std::size_t k = begin; k < end; ++k) {
            if (overlap(sets[gatherings[keys[k].second].first], sets[later.first]) >= Rule::alike) {
                later.add_neighbour(keys[k].second);
            }
        }
    }
}

}  // namespace

double overlap(PeopleSet one, PeopleSet other) noexcept {
    const std::size_t larger = std::max(one.size(), other.size());
    const std::size_t smaller = std::min(one.size(), other.size());
    if (larger == 0) {
        return 1.0;
    }
    if (static_cast<double>(smaller) < Rule::alike * static_cast<double>(larger)) {
        return 0.0;  // cannot be alike
    }
    std::size_t common = 0;
    for (auto a = one.begin(), b = other.begin(); a != one.end() && b != other.end();) {
        const auto compared = *a <=> *b;
        common += compared == 0 ? 1U : 0U;
        a += compared <= 0 ? 1 : 0;
        b += compared >= 0 ? 1 : 0;
    }
    return static_cast<double>(common) / static_cast<double>(one.size() + other.size() - common);
}

std::vector<std::uint32_t> group_audiences(std::span<const PeopleSet> sets) {
    std::vector<std::uint32_t> gathering_of;
    std::vector<Gathering> gatherings = gather(sets, gathering_of);
    for (std::uint32_t band = 0; band < Rule::bands; ++band) {
        compare_band(sets, gatherings, band);
    }
    std::vector<std::uint32_t> leader(gatherings.size());
    for (std::size_t rank = 0; rank < gatherings.size(); ++rank) {
        leader[rank] = static_cast<std::uint32_t>(rank);
        for (const std::uint32_t neighbour : gatherings[rank].neighbours) {
            if (neighbour != nobody && leader[neighbour] == neighbour) {
                leader[rank] = neighbour;
                break;
            }
        }
    }
    std::vector<std::uint32_t> result(sets.size());
    std::ranges::transform(gathering_of, result.begin(), [&](std::uint32_t rank) {
        return gatherings[leader[rank]].first;
    });
    return result;
}

}  // namespace mailhorizon::findings

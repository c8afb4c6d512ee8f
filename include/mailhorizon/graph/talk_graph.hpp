// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "mailhorizon/base/instant.hpp"
#include "mailhorizon/model/corpus.hpp"
#include "mailhorizon/model/ids.hpp"
#include "mailhorizon/people/people.hpp"
#include "mailhorizon/threads/forest.hpp"
#include "mailhorizon/voices/messages/voices.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace mailhorizon::graph {

struct GraphSettings {
    double half_life_days = 180.0;     ///< weight of a message halves with this age
    std::size_t mass_recipients = 20;  ///< more recipients than this: a broadcast, no tie
};

/// Mail from one person to another.
struct TalkEdge {
    model::PersonIndex from;
    model::PersonIndex to;
    std::uint32_t messages = 0;  ///< addressed (To, Cc) or answered
    double weight =
        0.0;  ///< sum of 1/n (To) and 0.5/n (Cc) over messages with n recipients, aged by half-life
    std::uint32_t replies = 0;  ///< answers from `from` to something `to` wrote
    double reply_weight = 0.0;  ///< the same, aged
    base::Instant first;
    base::Instant last;
};

/// Who talks to whom; directed, sorted by (from, to), no loops. Vertices are persons.
struct TalkGraph {
    std::vector<TalkEdge> edges;
    std::size_t persons = 0;
    std::uint64_t broadcasts = 0;  ///< messages beyond `mass_recipients`
};

/// Cc is half of To, both divided by the number of recipients (science of ties: Wuchty & Uzzi
/// 2011). Where list mail names no person as recipient, only replies make edges. Lists,
/// machines and the author are no recipients; machines' mail and messages without a plausible time
/// make no edges; forwards are no replies. O(recipients log recipients).
[[nodiscard]] TalkGraph talk_graph(const model::Corpus& corpus,
                                   const people::People& people,
                                   const threads::Forest& forest,
                                   const voices::Voices& voices,
                                   const GraphSettings& settings = {});

struct NodeMetrics {
    std::uint32_t in_degree = 0;
    std::uint32_t out_degree = 0;
    double in_strength = 0.0;  ///< by `weight`; by `reply_weight` where most edges have no weight
    double out_strength = 0.0;
    double reciprocity = 0.0;     ///< share of its ties that go both ways
    double pagerank = 0.0;        ///< damping 0.85, weighted as the strengths; 0 without a tie
    std::uint32_t community = 0;  ///< 0: none; else from 1, largest first
};

struct GraphMetrics {
    std::vector<NodeMetrics> nodes;  ///< by PersonIndex
    double reciprocity = 0.0;        ///< share of directed weight in ties with both directions
    double modularity = 0.0;
    std::uint32_t communities = 0;  ///< of two persons or more
};

/// Degrees, strengths, PageRank, Leiden communities on the undirected reply weights, or on the
/// weights where nobody replied (igraph, one thread, fixed seed).
///
/// Deterministic to the last bit; not to be called from two threads at once. Where igraph fails (no
/// memory) its metrics stay 0. O(edges log edges) for all but PageRank and Leiden, which are
/// near-linear in edges.
[[nodiscard]] GraphMetrics measure(const TalkGraph& graph);

/// Where a person stands in the picture, both in [0, 1].
struct NodePosition {
    model::PersonIndex person;
    double x = 0.5;
    double y = 0.5;
};

/// Positions for the `limit` persons of the largest strength, by a seeded force-directed layout
/// (Fruchterman-Reingold, igraph); in order of strength, ties by index.
///
/// Persons without a tie are left out. Nobody stands nearer than 0.02 to the border. Not to be
/// called from two threads at once. O(limit * limit), about half a second for 1,000.
[[nodiscard]] std::vector<NodePosition> layout(const TalkGraph& graph,
                                               const GraphMetrics& metrics,
                                               std::size_t limit);

}  // namespace mailhorizon::graph

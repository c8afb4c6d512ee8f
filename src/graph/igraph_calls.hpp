// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace mailhorizon::graph {

/// A tie between two of the vertices 0..n-1; its weight is finite and above 0.
struct Tie {
    std::uint32_t from = 0;
    std::uint32_t to = 0;
    double weight = 0.0;
};

struct Point {
    double x = 0.0;
    double y = 0.0;
};

// All that is asked of igraph. It has global state, so only one thread may call these. Each result
// follows from the arguments to the last bit; where igraph fails (no memory), it is empty.

/// PageRank of a directed graph, damping 0.85; sums to 1.
[[nodiscard]] std::vector<double> page_ranks(std::size_t vertices, std::span<const Tie> ties);

/// Leiden communities of an undirected graph that maximise modularity: a number for each vertex.
[[nodiscard]] std::vector<std::uint32_t> leiden_communities(std::size_t vertices,
                                                            std::span<const Tie> ties);

/// Fruchterman-Reingold positions of an undirected, connected graph, in no particular box.
[[nodiscard]] std::vector<Point> force_positions(std::size_t vertices, std::span<const Tie> ties);

}  // namespace mailhorizon::graph

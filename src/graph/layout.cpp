// SPDX-License-Identifier: GPL-3.0-or-later
#include "igraph_calls.hpp"
#include "ties.hpp"

#include "mailhorizon/graph/talk_graph.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>
#include <numeric>
#include <utility>

namespace mailhorizon::graph {
namespace {

constexpr double margin = 0.02;  ///< of the picture's side, kept free all round

/// The `limit` tied persons of the largest strength, as vertices; ties by index.
std::vector<std::uint32_t> strongest(const Vertices& vertices,
                                     const GraphMetrics& metrics,
                                     std::size_t limit) {
    std::vector<std::uint32_t> order(vertices.persons().size());
    std::iota(order.begin(), order.end(), std::uint32_t{0});
    const auto strength = [&](std::uint32_t vertex) {
        const NodeMetrics& node = metrics.nodes[vertices.persons()[vertex].value()];
        return node.in_strength + node.out_strength;
    };
    std::ranges::sort(order, [&](std::uint32_t a, std::uint32_t b) {
        return strength(a) != strength(b) ? strength(a) > strength(b) : a < b;
    });
    order.resize(std::min(order.size(), limit));
    return order;
}

/// Ties among the chosen, whose vertices become their places in `chosen`. Weights are heavy-tailed
/// and would pull the busiest into one point, so the picture takes their logarithm.
std::vector<Tie> ties_among(const TalkGraph& graph,
                            const Vertices& vertices,
                            const std::vector<std::uint32_t>& chosen) {
    constexpr std::uint32_t absent = std::numeric_limits<std::uint32_t>::max();
    std::vector<std::uint32_t> place(vertices.persons().size(), absent);
    for (std::size_t position = 0; position < chosen.size(); ++position) {
        place[chosen[position]] = static_cast<std::uint32_t>(position);
    }
    std::vector<Tie> ties = undirected_ties(graph, vertices, EdgeStrength(graph));
    std::erase_if(
        ties, [&](const Tie& tie) { return place[tie.from] == absent || place[tie.to] == absent; });
    double mean = 0.0;
    for (const Tie& tie : ties) {
        mean += tie.weight / static_cast<double>(ties.size());
    }
    for (Tie& tie : ties) {
        tie = {place[tie.from], place[tie.to], 0.5 + std::log1p(tie.weight / mean)};
    }
    return ties;
}

/// Hangs every piece on the first vertex by a weak thread: pieces with nothing to hold them drift
/// so far apart that each shrinks to a dot.
void join_pieces(std::size_t count, std::vector<Tie>& ties) {
    constexpr double thread = 0.5;
    std::vector<std::uint32_t> piece(count);
    std::iota(piece.begin(), piece.end(), std::uint32_t{0});
    const auto top = [&piece](std::uint32_t vertex) {
        while (piece[vertex] != vertex) {
            piece[vertex] = piece[piece[vertex]];
            vertex = piece[vertex];
        }
        return vertex;
    };
    for (const Tie& tie : ties) {
        const auto [low, high] = std::minmax({top(tie.from), top(tie.to)});
        piece[high] = low;
    }
    for (std::uint32_t vertex = 1; vertex < count; ++vertex) {
        if (top(vertex) == vertex) {
            ties.push_back({0, vertex, thread});
        }
    }
}

/// Moves and stretches the points into the picture, each axis by itself. Half of a place is the
/// point's own, half its rank among all: a few that stand far off would else press the rest
/// together.
void fit(std::vector<Point>& points, double Point::* axis) {
    std::vector<std::size_t> order(points.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::sort(
        order, {}, [&](std::size_t place) { return std::pair(points[place].*axis, place); });
    const double begin = points[order.front()].*axis;
    const double width = points[order.back()].*axis - begin;
    for (std::size_t rank = 0; rank < order.size(); ++rank) {
        double& value = points[order[rank]].*axis;
        double share = 0.5;
        if (width > 0.0) {
            const double ranked = static_cast<double>(rank) / static_cast<double>(order.size() - 1);
            share = 0.5 * ranked + 0.5 * (value - begin) / width;
        }
        value = margin + std::clamp(share, 0.0, 1.0) * (1.0 - 2.0 * margin);
    }
}

}  // namespace

std::vector<NodePosition> layout(const TalkGraph& graph,
                                 const GraphMetrics& metrics,
                                 std::size_t limit) {
    const Vertices vertices(graph);
    const std::vector<std::uint32_t> chosen = strongest(vertices, metrics, limit);
    std::vector<Tie> ties = ties_among(graph, vertices, chosen);
    join_pieces(chosen.size(), ties);
    std::vector<Point> points = force_positions(chosen.size(), ties);
    const bool drawn =
        points.size() == chosen.size() && std::ranges::all_of(points, [](const Point& point) {
            return std::isfinite(point.x) && std::isfinite(point.y);
        });
    if (!drawn) {
        points.assign(chosen.size(), Point{});
    }
    if (!points.empty()) {
        fit(points, &Point::x);
        fit(points, &Point::y);
    }
    std::vector<NodePosition> positions;
    positions.reserve(chosen.size());
    for (std::size_t place = 0; place < chosen.size(); ++place) {
        positions.push_back({vertices.persons()[chosen[place]], points[place].x, points[place].y});
    }
    return positions;
}

}  // namespace mailhorizon::graph

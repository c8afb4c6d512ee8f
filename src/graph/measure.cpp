// SPDX-License-Identifier: GPL-3.0-or-later
#include "igraph_calls.hpp"
#include "ties.hpp"

#include "mailhorizon/graph/talk_graph.hpp"

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <tuple>
#include <utility>

namespace mailhorizon::graph {
namespace {

/// Degrees, strengths and reciprocity, of persons and of the whole.
void count_ties(const TalkGraph& graph, GraphMetrics& metrics) {
    const EdgeStrength strength(graph);
    std::vector<std::uint32_t> mutual(graph.persons, 0);
    double total = 0.0;
    double both_ways = 0.0;
    for (const TalkEdge& edge : graph.edges) {
        NodeMetrics& from = metrics.nodes[edge.from.value()];
        NodeMetrics& to = metrics.nodes[edge.to.value()];
        const double weight = strength(edge);
        ++from.out_degree;
        ++to.in_degree;
        from.out_strength += weight;
        to.in_strength += weight;
        total += weight;
        const auto ends = std::pair(edge.to, edge.from);
        if (std::ranges::binary_search(graph.edges, ends, {}, ends_of)) {
            ++mutual[edge.from.value()];
            both_ways += weight;
        }
    }
    metrics.reciprocity = total > 0.0 ? both_ways / total : 0.0;
    for (std::size_t person = 0; person < graph.persons; ++person) {
        NodeMetrics& node = metrics.nodes[person];
        const std::uint32_t others = node.in_degree + node.out_degree - mutual[person];
        node.reciprocity = others > 0 ? static_cast<double>(mutual[person]) / others : 0.0;
    }
}

void rank_pages(const TalkGraph& graph, GraphMetrics& metrics) {
    const EdgeStrength strength(graph);
    const Vertices vertices(graph);
    std::vector<Tie> ties;
    for (const TalkEdge& edge : graph.edges) {
        if (const double weight = strength(edge); weight > 0.0) {
            ties.push_back({vertices.of(edge.from), vertices.of(edge.to), weight});
        }
    }
    scale_weights(ties);
    const std::vector<double> ranks = page_ranks(vertices.persons().size(), ties);
    for (std::size_t vertex = 0; vertex < ranks.size(); ++vertex) {
        metrics.nodes[vertices.persons()[vertex].value()].pagerank = ranks[vertex];
    }
}

/// Numbers communities from 1, the largest first, then the one with the smallest member; those of
/// one vertex get 0. Returns the number of communities with a number.
std::uint32_t renumber(std::vector<std::uint32_t>& community) {
    std::vector<std::uint32_t> size(community.size(), 0);
    std::vector<std::uint32_t> smallest(community.size(), 0);
    for (std::size_t vertex = community.size(); vertex-- > 0;) {
        ++size[community[vertex]];
        smallest[community[vertex]] = static_cast<std::uint32_t>(vertex);
    }
    std::vector<std::uint32_t> order(community.size());
    std::iota(order.begin(), order.end(), std::uint32_t{0});
    std::ranges::sort(order, {}, [&](std::uint32_t old) {
        return std::tuple(~size[old], smallest[old], old);  // ~: the largest first
    });
    std::vector<std::uint32_t> number(community.size(), 0);
    std::uint32_t numbered = 0;
    for (const std::uint32_t old : order) {
        number[old] = size[old] > 1 ? ++numbered : 0;
    }
    for (std::uint32_t& old : community) {
        old = number[old];
    }
    return numbered;
}

/// Newman's modularity of the communities; a vertex with number 0 is one of its own.
double modularity(std::span<const Tie> ties, std::span<const std::uint32_t> community) {
    std::vector<double> strength(community.size(), 0.0);
    double total = 0.0;
    double inside = 0.0;
    for (const Tie& tie : ties) {
        strength[tie.from] += tie.weight;
        strength[tie.to] += tie.weight;
        total += 2.0 * tie.weight;
        const bool together = community[tie.from] != 0 && community[tie.from] == community[tie.to];
        inside += together ? 2.0 * tie.weight : 0.0;
    }
    std::vector<double> of_community(community.size() + 1, 0.0);
    double expected = 0.0;
    for (std::size_t vertex = 0; vertex < community.size(); ++vertex) {
        const double share = strength[vertex] / total;
        of_community[community[vertex]] += share;
        expected += community[vertex] == 0 ? share * share : 0.0;
    }
    for (std::size_t number = 1; number < of_community.size(); ++number) {
        expected += of_community[number] * of_community[number];
    }
    return inside / total - expected;
}

void find_communities(const TalkGraph& graph, GraphMetrics& metrics) {
    const bool replies = std::ranges::any_of(
        graph.edges, [](const TalkEdge& edge) { return edge.reply_weight > 0.0; });
    const Vertices vertices(graph);
    std::vector<Tie> ties = undirected_ties(graph, vertices, [replies](const TalkEdge& edge) {
        return replies ? edge.reply_weight : edge.weight;
    });
    scale_weights(ties);
    std::vector<std::uint32_t> community = leiden_communities(vertices.persons().size(), ties);
    if (community.empty()) {
        return;
    }
    metrics.communities = renumber(community);
    metrics.modularity = modularity(ties, community);
    for (std::size_t vertex = 0; vertex < community.size(); ++vertex) {
        metrics.nodes[vertices.persons()[vertex].value()].community = community[vertex];
    }
}

}  // namespace

GraphMetrics measure(const TalkGraph& graph) {
    GraphMetrics metrics;
    metrics.nodes.resize(graph.persons);
    count_ties(graph, metrics);
    rank_pages(graph, metrics);
    find_communities(graph, metrics);
    return metrics;
}

}  // namespace mailhorizon::graph
